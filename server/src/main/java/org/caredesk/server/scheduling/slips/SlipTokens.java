package org.caredesk.server.scheduling.slips;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.crypto.FieldCipher;
import org.caredesk.server.kernel.persistence.Sql;
import org.caredesk.server.scheduling.appointments.Appointment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives appointments the codes of their slips. A code follows from the appointment, its start and
 * the installation's key, so a slip printed twice carries one code and both papers are good; the
 * database knows only its keyed hash.
 */
@Component
class SlipTokens {
  /** So long it can still be said that a slip is too old. */
  private static final Duration REMEMBERED = Duration.ofDays(90);

  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final Clock clock;

  SlipTokens(JdbcClient jdbc, FieldCipher cipher, Clock clock) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.clock = clock;
  }

  /** What a code was printed for. */
  record Printed(AppointmentId appointment, Instant startsAt, Instant expiresAt) {}

  /** The code of an appointment at its present time; good until the end of the hospital's day. */
  @Transactional(propagation = Propagation.MANDATORY)
  String issue(Appointment appointment) {
    var agreement = appointment.agreement();
    var startsAt = agreement.slot().startsAt();
    var code = SlipCode.of(cipher.lookupHash("slip:" + appointment.id().value() + ":" + startsAt));
    var day = agreement.localStart().toLocalDate();
    jdbc.sql("DELETE FROM slip_token WHERE expires_at < ?")
        .param(Sql.at(clock.instant().minus(REMEMBERED)))
        .update();
    jdbc.sql(
            "INSERT INTO slip_token (token_hash, appointment_id, starts_at, expires_at) VALUES (?,"
                + " ?, ?, ?) ON CONFLICT DO NOTHING")
        .params(
            hash(code),
            appointment.id().value(),
            Sql.at(startsAt),
            Sql.at(day.plusDays(1).atStartOfDay(agreement.terms().zone()).toInstant()))
        .update();
    return code;
  }

  Optional<Printed> find(String code) {
    return jdbc.sql(
            "SELECT appointment_id, starts_at, expires_at FROM slip_token WHERE token_hash = ?")
        .param(hash(code))
        .query(
            (row, n) ->
                new Printed(
                    new AppointmentId(Sql.uuid(row, "appointment_id")),
                    Sql.instant(row, "starts_at"),
                    Sql.instant(row, "expires_at")))
        .optional();
  }

  private String hash(String code) {
    return cipher.lookupHash("slip-code:" + code);
  }
}
