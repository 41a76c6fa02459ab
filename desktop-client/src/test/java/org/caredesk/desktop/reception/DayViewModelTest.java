package org.caredesk.desktop.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.live.LiveState;
import org.caredesk.desktop.live.ServerTime;
import org.caredesk.desktop.schedule.FreeTime;
import org.caredesk.desktop.schedule.ScheduleColumn;
import org.caredesk.desktop.schedule.ScheduleDay;
import org.caredesk.desktop.ui.Look;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.dto.scheduling.HospitalDayResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DayViewModelTest {
  private final Desk desk = new Desk();
  private final DayViewModel day = new DayViewModel(desk.context, desk.context.time());

  @Test
  void loadsTheDayOfTheHospitalsOwnDate() {
    assertThat(day.dateProperty().get()).isEqualTo(SeafaceDay.DATE);
    start();

    assertThat(day.look().getValue()).isEqualTo(new Look.Ready());
    assertThat(day.columnsProperty().get().columns()).hasSize(8);
    assertThat(day.columnsProperty().get().zone()).isEqualTo(SeafaceDay.ZONE);
    assertThat(day.bookableProperty().get()).isTrue();
  }

  @Test
  void countsTheWholeDayWhateverIsFiltered() {
    start();
    DayCounts all = day.countsProperty().get();
    day.filterProperty().set(new DayFilter(SeafaceDay.id("Cardiology"), null));

    assertThat(day.countsProperty().get()).isEqualTo(all);
    assertThat(all.withDoctor()).isEqualTo(8);
    assertThat(all.waiting()).isEqualTo(8);
  }

  @Test
  void aDepartmentLeavesItsColumnsOnly() {
    start();
    day.filterProperty().set(new DayFilter(SeafaceDay.id("Cardiology"), null));

    assertThat(day.columnsProperty().get().columns())
        .extracting(ScheduleColumn::subtitle)
        .containsOnly("Cardiology")
        .hasSize(2);
  }

  @Test
  void aModeLeavesVisitsOfThatModeAndFreeTime() {
    start();
    day.filterProperty().set(new DayFilter(null, VisitMode.VIDEO));

    assertThat(day.columnsProperty().get().columns().getFirst().entries())
        .filteredOn(entry -> !(entry instanceof FreeTime))
        .hasSize(1);
  }

  @Test
  void anotherDayIsLoadedAndCannotBeBookedBeforeItShows() {
    start();
    day.moveDays(1);

    assertThat(day.bookableProperty().get()).isFalse();
    desk.work.settle();
    assertThat(day.look().getValue()).isInstanceOf(Look.Empty.class);

    day.today();
    desk.work.settle();
    assertThat(day.look().getValue()).isEqualTo(new Look.Ready());
    assertThat(day.bookableProperty().get()).isTrue();
  }

  @Test
  void theEmptyLookOffersTheNextDay() {
    start();
    day.moveDays(3);
    desk.work.settle();
    Look.Empty empty = (Look.Empty) day.look().getValue();
    if (empty.next() != null) {
      empty.next().run();
    }

    assertThat(day.dateProperty().get()).isEqualTo(SeafaceDay.DATE.plusDays(4));
  }

  @Test
  void aFirstLoadThatFailsSaysSoAndCanBeTriedAgain() {
    desk.server.failNext("day", new ApiProblem.TimedOut());
    start();
    Look.Failed failed = (Look.Failed) day.look().getValue();

    failed.retry().run();
    desk.work.settle();

    assertThat(day.look().getValue()).isEqualTo(new Look.Ready());
  }

  @Test
  void aReloadThatFailsLeavesTheDayReadable() {
    start();
    ScheduleDay before = day.columnsProperty().get();
    desk.server.failNext("day", new ApiProblem.Offline());
    day.reload();
    desk.work.settle();

    assertThat(day.look().getValue()).isEqualTo(new Look.Ready());
    assertThat(day.columnsProperty().get()).isEqualTo(before);
  }

  @Test
  void aChangeOfThisDayIsFetchedOthersAreNot() {
    start();
    desk.push(frame(SeafaceDay.HOSPITAL, 0));
    desk.work.settle();
    assertThat(loads()).isEqualTo(2);

    desk.push(frame(UUID.randomUUID(), 0), frame(SeafaceDay.HOSPITAL, 1));
    desk.work.settle();
    assertThat(loads()).isEqualTo(2);
  }

  @Test
  void aBurstOfChangesIsOneMoreLoadAtItsEnd() {
    start();
    for (int i = 0; i < 20; i++) {
      desk.push(frame(SeafaceDay.HOSPITAL, 0));
    }
    desk.work.settle();

    assertThat(loads()).isEqualTo(3);
  }

  @Test
  void missedChangesLoadEverythingAnew() {
    start();
    desk.resync();
    desk.work.settle();

    assertThat(loads()).isEqualTo(2);
  }

  @Test
  void anOlderPictureNeverReplacesANewerOne() {
    start();
    HospitalDayResponse shown = day.dayProperty().get();
    desk.server.day = withSeq(99);
    day.reload();
    desk.work.settle();

    assertThat(day.dayProperty().get()).isSameAs(shown);
  }

  @Test
  void withoutAConnectionTheDayIsStaleAndNothingCanBeBooked() {
    start();
    desk.state.set(new LiveState.Offline(SeafaceDay.at("10:32"), SeafaceDay.at("10:50")));

    assertThat(day.staleSinceProperty().get()).isEqualTo(SeafaceDay.at("10:32"));
    assertThat(day.bookableProperty().get()).isFalse();
    assertThat(day.columnsProperty().get().columns()).hasSize(8);

    desk.context.time().heard(SeafaceDay.NOW.plusSeconds(90));
    desk.state.set(new LiveState.Offline(SeafaceDay.at("10:33"), SeafaceDay.at("10:50")));
    assertThat(day.staleSinceProperty().get())
        .as("by the clock of the server, whose times are on the screen")
        .isEqualTo(SeafaceDay.at("10:33").plusSeconds(90));

    desk.state.set(new LiveState.Live());
    desk.work.settle();
    assertThat(day.staleSinceProperty().get()).isNull();
    assertThat(day.bookableProperty().get()).isTrue();
    assertThat(loads()).isEqualTo(2);
  }

  @Test
  void freeTimeThatPassesTurnsUnusedByItself() {
    start();
    desk.server.day = SeafaceDay.day(SeafaceDay.response().doctors());
    desk.work.advance(Duration.ofMinutes(80));
    ScheduleColumn bedi = day.columnsProperty().get().columns().get(5);

    assertThat(bedi.entries())
        .filteredOn(entry -> entry instanceof FreeTime free && free.use() == FreeTime.Use.NOT_USED)
        .extracting(entry -> entry.startsAt())
        .contains(SeafaceDay.at("09:40"));
  }

  @Test
  void theNextFreeSlotIsTheEarliestUnlessTheCursorsDoctorHasOne() {
    start();

    assertThat(slot(null)).isEqualTo(SeafaceDay.at("11:00"));
    assertThat(slot(SeafaceDay.id("at Dr. Ananya Deshpande"))).isEqualTo(SeafaceDay.at("12:30"));
  }

  @Test
  void aWorkstationWhoseClockIsWrongStillKnowsTheServersTime() {
    ServerTime time = new ServerTime(desk.context.clock());
    time.heard(SeafaceDay.NOW.plusSeconds(90));
    desk.work.advance(Duration.ofSeconds(10));

    assertThat(time.now()).isEqualTo(SeafaceDay.NOW.plusSeconds(100));
  }

  @Test
  void leavingTheScreenEndsEverythingItBegan() {
    start();
    day.deactivate();

    assertThat(desk.work.pendingTimers()).isZero();
    assertThat(desk.listeners()).isZero();
    desk.state.set(new LiveState.Offline(SeafaceDay.NOW, SeafaceDay.NOW));
    assertThat(day.staleSinceProperty().get()).isNull();
  }

  @Test
  void aSlotThatHasBegunSinceTheDayWasLoadedIsNotTheNext() {
    start();
    UUID bedi = SeafaceDay.id("at Dr. Karanvir Bedi");
    assertThat(slot(bedi)).isEqualTo(SeafaceDay.at("11:00"));
    desk.work.advance(Duration.ofMinutes(12));

    assertThat(slot(bedi)).isEqualTo(SeafaceDay.at("11:40"));
  }

  @Test
  void theDayIsLoadedAnewEachMinuteBecauseTimeAloneMakesDoctorsLate() {
    start();
    long before = loads();
    desk.work.advance(Duration.ofMinutes(2));
    assertThat(loads()).isEqualTo(before + 2);

    day.moveDays(1);
    desk.work.settle();
    long tomorrow = loads();
    desk.work.advance(Duration.ofMinutes(2));
    assertThat(loads()).isEqualTo(tomorrow);
  }

  private java.time.@Nullable Instant slot(@Nullable UUID preferred) {
    NextFree opening = NextFree.of(day, preferred);
    return opening == null ? null : opening.slot().startsAt();
  }

  private void start() {
    day.activate();
    desk.work.settle();
  }

  private long loads() {
    return desk.server.calls.stream().filter("day"::equals).count();
  }

  private static LiveFrame frame(UUID hospital, int daysOn) {
    return new LiveFrame(
        1L,
        LiveFrame.APPOINTMENT_CHANGED,
        UUID.randomUUID(),
        hospital,
        null,
        SeafaceDay.DATE.plusDays(daysOn),
        "CONFIRMED",
        4);
  }

  private static HospitalDayResponse withSeq(long seq) {
    HospitalDayResponse day = SeafaceDay.response();
    return new HospitalDayResponse(
        day.hospitalId(),
        day.date(),
        day.timeZone(),
        day.currency(),
        seq,
        day.asOf(),
        List.copyOf(day.doctors()));
  }
}
