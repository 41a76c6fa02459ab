package org.caredesk.desktop.reception;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
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
    if (desk.booking().hold() != null) {
      context
          .desk()
          .toasts()
          .show("fth-alert-circle", context.texts().get("wait-list.booking-open"), null);
      return;
    }
    LocalDate date = offer.startsAt().atZone(ZoneId.of(entry.timeZone())).toLocalDate();
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
              context.desk().navigator().go(new Route.Day(date));
              desk.takeOver(taken.doctor(), taken.hold(), taken.patient());
            },
            desk.acting()::say);
  }
}
