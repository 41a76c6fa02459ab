/** Mail over HTTP. */
@NullMarked
package org.caredesk.server.notifications.mail.web;

import org.jspecify.annotations.NullMarked;
