/** The desk with somebody on the phone: who calls, what they want, what is free, and done. */
@NullMarked
package org.caredesk.desktop.reception.call;

import org.jspecify.annotations.NullMarked;
