package org.caredesk.server.scheduling.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.scheduling.AppointmentProgress;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.caredesk.dto.scheduling.PaymentState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DayPaceTest {
  private static final Instant NINE = Instant.parse("2026-11-16T09:00:00Z");

  @Test
  void nothingIsKnownBeforeTheFirstVisitIsDue() {
    assertThat(DayPace.of(List.of(), NINE).lateMinutes()).isNull();
    assertThat(DayPace.of(List.of(waiting(10, -5)), NINE).lateMinutes()).isNull();
  }

  @Test
  void aVisitThatTakesLongerMakesTheNextOnesLate() {
    var day = List.of(inRoom(0, 5), waiting(20, 10), coming(40), coming(80));
    var pace = DayPace.of(day, at(38)); // began at 5 for 20 minutes, still there at 38

    assertThat(pace.lateMinutes()).isEqualTo(18);
    assertThat(pace.expectedStarts())
        .containsEntry(day.get(1).id(), at(38))
        .containsEntry(day.get(2).id(), at(58))
        .containsEntry(day.get(3).id(), at(80))
        .doesNotContainKey(day.get(0).id());
  }

  @Test
  void aLateBeginningCountsEvenWhileTheVisitStillHasItsTime() {
    assertThat(DayPace.of(List.of(inRoom(0, 12), waiting(20, 10)), at(14)).lateMinutes())
        .isEqualTo(12);
  }

  @Test
  void withNobodyInTheRoomTheWaitOfTheFirstCounts() {
    assertThat(DayPace.of(List.of(done(0, 0, 20), waiting(20, 15)), at(31)).lateMinutes())
        .isEqualTo(11);
  }

  @Test
  void aPatientWhoComesLateOrNotAtAllDoesNotMakeTheDoctorLate() {
    assertThat(DayPace.of(List.of(waiting(0, 25)), at(27)).lateMinutes()).isEqualTo(2);
    assertThat(DayPace.of(List.of(coming(0)), at(27)).lateMinutes()).isZero();
    var day = List.of(coming(0), waiting(40, 20));
    assertThat(DayPace.of(day, at(27)).expectedStarts()).containsEntry(day.get(1).id(), at(40));
  }

  @Test
  void theLastVisitIsLateByWhatItLiesBeyondItsEnd() {
    assertThat(DayPace.of(List.of(inRoom(0, 0)), at(29)).lateMinutes()).isEqualTo(9);
    assertThat(DayPace.of(List.of(inRoom(0, 0)), at(10)).lateMinutes()).isZero();
  }

  @Test
  void whoDoesNotComeIsNobodysNextWhileAnotherIsInTheRoom() {
    assertThat(DayPace.of(List.of(coming(0), inRoom(20, 15)), at(25)).lateMinutes()).isZero();
    assertThat(DayPace.of(List.of(coming(0), inRoom(20, 30), coming(40)), at(31)).lateMinutes())
        .isEqualTo(10);
  }

  private static Instant at(int minutes) {
    return NINE.plusSeconds(minutes * 60L);
  }

  private static DayAppointment coming(int start) {
    return visit(AppointmentStatus.CONFIRMED, start, null, null, null);
  }

  private static DayAppointment waiting(int start, int came) {
    return visit(AppointmentStatus.CHECKED_IN, start, came, null, null);
  }

  private static DayAppointment inRoom(int start, int began) {
    return visit(AppointmentStatus.IN_CONSULTATION, start, began, began, null);
  }

  private static DayAppointment done(int start, int began, int ended) {
    return visit(AppointmentStatus.COMPLETED, start, began, began, ended);
  }

  /** A visit of twenty minutes; times in minutes after nine. */
  private static DayAppointment visit(
      AppointmentStatus status,
      int start,
      @Nullable Integer came,
      @Nullable Integer began,
      @Nullable Integer ended) {
    return new DayAppointment(
        UUID.randomUUID(),
        "AP-2026-000001",
        status,
        at(start),
        at(start + 20),
        null,
        null,
        VisitMode.IN_PERSON,
        null,
        PaymentState.PAID,
        null,
        null,
        0,
        new AppointmentProgress(
            null,
            null,
            came == null ? null : at(came),
            began == null ? null : at(began),
            ended == null ? null : at(ended)),
        null,
        0,
        List.of(),
        null);
  }
}
