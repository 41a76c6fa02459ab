/** The paper that a patient takes home, and arriving with it (SPEC B8, B11). */
@NullMarked
package org.caredesk.server.scheduling.slips;

import org.jspecify.annotations.NullMarked;
