package org.caredesk.server.scheduling.day;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.DelayNoticeResponse;
import org.caredesk.dto.scheduling.DelayNoticeResponse.Told;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.Audited;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Notice;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.persistence.Sql;
import org.caredesk.server.scheduling.appointments.Appointments;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells those who wait, or are still to come, that it will be later (SPEC X5). Each telling is
 * kept, so that nobody hears the same twice.
 */
@Service
public class DelayNotices {
  /** Less than this is not worth telling, nor telling again. */
  private static final Duration WORTH_TELLING = Duration.ofMinutes(10);

  private final JdbcClient jdbc;
  private final DayCards cards;
  private final TermsOfAffiliations termsOf;
  private final Appointments appointments;
  private final HospitalDays.Context context;
  private final ApplicationEventPublisher events;

  DelayNotices(
      JdbcClient jdbc,
      DayCards cards,
      TermsOfAffiliations termsOf,
      Appointments appointments,
      HospitalDays.Context context,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.cards = cards;
    this.termsOf = termsOf;
    this.appointments = appointments;
    this.context = context;
    this.events = events;
  }

  /**
   * Tells all who do not know yet. Two desks at once tell each patient once: the doctor's agenda is
   * locked.
   *
   * @throws Refusal forbidden unless reception there; doctor-not-found; not-late (409) while the
   *     doctor runs less than ten minutes behind
   */
  @Transactional
  public DelayNoticeResponse tell(Actor actor, DoctorId doctor, HospitalId hospital) {
    actor.requireAt(hospital, Role.RECEPTIONIST);
    var terms =
        termsOf.of(doctor).stream()
            .filter(t -> t.hospital().equals(hospital))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("doctor"));
    appointments.lockAgendas(doctor, null);
    var now = context.clock().instant();
    var day = today(actor, terms, now);
    var pace = DayPace.of(day, now);
    var late = Objects.requireNonNullElse(pace.lateMinutes(), 0);
    if (late < WORTH_TELLING.toMinutes()) {
      throw Refusal.conflict("not-late", "This doctor does not run late.");
    }
    var ahead = day.stream().filter(a -> isAhead(a, now)).sorted(DayPace.ORDER).toList();
    var known = known(ahead);
    var reachable = reachable(ahead);
    var told = new ArrayList<Told>();
    for (var each : ahead) {
      var expected = Objects.requireNonNull(pace.expectedStarts().get(each.id()));
      var before = Objects.requireNonNullElse(known.get(each.id()), each.startsAt());
      if (!expected.isBefore(before.plus(WORTH_TELLING))) {
        keep(actor, each, late, expected, now);
        announce(actor, terms, each, expected);
        told.add(
            new Told(
                each.id(),
                Objects.requireNonNullElse(each.patientName(), each.number()),
                each.queueToken(),
                expected,
                each.patientId() != null && reachable.contains(each.patientId())));
      }
    }
    return new DelayNoticeResponse(late, told);
  }

  private List<DayAppointment> today(Actor actor, Terms terms, Instant now) {
    var today = LocalDate.ofInstant(now, terms.zone());
    return cards
        .of(
            List.of(terms.doctor()),
            today.atStartOfDay(terms.zone()).toInstant(),
            today.plusDays(1).atStartOfDay(terms.zone()).toInstant())
        .stream()
        .filter(entry -> entry.affiliation().equals(terms.affiliation()))
        .map(entry -> entry.card(actor, terms, now))
        .toList();
  }

  /** Waits, or is to come; who has not come in time is not told that it will be later. */
  private static boolean isAhead(DayAppointment a, Instant now) {
    return a.status() == AppointmentStatus.CHECKED_IN
        || (a.status() == AppointmentStatus.CONFIRMED && a.startsAt().isAfter(now));
  }

  /** What each was told last. */
  private Map<UUID, Instant> known(List<DayAppointment> ahead) {
    var known = new HashMap<UUID, Instant>();
    if (!ahead.isEmpty()) {
      jdbc.sql(
              "SELECT appointment_id, expected_start FROM delay_notice WHERE appointment_id IN"
                  + " (:ids) ORDER BY told_at")
          .param("ids", ahead.stream().map(DayAppointment::id).toList())
          .query(
              row -> {
                known.put(Sql.uuid(row, "appointment_id"), Sql.instant(row, "expected_start"));
              });
    }
    return known;
  }

  private Set<UUID> reachable(List<DayAppointment> ahead) {
    var people = ahead.stream().map(DayAppointment::patientId).filter(Objects::nonNull).toList();
    return people.isEmpty()
        ? Set.of()
        : new HashSet<>(
            jdbc.sql(
                    "SELECT patient_id FROM account WHERE patient_id IN (:ids) AND status ="
                        + " 'ACTIVE'")
                .param("ids", people)
                .query(UUID.class)
                .list());
  }

  private void keep(Actor actor, DayAppointment each, int late, Instant expected, Instant now) {
    jdbc.sql(
            "INSERT INTO delay_notice (appointment_id, told_at, told_by, late_minutes,"
                + " expected_start) VALUES (?, ?, ?, ?, ?)")
        .params(each.id(), Sql.at(now), actor.id(), late, Sql.at(expected))
        .update();
  }

  private void announce(Actor actor, Terms terms, DayAppointment each, Instant expected) {
    events.publishEvent(
        new Audited(
            actor,
            "tell-delay",
            "appointment",
            each.id(),
            terms.hospital(),
            Map.of("number", each.number(), "expectedStart", expected.toString())));
    var patient = each.patientId();
    if (patient != null) {
      events.publishEvent(
          new Notice(
              "running-late",
              actor,
              Set.of(new Notice.OfPatient(new PatientId(patient))),
              "appointment",
              each.id(),
              terms.hospital(),
              Map.of(
                  "number", each.number(),
                  "startsAt", each.startsAt().toString(),
                  "timeZone", terms.zone().getId(),
                  "hospitalId", terms.hospital().value().toString(),
                  "doctorId", terms.doctor().value().toString(),
                  "patientId", patient.toString(),
                  "expectedStart", expected.toString())));
    }
  }
}
