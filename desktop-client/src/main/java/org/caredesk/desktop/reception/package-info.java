/** The front desk: the day of a hospital, booking, and the people who come. */
@NullMarked
package org.caredesk.desktop.reception;

import org.jspecify.annotations.NullMarked;
