/** What hangs in the waiting room: tokens and rooms in every language there is, never names. */
@org.jspecify.annotations.NullMarked
package org.caredesk.desktop.reception.waitingroom;
