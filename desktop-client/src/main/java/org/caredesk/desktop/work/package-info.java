/**
 * Everything that waits: background runs, timers, and the way back to the UI thread. Nothing else
 * in the client touches threads.
 */
@NullMarked
package org.caredesk.desktop.work;

import org.jspecify.annotations.NullMarked;
