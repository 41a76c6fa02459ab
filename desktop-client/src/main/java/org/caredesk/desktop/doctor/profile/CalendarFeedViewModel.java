package org.caredesk.desktop.doctor.profile;

import java.util.Objects;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.CalendarFeeds;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.work.Latest;
import org.caredesk.dto.scheduling.CalendarFeedResponse;
import org.jspecify.annotations.Nullable;

/** The address at which other programs read the doctor's calendar. */
final class CalendarFeedViewModel {
  private final WorkplaceContext context;
  private final UUID doctorId;
  private final Latest lane;
  private final ReadOnlyObjectWrapper<@Nullable CalendarFeedResponse> feed =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  CalendarFeedViewModel(WorkplaceContext context) {
    this.context = context;
    this.doctorId = Objects.requireNonNull(context.session().me().doctorId());
    this.lane = new Latest(context.work());
  }

  /** The feed; null before it is loaded. Its address is known only right after it was made. */
  ReadOnlyObjectProperty<@Nullable CalendarFeedResponse> feed() {
    return feed.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** What went wrong; empty for nothing. */
  ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  void load() {
    begin();
    lane.start(() -> feeds().get(doctorId), this::show, this::refused);
  }

  /** Makes an address; the one before ends. */
  void create() {
    begin();
    lane.start(() -> feeds().create(doctorId), this::show, this::refused);
  }

  /** Ends the address at once. */
  void revoke() {
    begin();
    lane.start(
        () -> {
          feeds().revoke(doctorId);
          return new CalendarFeedResponse(null, null);
        },
        (CalendarFeedResponse none) -> {
          show(none);
          context.desk().toasts().done(context.texts().get("profile.feed-revoked"));
        },
        this::refused);
  }

  /** The address lies in the clipboard. */
  void copied() {
    context.desk().toasts().done(context.texts().get("profile.feed-copied"));
  }

  /** Forgets the address: whoever reads it over a shoulder reads the calendar. */
  void hide() {
    lane.close();
    busy.set(false);
    problem.set("");
    feed.set(null);
  }

  private CalendarFeeds feeds() {
    return context.session().api().calendarFeeds();
  }

  private void begin() {
    busy.set(true);
    problem.set("");
  }

  private void show(CalendarFeedResponse now) {
    busy.set(false);
    feed.set(now);
  }

  private void refused(ApiProblem refusal) {
    busy.set(false);
    problem.set(ProblemTexts.sentence(context.texts(), refusal));
  }
}
