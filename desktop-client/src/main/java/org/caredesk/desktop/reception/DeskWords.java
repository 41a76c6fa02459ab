package org.caredesk.desktop.reception;

import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.schedule.moves.Acting;
import org.caredesk.desktop.schedule.moves.Rescheduling;
import org.caredesk.desktop.shell.WorkplaceContext;
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
}
