package org.caredesk.desktop.reception;

import javafx.scene.Node;
import javafx.scene.control.Button;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.reception.booking.BookingFields.Settlement;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Icons;

/** By what the fee of a visit is taken. */
final class PayButtons {
  private PayButtons() {}

  /**
   * @param keep leaves the visit unpaid
   */
  static Node of(Texts texts, AppointmentModel model, Action keep) {
    Action card =
        new Action(
            "appointment.pay-card",
            texts.get("reception.settlement.CARD"),
            "fth-credit-card",
            "1",
            () -> model.pay(Settlement.CARD));
    Action cash =
        new Action(
            "appointment.pay-cash",
            texts.get("reception.settlement.CASH"),
            "fth-credit-card",
            "2",
            () -> model.pay(Settlement.CASH));
    Button notes = Buttons.plain(cash, Icons.bankNote());
    return Buttons.row(Buttons.primary(card), notes, Buttons.quiet(keep));
  }
}
