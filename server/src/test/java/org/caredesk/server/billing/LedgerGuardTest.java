package org.caredesk.server.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.caredesk.server.kernel.persistence.Sql;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.TestClock;
import org.caredesk.server.support.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is written into the ledger by hand, past everything that the server does. */
@DatabaseTest
class LedgerGuardTest {
  private static final String LINE =
      """
      INSERT INTO ledger_transfer (entry_id, line, debit_account, credit_account, amount_minor, currency)
      VALUES (:id, 0, 'DOCTOR_EARNINGS', 'CARD_TERMINAL', 72000, 'INR')
      """;

  private static final String OTHER_LINE =
      """
      INSERT INTO ledger_transfer (entry_id, line, debit_account, credit_account, amount_minor, currency)
      VALUES (:id, 1, 'HOSPITAL_REVENUE', 'CARD_TERMINAL', 48000, 'INR')
      """;

  private static final String ENTRY =
      """
      INSERT INTO journal_entry (id, source_type, source_id, hospital_id, department_id, doctor_id, appointment_id,
        reverses_id, posted_at, posted_by, currency, account, doctor_minor, hospital_minor)
      SELECT CAST(:id AS uuid), 'REFUND', source_id, hospital_id, department_id, doctor_id, appointment_id, id,
        CAST(:at AS timestamp with time zone), posted_by, currency, account, -72000, -48000
      FROM journal_entry WHERE appointment_id = :appointment AND source_type = 'PAYMENT'
      """;

  private final World world;
  private final JdbcClient jdbc;
  private final TestClock clock;
  private final TransactionTemplate transaction;
  private final ClosedDays closedDays;

  LedgerGuardTest(
      World world,
      JdbcClient jdbc,
      TestClock clock,
      TransactionTemplate transaction,
      ClosedDays closedDays) {
    this.world = world;
    this.jdbc = jdbc;
    this.clock = clock;
    this.transaction = transaction;
    this.closedDays = closedDays;
  }

  @Test
  void anEntryThatSaysWhatItsLinesDoIsTaken() {
    var appointment = paid(world.clinic());

    assertThat(refusal(appointment, LINE, OTHER_LINE, ENTRY)).isNull();
  }

  @Test
  void anEntryThatDoesNotBalanceIsRefused() {
    var appointment = paid(world.clinic());

    assertThat(refusal(appointment, ENTRY)).as("no line").isEqualTo(Sql.ENTRY_UNBALANCED);
    assertThat(refusal(appointment, LINE, ENTRY)).as("half").isEqualTo(Sql.ENTRY_UNBALANCED);
    assertThat(refusal(appointment, LINE, OTHER_LINE, ENTRY.replace("-48000", "-47999")))
        .as("one paisa")
        .isEqualTo(Sql.ENTRY_UNBALANCED);
    assertThat(
            refusal(
                appointment, LINE, OTHER_LINE, ENTRY.replace("-72000, -48000", "-71999, -48001")))
        .as("a paisa of the doctor's")
        .isEqualTo(Sql.ENTRY_UNBALANCED);
    assertThat(refusal(appointment, LINE, OTHER_LINE.replace("INR", "EUR"), ENTRY))
        .as("another currency")
        .isEqualTo(Sql.ENTRY_UNBALANCED);
    assertThat(refusal(appointment, LINE, OTHER_LINE.replace("CARD_TERMINAL", "CASH_DESK"), ENTRY))
        .as("another till")
        .isEqualTo(Sql.ENTRY_UNBALANCED);
    assertThat(
            refusal(
                appointment,
                LINE,
                OTHER_LINE,
                OTHER_LINE.replace(":id, 1", ":id, 2").replace("'HOSPITAL_REVENUE'", "'CASH_DESK'"),
                ENTRY))
        .as("between two tills")
        .isEqualTo(Sql.ENTRY_UNBALANCED);
    assertThat(
            refusal(
                appointment,
                ENTRY
                    .replace("-72000, -48000", "0, 0")
                    .replace(" currency, account, 0", " 'EUR', account, 0")))
        .as("not the hospital's currency")
        .isEqualTo(Sql.ENTRY_UNBALANCED);
  }

  @Test
  void aLineMovesSomethingFromOneAccountToAnother() {
    var appointment = paid(world.clinic());

    assertThat(refusal(appointment, LINE.replace("72000", "0"))).isEqualTo("check");
    assertThat(refusal(appointment, LINE.replace("72000", "-72000"))).isEqualTo("check");
    assertThat(refusal(appointment, LINE.replace("DOCTOR_EARNINGS", "CARD_TERMINAL")))
        .isEqualTo("check");
  }

  @Test
  void noLineComesAfterTheEntry() {
    var appointment = paid(world.clinic());

    assertThat(refusal(appointment, LINE, OTHER_LINE, ENTRY, LINE.replace(":id, 0", ":id, 2")))
        .isEqualTo(Sql.ENTRY_UNBALANCED);
  }

  @Test
  void nothingIsPostedTwice() {
    var appointment = paid(world.clinic());
    UnaryOperator<String> second = sql -> sql.replace(":id", ":second");

    assertThat(
            refusal(
                appointment,
                LINE,
                OTHER_LINE,
                ENTRY,
                second.apply(LINE),
                second.apply(OTHER_LINE),
                second.apply(ENTRY)))
        .isEqualTo("23505");
  }

