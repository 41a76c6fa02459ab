/** The live feed: one WebSocket that resumes by sequence number. */
@NullMarked
package org.caredesk.desktop.live;

import org.jspecify.annotations.NullMarked;
