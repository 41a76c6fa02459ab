/** Messages to email addresses. */
@NullMarked
package org.caredesk.server.notifications.mail;

import org.jspecify.annotations.NullMarked;
