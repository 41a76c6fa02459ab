package org.caredesk.desktop.admin.hospitals;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Look;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.work.Latest;
import org.caredesk.dto.directory.HospitalResponse;
import org.caredesk.dto.scheduling.AffectedAppointment;
import org.caredesk.dto.scheduling.AvailabilityPreview;
import org.caredesk.dto.scheduling.HolidayRequest;
import org.caredesk.dto.scheduling.HolidayResponse;
import org.jspecify.annotations.Nullable;

/** The days on which one hospital is closed, and the visits that fall on them. */
final class HolidaysModel {

  private static final int DAYS_SHOWN = 399;

  /**
   * What a holiday takes with it: before it is one, or after.
   *
   * @param slots how many free times it takes away
   */
  record Effect(LocalDate day, int slots, List<AffectedAppointment> visits, int count) {}

  private final WorkplaceContext context;
  private final Latest reading;
  private final Latest previewing;
  private final ObservableList<HolidayResponse> days = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(new Look.Loading());
  private final ReadOnlyObjectWrapper<@Nullable Effect> effect = new ReadOnlyObjectWrapper<>();
  private @Nullable HospitalResponse hospital;

  HolidaysModel(WorkplaceContext context) {
    this.context = context;
    this.reading = new Latest(context.work());
    this.previewing = new Latest(context.work());
  }

  void show(HospitalResponse of) {
    HospitalResponse before = hospital;
    hospital = of;
    if (before == null || !before.id().equals(of.id())) {
      days.clear();
      effect.set(null);
      look.set(new Look.Loading());
      load();
    }
  }

  /** The first day that can be a holiday: today at the hospital. */
  LocalDate today() {
    HospitalResponse of = hospital;
    ZoneId zone = of == null ? context.desk().hospital().zone() : ZoneId.of(of.timeZone());
    return LocalDate.ofInstant(context.clock().instant(), zone);
  }

  void load() {
    HospitalResponse of = hospital;
    if (of == null) {
      return;
    }
    LocalDate from = today();
    UUID id = of.id();
    reading.start(
        () ->
            context.session().api().administration().holidays(id, from, from.plusDays(DAYS_SHOWN)),
        (List<HolidayResponse> now) -> {
          days.setAll(now);
          look.set(
              now.isEmpty()
                  ? new Look.Empty(
                      "fth-sun",
                      context.texts().get("places.no-holidays"),
                      context.texts().get("places.no-holidays-words"),
                      null)
                  : new Look.Ready());
        },
        problem ->
            look.set(
                ProblemTexts.failed(
                    context.texts(),
                    context.texts().get("places.holidays-failed"),
                    problem,
                    this::load)));
  }

  /** Looks what a holiday would take with it. */
  void preview(@Nullable LocalDate day, String name) {
    HospitalResponse of = hospital;
    if (of == null || day == null || day.isBefore(today())) {
      effect.set(null);
      return;
    }
    UUID id = of.id();
    String named = name.isBlank() ? context.texts().get("places.holiday") : name.strip();
    previewing.start(
        () ->
            context
                .session()
                .api()
                .administration()
                .previewHoliday(id, new HolidayRequest(day, named)),
        (AvailabilityPreview now) ->
            effect.set(
                new Effect(day, now.slotsLost(), now.appointments(), now.appointmentCount())),
        _ -> effect.set(null));
  }

  /** Closes the hospital on a day; the visits of that day stay and are named. */
  void add(LocalDate day, String name, boolean undoable) {
    HospitalResponse of = hospital;
    if (of == null) {
      return;
    }
    UUID id = of.id();
    context
        .work()
        .start(
            () ->
                context
                    .session()
                    .api()
                    .administration()
                    .addHoliday(id, new HolidayRequest(day, name.strip())),
            (HolidayResponse made) -> {
              effect.set(
                  made.appointments().isEmpty()
                      ? null
                      : new Effect(day, 0, made.appointments(), made.appointments().size()));
              if (undoable) {
                told("places.holiday-added", made.name(), () -> remove(made, false));
              }
              load();
            },
            this::refused);
  }

  /** Opens the hospital on that day again. */
  void remove(HolidayResponse day, boolean undoable) {
    context
        .work()
        .start(
            () ->
                context
                    .session()
                    .api()
                    .administration()
                    .removeHoliday(day.hospitalId(), day.date()),
            _ -> {
              if (undoable) {
                told(
                    "places.holiday-removed", day.name(), () -> add(day.date(), day.name(), false));
              }
              effect.set(null);
              load();
            },
            this::refused);
  }

  private void told(String key, String name, Runnable undo) {
    context.desk().toasts().show("fth-check-circle", context.texts().get(key, name), undo);
  }

  private void refused(ApiProblem problem) {
    context
        .desk()
        .toasts()
        .show("fth-alert-circle", ProblemTexts.sentence(context.texts(), problem), null);
  }

  void close() {
    reading.close();
    previewing.close();
  }

  ObservableList<HolidayResponse> days() {
    return days;
  }

  ReadOnlyObjectProperty<Look> look() {
    return look.getReadOnlyProperty();
  }

  /** Null where nothing is to be said. */
  ReadOnlyObjectProperty<@Nullable Effect> effect() {
    return effect.getReadOnlyProperty();
  }
}
