package org.caredesk.desktop.doctor.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.doctor.availability.Block.Handle;
import org.caredesk.desktop.doctor.availability.Block.Kind;
import org.caredesk.desktop.ui.Look;
import org.caredesk.dto.scheduling.AvailabilityChangeRequest;
import org.caredesk.dto.scheduling.AvailabilityPreview;
import org.caredesk.dto.scheduling.AvailabilityWindowRequest;
import org.junit.jupiter.api.Test;

class AvailabilityViewModelTest {
  private static final int FRIDAY = 4;
  private static final int SATURDAY = 5;

  private final Clinic clinic = new Clinic();
  private final AvailabilityViewModel model = clinic.model();

  @Test
  void itOpensOnNextWeekWithTheHoursThatHoldThen() {
    assertThat(model.look().get()).isInstanceOf(Look.Ready.class);
    assertThat(picture().days().getFirst().date()).isEqualTo(Clinic.MONDAY);
    assertThat(times(Kind.HOURS))
        .containsExactly(
            "0 09:00–13:00", "1 09:00–13:00", "2 09:00–13:00", "3 09:00–13:00", "4 09:00–13:00");
    assertThat(picture().days().get(1).slots()).containsExactly(6, 4);
    assertThat(picture().days().get(SATURDAY).slots()).isEmpty();
  }

  @Test
  void hoursElsewhereLieWhereTheyAreOnThisClockAndNameTheirOwn() {
    Block tuesday = only(Kind.ELSEWHERE, 1);
    assertThat(tuesday.from()).isEqualTo(17 * 60 + 30);
    assertThat(tuesday.to()).isEqualTo(19 * 60 + 30);
    assertThat(tuesday.times()).isEqualTo("12:00–14:00 WET");

    model.brushProperty().set(new Brush.Hours(Clinic.MIRADOURO));
    assertThat(times(Kind.HOURS)).containsExactly("1 12:00–14:00", "3 12:00–14:00");
    assertThat(only(Kind.ELSEWHERE, 0).times()).isEqualTo("09:00–13:00 IST");
    assertThat(only(Kind.ELSEWHERE, 0).from()).isEqualTo(3 * 60 + 30);
  }

  @Test
  void hoursElsewhereMoveWithTheirDaylightSaving() {
    model.showWeek(LocalDate.of(2027, 3, 30)); // Lisbon is an hour nearer since Sunday
    clinic.work.settle();
    assertThat(only(Kind.ELSEWHERE, 1).from()).isEqualTo(16 * 60 + 30);
  }

  @Test
  void aStrokePaintsHoursWhichJoinThoseTheyMeet() {
    model.stroke(FRIDAY, 14 * 60, 18 * 60);
    assertThat(only(Kind.FRESH, FRIDAY).times()).isEqualTo("14:00–18:00");
    assertThat(only(Kind.FRESH, FRIDAY).slots()).isEqualTo(6);
    model.stroke(FRIDAY, 13 * 60, 14 * 60);
    assertThat(only(Kind.FRESH, FRIDAY).times()).isEqualTo("09:00–18:00");

    // That Friday is a day off.
    assertThat(picture().days().get(FRIDAY).total()).isZero();
    model.showWeek(Clinic.MONDAY.plusWeeks(1));
    clinic.work.settle();
    assertThat(picture().days().get(FRIDAY).total()).isEqualTo(13);
    assertThat(picture().days().get(FRIDAY).was()).isEqualTo(6);
  }

  @Test
  void whatIsTakenAwayIsDrawnAsGoneAndComesBack() {
    Block wednesday = only(Kind.HOURS, 2);
    model.change(painting -> painting.remove(wednesday.handle()));
    Block gone = only(Kind.GONE, 2);
    assertThat(gone.times()).isEqualTo("09:00–13:00");
    assertThat(picture().days().get(2).total()).isZero();

    model.change(painting -> painting.remove(gone.handle()));
    assertThat(times(Kind.GONE)).isEmpty();
    assertThat(model.draftProperty().get().isEmpty()).isTrue();
  }

  @Test
  void edgesAndBodiesArePulled() {
    Handle monday = only(Kind.HOURS, 0).handle();
    model.change(painting -> painting.place(monday, 0, 9 * 60, 12 * 60));
    assertThat(only(Kind.FRESH, 0).times()).isEqualTo("09:00–12:00");
    assertThat(only(Kind.GONE, 0).times()).isEqualTo("12:00–13:00");

    Handle shorter = only(Kind.FRESH, 0).handle();
    model.change(painting -> painting.place(shorter, SATURDAY, 10 * 60, 13 * 60));
    assertThat(only(Kind.FRESH, SATURDAY).times()).isEqualTo("10:00–13:00");
    assertThat(only(Kind.GONE, 0).times()).isEqualTo("09:00–13:00");
  }

