package org.caredesk.server.identity.oauth;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.caredesk.server.identity.IdentityProperties;
import org.caredesk.server.kernel.AccountId;
import org.caredesk.server.kernel.persistence.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** All sign-ins, in the database: a restart of the server signs nobody out. */
@Repository
class SignIns {
  private final JdbcClient jdbc;
  private final Clock clock;
  private final IdentityProperties.Lifetimes lifetimes;

  SignIns(JdbcClient jdbc, Clock clock, IdentityProperties properties) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.lifetimes = properties.lifetimes();
  }

  /** Begins a sign-in; its code is good for a minute. */
  void begin(Handle code, AccountId account, String client, String codeChallenge) {
    var now = clock.instant();
    jdbc.sql(
            """
            INSERT INTO sign_in (id, account_id, client_id, code_challenge, code_hash, is_code_used, created_at,
              expires_at, is_ended, version)
            VALUES (?, ?, ?, ?, ?, FALSE, ?, ?, FALSE, 0)
            """)
        .params(
            code.signIn(),
            account.value(),
            client,
            codeChallenge,
            code.hash(),
            Sql.at(now),
            Sql.at(now.plus(lifetimes.code())))
        .update();
  }

  /** The sign-in, unless it has ended or run out. */
  Optional<SignIn> findLive(UUID id) {
    return jdbc.sql("SELECT * FROM sign_in WHERE id = ? AND NOT is_ended AND expires_at > ?")
        .params(id, Sql.at(clock.instant()))
        .query(SignIns::signIn)
        .optional();
  }

  /**
   * Replaces the code or refresh token of a sign-in.
   *
   * @param exchangeKey hash of the request's Idempotency-Key, if it had one
   * @return false when another exchange came first or the sign-in has ended
   */
  boolean exchange(SignIn read, String newHash, @Nullable String exchangeKey) {
    var now = clock.instant();
    return jdbc.sql(
                """
                UPDATE sign_in SET is_code_used = TRUE, refresh_hash = ?, previous_hash = ?, exchange_key = ?,
                  exchanged_at = ?, expires_at = ?, version = version + 1
                WHERE id = ? AND version = ? AND NOT is_ended
                """)
            .params(
                Arrays.asList(
                    newHash,
                    isRetry(read, exchangeKey) ? read.previousHash() : read.refreshHash(),
                    exchangeKey,
                    Sql.at(now),
                    Sql.at(end(read, now)),
                    read.id(),
                    read.version()))
            .update()
        == 1;
  }

  /**
   * Whether an exchange under this key repeats the latest one, whose answer may have been lost: a
   * thief of the old token does not know the key.
   */
  boolean isRetry(SignIn signIn, @Nullable String exchangeKey) {
    return exchangeKey != null
        && exchangeKey.equals(signIn.exchangeKey())
        && signIn.exchangedAt() != null
        && clock.instant().isBefore(signIn.exchangedAt().plus(lifetimes.retry()));
  }

  void end(UUID id) {
    jdbc.sql("UPDATE sign_in SET is_ended = TRUE WHERE id = ?").param(id).update();
  }

  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
  void forgetExpired() {
    jdbc.sql("DELETE FROM sign_in WHERE expires_at < ?").param(Sql.at(clock.instant())).update();
  }

  private Instant end(SignIn signIn, Instant now) {
    var idle = now.plus(lifetimes.refresh());
    var longest = signIn.createdAt().plus(lifetimes.signIn());
    return idle.isBefore(longest) ? idle : longest;
  }

  private static SignIn signIn(ResultSet row, int n) throws SQLException {
    return new SignIn(
        Sql.uuid(row, "id"),
        Sql.uuid(row, "account_id"),
        row.getString("client_id"),
        row.getString("code_challenge"),
        row.getString("code_hash"),
        row.getBoolean("is_code_used"),
        row.getString("refresh_hash"),
        row.getString("previous_hash"),
        row.getString("exchange_key"),
        Sql.instantOrNull(row, "exchanged_at"),
        Sql.instant(row, "created_at"),
        row.getInt("version"));
  }
}
