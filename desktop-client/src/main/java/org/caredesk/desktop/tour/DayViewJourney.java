package org.caredesk.desktop.tour;

import java.time.Duration;
import java.util.List;
import javafx.scene.control.TextInputControl;
import org.caredesk.desktop.schedule.DayGrid;
import org.caredesk.desktop.schedule.FreeTime;
import org.caredesk.desktop.schedule.ScheduleColumn;
import org.caredesk.desktop.schedule.ScheduleEntry;
import org.caredesk.desktop.schedule.Visit;
import org.caredesk.dto.scheduling.AppointmentStatus;

/** What of the day shows and how large, and the week of one of its doctors. */
final class DayViewJourney implements Journey {
  private static final long SETTLES_MILLIS = 700;
  private static final int SMALLEST = 9;

  /** In the demo, those who see patients for half an hour also do for a whole one. */
  private static final Duration HAS_OTHER_LENGTHS = Duration.ofMinutes(30);

  @Override
  public void play(Driver driver) {
    driver.signOut();
    driver.awaitNode("#demo-RECEPTIONIST");
    driver.click("#demo-RECEPTIONIST");
    driver.awaitText("Live");
    driver.await("the day", () -> !columns(driver, "#day-grid").isEmpty());
    int all = driver.ask(() -> columns(driver, "#day-grid").size());
    filters(driver, all);
    sizes(driver);
    longer(driver);
    week(driver);
  }

  private static void filters(Driver driver, int all) {
    String doctor = driver.ask(() -> columns(driver, "#day-grid").getFirst().title());
    driver.press("F");
    driver.await("the field", () -> driver.scene().getFocusOwner() instanceof TextInputControl);
    driver.type(doctor.substring(doctor.lastIndexOf(' ') + 1));
    driver.press("Enter");
    driver.clickText("Unpaid");
    driver.picture("91-day-filter-dialog");
    driver.press("Ctrl+Enter");
    driver.await("no dialog", () -> driver.find(".day-filter-dialog").isEmpty());
    driver.await("one doctor", () -> columns(driver, "#day-grid").size() < all);
    driver.press("Shift+F");
    driver.await("all doctors", () -> columns(driver, "#day-grid").size() == all);
    driver.press("F");
    driver.await("the field", () -> driver.scene().getFocusOwner() instanceof TextInputControl);
    driver.clickText("Waiting");
    driver.press("Ctrl+Enter");
    driver.await("no dialog", () -> driver.find(".day-filter-dialog").isEmpty());
    driver.pause(SETTLES_MILLIS);
    driver.picture("92-day-waiting-only");
    focus(driver, "#day-grid");
    driver.press("Esc");
    driver.await("no chips", () -> driver.find(".day-chips .cd-tag").isEmpty());
  }

  private static void sizes(Driver driver) {
    for (int i = 0; i < SMALLEST; i++) {
      driver.press("Ctrl+Minus");
    }
    driver.pause(SETTLES_MILLIS);
    driver.picture("93-day-small");
    driver.press("Ctrl+0");
    for (int i = 0; i < 3; i++) {
      driver.press("Ctrl+Plus");
    }
    driver.pause(SETTLES_MILLIS);
    driver.picture("94-day-large");
    driver.press("Ctrl+0");
  }

  /** A visit with free time after it gets the next length, and its old one again. */
  private static void longer(Driver driver) {
    focus(driver, "#day-grid");
    driver.await("a visit with room after it", () -> selectWithRoom(grid(driver, "#day-grid")));
    driver.press("Shift+Alt+Down");
    driver.await("in hand", () -> driver.find(".move-hint").isPresent());
    driver.pause(SETTLES_MILLIS);
    driver.picture("97-longer");
    driver.press("Enter");
    driver.awaitNode(".cd-toast");
    driver.pause(SETTLES_MILLIS);
    driver.picture("98-longer-done");
    driver.press("Ctrl+Z");
    driver.pause(SETTLES_MILLIS);
  }

  private static boolean selectWithRoom(DayGrid grid) {
    for (ScheduleColumn column : grid.dayProperty().get().columns()) {
      for (ScheduleEntry entry : column.entries()) {
        if (entry instanceof Visit visit
            && visit.status() == AppointmentStatus.CONFIRMED
            && visit.startsAt().plus(HAS_OTHER_LENGTHS).equals(visit.endsAt())
            && column.entries().stream()
                .anyMatch(
                    next ->
                        next instanceof FreeTime free
                            && free.use() == FreeTime.Use.BOOKABLE
                            && free.startsAt().equals(visit.endsAt()))) {
          return grid.select(column, visit.id());
        }
      }
    }
    return false;
  }

  private static void week(Driver driver) {
    focus(driver, "#day-grid");
    driver.await(
        "a cell",
        () -> grid(driver, "#day-grid").select(columns(driver, "#day-grid").get(1), null));
    driver.press("V");
    driver.await("the week", () -> columns(driver, "#week-grid").size() == 7);
    driver.pause(SETTLES_MILLIS);
    driver.picture("95-doctor-week");
    focus(driver, "#week-grid");
    driver.await("a free slot", () -> selectFree(grid(driver, "#week-grid")));
    driver.press("Enter");
    driver.awaitText("Held for you, every desk sees it");
    driver.picture("96-booking-in-the-week");
    driver.press("Esc");
    driver.await("no sheet", () -> driver.find(".side-sheet").isEmpty());
    focus(driver, "#week-grid");
    driver.press("V");
    driver.await("the day", () -> driver.find("#day-grid").isPresent());
  }

  private static boolean selectFree(DayGrid grid) {
    for (ScheduleColumn column : grid.dayProperty().get().columns()) {
      for (ScheduleEntry entry : column.entries()) {
        if (entry instanceof FreeTime free && free.use() == FreeTime.Use.BOOKABLE) {
          return grid.select(column, free.id());
        }
      }
    }
    return false;
  }

  private static void focus(Driver driver, String id) {
    driver.perform(() -> grid(driver, id).requestFocus());
  }

  private static DayGrid grid(Driver driver, String id) {
    return (DayGrid) driver.find(id).orElseThrow();
  }

  private static List<ScheduleColumn> columns(Driver driver, String id) {
    return driver
        .find(id)
        .map(grid -> ((DayGrid) grid).dayProperty().get().columns())
        .orElse(List.of());
  }
}
