package org.caredesk.server.scheduling.day;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.DoctorCalendarResponse;
import org.caredesk.dto.scheduling.DoctorCalendarResponse.CalendarAppointment;
import org.caredesk.dto.scheduling.DoctorCalendarResponse.CalendarHospital;
import org.caredesk.dto.scheduling.DoctorQueueResponse;
import org.caredesk.dto.scheduling.DoctorQueueResponse.QueueEntry;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.scheduling.appointments.AppointmentViews;
import org.caredesk.server.scheduling.slots.FreeSlots;
import org.caredesk.server.scheduling.timetable.Hours;
import org.caredesk.server.scheduling.timetable.Timetable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A doctor's calendar, requests and queue over all hospitals. Each takes at most five statements,
 * however many appointments there are.
 */
@Service
public class DoctorDays {
  private static final int MOST_DAYS = 62;
  private static final int MOST_DAYS_WITH_SLOTS = 8;

  private final TermsOfAffiliations termsOf;
  private final Timetable timetable;
  private final FreeSlots freeSlots;
  private final DayCards cards;
  private final AppointmentViews views;
  private final HospitalDays.Context context;

  DoctorDays(
      TermsOfAffiliations termsOf,
      Timetable timetable,
      FreeSlots freeSlots,
      DayCards cards,
      AppointmentViews views,
      HospitalDays.Context context) {
    this.termsOf = termsOf;
    this.timetable = timetable;
    this.freeSlots = freeSlots;
    this.cards = cards;
    this.views = views;
    this.context = context;
  }

  /**
   * The doctor sees all; reception and admin of a hospital see what is there.
   *
   * @param from local date at each hospital
   * @param to inclusive
   * @throws Refusal forbidden; invalid for a range that is turned round or longer than 62 days
   */
  @Transactional(readOnly = true)
  public DoctorCalendarResponse calendar(
      Actor actor, DoctorId doctor, LocalDate from, LocalDate to) {
    var days = ChronoUnit.DAYS.between(from, to) + 1;
    if (days < 1 || days > MOST_DAYS) {
      throw Refusal.invalid("to", "range", "Ask for 1 to " + MOST_DAYS + " days.");
    }
    var seq = context.live().seq();
    var now = context.clock().instant();
    // Days that have passed show hospitals that the doctor has left since.
    var all = termsOf.everOf(doctor);
    var seen = visible(actor, doctor, all);
    var hours = timetable.hours(seen, from, to);
    var start = from.atStartOfDay(ZoneOffset.UTC).toInstant().minus(Duration.ofDays(1));
    var end = to.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();
    var byAffiliation = new HashMap<AffiliationId, Terms>();
    seen.forEach(t -> byAffiliation.put(t.affiliation(), t));
    var entries = cards.of(List.of(doctor), start, end);
    var appointments = new ArrayList<CalendarAppointment>();
    for (var entry : entries) {
      var terms = byAffiliation.get(entry.affiliation());
      if (terms != null && isWithin(entry, terms, from, to)) {
        appointments.add(
            new CalendarAppointment(terms.affiliation().value(), entry.card(actor, terms, now)));
      }
    }
    return new DoctorCalendarResponse(
        doctor.value(),
        all.isEmpty() ? "" : all.getFirst().doctorName(),
        from,
        to,
        seq,
        now,
        seen.stream()
            .filter(
                t ->
                    !t.retired()
                        || appointments.stream()
                            .anyMatch(a -> a.affiliationId().equals(t.affiliation().value())))
            .map(
                t ->
                    hospital(
                        t,
                        Objects.requireNonNull(hours.get(t.affiliation())),
                        entries,
                        from,
                        to,
                        now))
            .toList(),
        appointments);
  }

  /**
   * @throws Refusal forbidden for anybody but the doctor; doctor-not-found
   */
  @Transactional(readOnly = true)
  public List<AppointmentResponse> requests(Actor actor, DoctorId doctor) {
    requireSelf(actor, doctor);
    var terms = new HashMap<AffiliationId, Terms>();
    termsOf.of(doctor).forEach(t -> terms.put(t.affiliation(), t));
    return cards.requests(doctor).stream()
        .filter(entry -> terms.containsKey(entry.affiliation()))
        .map(
            entry ->
                views.inList(
                    actor,
                    entry.row().appointment(Objects.requireNonNull(terms.get(entry.affiliation()))),
                    entry.patientName()))
        .toList();
  }