  @Test
  void theEraserCutsAHoleAndHoursElsewhereStay() {
    model.brushProperty().set(new Brush.Erase());
    model.stroke(1, 10 * 60, 11 * 60);
    assertThat(times(Kind.FRESH)).containsExactly("1 09:00–10:00", "1 11:00–13:00");
    model.stroke(1, 17 * 60, 20 * 60);
    assertThat(only(Kind.ELSEWHERE, 1).times()).isEqualTo("12:00–14:00 WET");
  }

  @Test
  void aDayIsCopiedToOthers() {
    model.change(painting -> painting.copyDay(1, Set.of(6, 7)));
    assertThat(times(Kind.FRESH)).containsExactly("5 09:00–13:00", "6 09:00–13:00");
  }

  @Test
  void undoAndRedoStepThroughThePainting() {
    model.stroke(FRIDAY, 14 * 60, 16 * 60);
    model.stroke(SATURDAY, 9 * 60, 12 * 60);
    model.undo();
    assertThat(times(Kind.FRESH)).containsExactly("4 14:00–16:00");
    model.undo();
    assertThat(model.draftProperty().get().isEmpty()).isTrue();
    assertThat(model.history().canUndo().get()).isFalse();
    model.undo();
    model.redo();
    model.redo();
    assertThat(times(Kind.FRESH)).containsExactly("4 14:00–16:00", "5 09:00–12:00");
    model.undo();
    model.stroke(0, 20 * 60, 21 * 60);
    assertThat(model.history().canRedo().get()).isFalse();
  }

  @Test
  void overlapsAreMarkedAtOnceWithTheOtherHours() {
    model.stroke(3, 16 * 60, 18 * 60);
    Block.Clash clash = Objects.requireNonNull(only(Kind.FRESH, 3).clash());
    assertThat(clash.from()).isEqualTo(17 * 60 + 30);
    assertThat(clash.to()).isEqualTo(18 * 60);
    assertThat(clash.with()).isEqualTo("Hospital Miradouro");
    assertThat(clash.times()).isEqualTo("12:00–14:00 WET");
  }

  @Test
  void hoursOfThisWeekAloneAreAddedToTheDate() {
    model.onceProperty().set(true);
    model.stroke(SATURDAY, 10 * 60, 12 * 60);
    assertThat(only(Kind.ONCE_FRESH, SATURDAY).times()).isEqualTo("10:00–12:00");
    model.showWeek(Clinic.MONDAY.plusWeeks(1));
    assertThat(times(Kind.ONCE_FRESH)).isEmpty();

    model.save();
    clinic.work.settle();
    assertThat(saved().addWindows())
        .containsExactly(
            new AvailabilityChangeRequest.Window(
                Clinic.SEAFACE,
                new AvailabilityWindowRequest(
                    LocalDate.of(2026, 11, 21), LocalTime.of(10, 0), LocalTime.of(12, 0))));
    assertThat(saved().weekly()).isEmpty();
  }

  @Test
  void timeOffIsPaintedAndGivenBack() {
    assertThat(only(Kind.AWAY, FRIDAY).times()).isEqualTo("Conference");
    model.brushProperty().set(new Brush.Away());
    model.stroke(0, 9 * 60, 13 * 60);
    assertThat(model.draftProperty().get().away())
        .containsExactly(
            new Draft.Away(
                LocalDateTime.parse("2026-11-16T09:00"),
                LocalDateTime.parse("2026-11-16T13:00"),
                null));
    Handle conference = only(Kind.AWAY, FRIDAY).handle();
    model.change(painting -> painting.remove(conference));
    assertThat(times(Kind.AWAY_GONE)).hasSize(1);
    model.save();
    clinic.work.settle();
    assertThat(saved().takeTimeOff()).hasSize(1);
    assertThat(saved().giveBackTimeOff()).containsExactly(new UUID(9, 1));
  }

  @Test
  void timeOffCountsByTheClockOfEachHospitalAndIsDrawnThere() {
    model.brushProperty().set(new Brush.Away());
    int before = model.pictureProperty().get().days().getFirst().total();
    model.stroke(0, 9 * 60, 13 * 60);

    // Nine o'clock in Lisbon is half past two in the afternoon here.
    Block elsewhere = only(Kind.AWAY_ELSEWHERE, 0);
    assertThat(elsewhere.from()).isEqualTo(14 * 60 + 30);
    assertThat(elsewhere.to()).isEqualTo(18 * 60 + 30);
    assertThat(elsewhere.times()).isEqualTo("WET");
    assertThat(model.pictureProperty().get().days().getFirst().was()).isEqualTo(before);
    assertThat(model.pictureProperty().get().days().getFirst().total()).isZero();
  }

  @Test
  void holidaysOfTheHospitalStandAtTheirDate() {
    model.showWeek(Clinic.MONDAY.plusWeeks(1));
    assertThat(picture().days().get(2).holiday()).isEqualTo("Founders’ Day");
  }

