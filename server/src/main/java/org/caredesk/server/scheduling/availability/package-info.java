/**
 * Changing when doctors work: weekly hours, dated windows, time off, holidays, leaving a hospital;
 * what clashes, and what a change would do before it is made (SPEC A1 to A3, A7).
 */
@NullMarked
package org.caredesk.server.scheduling.availability;

import org.jspecify.annotations.NullMarked;
