/** Messages to people in the application. */
@NullMarked
package org.caredesk.dto.notifications;

import org.jspecify.annotations.NullMarked;
