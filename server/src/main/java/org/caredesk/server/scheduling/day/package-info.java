/**
 * The day as people read it: the hospital's and the doctor's, the queue and its next, figures (SPEC
 * C2, C3, B8).
 */
@NullMarked
package org.caredesk.server.scheduling.day;

import org.jspecify.annotations.NullMarked;
