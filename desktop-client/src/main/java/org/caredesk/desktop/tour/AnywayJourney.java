package org.caredesk.desktop.tour;

import org.caredesk.desktop.schedule.DayGrid;
import org.caredesk.desktop.schedule.ScheduleColumn;
import org.caredesk.desktop.schedule.ScheduleEntry;
import org.caredesk.desktop.schedule.Visit;
import org.caredesk.dto.scheduling.AppointmentStatus;

/** The desk puts a patient beside another one, and looks at what was booked so. */
final class AnywayJourney implements Journey {
  private static final long SETTLES_MILLIS = 700;

  @Override
  public void play(Driver driver) {
    driver.signOut();
    driver.awaitNode("#demo-RECEPTIONIST");
    driver.click("#demo-RECEPTIONIST");
    driver.awaitText("Live");
    driver.awaitNode("#day-grid");
    driver.await("the day", () -> !day(driver).dayProperty().get().columns().isEmpty());
    driver.perform(() -> day(driver).requestFocus());
    driver.await("a visit to come", () -> selectToCome(day(driver)));
    driver.press("Shift+Enter");
    driver.awaitNode("#anyway-reason");
    driver.await(
        "the reason",
        () -> driver.find("#anyway-reason").map(field -> field.isFocused()).orElse(false));
    driver.type("Fell on the stairs, Dr. Rao asks to see her at once");
    driver.pause(SETTLES_MILLIS);
    driver.picture("105-book-anyway");
    driver.press("Enter");
    driver.awaitText("Held for you, every desk sees it");
    driver.await("beside the other", () -> isBeside(day(driver)));
    driver.type("Kulkarni");
    driver.awaitNode(".patient-line");
    driver.press("Enter");
    driver.awaitNode(".patient-card");
    driver.press("Ctrl+Enter");
    driver.awaitNode(".confirmation");
    driver.pause(SETTLES_MILLIS);
    driver.picture("106-booked-anyway");
    driver.press("Esc");
    driver.pause(SETTLES_MILLIS);
    driver.press("Ctrl+K");
    driver.awaitNode(".cd-palette");
    driver.type("double bookings");
    driver.pause(SETTLES_MILLIS);
    driver.press("Enter");
    driver.awaitNode(".double-booking");
    driver.pause(SETTLES_MILLIS);
    driver.picture("107-double-bookings");
    driver.perform(() -> driver.find(".double-booking").orElseThrow().requestFocus());
    driver.press("Enter");
    driver.awaitNode(".appointment-history");
    driver.pause(SETTLES_MILLIS);
    driver.picture("108-double-booking");
    driver.press("Esc");
  }

  private static boolean selectToCome(DayGrid grid) {
    for (ScheduleColumn column : grid.dayProperty().get().columns()) {
      for (ScheduleEntry entry : column.entries()) {
        if (entry instanceof Visit visit
            && visit.status() == AppointmentStatus.CONFIRMED
            && visit.startsAt().isAfter(grid.nowProperty().get())) {
          return grid.select(column, visit.id());
        }
      }
    }
    return false;
  }

  private static boolean isBeside(DayGrid grid) {
    return grid.dayProperty().get().columns().stream()
        .flatMap(column -> column.entries().stream())
        .anyMatch(entry -> entry.lane() > 0);
  }

  private static DayGrid day(Driver driver) {
    return (DayGrid) driver.find("#day-grid").orElseThrow();
  }
}
