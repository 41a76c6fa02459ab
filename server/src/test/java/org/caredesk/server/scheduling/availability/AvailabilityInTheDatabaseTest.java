package org.caredesk.server.scheduling.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.caredesk.server.kernel.persistence.Sql;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database refuses by itself, to code that checks nothing (SPEC A3). */
@DatabaseTest
class AvailabilityInTheDatabaseTest {
  private final World world;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  AvailabilityInTheDatabaseTest(
      World world, JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.world = world;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Test
  void weeklyHoursThatOverlapOthersThereAreRefused() {
    var clinic = world.clinic(); // weekdays 09:00 to 13:00 since the first of November
    refused(() -> rule(clinic, clinic.affiliation(), 1, "12:59", "14:00", "2026-12-01", null));
    refused(
        () -> rule(clinic, clinic.affiliation(), 1, "08:00", "18:00", "2026-01-01", "2026-11-02"));
    allowed(() -> rule(clinic, clinic.affiliation(), 1, "13:00", "14:00", "2026-12-01", null));
    allowed(
        () -> rule(clinic, clinic.affiliation(), 1, "08:00", "18:00", "2026-01-01", "2026-11-01"));
    allowed(() -> rule(clinic, clinic.affiliation(), 6, "09:00", "13:00", "2026-12-01", null));
  }

  @Test
  void windowsOfADateThatOverlapOthersAreRefused() {
    var clinic = world.clinic();
    refused(() -> window(clinic, clinic.affiliation(), "2026-11-20", "12:00", "14:00"));
    allowed(() -> window(clinic, clinic.affiliation(), "2026-11-20", "13:00", "14:00"));
    refused(() -> window(clinic, clinic.affiliation(), "2026-11-20", "13:30", "15:00"));
    refused(() -> rule(clinic, clinic.affiliation(), 5, "13:00", "13:30", "2026-11-18", null));
    allowed(() -> window(clinic, clinic.affiliation(), "2026-10-30", "12:00", "14:00"));
  }

  @Test
  void twoHospitalsAreJudgedOnTheTimeLineInWinterAndInSummer() {
    var clinic = world.clinic();
    var london = world.affiliation(clinic, "Europe/London", "GBP");
    // 09:00 to 13:00 in Kolkata is 03:30 to 07:30 in London's winter, 04:30 to 08:30 in its summer.
    refused(() -> rule(clinic, london, 1, "07:00", "08:00", "2026-11-16", null));
    refused(() -> rule(clinic, london, 1, "07:30", "08:00", "2026-11-16", null));
    allowed(() -> rule(clinic, london, 1, "07:30", "08:00", "2026-11-16", "2027-03-28"));
    refused(() -> window(clinic, london, "2027-03-29", "08:00", "09:00"));
    allowed(() -> window(clinic, london, "2027-03-26", "08:00", "09:00"));
    allowed(() -> rule(clinic, london, 1, "08:30", "09:00", "2026-11-16", null));
  }

  @Test
  void onTheDaysOfAChangeHoursThatTouchAreAllowedAndHoursThatMeetAreNot() {
    var clinic = world.clinic();
    var berlin = world.affiliation(clinic, "Europe/Berlin", "EUR");
    var lagos = world.affiliation(clinic, "Africa/Lagos", "NGN"); // an hour ahead of UTC all year
    // Sunday 28 March 2027: in Berlin 02:00 becomes 03:00, at 01:00 UTC.
    allowed(() -> window(clinic, berlin, "2027-03-28", "01:00", "02:30"));
    allowed(() -> window(clinic, berlin, "2027-03-28", "02:30", "04:00"));
    refused(() -> window(clinic, lagos, "2027-03-28", "02:59", "03:30"));
    allowed(() -> window(clinic, lagos, "2027-03-28", "03:00", "03:30"));
    // Sunday 25 October 2026: in Berlin 03:00 becomes 02:00, at 01:00 UTC; 02:30 is the earlier.
    allowed(() -> window(clinic, berlin, "2026-10-25", "01:00", "02:30"));
    refused(() -> window(clinic, lagos, "2026-10-25", "01:29", "02:00"));
    allowed(() -> window(clinic, lagos, "2026-10-25", "01:30", "02:00"));
  }

  @Test
  void whatIsChangedIsLookedAtAgainAndMayStayAsItIs() {
    var clinic = world.clinic();
    allowed(() -> rule(clinic, clinic.affiliation(), 1, "14:00", "18:00", "2026-11-16", null));
    refused(
        () ->
            jdbc.sql("UPDATE weekly_rule SET opens = ? WHERE affiliation_id = ? AND opens = ?")
                .params(LocalTime.of(12, 0), clinic.affiliation(), LocalTime.of(14, 0))
                .update());
    allowed(
        () ->
            jdbc.sql("UPDATE weekly_rule SET opens = opens WHERE affiliation_id = ?")
                .param(clinic.affiliation())
                .update());
  }

  @Test
  void aHospitalThatWasLeftDoesNotCountUntilTheDoctorComesBack() {
    var clinic = world.clinic();
    var other = world.affiliation(clinic, "Asia/Kolkata", "INR");
    allowed(() -> retire(clinic.affiliation(), true));
    allowed(() -> rule(clinic, other, 1, "09:00", "13:00", "2026-11-16", null));
    refused(() -> retire(clinic.affiliation(), false));
    allowed(
        () -> jdbc.sql("DELETE FROM weekly_rule WHERE affiliation_id = ?").param(other).update());
    allowed(() -> retire(clinic.affiliation(), false));
  }

  @Test
  void ofTwoTransactionsThatBothFoundNothingOnlyOneCommits() throws Exception {
    var clinic = world.clinic();
    var other = world.affiliation(clinic, "Asia/Kolkata", "INR");
    for (var hour = 14; hour < 20; hour++) {
      var from = "%02d:00".formatted(hour);
      var to = "%02d:30".formatted(hour);
      var start = new CyclicBarrier(2);
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var first =
            threads.submit(
                () -> isWritten(start, () -> at(clinic, clinic.affiliation(), from, to)));
        var second = threads.submit(() -> isWritten(start, () -> at(clinic, other, from, to)));
        assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(true, false);
      }
    }
  }

