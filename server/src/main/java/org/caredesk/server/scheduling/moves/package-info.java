/**
 * What becomes of an appointment that stands: payment, answer, arrival, consultation, cancellation,
 * another time, another time offered, and what the clock does by itself (SPEC B2, B3, B6).
 */
@NullMarked
package org.caredesk.server.scheduling.moves;

import org.jspecify.annotations.NullMarked;
