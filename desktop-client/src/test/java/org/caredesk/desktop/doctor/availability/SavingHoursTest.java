package org.caredesk.desktop.doctor.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.doctor.availability.Block.Handle;
import org.caredesk.desktop.doctor.availability.Block.Kind;
import org.caredesk.dto.scheduling.AvailabilityChangeRequest;
import org.caredesk.dto.scheduling.AvailabilityConflict;
import org.caredesk.dto.scheduling.AvailabilityPreview;
import org.caredesk.dto.scheduling.WeeklyAvailability;
import org.junit.jupiter.api.Test;

/** A draft goes to the server whole, and comes back whole where it is refused. */
class SavingHoursTest {
  private static final int FRIDAY = 4;
  private static final int SATURDAY = 5;

  private final Clinic clinic = new Clinic();
  private final AvailabilityViewModel model = clinic.model();

  @Test
  void theServerIsAskedAboutTheWholeDraftAtOnceAndTheSameIsSaved() {
    clinic.server.hours = Clinic.withWindow();
    model.load();
    clinic.work.settle();
    model.stroke(FRIDAY, 14 * 60, 18 * 60);
    Handle window = only(Kind.ONCE, SATURDAY).handle();
    model.change(painting -> painting.remove(window));
    Handle conference = only(Kind.AWAY, FRIDAY).handle();
    model.change(painting -> painting.remove(conference));
    model.brushProperty().set(new Brush.Away());
    model.stroke(0, 9 * 60, 13 * 60);
    model.brushProperty().set(new Brush.Hours(Clinic.MIRADOURO));
    Handle thursday = only(Kind.HOURS, 3).handle();
    model.change(painting -> painting.remove(thursday));
    clinic.work.advance(Duration.ofSeconds(1));

    assertThat(clinic.server.previewed).hasSize(1);
    AvailabilityChangeRequest asked = clinic.server.previewed.getFirst();
    assertThat(asked.weekly())
        .extracting(AvailabilityChangeRequest.Weekly::affiliationId)
        .containsExactly(Clinic.SEAFACE, Clinic.MIRADOURO);
    assertThat(asked.weekly())
        .extracting(AvailabilityChangeRequest.Weekly::version)
        .containsExactly(3, 5);
    assertThat(asked.removeWindows())
        .containsExactly(new AvailabilityChangeRequest.StoredWindow(Clinic.SEAFACE, Clinic.WINDOW));
    assertThat(asked.giveBackTimeOff()).containsExactly(new UUID(9, 1));
    assertThat(asked.takeTimeOff()).hasSize(1);

    model.save();
    clinic.work.settle();
    assertThat(clinic.server.saved).containsExactly(asked);
  }

  @Test
  void savingSendsThePeriodAndTheVersionAndForgetsTheDraft() {
    model.setPeriod(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 12, 20));
    model.stroke(FRIDAY, 14 * 60, 18 * 60);
    clinic.server.hours = Clinic.hours(4, 5);
    model.save();
    assertThat(model.savingProperty().get()).isTrue();
    clinic.work.settle();

