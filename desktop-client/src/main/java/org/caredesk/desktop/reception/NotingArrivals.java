package org.caredesk.desktop.reception;

import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.util.Subscription;
import org.caredesk.desktop.continuity.Continuity;
import org.caredesk.desktop.continuity.NotedArrival;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.live.LiveState;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;

/** Notes who comes while the server cannot be told, and says when it can (SPEC X4). */
final class NotingArrivals {
  private final WorkplaceContext context;
  private final Texts texts;
  private final DayViewModel day;
  private final Continuity continuity;
  private boolean isOffered;

  NotingArrivals(WorkplaceContext context, DayViewModel day) {
    this.context = context;
    this.texts = context.texts();
    this.day = day;
    this.continuity = context.session().continuity();
    continuity.onUnwritten(() -> say("fth-alert-triangle", texts.get("noted.unwritten")));
  }

  /** Notes that the patient of a visit of today is here. */
  void note(DayAppointment existing) {
    String name = Objects.requireNonNullElse(existing.patientName(), existing.number());
    boolean isNoted =
        continuity.arrivals().get().stream()
            .anyMatch(each -> each.appointmentId().equals(existing.id()));
    if (isNoted) {
      say("fth-log-in", texts.get("noted.already", name));
    } else if (!day.dateProperty().get().equals(day.hospitalToday())) {
      say("fth-calendar", texts.get("noted.not-today"));
    } else if (!continuity.open().get() || !NotedOnDay.isAwaited(existing.status())) {
      say("fth-wifi-off", texts.get("reception.offline"));
    } else {
      continuity.note(
          new NotedArrival(
              context.desk().hospital().get().id(),
              day.dateProperty().get(),
              existing.id(),
              existing.number(),
              name,
              doctorOf(existing),
              existing.startsAt(),
              day.nowProperty().get()));
      context
          .desk()
          .toasts()
          .show(
              "fth-log-in", texts.get("noted.done", name), () -> continuity.forget(existing.id()));
    }
  }

  private String doctorOf(DayAppointment existing) {
    return Objects.requireNonNull(day.dayProperty().get()).doctors().stream()
        .filter(
            doctor ->
                doctor.appointments().stream().anyMatch(each -> each.id().equals(existing.id())))
        .findFirst()
        .orElseThrow()
        .doctorName();
  }

  /** Opens the list of those who are noted. */
  Action reviewAction(Runnable show) {
    var noted = continuity.arrivals();
    return new Action(
            "noted.review", texts.get("noted.review", 0), "fth-clipboard", "Shift+A", show)
        .textFrom(noted.map(list -> texts.get("noted.review", list.size())))
        .enabledWhen(
            Bindings.createBooleanBinding(
                () -> !noted.get().isEmpty() || continuity.former().get() > 0,
                noted,
                continuity.former()));
  }

  /** Runs {@code review} once whenever there is a connection and somebody is noted. */
  org.caredesk.desktop.work.Subscription onReturn(Runnable review) {
    Runnable look =
        () -> {
          boolean isLive = context.session().live().state().getValue() instanceof LiveState.Live;
          if (!isLive) {
            isOffered = false;
          } else if (!isOffered && !continuity.arrivals().get().isEmpty()) {
            isOffered = true;
            context.work().later(review);
          }
        };
    List<Subscription> open =
        List.of(
            context.session().live().state().subscribe(_ -> look.run()),
            continuity.arrivals().subscribe(_ -> look.run()),
            continuity.former().subscribe(this::sayFormer));
    return () -> open.forEach(Subscription::unsubscribe);
  }

  /** Says that there may be more, under a password that is not the one of today. */
  private void sayFormer(Number copies) {
    if (copies.intValue() > 0) {
      context.work().later(() -> say("fth-lock", texts.get("noted.former-there")));
    }
  }

  /** Says that they wait, without taking the place of what is open. */
  void remind() {
    say("fth-log-in", texts.get("noted.back", continuity.arrivals().get().size()));
  }

  private void say(String icon, String words) {
    context.desk().toasts().show(icon, words, null);
  }
}
