package org.caredesk.server.patients;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.Audited;
import org.caredesk.server.kernel.Ids;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.persistence.Sql;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one record stand for another of the same person, and takes that back (SPEC P4).
 *
 * <p>A merged record has no agenda row. So a booking, which locks that row first, cannot begin for
 * it, and one that waits for the lock while the merge commits finds it gone: no look-up is added to
 * the booking.
 */
@Service
public class Merging {
  private final JdbcClient jdbc;
  private final Patients patients;
  private final Ids ids;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Merging(
      JdbcClient jdbc, Patients patients, Ids ids, Clock clock, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.patients = patients;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Lets the survivor stand for the duplicate: its record number, its words, its visits and its
   * cover lead there.
   *
   * @throws Refusal forbidden for all but reception; patient-not-found; patient-merged,
   *     identifiers-differ, visits-clash (409)
   */
  @Transactional
  public Patient merge(Actor actor, PatientId survivor, PatientId duplicate, String reason) {
    actor.require(Role.RECEPTIONIST);
    if (survivor.equals(duplicate)) {
      throw Refusal.invalid("duplicateId", "same-record", "This is the same record.");
    }
    lock(survivor, duplicate);
    var standing = patients.current(survivor);
    var away = patients.current(duplicate);
    var known = standing.identifier();
    var other = away.identifier();
    if (known != null && other != null && known.type() == other.type() && !known.equals(other)) {
      throw Refusal.conflict(
          "identifiers-differ",
          "The two have different identifiers of one kind, so they are two people. Correct the"
              + " wrong one first.");
    }
    var merge = ids.next();
    jdbc.sql(
            """
            INSERT INTO patient_merge (id, survivor_id, duplicate_id, reason, merged_at, merged_by)
            VALUES (?, ?, ?, ?, ?, ?)
            """)
        .params(
            merge, survivor.value(), duplicate.value(), reason, Sql.at(clock.instant()), actor.id())
        .update();
    jdbc.sql("UPDATE patient SET merged_into = ?, version = version + 1 WHERE id = ?")
        .params(survivor.value(), duplicate.value())
        .update();
    events.publishEvent(new PatientsMerged(actor, merge, survivor, duplicate));
    jdbc.sql("DELETE FROM agenda WHERE owner_id = ?").param(duplicate.value()).update();
    patients.indexAnew(survivor);
    audit(actor, "merge", standing, away);
    audit(actor, "merged-away", away, standing);
    return patients.get(survivor);
  }

  /**
   * The records that a person's own stands for, by their numbers.
   *
   * @throws Refusal forbidden for all but reception
   */
  @Transactional(readOnly = true)
  public List<Patient> mergedInto(Actor actor, PatientId survivor) {
    actor.require(Role.RECEPTIONIST);
    return jdbc.sql("SELECT * FROM patient WHERE merged_into = ? ORDER BY record_number")
        .param(survivor.value())
        .query(patients::patient)
        .list();
  }

  /**
   * Lets the duplicate stand for itself again, with all that came from it. What was booked since
   * stays with the survivor.
   *
   * @throws Refusal forbidden for all but reception; patient-not-found; patient-merged when the
   *     survivor was merged itself since, not-merged (409)
   */
  @Transactional
  public Patient unmerge(Actor actor, PatientId survivor, PatientId duplicate) {
    actor.require(Role.RECEPTIONIST);
    lock(survivor);
    var standing = patients.current(survivor);
    var away = patients.get(duplicate);
    if (!survivor.equals(away.mergedInto())) {
      throw Refusal.conflict("not-merged", "These two records are not merged.");
    }
    var merge =
        jdbc.sql("SELECT id FROM patient_merge WHERE duplicate_id = ? AND undone_at IS NULL")
            .param(duplicate.value())
            .query(UUID.class)
            .single();
    jdbc.sql("UPDATE patient_merge SET undone_at = ?, undone_by = ? WHERE id = ?")
        .params(Sql.at(clock.instant()), actor.id(), merge)
        .update();
    jdbc.sql("UPDATE patient SET merged_into = NULL, version = version + 1 WHERE id = ?")
        .param(duplicate.value())
        .update();
    jdbc.sql("INSERT INTO agenda (owner_id) VALUES (?)").param(duplicate.value()).update();
    events.publishEvent(new PatientsUnmerged(actor, merge, survivor, duplicate));
    patients.indexAnew(survivor);
    patients.indexAnew(duplicate);
    audit(actor, "unmerge", standing, away);
    audit(actor, "unmerged", away, standing);
    return patients.get(duplicate);
  }

  /** In the order of the ids, as a booking does: two merges in opposite directions take turns. */
  private void lock(PatientId... people) {
    jdbc.sql("SELECT owner_id FROM agenda WHERE owner_id IN (:owners) ORDER BY owner_id FOR UPDATE")
        .param("owners", Stream.of(people).map(PatientId::value).sorted().toList())
        .query(UUID.class)
        .list();
  }

  private void audit(Actor actor, String action, Patient record, Patient other) {
    events.publishEvent(
        new Audited(
            actor,
            action,
            "patient",
            record.id().value(),
            null,
            Map.of("recordNumber", record.recordNumber(), "other", other.recordNumber())));
  }
}