  @Test
  void aPaymentIsPostedAsItWasTaken() {
    var appointment = paid(world.clinic());
    var other =
        ENTRY
            .replace("'REFUND', source_id", "'PAYMENT', CAST(:second AS uuid)")
            .replace("appointment_id, id,", "appointment_id, NULL,")
            .replace("-72000, -48000", "72000, 48000");
    UnaryOperator<String> back =
        sql ->
            sql.replace("'CARD_TERMINAL', ", "'?', ")
                .replace("'DOCTOR_EARNINGS', '?'", "'CARD_TERMINAL', 'DOCTOR_EARNINGS'")
                .replace("'HOSPITAL_REVENUE', '?'", "'CARD_TERMINAL', 'HOSPITAL_REVENUE'");

    assertThat(refusal(appointment, back.apply(LINE), back.apply(OTHER_LINE), other))
        .isEqualTo(Sql.ENTRY_UNBALANCED);
  }

  @Test
  void nothingIsPostedOnAClosedDay() {
    var clinic = world.clinic();
    var appointment = paid(clinic);
    clock.advance(Duration.ofHours(18));
    closedDays.closeDue();
    assertThat(refusal(appointment, LINE, OTHER_LINE, ENTRY)).as("open still").isNull();

    clock.advance(Duration.ofHours(2));
    closedDays.closeDue();
    assertThat(refusal(appointment, LINE, OTHER_LINE, ENTRY)).isEqualTo(Sql.DAY_CLOSED);
    assertThat(refusal(appointment, clock.instant(), LINE, OTHER_LINE, ENTRY)).isNull();
    assertThat(refusal(appointment, TestClock.START.minusSeconds(86_400), LINE, OTHER_LINE, ENTRY))
        .as("the days before it")
        .isEqualTo(Sql.DAY_CLOSED);

    var frozen =
        jdbc.sql(
                "SELECT day, doctor_minor + hospital_minor AS minor FROM closed_day WHERE"
                    + " hospital_id = ?")
            .param(clinic.hospital())
            .query((row, n) -> Map.entry(row.getObject("day", LocalDate.class), row.getLong(2)))
            .list();
    assertThat(frozen).contains(Map.entry(LocalDate.parse("2026-11-16"), 120_000L));
    assertThat(
            catchThrowable(
                () ->
                    jdbc.sql("UPDATE closed_day SET entries = 7 WHERE hospital_id = ?")
                        .param(clinic.hospital())
                        .update()))
        .hasMessageContaining("append-only");
  }

  @Test
  void aRefundAfterTheCloseCountsOnItsOwnDay() {
    var clinic = world.clinic();
    var appointment = paid(clinic);
    clock.advance(Duration.ofHours(20));
    closedDays.closeDue();
    world
        .again(clinic.desk())
        .post("/appointments/" + appointment + "/cancellation", Map.of("reason", "Patient is ill"))
        .expect(200);

    var board =
        world
            .again(clinic.admin())
            .get(
                "/reports/hospital-dashboard?from=2026-11-16&to=2026-11-17&hospitalId="
                    + clinic.hospital())
            .expect(200);
    assertThat(board.text("/byDay/0/figures/revenue/amount")).isEqualTo("1200.00");
    assertThat(board.body().at("/byDay/0/closed").asBoolean()).isTrue();
    assertThat(board.text("/byDay/1/figures/revenue/amount")).isEqualTo("-1200.00");
    assertThat(board.body().at("/byDay/1/closed").asBoolean()).isFalse();
    assertThat(board.text("/corrections/0/corrects")).isEqualTo("2026-11-16");
  }

  private UUID paid(World.Clinic clinic) {
    var desk = clinic.desk();
    var appointment =
        world.hold(desk, clinic, world.patient(desk), "2026-11-18T04:30:00Z").expect(201).id();
    world.pay(desk, appointment, "1200.00").expect(201);
    return appointment;
  }

  private @Nullable String refusal(UUID appointment, String... statements) {
    return refusal(appointment, TestClock.START, statements);
  }

  /**
   * Runs statements in one transaction that is taken back; answers the database's code for why it
   * refused one, {@code check} for a CHECK, null when all were taken.
   */
  private @Nullable String refusal(UUID appointment, Instant at, String... statements) {
    var id = UUID.randomUUID();
    var second = UUID.randomUUID();
    var failure =
        catchThrowable(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      status.setRollbackOnly();
                      for (var sql : statements) {
                        var run = jdbc.sql(sql);
                        run = sql.contains(":id") ? run.param("id", id) : run;
                        run = sql.contains(":second") ? run.param("second", second) : run;
                        run = sql.contains(":at") ? run.param("at", Sql.at(at)) : run;
                        run =
                            sql.contains(":appointment")
                                ? run.param("appointment", appointment)
                                : run;
                        assertThat(run.update()).isEqualTo(1);
                      }
                    }));
    if (failure == null) {
      return null;
    }
    var state =
        Stream.iterate(failure, t -> t != null, Throwable::getCause)
            .filter(t -> t instanceof SQLException)
            .map(t -> ((SQLException) t).getSQLState())
            .findFirst()
            .orElseThrow(() -> new AssertionError("Not refused by the database", failure));
    return state.equals("23514") || state.equals("23513") ? "check" : state;
  }
}
