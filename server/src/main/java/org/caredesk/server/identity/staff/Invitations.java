package org.caredesk.server.identity.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.kernel.AccountId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.persistence.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All invitations; an open one is neither accepted nor withdrawn, and may have run out. */
@Repository
class Invitations {
  private static final String OPEN = " AND accepted_at IS NULL AND withdrawn_at IS NULL";

  // What nobody may give any more, a code of theirs does not give either.
  private static final String BY_ONE_WHO_MAY =
      """
       AND EXISTS (SELECT 1 FROM account a JOIN role_grant g ON g.account_id = a.id
         WHERE a.id = invitation.invited_by AND a.status = 'ACTIVE' AND (g.role = 'SUPER_ADMIN'
           OR g.role = 'HOSPITAL_ADMIN' AND g.hospital_id = invitation.hospital_id))
      """;

  private final JdbcClient jdbc;

  Invitations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param email in lower case
   * @param hospital null for the whole group
   */
  record Invitation(
      UUID id,
      String email,
      String name,
      Role role,
      @Nullable HospitalId hospital,
      Instant expiresAt) {
    Invitation until(Instant later) {
      return new Invitation(id, email, name, role, hospital, later);
    }
  }

  void add(Invitation invitation, String codeHash, UUID by, Instant now) {
    jdbc.sql(
            """
            INSERT INTO invitation (id, email, name, role, hospital_id, code_hash, invited_by, created_at, expires_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Arrays.asList(
                invitation.id(),
                invitation.email(),
                invitation.name(),
                invitation.role().name(),
                invitation.hospital() == null ? null : invitation.hospital().value(),
                codeHash,
                by,
                Sql.at(now),
                Sql.at(invitation.expiresAt())))
        .update();
  }

  Optional<Invitation> open(UUID id) {
    return jdbc.sql("SELECT * FROM invitation WHERE id = ?" + OPEN)
        .param(id)
        .query(Invitations::invitation)
        .optional();
  }

  /** The one with this code that can still be accepted. */
  Optional<Invitation> acceptable(String email, String codeHash, Instant now) {
    return jdbc.sql(
            "SELECT * FROM invitation WHERE email = ? AND code_hash = ? AND expires_at > ?"
                + OPEN
                + BY_ONE_WHO_MAY)
        .params(email, codeHash, Sql.at(now))
        .query(Invitations::invitation)
        .optional();
  }

  boolean isOpen(String email, Role role, @Nullable HospitalId hospital) {
    return jdbc.sql(
                "SELECT count(*) FROM invitation WHERE email = ? AND role = ? AND hospital_id IS"
                    + " NOT DISTINCT FROM CAST(? AS uuid)"
                    + OPEN)
            .params(Arrays.asList(email, role.name(), hospital == null ? null : hospital.value()))
            .query(Long.class)
            .single()
        > 0;
  }

  /** Another code from now on, for which {@code by} stands; the one before is worth nothing. */
  boolean renew(UUID id, String codeHash, UUID by, Instant expiresAt) {
    return jdbc.sql(
                "UPDATE invitation SET code_hash = ?, invited_by = ?, expires_at = ? WHERE id = ?"
                    + OPEN)
            .params(codeHash, by, Sql.at(expiresAt), id)
            .update()
        == 1;
  }

  /**
   * Notes that an invitation is sent again; to be asked after {@link #renew}, whose lock keeps two
   * from both finding room.
   *
   * @return null, or from when on it may be sent again
   */
  @Nullable Instant send(UUID id, int most, Duration within, Instant now) {
    jdbc.sql("DELETE FROM invitation_sending WHERE invitation_id = ? AND sent_at <= ?")
        .params(id, Sql.at(now.minus(within)))
        .update();
    var sent =
        jdbc.sql("SELECT sent_at FROM invitation_sending WHERE invitation_id = ? ORDER BY sent_at")
            .param(id)
            .query((row, n) -> Sql.instant(row, "sent_at"))
            .list();
    if (sent.size() >= most) {
      return sent.get(sent.size() - most).plus(within);
    }
    jdbc.sql("INSERT INTO invitation_sending (invitation_id, sent_at) VALUES (?, ?)")
        .params(id, Sql.at(now))
        .update();
    return null;
  }

  boolean withdraw(UUID id, Instant now) {
    return jdbc.sql("UPDATE invitation SET withdrawn_at = ? WHERE id = ?" + OPEN)
            .params(Sql.at(now), id)
            .update()
        == 1;
  }

  /**
   * @return false when somebody else was quicker: a code is good once
   */
  boolean accept(UUID id, Instant now) {
    return jdbc.sql(
                "UPDATE invitation SET accepted_at = ? WHERE id = ? AND expires_at > ?"
                    + OPEN
                    + BY_ONE_WHO_MAY)
            .params(Sql.at(now), id, Sql.at(now))
            .update()
        == 1;
  }

  void acceptedBy(UUID id, AccountId account) {
    jdbc.sql("UPDATE invitation SET account_id = ? WHERE id = ?")
        .params(account.value(), id)
        .update();
  }

  static Invitation invitation(ResultSet row, int n) throws SQLException {
    var hospital = Sql.uuidOrNull(row, "hospital_id");
    return new Invitation(
        Sql.uuid(row, "id"),
        row.getString("email"),
        row.getString("name"),
        Role.valueOf(row.getString("role")),
        hospital == null ? null : new HospitalId(hospital),
        Sql.instant(row, "expires_at"));
  }
}
