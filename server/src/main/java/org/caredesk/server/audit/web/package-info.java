/** The audit trail over HTTP. */
@NullMarked
package org.caredesk.server.audit.web;

import org.jspecify.annotations.NullMarked;
