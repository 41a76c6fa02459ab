package org.caredesk.desktop.reception;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.caredesk.desktop.reception.booking.BookingStage;
import org.caredesk.desktop.shell.Route;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.dto.patients.PatientSummary;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.HospitalDayResponse.DoctorDay;
import org.caredesk.dto.scheduling.WaitListEntry;

/** Takes what is held for somebody on the wait-list into the booking of this desk. */
final class TakingOffers {
  private final WorkplaceContext context;
  private final FrontDesk desk;

  TakingOffers(WorkplaceContext context, FrontDesk desk) {
    this.context = context;
    this.desk = desk;
  }

  private record Taken(DoctorDay doctor, AppointmentResponse hold, PatientSummary patient) {}

  void take(WaitListEntry entry) {
    WaitListEntry.Visit offer = entry.offer();
    if (offer == null) {
      return;
    }
    LocalDate date = offer.startsAt().atZone(ZoneId.of(entry.timeZone())).toLocalDate();
    if (isTaken(offer)) {
      context.desk().navigator().go(new Route.Day(date));
      return;
    }
    if (isBooking()) {
      return;
    }
    var api = context.session().api();
    UUID hospital = entry.hospitalId();
    context
        .work()
        .start(
            () ->
                new Taken(
                    api.hospitals().day(hospital, date).doctors().stream()
                        .filter(each -> each.affiliationId().equals(offer.affiliationId()))
                        .findFirst()
                        .orElseThrow(),
                    api.appointments().get(offer.appointmentId()),
                    api.patients().get(entry.patientId()).summary()),
            (Taken taken) -> {
              // Meanwhile a booking may have been begun; the offer then stays open.
              if (isTaken(offer) || isBooking()) {
                return;
              }
              context.desk().navigator().go(new Route.Day(date));
              desk.takeOver(taken.doctor(), taken.hold(), taken.patient());
            },
            desk.acting()::say);
  }

  /** Whether it is in the booking already. */
  private boolean isTaken(WaitListEntry.Visit offer) {
    AppointmentResponse hold = desk.booking().hold();
    return hold != null && hold.id().equals(offer.appointmentId());
  }

  /** Whether there is a booking that must not be lost, with a hold or without; says so. */
  private boolean isBooking() {
    boolean under =
        desk.booking().isOpen()
            && !(desk.booking().stageProperty().get() instanceof BookingStage.Done);
    if (under) {
      context
          .desk()
          .toasts()
          .show("fth-alert-circle", context.texts().get("wait-list.booking-open"), null);
    }
    return under;
  }
}
