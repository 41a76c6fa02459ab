/** When a doctor is ill: what was booked goes elsewhere, all at once (SPEC X1). */
@NullMarked
package org.caredesk.server.scheduling.replan;

import org.jspecify.annotations.NullMarked;
