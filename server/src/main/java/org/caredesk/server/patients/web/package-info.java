/** Patients over HTTP. */
@NullMarked
package org.caredesk.server.patients.web;

import org.jspecify.annotations.NullMarked;
