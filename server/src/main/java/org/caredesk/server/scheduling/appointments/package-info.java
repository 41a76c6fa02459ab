/**
 * The appointment: its states and the table of moves between them, who may see it and what they may
 * do, how it is stored and read (SPEC B5).
 */
@NullMarked
package org.caredesk.server.scheduling.appointments;

import org.jspecify.annotations.NullMarked;