  /**
   * Today's patients, in the order in which they are to be seen; then those who are through.
   *
   * @throws Refusal forbidden for anybody but the doctor and those at the doctor's hospitals
   */
  @Transactional(readOnly = true)
  public DoctorQueueResponse queue(Actor actor, DoctorId doctor) {
    var seq = context.live().seq();
    var now = context.clock().instant();
    var seen = visible(actor, doctor, termsOf.everOf(doctor));
    var terms = new HashMap<AffiliationId, Terms>();
    seen.forEach(t -> terms.put(t.affiliation(), t));
    var entries =
        cards
            .of(List.of(doctor), now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)))
            .stream()
            .filter(entry -> isToday(entry, terms, now))
            .toList();
    var byId = new HashMap<DayAppointment, Terms>();
    for (var entry : entries) {
      var t = Objects.requireNonNull(terms.get(entry.affiliation()));
      var card = entry.card(actor, t, now);
      if (isInQueue(card)) {
        byId.put(card, t);
      }
    }
    var day = byId.keySet().stream().sorted(ORDER).toList();
    var pace = DayPace.of(day, now);
    return new DoctorQueueResponse(
        doctor.value(),
        seq,
        now,
        pace.lateMinutes(),
        day.stream().map(a -> entry(a, Objects.requireNonNull(byId.get(a)), pace)).toList());
  }

  private static final Comparator<DayAppointment> ORDER =
      Comparator.comparingInt(
              (DayAppointment a) ->
                  switch (a.status()) {
                    case IN_CONSULTATION -> 0;
                    case CHECKED_IN, CONFIRMED -> 1;
                    default -> 2;
                  })
          .thenComparing(DayPace.ORDER);

  private static boolean isInQueue(DayAppointment a) {
    return switch (a.status()) {
      case CONFIRMED, CHECKED_IN, IN_CONSULTATION, COMPLETED, NO_SHOW -> true;
      case HELD, REQUESTED, PARKED, REJECTED, CANCELLED, EXPIRED -> false;
    };
  }

  private static QueueEntry entry(DayAppointment a, Terms t, DayPace pace) {
    return new QueueEntry(
        t.affiliation().value(),
        t.hospital().value(),
        t.hospitalName(),
        t.zone().getId(),
        t.room(),
        pace.expectedStarts().get(a.id()),
        a);
  }

  private static boolean isToday(
      DayCards.Entry entry, Map<AffiliationId, Terms> terms, Instant now) {
    var t = terms.get(entry.affiliation());
    return t != null && DayCards.isOn(entry, t, LocalDate.ofInstant(now, t.zone()));
  }

  private static boolean isWithin(DayCards.Entry entry, Terms terms, LocalDate from, LocalDate to) {
    var date = LocalDate.ofInstant(entry.slot().startsAt(), terms.zone());
    return !date.isBefore(from) && !date.isAfter(to);
  }

  private CalendarHospital hospital(
      Terms t,
      Hours hours,
      List<DayCards.Entry> entries,
      LocalDate from,
      LocalDate to,
      Instant now) {
    var withSlots = ChronoUnit.DAYS.between(from, to) < MOST_DAYS_WITH_SLOTS;
    var taken =
        entries.stream().filter(e -> e.takesTime(t, now)).map(DayCards.Entry::slot).toList();
    return new CalendarHospital(
        t.affiliation().value(),
        t.hospital().value(),
        t.hospitalName(),
        t.hospitalMark(),
        t.zone().getId(),
        t.departmentName(),
        t.room(),
        t.slotMinutes(),
        t.allowedSlotMinutes(),
        t.visitModes(),
        t.policy(),
        from.datesUntil(to.plusDays(1)).flatMap(d -> hours.plannedSlots(d).stream()).toList(),
        DayCards.closures(hours, from, to, t.zone()),
        withSlots ? freeSlots.free(t, hours, taken, from, to, t.slotMinutes()) : List.of());
  }

  private static List<Terms> visible(Actor actor, DoctorId doctor, List<Terms> all) {
    if (actor.isDoctor(doctor)) {
      return all;
    }
    var here =
        all.stream()
            .filter(t -> actor.isAt(t.hospital(), Role.RECEPTIONIST, Role.HOSPITAL_ADMIN))
            .toList();
    if (here.isEmpty()) {
      throw stranger(all);
    }
    return here;
  }

  private static Refusal stranger(List<Terms> all) {
    return all.isEmpty() ? Refusal.notFound("doctor") : Refusal.forbidden();
  }

  /**
   * @throws Refusal forbidden for anybody but the doctor; doctor-not-found
   */
  void requireSelf(Actor actor, DoctorId doctor) {
    if (!actor.isDoctor(doctor)) {
      throw stranger(termsOf.of(doctor));
    }
  }
}