  private boolean isWritten(CyclicBarrier start, Runnable write) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              try {
                start.await();
                write.run();
                return true;
              } catch (org.springframework.dao.DataAccessException e) {
                assertThat(Sql.isAvailabilityOverlap(e)).isTrue();
                status.setRollbackOnly();
                return false;
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            }));
  }

  private void at(World.Clinic clinic, UUID affiliation, String from, String to) {
    rule(clinic, affiliation, 2, from, to, "2026-11-16", null);
  }

  private void retire(UUID affiliation, boolean retired) {
    jdbc.sql("UPDATE affiliation SET retired = ? WHERE id = ?")
        .params(retired, affiliation)
        .update();
  }

  private void rule(
      World.Clinic clinic,
      UUID affiliation,
      int day,
      String opens,
      String closes,
      String from,
      @Nullable String to) {
    jdbc.sql(
            "INSERT INTO weekly_rule (id, affiliation_id, doctor_id, day_of_week, opens, closes,"
                + " valid_from, valid_to) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            UUID.randomUUID(),
            affiliation,
            clinic.doctor(),
            day,
            LocalTime.parse(opens),
            LocalTime.parse(closes),
            LocalDate.parse(from))
        .params(Arrays.asList(to == null ? null : LocalDate.parse(to)))
        .update();
  }

  private void window(
      World.Clinic clinic, UUID affiliation, String day, String opens, String closes) {
    jdbc.sql(
            "INSERT INTO availability_window (id, affiliation_id, doctor_id, day, opens, closes)"
                + " VALUES (?, ?, ?, ?, ?, ?)")
        .params(
            UUID.randomUUID(),
            affiliation,
            clinic.doctor(),
            LocalDate.parse(day),
            LocalTime.parse(opens),
            LocalTime.parse(closes))
        .update();
  }

  private static void refused(ThrowingCallable write) {
    assertThatThrownBy(write).satisfies(e -> assertThat(Sql.isAvailabilityOverlap(e)).isTrue());
  }

  private static void allowed(ThrowingCallable write) {
    assertThatCode(write).doesNotThrowAnyException();
  }
}
