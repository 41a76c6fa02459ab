/**
 * The day grid: columns of doctors (or days) over a time axis, drawn by pooled nodes. It knows
 * nothing of servers or roles; what it shows are immutable values.
 */
@NullMarked
package org.caredesk.desktop.schedule;

import org.jspecify.annotations.NullMarked;
