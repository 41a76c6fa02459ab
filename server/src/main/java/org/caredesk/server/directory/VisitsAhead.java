package org.caredesk.server.directory;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caredesk.dto.directory.StandingVisits;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.persistence.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the visits that keep doctors from leaving: one statement for any number of them. */
@Component
public class VisitsAhead {
  /**
   * Of the table {@code appointment}: those that are still to come or under way. Its two parameters
   * are both now.
   */
  public static final String STANDS =
      """
      status IN ('CHECKED_IN', 'IN_CONSULTATION', 'PARKED', 'HELD', 'REQUESTED', 'CONFIRMED')
        AND (status IN ('CHECKED_IN', 'IN_CONSULTATION', 'PARKED') OR ends_at > ?)
        AND kept_for IS NULL AND (hold_expires_at IS NULL OR hold_expires_at > ?)
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  VisitsAhead(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Of those affiliations that the actor may end; where nothing stands there is no entry. */
  public Map<AffiliationId, StandingVisits> of(Actor actor, Collection<Terms> affiliations) {
    List<UUID> own =
        affiliations.stream()
            .filter(terms -> mayEnd(actor, terms))
            .map(terms -> terms.affiliation().value())
            .toList();
    if (own.isEmpty()) {
      return Map.of();
    }
    var now = Sql.at(clock.instant());
    var found = new HashMap<AffiliationId, StandingVisits>();
    jdbc.sql(
            "SELECT affiliation_id, count(*) AS visits, max(ends_at) AS until FROM appointment"
                + " WHERE affiliation_id IN (?"
                + ", ?".repeat(own.size() - 1)
                + ") AND "
                + STANDS
                + " GROUP BY affiliation_id")
        .params(own)
        .params(now, now)
        .query(
            row -> {
              found.put(
                  new AffiliationId(Sql.uuid(row, "affiliation_id")),
                  new StandingVisits(row.getInt("visits"), Sql.instant(row, "until")));
            });
    return found;
  }

  /** Whether somebody decides about an affiliation that has not ended. */
  public static boolean mayEnd(Actor actor, Terms terms) {
    return !terms.retired()
        && (actor.isDoctor(terms.doctor())
            || actor.isAt(terms.hospital(), Role.SUPER_ADMIN, Role.HOSPITAL_ADMIN));
  }
}
