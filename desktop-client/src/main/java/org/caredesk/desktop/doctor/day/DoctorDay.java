package org.caredesk.desktop.doctor.day;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.Route;
import org.caredesk.desktop.shell.Screen;
import org.caredesk.desktop.shell.Section;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.jspecify.annotations.Nullable;

/** The sections of a doctor's day, and what lives as long as the workplace. */
public final class DoctorDay {
  /** The rail item of today's work. */
  public static final String TODAY = "today";

  /** The rail item of the calendar by week and month. */
  public static final String CALENDAR = "calendar";

  private static final UUID NOBODY = new UUID(0, 0);

  private final Texts texts;
  private final DoctorWork work;
  private final DoctorActions actions;
  private @Nullable CalendarPane calendar;
  private @Nullable DoctorDayScreen screen;

  /**
   * @param sound whether a new request is heard; what is set there is remembered elsewhere
   */
  public DoctorDay(WorkplaceContext context, BooleanProperty sound) {
    this.texts = context.texts();
    UUID doctor = context.session().me().doctorId();
    this.work = new DoctorWork(context, doctor == null ? NOBODY : doctor, sound, new Chime());
    this.actions = new DoctorActions(work);
  }

  /** What stands in the rail. */
  public List<Section> sections() {
    return List.of(
        new Section(
            TODAY,
            "fth-sun",
            texts.get("doctor.section-today"),
            this::home,
            work.inbox().countProperty()),
        new Section(
            CALENDAR,
            "fth-calendar",
            texts.get("doctor.section-calendar"),
            () -> new Route.Part(CALENDAR)));
  }

  /** Today's work, where the workplace begins. */
  public Route home() {
    return new Route.Part(TODAY);
  }

  /** What makes the day ready, in steps: the calendar is the largest part of it. */
  public List<Runnable> ahead() {
    return List.of(this::calendar, this::screen);
  }

  private CalendarPane calendar() {
    CalendarPane made = calendar == null ? new CalendarPane(work, actions) : calendar;
    calendar = made;
    return made;
  }

  private DoctorDayScreen screen() {
    DoctorDayScreen made = screen == null ? new DoctorDayScreen(work, actions, calendar()) : screen;
    screen = made;
    return made;
  }

  /** The screen behind {@code route}, where it is one of these: the same one for all of them. */
  public Optional<Screen> open(Route route) {
    boolean ours =
        switch (route) {
          case Route.Part part -> Set.of(TODAY, CALENDAR).contains(part.section());
          case Route.Day _, Route.Appointment _ -> true;
          default -> false;
        };
    if (!ours) {
      return Optional.empty();
    }
    DoctorDayScreen made = screen();
    return made.moveTo(route) ? Optional.of(made) : Optional.empty();
  }

  /** The workplace is left for good. */
  public void close() {
    work.close();
  }
}
