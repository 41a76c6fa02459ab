package org.caredesk.desktop.reception;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.work.Latest;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.FollowingReschedulingRequest;
import org.caredesk.dto.scheduling.SeriesPlace;
import org.caredesk.dto.scheduling.SeriesResponse;
import org.caredesk.dto.scheduling.SeriesReversalRequest;
import org.caredesk.dto.scheduling.SeriesVisit;
import org.jspecify.annotations.Nullable;

/** The other visits of a series, and moving this one with all that follow. */
final class VisitSeriesModel {
  private final ReadOnlyObjectWrapper<@Nullable SeriesResponse> series =
      new ReadOnlyObjectWrapper<>();
  private final BooleanProperty moving = new SimpleBooleanProperty(false);
  private final ObjectProperty<@Nullable LocalDate> day = new SimpleObjectProperty<>();
  private final StringProperty time = new SimpleStringProperty("");
  private final ObservableList<SeriesVisit> conflicts = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
  private final WorkplaceContext context;
  private final Consumer<AppointmentResponse> changed;
  private final Latest lane;
  private @Nullable AppointmentResponse shown;

  /**
   * @param changed hears of every visit that was moved
   */
  VisitSeriesModel(WorkplaceContext context, Consumer<AppointmentResponse> changed) {
    this.context = context;
    this.changed = changed;
    this.lane = new Latest(context.work());
    // What could not go along there says nothing of another time.
    day.subscribe((_, _) -> conflicts.clear());
    time.subscribe((_, _) -> conflicts.clear());
  }

  /** All visits; null before they are loaded. */
  ReadOnlyObjectProperty<@Nullable SeriesResponse> seriesProperty() {
    return series.getReadOnlyProperty();
  }

  /** Whether it is asked where to. */
  BooleanProperty movingProperty() {
    return moving;
  }

  ObjectProperty<@Nullable LocalDate> dayProperty() {
    return day;
  }

  /** The time of day, as typed. */
  StringProperty timeProperty() {
    return time;
  }

  /** Visits that cannot go along. */
  ObservableList<SeriesVisit> conflicts() {
    return conflicts;
  }

  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  @Nullable AppointmentResponse shown() {
    return shown;
  }

  boolean canMove() {
    AppointmentResponse visit = shown;
    return visit != null
        && visit.series() != null
        && visit.allowedActions().contains(AppointmentAction.RESCHEDULE);
  }

  /** Shows the series of this visit. */
  void show(AppointmentResponse visit) {
    AppointmentResponse before = shown;
    shown = visit;
    SeriesPlace place = visit.series();
    if (place == null
        || (before != null && before.version() == visit.version() && series.get() != null)) {
      return;
    }
    lane.start(
        () -> context.session().api().series().get(place.id()),
        series::set,
        // The sheet is of use without the list too.
        _ -> {});
  }

  /** Asks where to move it, or no longer. */
  void turnMoving() {
    AppointmentResponse visit = shown;
    if (!canMove() || visit == null) {
      return;
    }
    problem.set("");
    conflicts.clear();
    var local = visit.startsAt().atZone(ZoneId.of(visit.timeZone()));
    day.set(local.toLocalDate());
    time.set(local.toLocalTime().toString());
    moving.set(!moving.get());
  }

  /** Moves this visit and all that follow; those that cannot go along stay once that was shown. */
  void move() {
    AppointmentResponse visit = shown;
    Instant to = visit == null ? null : target(ZoneId.of(visit.timeZone()));
    if (visit == null || busy.get()) {
      return;
    }
    if (to == null) {
      problem.set(context.texts().get("series.error.time"));
      return;
    }
    List<UUID> leave =
        conflicts.stream()
            .map(SeriesVisit::appointmentId)
            .filter(Objects::nonNull)
            .filter(id -> !id.equals(visit.id()))
            .toList();
    busy.set(true);
    problem.set("");
    context
        .work()
        .start(
            () ->
                context
                    .session()
                    .api()
                    .series()
                    .rescheduleFollowing(
                        visit.id(),
                        new FollowingReschedulingRequest(to, leave.isEmpty() ? null : leave, null)),
            this::moved,
            this::failed);
  }

  private @Nullable Instant target(ZoneId zone) {
    LocalDate on = day.get();
    try {
      return on == null
          ? null
          : on.atTime(LocalTime.parse(time.get().strip())).atZone(zone).toInstant();
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private void moved(List<AppointmentResponse> visits) {
    busy.set(false);
    moving.set(false);
    conflicts.clear();
    tell(visits);
    SeriesPlace place = visits.isEmpty() ? null : visits.getFirst().series();
    context
        .desk()
        .toasts()
        .show(
            "fth-check-circle",
            context.texts().get("series.moved", visits.size()),
            place == null ? null : () -> undo(place.id(), visits));
  }

  private void undo(UUID id, List<AppointmentResponse> visits) {
    var back =
        new SeriesReversalRequest(
            visits.stream()
                .map(each -> new SeriesReversalRequest.Moved(each.id(), each.version()))
                .toList());
    context
        .work()
        .start(
            () -> context.session().api().series().undo(id, back),
            (List<AppointmentResponse> all) -> {
              tell(all);
              context.desk().toasts().done(context.texts().get("series.moved-back", all.size()));
            },
            failure ->
                context
                    .desk()
                    .toasts()
                    .show(
                        "fth-alert-circle", ProblemTexts.sentence(context.texts(), failure), null));
  }

  private void tell(List<AppointmentResponse> visits) {
    series.set(null);
    visits.forEach(changed);
  }

  private void failed(ApiProblem failure) {
    busy.set(false);
    var details = failure.details();
    List<SeriesVisit> visits = details == null ? null : details.visits();
    conflicts.setAll(visits == null ? List.of() : visits);
    AppointmentResponse visit = shown;
    boolean itself =
        visit != null
            && conflicts.stream().anyMatch(each -> visit.id().equals(each.appointmentId()));
    problem.set(
        conflicts.isEmpty()
            ? ProblemTexts.sentence(context.texts(), failure)
            : context.texts().get(itself ? "series.conflict-itself" : "series.conflict-others"));
  }

  void close() {
    lane.close();
  }
}