  @Test
  void thePreviewIsAskedForOnceTheHandRests() {
    clinic.server.preview = HoursFixtures.preview(48, 24);
    model.stroke(FRIDAY, 14 * 60, 16 * 60);
    model.stroke(FRIDAY, 16 * 60, 18 * 60);
    assertThat(clinic.calls()).doesNotContainKey("preview");
    clinic.work.advance(Duration.ofSeconds(1));
    assertThat(clinic.calls()).containsEntry("preview", 1L);
    assertThat(preview().slotsGained()).isEqualTo(48);
    model.undo();
    model.undo();
    assertThat(model.preview().previewProperty().get()).isNull();
    assertThat(clinic.work.pendingTimers()).isZero();
  }

  @Test
  void newsOfHoursThatArePaintedOverWaitsForThePerson() {
    model.stroke(FRIDAY, 14 * 60, 18 * 60);
    long loads = clinic.calls().getOrDefault("of", 0L);
    clinic.hoursChanged(Clinic.SEAFACE, 4);
    assertThat(model.changedElsewhereProperty().get()).isTrue();
    assertThat(clinic.calls()).containsEntry("of", loads);

    clinic.server.hours = Clinic.hours(4, 5);
    model.compare();
    clinic.work.settle();
    assertThat(model.changedElsewhereProperty().get()).isFalse();
    assertThat(times(Kind.FRESH)).containsExactly("4 14:00–18:00");
    model.save();
    clinic.work.settle();
    assertThat(saved().weekly().getFirst().version()).isEqualTo(4);
  }

  @Test
  void otherNewsIsTakenInAndTheDraftStays() {
    model.stroke(FRIDAY, 14 * 60, 18 * 60);
    long loads = clinic.calls().getOrDefault("of", 0L);
    clinic.hoursChanged(Clinic.MIRADOURO, 6);
    assertThat(model.changedElsewhereProperty().get()).isFalse();
    assertThat(clinic.calls()).containsEntry("of", loads + 1);
    assertThat(times(Kind.FRESH)).containsExactly("4 14:00–18:00");
  }

  @Test
  void newerHoursThatCameWithAnotherWeekAreNotOverwrittenUnseen() {
    model.stroke(FRIDAY, 14 * 60, 18 * 60);
    clinic.server.hours = Clinic.hours(4, 5);
    model.showWeek(LocalDate.of(2027, 6, 7));
    clinic.work.settle();

    assertThat(model.changedElsewhereProperty().get()).isTrue();
    model.save();
    clinic.work.settle();
    assertThat(clinic.calls()).doesNotContainKey("change");
  }

  @Test
  void theDraftSurvivesLeavingTheScreenAndDiscardingCanBeUndone() {
    model.stroke(FRIDAY, 14 * 60, 18 * 60);
    model.activate();
    clinic.work.settle();
    assertThat(times(Kind.FRESH)).hasSize(1);
    model.discard();
    clinic.work.settle();
    assertThat(times(Kind.FRESH)).isEmpty();
    model.undo();
    assertThat(times(Kind.FRESH)).hasSize(1);
  }

  @Test
  void daysBeforeThePeriodAreNotPainted() {
    model.setPeriod(LocalDate.of(2026, 11, 18), null);
    model.stroke(0, 14 * 60, 18 * 60);
    assertThat(model.draftProperty().get().isEmpty()).isTrue();
    assertThat(picture().days().getFirst().inScope()).isFalse();
    model.stroke(3, 14 * 60, 16 * 60);
    assertThat(times(Kind.FRESH)).containsExactly("3 14:00–16:00");
  }

  @Test
  void aFailedFirstLoadCanBeTriedAgain() {
    Clinic other = new Clinic();
    other.server.failNext("of", new ApiProblem.Offline());
    AvailabilityViewModel failed = other.model();
    assertThat(failed.look().get()).isInstanceOf(Look.Failed.class);
    ((Look.Failed) failed.look().get()).retry().run();
    other.work.settle();
    assertThat(failed.look().get()).isInstanceOf(Look.Ready.class);
    failed.close();
    assertThat(other.listeners()).isZero();
  }

  private AvailabilityChangeRequest saved() {
    return clinic.server.saved.getLast();
  }

  private AvailabilityPreview preview() {
    return Objects.requireNonNull(model.preview().previewProperty().get());
  }

  private WeekPicture picture() {
    return Objects.requireNonNull(model.pictureProperty().get());
  }

  private List<String> times(Kind kind) {
    return picture().blocks().stream()
        .filter(block -> block.kind() == kind)
        .map(block -> block.column() + " " + block.times())
        .toList();
  }

  private Block only(Kind kind, int column) {
    List<Block> found =
        picture().blocks().stream()
            .filter(block -> block.kind() == kind && block.column() == column)
            .toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }
}
