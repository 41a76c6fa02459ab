/** One WebSocket per client, with sequence numbers and resume. */
@NullMarked
package org.caredesk.server.notifications.live;

import org.jspecify.annotations.NullMarked;
