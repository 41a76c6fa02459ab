/** Who waits for time to become free, and the offers made to them (SPEC B7). */
@NullMarked
package org.caredesk.server.scheduling.waitlist;

import org.jspecify.annotations.NullMarked;
