/** Moving appointments on any grid: where one may land, and doing it with the way back. */
@NullMarked
package org.caredesk.desktop.schedule.moves;

import org.jspecify.annotations.NullMarked;
