package org.caredesk.desktop.reception;

import java.time.LocalDate;
import java.util.Objects;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.schedule.moves.Acting;
import org.caredesk.desktop.schedule.moves.Rescheduling;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentMove;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;

/** What is said of an appointment once something was done with it. */
final class DeskWords {
  private DeskWords() {}

  static String of(WorkplaceContext context, AppointmentResponse done) {
    if (!done.history().isEmpty() && done.history().getLast().transfer() != null) {
      return Rescheduling.transferred(context, done);
    }
    Texts texts = context.texts();
    String token = done.queueToken();
    if (done.status() == AppointmentStatus.CHECKED_IN && token != null) {
      return texts.get("reception.toast.token", Acting.name(done), token);
    }
    String key = "reception.toast." + done.status().name();
    return texts.get(
        texts.find(key) == null ? "reception.toast.other" : key,
        Acting.name(done),
        texts.word(done.status()),
        texts.word(done.paymentState()));
  }

  /** Why a key does nothing with a visit. */
  static String notNow(
      WorkplaceContext context, DayAppointment visit, AppointmentAction action, LocalDate today) {
    Texts texts = context.texts();
    String name = Objects.requireNonNullElse(visit.patientName(), visit.number());
    LocalDate day = LocalDate.ofInstant(visit.startsAt(), context.desk().hospital().zone());
    if (action == AppointmentAction.CHECK_IN && day.isAfter(today)) {
      return texts.get("reception.toast.too-early", name, context.formats().dayShort(day));
    }
    if (action == AppointmentAction.PRIORITIZE && visit.status() == AppointmentStatus.CONFIRMED) {
      return texts.get("reception.toast.urgent-waits", name);
    }
    return texts.get(
        "reception.toast.not-now",
        name,
        texts.word(visit.status()),
        texts.get("reception.action." + action.name()));
  }

  /** What taking back the last step of {@code shown} takes back, by its history. */
  static String takeBack(Texts texts, AppointmentResponse shown) {
    for (AppointmentMove move : shown.history().reversed()) {
      if (move.transfer() != null) {
        return texts.get("schedule.take-back-transfer");
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
