/**
 * Slots, computed from the hours: the grid, which are free, the policies a slot must meet, why a
 * time is not free, and doctors by when they are free (SPEC A4 to A6).
 */
@NullMarked
package org.caredesk.server.scheduling.slots;

import org.jspecify.annotations.NullMarked;
