/** The board of the front desk: who comes, who waits, who is with the doctor, who is done. */
@org.jspecify.annotations.NullMarked
package org.caredesk.desktop.reception.board;
