package org.caredesk.server.scheduling;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.dto.scheduling.TimeOffRequest;
import org.caredesk.dto.scheduling.TimeOffResponse;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.Audited;
import org.caredesk.server.kernel.Changed;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.Ids;
import org.caredesk.server.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A doctor takes time off (SPEC A2). Appointments inside stay and are listed, never dropped. */
@Service
public class TakingTimeOff {
  private final JdbcClient jdbc;
  private final TermsOfAffiliations termsOf;
  private final Appointments appointments;
  private final Ids ids;
  private final ApplicationEventPublisher events;

  TakingTimeOff(
      JdbcClient jdbc,
      TermsOfAffiliations termsOf,
      Appointments appointments,
      Ids ids,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.termsOf = termsOf;
    this.appointments = appointments;
    this.ids = ids;
    this.events = events;
  }

  /**
   * @throws Refusal doctor-not-found; forbidden unless the doctor, an admin of one of their
   *     hospitals or a super admin; invalid when the end is not after the start
   */
  @Transactional
  public TimeOffResponse add(Actor actor, DoctorId doctor, TimeOffRequest wish) {
    if (!wish.from().isBefore(wish.to())) {
      throw Refusal.invalid("to", "ends-before-start", "The end must be after the start.");
    }
    var terms = termsOf.of(doctor);
    if (!actor.isDoctor(doctor)
        && !actor.is(Role.SUPER_ADMIN)
        && terms.stream().noneMatch(t -> actor.isAt(t.hospital(), Role.HOSPITAL_ADMIN))) {
      throw Refusal.forbidden();
    }
    appointments.lockAgendas(doctor, null);
    var id = ids.next();
    jdbc.sql("INSERT INTO time_off (id, doctor_id, starts, ends, reason) VALUES (?, ?, ?, ?, ?)")
        .params(id, doctor.value(), wish.from(), wish.to())
        .param(wish.reason())
        .update();
    var affected = affected(doctor, wish.from(), wish.to());
    events.publishEvent(
        new Audited(
            actor,
            "take-time-off",
            "doctor",
            doctor.value(),
            null,
            Map.of("affected", affected.size())));
    terms.forEach(this::tell);
    return new TimeOffResponse(id, doctor.value(), wish.from(), wish.to(), wish.reason(), affected);
  }

  private List<UUID> affected(DoctorId doctor, LocalDateTime from, LocalDateTime to) {
    return jdbc.sql(
            """
            SELECT id FROM appointment
            WHERE doctor_id = ? AND local_start >= ? AND local_start < ?
              AND status IN ('HELD', 'REQUESTED', 'CONFIRMED', 'CHECKED_IN')
            ORDER BY starts_at
            """)
        .params(doctor.value(), from, to)
        .query(UUID.class)
        .list();
  }

  private void tell(Terms terms) {
    events.publishEvent(
        new Changed(
            LiveFrame.AVAILABILITY_CHANGED,
            terms.affiliation().value(),
            terms.hospital(),
            terms.doctor(),
            null,
            null,
            null,
            terms.version()));
  }
}
