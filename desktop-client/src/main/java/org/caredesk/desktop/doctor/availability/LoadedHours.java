package org.caredesk.desktop.doctor.availability;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.doctor.availability.Base.Place;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Look;
import org.caredesk.desktop.work.Latest;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.dto.scheduling.DoctorAvailabilityResponse;
import org.jspecify.annotations.Nullable;

/** The doctor's hours as the server has them. It knows nothing of what is painted over them. */
final class LoadedHours {
  private static final int WEEKS_BEFORE = 4;
  private static final int WEEKS_AFTER = 12;

  private final WorkplaceContext context;
  private final UUID doctor;
  private final Runnable onLoaded;
  private final Consumer<ApiProblem> onFailed;
  private final Latest loading;
  private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(new Look.Loading());
  private final ReadOnlyObjectWrapper<@Nullable Base> base = new ReadOnlyObjectWrapper<>();

  /**
   * @param onLoaded runs when there are hours, or newer ones, at one hospital or more
   * @param onFailed hears why there are no newer ones; the first load says so by its look
   */
  LoadedHours(
      WorkplaceContext context, UUID doctor, Runnable onLoaded, Consumer<ApiProblem> onFailed) {
    this.context = context;
    this.doctor = doctor;
    this.onLoaded = onLoaded;
    this.onFailed = onFailed;
    this.loading = new Latest(context.work());
  }

  ReadOnlyObjectProperty<Look> look() {
    return look.getReadOnlyProperty();
  }

  /** Null before the first answer. */
  ReadOnlyObjectProperty<@Nullable Base> baseProperty() {
    return base.getReadOnlyProperty();
  }

  /** Reads the hours around a week anew. */
  void load(LocalDate week) {
    loading.start(
        () ->
            context
                .session()
                .api()
                .availability()
                .of(doctor, week.minusWeeks(WEEKS_BEFORE), week.plusWeeks(WEEKS_AFTER)),
        this::loaded,
        (ApiProblem failure) -> {
          if (base.get() == null) {
            look.set(new HoursLooks(context.texts()).failed(failure, () -> load(week)));
          } else {
            onFailed.accept(failure);
          }
        });
  }

  /** Whether a week lies in what was loaded; without an answer yet it need not be asked for. */
  boolean covers(LocalDate week) {
    Base known = base.get();
    return known == null
        || !week.isBefore(known.hours().from()) && !week.plusDays(6).isAfter(known.hours().to());
  }

  private void loaded(DoctorAvailabilityResponse hours) {
    Base fresh = Base.of(hours);
    base.set(fresh);
    if (fresh.places().isEmpty()) {
      look.set(new HoursLooks(context.texts()).empty());
      return;
    }
    // First who works with the hours, then the screen: what comes into view is whole.
    onLoaded.run();
    look.set(new Look.Ready());
  }

  /** The hospital of the top bar, else the first; null where there is none. */
  @Nullable Place firstPlace() {
    Base known = base.get();
    if (known == null || known.places().isEmpty()) {
      return null;
    }
    UUID shown = context.desk().hospital().get().id();
    return known.places().stream()
        .filter(place -> place.at().hospitalId().equals(shown))
        .findFirst()
        .orElse(known.places().getFirst());
  }

  /** Whether news is about the hours of this doctor. */
  boolean concerns(LiveFrame frame) {
    return LiveFrame.AVAILABILITY_CHANGED.equals(frame.type()) && doctor.equals(frame.doctorId());
  }

  /** The hospital whose hours are newer than those loaded, by the news; null for none. */
  @Nullable Place newerAt(LiveFrame frame) {
    Base known = base.get();
    Place place = known == null || frame.id() == null ? null : known.place(frame.id());
    boolean newer =
        place != null && frame.version() != null && frame.version() > place.at().version();
    return newer ? place : null;
  }

  void close() {
    loading.close();
  }
}
