/** Appointments in other people's calendars (SPEC B11). */
@NullMarked
package org.caredesk.server.scheduling.calendar;

import org.jspecify.annotations.NullMarked;
