package org.caredesk.desktop.doctor.availability;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.doctor.availability.Base.Place;
import org.caredesk.desktop.live.LiveBatch;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Look;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.dto.scheduling.AffectedAppointment;
import org.caredesk.dto.scheduling.AvailabilityChangeResponse;
import org.jspecify.annotations.Nullable;

/**
 * The doctor's hours as they are and as they are being painted. It lives as long as the workplace,
 * so that a draft survives leaving the screen; nothing that happens elsewhere changes a draft.
 *
 * <p>Longer than other classes because it holds every property of the screen; what is loaded is in
 * {@link LoadedHours}, what strokes do in {@link Painting}, what the server says of a draft in
 * {@link PreviewModel} and {@link HoursSaving}.
 */
final class AvailabilityViewModel {
  private final WorkplaceContext context;
  private final UUID doctor;
  private final LoadedHours hours;
  private final PreviewModel preview;
  private final HoursSaving saves;
  private final DraftHistory history = new DraftHistory();
  private final ReadOnlyObjectWrapper<Draft> draft = new ReadOnlyObjectWrapper<>(Draft.EMPTY);
  private final ReadOnlyObjectWrapper<WeekPicture.Scope> scope;
  private final ReadOnlyObjectWrapper<@Nullable WeekPicture> picture =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper changedElsewhere = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable String> problem = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<AffectedAppointment>> toMove =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<Brush> brush = new SimpleObjectProperty<>(new Brush.Erase());
  private final ObjectProperty<Boolean> once = new SimpleObjectProperty<>(false);
  private final Subscription live;
  private final PaintedOver paintedOver = new PaintedOver();
  private boolean comparing;
  private UUID paintedId = new UUID(0, 0);

  AvailabilityViewModel(WorkplaceContext context) {
    this.context = context;
    this.doctor = Objects.requireNonNullElse(context.session().me().doctorId(), new UUID(0, 0));
    this.hours = new LoadedHours(context, doctor, this::loaded, this::say);
    this.preview =
        new PreviewModel(
            context.session().api().availability(), doctor, context.work(), this::failed);
    this.saves = new HoursSaving(context.session().api().availability(), doctor);
    LocalDate today = LocalDate.now(context.clock().withZone(context.desk().hospital().zone()));
    LocalDate nextMonday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    scope = new ReadOnlyObjectWrapper<>(WeekPicture.Scope.of(nextMonday, null));
    brush.subscribe(
        chosen -> {
          if (chosen instanceof Brush.Hours hours) {
            paintedId = hours.affiliation();
          }
          draw();
        });
    this.live = context.session().live().listen(this::hear);
  }

  /** The workplace is left for good. */
  void close() {
    live.close();
    hours.close();
    preview.close();
  }

  // --- what is shown -----------------------------------------------------------------------------

  ReadOnlyObjectProperty<Look> look() {
    return hours.look();
  }

  ReadOnlyObjectProperty<@Nullable Base> baseProperty() {
    return hours.baseProperty();
  }

