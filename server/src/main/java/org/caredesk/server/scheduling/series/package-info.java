/** Visits that are booked, moved and cancelled together (SPEC B7). */
@NullMarked
package org.caredesk.server.scheduling.series;

import org.jspecify.annotations.NullMarked;
