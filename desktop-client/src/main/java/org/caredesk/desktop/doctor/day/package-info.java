/** A doctor's day: the queue, the calendar, and the requests that wait for an answer. */
@NullMarked
package org.caredesk.desktop.doctor.day;

import org.jspecify.annotations.NullMarked;
