/** "Why is this time not free?": a small card that answers beside any grid. */
@NullMarked
package org.caredesk.desktop.schedule.why;

import org.jspecify.annotations.NullMarked;
