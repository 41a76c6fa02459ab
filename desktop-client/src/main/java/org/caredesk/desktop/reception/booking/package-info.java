/** A booking from the hold to the payment: what the sheet and the phone call have in common. */
@NullMarked
package org.caredesk.desktop.reception.booking;

import org.jspecify.annotations.NullMarked;
