/** The notification centre: what people are told of in the application (SPEC N4). */
@NullMarked
package org.caredesk.server.notifications.inapp;

import org.jspecify.annotations.NullMarked;
