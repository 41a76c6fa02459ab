/**
 * How an appointment comes to be, and nothing else inserts one: holding a slot, holds that run out,
 * what must be free, visits taken in from elsewhere (SPEC B1, B4).
 */
@NullMarked
package org.caredesk.server.scheduling.booking;

import org.jspecify.annotations.NullMarked;
