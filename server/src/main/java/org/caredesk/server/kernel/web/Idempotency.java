package org.caredesk.server.kernel.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.persistence.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs a request that must never take effect twice (SPEC B10). The key, the work and its answer are
 * one transaction: a repeat waits for the first call and answers as it did; a call that was refused
 * leaves no trace and may be repeated.
 *
 * <p>A deadlock or lock time-out that the database resolves against us is tried again, at most
 * twice.
 */
@Component
public class Idempotency {
  private static final int ATTEMPTS = 3;
  private static final Pattern KEY = Pattern.compile("[!-~]{1,200}");

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final JsonMapper json;
  private final Clock clock;

  Idempotency(JdbcClient jdbc, TransactionTemplate transaction, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @param operation names the call and the object it is about, such as {@code "pay <id>"}
   * @param body what was asked, compared by content with the first call's
   * @throws Refusal idempotency-key-missing (400), idempotency-key-reused (422) for another body
   */
  public <T> T once(
      Actor actor,
      @Nullable String key,
      String operation,
      Object body,
      Class<T> type,
      Supplier<T> work) {
    if (key == null || !KEY.matcher(key).matches()) {
      throw Refusal.badRequest(
          "idempotency-key-missing",
          "Send an Idempotency-Key of 1 to 200 plain characters (ASCII, no blanks) with this"
              + " request.");
    }
    var hash = hash(operation + "\n" + json.writeValueAsString(body));
    for (var attempt = 1; ; attempt++) {
      try {
        return transaction.execute(status -> run(actor, key, hash, type, work));
      } catch (PessimisticLockingFailureException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private <T> T run(Actor actor, String key, String hash, Class<T> type, Supplier<T> work) {
    var isFirst =
        jdbc.sql(
                    "INSERT INTO idempotent_request (account_id, request_key, request_hash,"
                        + " created_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
                .params(actor.id(), key, hash, Sql.at(clock.instant()))
                .update()
            == 1;
    if (!isFirst) {
      return repeat(actor, key, hash, type);
    }
    var answer = work.get();
    jdbc.sql("UPDATE idempotent_request SET answer = ? WHERE account_id = ? AND request_key = ?")
        .params(json.writeValueAsString(answer), actor.id(), key)
        .update();
    return answer;
  }

  private <T> T repeat(Actor actor, String key, String hash, Class<T> type) {
    record First(String hash, String answer) {}
    var first =
        jdbc.sql(
                "SELECT request_hash, answer FROM idempotent_request WHERE account_id = ? AND"
                    + " request_key = ?")
            .params(actor.id(), key)
            .query((row, n) -> new First(row.getString(1), row.getString(2)))
            .single();
    if (!first.hash().equals(hash)) {
      throw Refusal.broken(
          "idempotency-key-reused",
          "This Idempotency-Key was used for another request. Make a new one.");
    }
    return json.readValue(first.answer(), type);
  }

  private static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
