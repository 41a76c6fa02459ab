/**
 * Working hours on the time line: weekly rules, dated windows, time off and holidays as they are
 * read, never changed; what a clock change does to them, and when two overlap (SPEC A1, A3).
 */
@NullMarked
package org.caredesk.server.scheduling.timetable;

import org.jspecify.annotations.NullMarked;
