/** Feedback over HTTP. */
@NullMarked
package org.caredesk.server.feedback.web;

import org.jspecify.annotations.NullMarked;
