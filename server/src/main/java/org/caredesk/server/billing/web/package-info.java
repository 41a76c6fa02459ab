/** Payments over HTTP. */
@NullMarked
package org.caredesk.server.billing.web;

import org.jspecify.annotations.NullMarked;
