/** Appointments that wait for a new time (SPEC X3). */
@NullMarked
package org.caredesk.server.scheduling.pinboard;

import org.jspecify.annotations.NullMarked;
