/** When a doctor is ill: where their visits go, and whom to call (SPEC X1). */
@NullMarked
package org.caredesk.desktop.reception.replan;

import org.jspecify.annotations.NullMarked;
