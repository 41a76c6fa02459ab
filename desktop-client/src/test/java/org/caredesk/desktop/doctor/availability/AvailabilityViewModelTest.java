package org.caredesk.desktop.doctor.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.doctor.availability.Block.Handle;
import org.caredesk.desktop.doctor.availability.Block.Kind;
import org.caredesk.desktop.ui.Look;
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
    assertThat(picture().days().get(FRIDAY).total()).isEqualTo(12);
    assertThat(picture().days().get(FRIDAY).was()).isEqualTo(6);

    model.stroke(FRIDAY, 13 * 60, 14 * 60);
    assertThat(only(Kind.FRESH, FRIDAY).times()).isEqualTo("09:00–18:00");
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
    assertThat(clinic.server.calls).contains("addWindow 2026-11-21 10:00 12:00");
    assertThat(clinic.server.set).isEmpty();
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
    assertThat(clinic.server.timeOff).hasSize(1);
    assertThat(clinic.calls()).containsEntry("giveBackTimeOff", 1L);
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
    assertThat(clinic.calls()).doesNotContainKey("previewWeekly");
    clinic.work.advance(Duration.ofSeconds(1));
    assertThat(clinic.calls()).containsEntry("previewWeekly", 1L);
    assertThat(model.preview().previewProperty().get().gained()).isEqualTo(48);
    model.undo();
    model.undo();
    assertThat(model.preview().previewProperty().get()).isEqualTo(HoursPreview.NOTHING);
    assertThat(clinic.work.pendingTimers()).isZero();
  }

  @Test
  void aConflictWithHoursThatTheSameDraftTakesAwayIsNone() {
    clinic.server.preview =
        HoursFixtures.preview(
            3,
            0,
            HoursFixtures.conflict(
                Clinic.MIRADOURO, "Europe/Lisbon", "2026-11-19T12:00:00Z", "2026-11-19T14:00:00Z"));
    model.stroke(3, 16 * 60, 18 * 60);
    clinic.work.advance(Duration.ofSeconds(1));
    assertThat(model.preview().previewProperty().get().conflicts()).hasSize(1);

    model.brushProperty().set(new Brush.Hours(Clinic.MIRADOURO));
    Handle thursday = only(Kind.HOURS, 3).handle();
    model.change(painting -> painting.remove(thursday));
    clinic.work.advance(Duration.ofSeconds(1));
    // Twice the same answer of the fake: one per hospital, both about hours that go.
    assertThat(model.preview().previewProperty().get().conflicts()).isEmpty();
  }

  @Test
  void savingSendsThePeriodAndTheVersionAndForgetsTheDraft() {
    model.setPeriod(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 12, 20));
    model.stroke(FRIDAY, 14 * 60, 18 * 60);
    clinic.server.hours = Clinic.hours(4, 5);
    model.save();
    assertThat(model.savingProperty().get()).isTrue();
    clinic.work.settle();

    assertThat(clinic.server.calls).contains("setWeekly \"3\"");
    assertThat(clinic.server.set.getFirst().validFrom()).isEqualTo("2026-11-23");
    assertThat(clinic.server.set.getFirst().validTo()).isEqualTo("2026-12-20");
    assertThat(clinic.server.set.getFirst().rules()).hasSize(6);
    assertThat(clinic.toasts).containsExactly("Hours saved");
    assertThat(model.draftProperty().get().isEmpty()).isTrue();
    assertThat(model.history().canUndo().get()).isFalse();
  }

  @Test
  void hospitalsThatOnlyLoseHoursAreSavedFirst() {
    model.stroke(FRIDAY, 14 * 60, 18 * 60);
    model.brushProperty().set(new Brush.Hours(Clinic.MIRADOURO));
    Handle thursday = only(Kind.HOURS, 3).handle();
    model.change(painting -> painting.remove(thursday));
    model.save();
    clinic.work.settle();
    assertThat(clinic.server.set.getFirst().rules()).hasSize(1);
    assertThat(clinic.server.set.getLast().rules()).hasSize(6);
  }

  @Test
  void whatCouldNotBeSavedStaysInTheDraft() {
    model.stroke(FRIDAY, 14 * 60, 18 * 60);
    clinic.server.failNext("setWeekly", new ApiProblem.Offline());
    model.save();
    clinic.work.settle();
    assertThat(times(Kind.FRESH)).containsExactly("4 14:00–18:00");
    assertThat(model.problemProperty().get()).isNotBlank();
    assertThat(clinic.toasts).isEmpty();
    model.save();
    clinic.work.settle();
    assertThat(clinic.server.set).hasSize(1);
  }

  @Test
  void hoursThatChangedMeanwhileAreSaidAndNothingIsLost() {
    model.stroke(FRIDAY, 14 * 60, 18 * 60);
    clinic.server.failNext("setWeekly", new ApiProblem.Stale(null));
    model.save();
    clinic.work.settle();
    assertThat(model.changedElsewhereProperty().get()).isTrue();
    assertThat(times(Kind.FRESH)).containsExactly("4 14:00–18:00");
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
    assertThat(clinic.server.calls).contains("setWeekly \"4\"");
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