  ReadOnlyObjectProperty<Draft> draftProperty() {
    return draft.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<WeekPicture.Scope> scopeProperty() {
    return scope.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable WeekPicture> pictureProperty() {
    return picture.getReadOnlyProperty();
  }

  /** What the draft would do. */
  PreviewModel preview() {
    return preview;
  }

  ReadOnlyBooleanProperty savingProperty() {
    return saving.getReadOnlyProperty();
  }

  /** Whether hours that were painted over have meanwhile changed on the server. */
  ReadOnlyBooleanProperty changedElsewhereProperty() {
    return changedElsewhere.getReadOnlyProperty();
  }

  /** Whether there are steps to take back and to make again. */
  DraftHistory history() {
    return history;
  }

  /** Why the draft could not be previewed or saved, in words; null for nothing. */
  ReadOnlyObjectProperty<@Nullable String> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Appointments inside time off that was taken: somebody has to move them. */
  ReadOnlyObjectProperty<List<AffectedAppointment>> toMoveProperty() {
    return toMove.getReadOnlyProperty();
  }

  ObjectProperty<Brush> brushProperty() {
    return brush;
  }

  /** Whether strokes make hours of this week alone. */
  ObjectProperty<Boolean> onceProperty() {
    return once;
  }

  /** What strokes work on; null before the hours are known. */
  @Nullable Painting painting() {
    Base known = base();
    Place painted = known == null ? null : known.place(paintedId);
    return known == null || painted == null
        ? null
        : new Painting(known, draft.get(), scope.get(), painted, once.get());
  }

  // --- loading -----------------------------------------------------------------------------------

  void activate() {
    if (base() == null) {
      load();
    }
  }

  /** Reads the hours anew; the draft stays. */
  void load() {
    hours.load(scope.get().week());
  }

  private void loaded() {
    Base fresh = base();
    Place first = hours.firstPlace();
    if (fresh != null && first != null && fresh.place(paintedId) == null) {
      brush.set(new Brush.Hours(first.id()));
    }
    if (fresh != null && comparing) {
      draft.set(draft.get().over(fresh));
      paintedOver.forget();
    } else if (fresh != null && paintedOver.isOutdated(fresh)) {
      changedElsewhere.set(true);
    }
    comparing = false;
    draft.set(tidy(draft.get()));
    changed();
  }

  private @Nullable Base base() {
    return hours.baseProperty().get();
  }

  private void hear(LiveBatch batch) {
    List<LiveFrame> ours = batch.frames().stream().filter(hours::concerns).toList();
    if (base() == null || ours.isEmpty() && !batch.resync()) {
      return;
    }
    if (!saving.get() && ours.stream().anyMatch(this::touchesDraft)) {
      changedElsewhere.set(true);
    }
    // Weekly hours that were painted over wait for the person; everything else is simply newer.
    if (!changedElsewhere.get() && !saving.get()) {
      load();
    }
  }

  private boolean touchesDraft(LiveFrame frame) {
    Place newer = hours.newerAt(frame);
    return newer != null && draft.get().weekly().containsKey(newer.id());
  }

  /** Lays the draft over the hours as they are now. */
  void compare() {
    changedElsewhere.set(false);
    comparing = true;
    load();
  }

  // --- the week and the period -------------------------------------------------------------------

  /** Shows another week; without a draft the period begins there. */
  void showWeek(LocalDate day) {
    WeekPicture.Scope next = scope.get().showing(day, today(), !draft.get().weekly().isEmpty());
    scope.set(next);
    if (!hours.covers(next.week())) {
      load();
    }
    draft.set(tidy(draft.get()));
    changed();
  }

  /**
   * Sets the period of the weekly hours, and shows its first week.
   *
   * @param to inclusive; null for no end
   */
  void setPeriod(LocalDate from, @Nullable LocalDate to) {
    scope.set(WeekPicture.Scope.of(from.isBefore(today()) ? today() : from, to));
    if (!hours.covers(scope.get().week())) {
      load();
    }
    draft.set(tidy(draft.get()));
    changed();
  }

  private LocalDate today() {
    Painting now = painting();
    return LocalDate.now(
        context
            .clock()
            .withZone(now == null ? context.desk().hospital().zone() : now.painted().zone()));
  }

  // --- painting ----------------------------------------------------------------------------------

  /** A stroke on a day with the brush. */
  void stroke(int column, int from, int to) {
    change(
        painting ->
            switch (brush.get()) {
              case Brush.Hours _ -> painting.paint(column, from, to);
              case Brush.Away _ -> painting.timeOff(column, from, to);
              case Brush.Erase _ -> painting.erase(column, from, to);
            });
  }

  /** One step on the draft, which undo takes back. */
  void change(Function<Painting, Draft> step) {
    Painting now = painting();
    if (now == null || saving.get()) {
      return;
    }
    Draft next = tidy(step.apply(now));
    if (!next.equals(draft.get())) {
      history.leave(draft.get());
      toMove.set(List.of());
      problem.set(null);
      draft.set(next);
      changed();
    }
  }

  void undo() {
    if (saving.get()) {
      return;
    }
    draft.set(history.undo(draft.get()));
    changed();
  }

  void redo() {
    if (saving.get()) {
      return;
    }
    draft.set(history.redo(draft.get()));
    changed();
  }

  /** Throws the draft away; undo brings it back. */
  void discard() {
    changedElsewhere.set(false);
    change(_ -> Draft.EMPTY);
    load();
  }

  /** What is as it was is no change. */
  private Draft tidy(Draft next) {
    Base known = base();
    Draft tidy = next;
    if (known != null) {
      for (Place place : known.places()) {
        WeekPattern pattern = tidy.weekly().get(place.id());
        if (pattern != null && pattern.equals(place.weekFrom(scope.get().from()))) {
          tidy = tidy.withoutWeekly(place.id());
        }
      }
    }
    return tidy;
  }

  private void changed() {
    draw();
    Base known = base();
    if (known != null) {
      paintedOver.follow(draft.get(), known);
    }
    preview.about(
        known == null || draft.get().isEmpty() ? null : draft.get().request(known, scope.get()));
  }

  private void say(ApiProblem failure) {
    problem.set(ProblemTexts.sentence(context.texts(), failure));
  }

  private void draw() {
    Painting now = painting();
    picture.set(
        now == null
            ? null
            : WeekPicture.of(
                now.base(), now.draft(), now.scope(), now.painted(), context.formats()));
  }

  // --- saving ------------------------------------------------------------------------------------

  void save() {
    Base known = base();
    if (known == null || draft.get().isEmpty() || saving.get() || changedElsewhere.get()) {
      return;
    }
    saving.set(true);
    problem.set(null);
    context
        .work()
        .start(
            saves.of(draft.get().request(known, scope.get())),
            this::saved,
            (ApiProblem failure) -> {
              saving.set(false);
              failed(failure);
              if (failure instanceof ApiProblem.Conflict) {
                load(); // to show what is in the way where it is
              }
            });
  }

  private void saved(AvailabilityChangeResponse made) {
    saving.set(false);
    saves.done();
    draft.set(Draft.EMPTY);
    history.clear();
    toMove.set(
        made.timeOff().stream().flatMap(off -> off.appointments().stream()).distinct().toList());
    changed();
    context.desk().toasts().done(context.texts().get("hours.saved"));
    load();
  }

  /** Nothing was saved; what was painted stays. */
  private void failed(ApiProblem failure) {
    switch (failure) {
      case ApiProblem.Stale _, ApiProblem.NotFound _ -> changedElsewhere.set(true);
      default -> say(failure);
    }
  }

  /** The list of appointments to move was seen. */
  void dismissToMove() {
    toMove.set(List.of());
  }
}
