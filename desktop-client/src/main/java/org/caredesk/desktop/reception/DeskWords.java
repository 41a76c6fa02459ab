package org.caredesk.desktop.reception;

import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.schedule.moves.Acting;
import org.caredesk.desktop.schedule.moves.Rescheduling;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.dto.scheduling.AppointmentMove;
import org.caredesk.dto.scheduling.AppointmentResponse;

/** What is said of an appointment once something was done with it. */
final class DeskWords {
  private DeskWords() {}

  static String of(WorkplaceContext context, AppointmentResponse done) {
    if (!done.history().isEmpty() && done.history().getLast().transfer() != null) {
      return Rescheduling.transferred(context, done);
    }
    Texts texts = context.texts();
    String key = "reception.toast." + done.status().name();
    return texts.get(
        texts.find(key) == null ? "reception.toast.other" : key,
        Acting.name(done),
        texts.word(done.status()),
        texts.word(done.paymentState()));
  }

  /** What taking back the last step of {@code shown} takes back, by its history. */
  static String takeBack(Texts texts, AppointmentResponse shown) {
    for (AppointmentMove move : shown.history().reversed()) {
      if (move.transfer() != null) {
        return texts.get("schedule.take-back", texts.get("reception.action.TRANSFER"));
      }
      if (move.movedTo() != null) {
        return texts.get("schedule.take-back-move");
      }
      // Another priority or a payment leaves the state as it was and is not what is taken back.
      if (move.from() != move.to()) {
        return texts.get("schedule.take-back", texts.word(move.to()));
      }
    }
    return texts.get("schedule.take-back-last");
  }
}