    assertThat(saved().weekly().getFirst().version()).isEqualTo(3);
    WeeklyAvailability hours = saved().weekly().getFirst().hours();
    assertThat(hours.validFrom()).isEqualTo("2026-11-23");
    assertThat(hours.validTo()).isEqualTo("2026-12-20");
    assertThat(hours.rules()).hasSize(6);
    assertThat(clinic.toasts).containsExactly("Hours saved");
    assertThat(model.draftProperty().get().isEmpty()).isTrue();
    assertThat(model.history().canUndo().get()).isFalse();
  }

  @Test
  void aDraftThatCouldNotBeSavedStaysAndIsTheSameIntentWhenSentAgain() {
    model.stroke(FRIDAY, 14 * 60, 18 * 60);
    clinic.server.failNext("change", new ApiProblem.Offline());
    model.save();
    clinic.work.settle();
    assertThat(times(Kind.FRESH)).containsExactly("4 14:00–18:00");
    assertThat(model.problemProperty().get()).isNotBlank();
    assertThat(clinic.toasts).isEmpty();
    model.save();
    clinic.work.settle();
    assertThat(clinic.server.saved).hasSize(1);
    assertThat(clinic.server.keys).hasSize(2);
    assertThat(clinic.server.keys.getFirst()).isEqualTo(clinic.server.keys.getLast());

    model.stroke(FRIDAY, 14 * 60, 18 * 60);
    model.save();
    clinic.work.settle();
    assertThat(clinic.server.saved).hasSize(2);
    assertThat(clinic.server.keys.getLast()).isNotEqualTo(clinic.server.keys.getFirst());
  }

  @Test
  void aRefusedDraftStaysWholeNamesTheConflictAndCanBeUndone() {
    model.onceProperty().set(true);
    model.stroke(SATURDAY, 10 * 60, 12 * 60);
    model.onceProperty().set(false);
    model.stroke(3, 14 * 60, 16 * 60);
    Draft painted = model.draftProperty().get();
    AvailabilityConflict conflict =
        HoursFixtures.conflict(
            Clinic.MIRADOURO, "Europe/Lisbon", "2026-11-19T08:30:00Z", "2026-11-19T10:30:00Z");
    // Somebody else was quicker: the server refuses, and its hours and previews are newer.
    clinic.server.failNext("change", HoursFixtures.overlap(conflict));
    clinic.server.preview = HoursFixtures.preview(3, 0, conflict);
    clinic.server.hours = Clinic.withHoursInTheWay();
    model.save();
    clinic.work.settle();
    clinic.work.advance(Duration.ofSeconds(1));

    assertThat(clinic.server.saved).isEmpty();
    assertThat(model.draftProperty().get()).isEqualTo(painted);
    assertThat(model.problemProperty().get()).isNotBlank();
    assertThat(preview().conflicts()).containsExactly(conflict);
    Block.Clash clash = Objects.requireNonNull(only(Kind.FRESH, 3).clash());
    assertThat(clash.with()).isEqualTo("Hospital Miradouro");
    model.undo();
    assertThat(times(Kind.FRESH)).isEmpty();
    model.undo();
    assertThat(model.draftProperty().get().isEmpty()).isTrue();
  }

  @Test
  void whatIsNotThereAnyMoreIsSaidAndLeavesTheDraftOnceItIsCompared() {
    Handle conference = only(Kind.AWAY, FRIDAY).handle();
    model.change(painting -> painting.remove(conference));
    model.stroke(SATURDAY, 14 * 60, 18 * 60);
    clinic.server.failNext("change", new ApiProblem.NotFound(null));
    clinic.server.hours = Clinic.withoutTimeOff();
    model.save();
    clinic.work.settle();
    assertThat(model.changedElsewhereProperty().get()).isTrue();

    model.compare();
    clinic.work.settle();
    assertThat(times(Kind.FRESH)).containsExactly("5 14:00–18:00");
    model.save();
    clinic.work.settle();
    assertThat(saved().giveBackTimeOff()).isEmpty();
    assertThat(saved().weekly()).hasSize(1);
  }

  @Test
  void appointmentsInsideTimeOffThatWasTakenAreNamedAfterSaving() {
    clinic.server.taken =
        List.of(HoursFixtures.taken(HoursFixtures.appointment("Asha", "2026-11-16T04:00:00Z")));
    model.brushProperty().set(new Brush.Away());
    model.stroke(0, 9 * 60, 13 * 60);
    model.save();
    clinic.work.settle();
    assertThat(model.toMoveProperty().get()).hasSize(1);
  }

  @Test
  void hoursThatChangedMeanwhileAreSaidAndNothingIsLost() {
    model.stroke(FRIDAY, 14 * 60, 18 * 60);
    clinic.server.failNext("change", new ApiProblem.Stale(null));
    model.save();
    clinic.work.settle();
    assertThat(model.changedElsewhereProperty().get()).isTrue();
    assertThat(times(Kind.FRESH)).containsExactly("4 14:00–18:00");
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
