package org.caredesk.desktop.doctor.day;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.shell.Route;
import org.caredesk.desktop.shell.Screen;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.jspecify.annotations.Nullable;

/** The doctor's day: queue, calendar, and beside it the requests or an appointment. */
final class DoctorDayScreen implements Screen {
  private final DoctorWork work;
  private final DoctorActions actions;
  private final QueuePane queue;
  private final CalendarPane calendar;
  private final InboxPane inbox;
  private final DetailsPane details;
  private final VBox view = new VBox();
  private final List<Subscription> open = new ArrayList<>();
  private @Nullable UUID wanted;
  private @Nullable UUID dayUnknown;

  DoctorDayScreen(DoctorWork work, DoctorActions actions, CalendarPane calendar) {
    this.work = work;
    this.actions = actions;
    this.calendar = calendar;
    queue = new QueuePane(work, actions.callNext(), actions.complete(), actions.openRecord());
    inbox = new InboxPane(work, actions.requests());
    details = new DetailsPane(work);
    StackPane side = new StackPane(inbox, details);
    side.getStyleClass().add("doctor-side");
    HBox panes = new HBox(queue, calendar, side);
    HBox.setHgrow(calendar, Priority.ALWAYS);
    calendar.setMinWidth(0);
    VBox.setVgrow(panes, Priority.ALWAYS);
    panes.setMinHeight(0);
    view.getStyleClass().add("doctor-day");
    view.getChildren().addAll(panes, new DoctorHints(work));
    view.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    work.calendar().periodProperty().subscribe(period -> show(queue, period == Period.DAY));
    work.details()
        .shownProperty()
        .subscribe(
            id -> {
              show(inbox, id == null);
              show(details, id != null);
            });
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE && work.details().shownProperty().get() != null) {
      work.details().close();
      calendar.takeFocus();
      key.consume();
    }
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void activate() {
    open.add(queue.follow());
    open.add(calendar.follow());
    open.add(inbox.follow());
    open.add(details.follow());
    open.add(work.calendar().dayProperty().subscribe(_ -> seek())::unsubscribe);
    // It can take the keyboard only once it stands there, which it does not while it first loads.
    open.add(
        work.calendar().look().subscribe(_ -> work.context().work().later(this::offerFocus))
            ::unsubscribe);
    open.add(work.details().appointmentProperty().subscribe(this::showDayOf)::unsubscribe);
    work.calendar().activate();
    work.queue().activate();
  }

  /** Gives the calendar the keyboard, unless somebody types or chooses beside it. */
  private void offerFocus() {
    if (calendar.isFocusWithin() || !view.isFocusWithin()) {
      calendar.takeFocus();
    }
  }

  @Override
  public void deactivate() {
    work.calendar().deactivate();
    work.queue().deactivate();
    Subscription.all(open).close();
    open.clear();
  }

  @Override
  public boolean moveTo(Route route) {
    switch (route) {
      case Route.Part part -> {
        return moveTo(part);
      }
      case Route.Day day -> work.calendar().show(day.date(), Period.DAY);
      case Route.Appointment appointment -> look(appointment.appointmentId());
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean moveTo(Route.Part part) {
    CalendarViewModel model = work.calendar();
    if (part.section().equals(DoctorDay.TODAY)) {
      model.show(model.today(), Period.DAY);
      return true;
    }
    if (part.section().equals(DoctorDay.CALENDAR)) {
      if (model.periodProperty().get() == Period.DAY) {
        model.show(Period.WEEK);
      }
      return true;
    }
    return false;
  }

  /** Opens the appointment, and its day once that is known. */
  private void look(UUID appointment) {
    wanted = appointment;
    dayUnknown = appointment;
    work.details().show(appointment);
    showDayOf(work.details().appointmentProperty().get());
  }

  private void showDayOf(@Nullable AppointmentResponse loaded) {
    if (loaded != null && loaded.id().equals(dayUnknown)) {
      dayUnknown = null;
      work.calendar()
          .show(
              loaded.startsAt().atZone(java.time.ZoneId.of(loaded.timeZone())).toLocalDate(),
              Period.DAY);
      seek();
    }
  }

  /** Selects what a route asked for, as soon as the day shows it. */
  private void seek() {
    UUID sought = wanted;
    if (sought != null && calendar.select(sought)) {
      wanted = null;
    }
  }

  @Override
  public List<Action> actions() {
    List<Action> all = new ArrayList<>(actions.all());
    all.add(calendar.askWhy());
    return all;
  }
}
