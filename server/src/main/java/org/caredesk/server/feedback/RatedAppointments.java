package org.caredesk.server.feedback;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.caredesk.server.scheduling.appointments.GivenRatings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells those who show visits which of them were rated. */
@Component
class RatedAppointments implements GivenRatings {
  private final JdbcClient jdbc;

  RatedAppointments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Set<UUID> among(Collection<UUID> appointments) {
    return appointments.isEmpty()
        ? Set.of()
        : new HashSet<>(
            jdbc.sql("SELECT appointment_id FROM feedback WHERE appointment_id IN (:them)")
                .param("them", appointments)
                .query(UUID.class)
                .list());
  }
}
