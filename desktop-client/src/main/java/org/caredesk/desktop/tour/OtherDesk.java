package org.caredesk.desktop.tour;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.caredesk.desktop.api.Api;
import org.caredesk.desktop.api.IdempotencyKey;
import org.caredesk.desktop.session.ServerConnection;
import org.caredesk.dto.billing.PaymentMethod;
import org.caredesk.dto.billing.PaymentRequest;
import org.caredesk.dto.directory.AffiliationResponse;
import org.caredesk.dto.identity.DemoAccount;
import org.caredesk.dto.identity.MeResponse;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.identity.ServerInfo;
import org.caredesk.dto.scheduling.AppointmentRequest;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.FreeSlotsResponse;
import org.caredesk.dto.scheduling.HospitalDayResponse;
import org.caredesk.dto.scheduling.HospitalDayResponse.DoctorDay;
import org.caredesk.dto.scheduling.ReplanPreviewRequest;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.dto.scheduling.WaitListPriority;
import org.caredesk.dto.scheduling.WaitListRequest;
import org.jspecify.annotations.Nullable;

/** A second workstation at the same server, for what two desks see of each other. */
final class OtherDesk implements AutoCloseable {
  private static final int DAYS = 10;

  private final ServerConnection connection;
  private final UUID hospital;

  OtherDesk(String server) {
    connection = new ServerConnection(server, () -> false);
    ServerInfo info = connection.api().identity().serverInfo();
    DemoAccount account =
        info.demoAccounts().stream()
            .filter(each -> each.role() == Role.RECEPTIONIST)
            .findFirst()
            .orElseThrow();
    MeResponse me = connection.signIn(account.email(), info.demoPassword());
    hospital = me.hospitals().getFirst().id();
  }

  /**
   * Holds the last free slot of the doctor whose column comes first and has one.
   *
   * @param date local at the hospital
   * @return the id of the hold
   */
  UUID hold(LocalDate date) {
    Api api = connection.api();
    HospitalDayResponse day = api.hospitals().day(hospital, date);
    DoctorDay doctor =
        day.doctors().stream()
            .filter(each -> each.freeSlots().size() > 1)
            .findFirst()
            .orElseThrow();
    Slot slot = doctor.freeSlots().get(1);
    AppointmentRequest request =
        new AppointmentRequest(
            doctor.affiliationId(),
            null,
            slot.startsAt(),
            doctor.slotMinutes(),
            null,
            null,
            null,
            null,
            "Desk 3");
    return api.appointments().hold(request, IdempotencyKey.create()).id();
  }

  /** Books and pays a time with the doctor who is free the soonest. */
  void bookSomebody() {
    var free = connection.api().hospitals().openings(hospital, List.of(), Map.of("limit", "1"));
    var soonest = free.openings().getFirst();
    book(soonest.doctorId(), LocalDate.ofInstant(soonest.startsAt(), ZoneId.of(free.timeZone())));
  }

  /** Holds the first place that is proposed for a doctor's visits from now to the day's end. */
  void takeProposed(UUID doctor, Instant now) {
    Api api = connection.api();
    ZoneId zone = ZoneId.of(api.hospitals().get(hospital).timeZone());
    LocalDateTime from = LocalDateTime.ofInstant(now, zone);
    var day =
        new ReplanPreviewRequest(hospital, from, from.toLocalDate().plusDays(1).atStartOfDay());
    var place =
        api.replans().preview(doctor, day).items().stream()
            .map(item -> item.options().getFirst())
            .filter(option -> option.startsAt() != null && option.affiliationId() != null)
            .findFirst()
            .orElseThrow();
    api.appointments()
        .hold(
            new AppointmentRequest(
                Objects.requireNonNull(place.affiliationId()),
                null,
                Objects.requireNonNull(place.startsAt()),
                null,
                null,
                null,
                null,
                null,
                "Desk 3"),
            IdempotencyKey.create());
  }

  /** The hospital of this desk. */
  UUID hospital() {
    return hospital;
  }

  /**
   * Books and pays the last free time of a doctor within some days, for some patient.
   *
   * @param from local at the hospital
   */
  void book(UUID doctor, LocalDate from) {
    Api api = connection.api();
    AffiliationResponse here =
        api.doctors().get(doctor).affiliations().stream()
            .filter(each -> each.hospitalId().equals(hospital))
            .findFirst()
            .orElseThrow();
    FreeSlotsResponse free =
        api.appointments().freeSlots(here.id(), from, from.plusDays(DAYS), null);
    AppointmentRequest request =
        new AppointmentRequest(
            here.id(),
            api.patients().search("an", 0, 1).items().getFirst().id(),
            free.slots().getLast().startsAt(),
            null,
            null,
            "Palpitations",
            null,
            null,
            "Desk 3");
    AppointmentResponse held = api.appointments().hold(request, IdempotencyKey.create());
    api.appointments()
        .pay(
            held.id(),
            new PaymentRequest(
                "desk-" + held.id(), "cash-" + held.id(), held.fee(), PaymentMethod.CASH, null),
            IdempotencyKey.create());
  }

  /**
   * Puts somebody on the wait-list for the first doctor of a day.
   *
   * @param date local at the hospital
   * @param until the last time of day that suits; null for any
   */
  void letWait(
      String name,
      LocalDate date,
      @Nullable LocalTime until,
      WaitListPriority priority,
      String note) {
    Api api = connection.api();
    DoctorDay doctor = api.hospitals().day(hospital, date).doctors().getFirst();
    api.waitLists()
        .add(
            hospital,
            new WaitListRequest(
                api.patients().search(name, 0, 1).items().getFirst().id(),
                doctor.affiliationId(),
                null,
                null,
                null,
                doctor.visitModes().getFirst(),
                date,
                date.plusDays(3),
                List.of(),
                null,
                until,
                priority,
                note));
  }

  @Override
  public void close() {
    connection.signOut();
    connection.close();
  }
}
