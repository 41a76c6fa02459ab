package org.caredesk.server.directory;

import java.time.Clock;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.Ids;
import org.caredesk.server.kernel.persistence.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every application that doctors made; of several of one doctor the last one counts. */
@Repository
class DoctorApplications {
  private final JdbcClient jdbc;
  private final Ids ids;
  private final Clock clock;

  DoctorApplications(JdbcClient jdbc, Ids ids, Clock clock) {
    this.jdbc = jdbc;
    this.ids = ids;
    this.clock = clock;
  }

  void add(DoctorId doctor) {
    jdbc.sql("INSERT INTO doctor_application (id, doctor_id, applied_at) VALUES (?, ?, ?)")
        .params(ids.next(), doctor.value(), Sql.at(clock.instant()))
        .update();
  }

  /**
   * Writes the decision on the one that waits.
   *
   * @param reason null for an approval
   */
  void decide(Actor actor, DoctorId doctor, @Nullable String reason) {
    jdbc.sql(
            """
            UPDATE doctor_application SET decided_at = ?, decided_by = ?, decided_by_name = ?, reason = ?
            WHERE doctor_id = ? AND decided_at IS NULL
            """)
        .params(Sql.at(clock.instant()), actor.id(), actor.name())
        .param(reason)
        .param(doctor.value())
        .update();
  }
}
