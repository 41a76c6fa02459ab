package org.caredesk.desktop.tour;

import java.time.Instant;
import java.util.List;
import org.caredesk.desktop.schedule.DayGrid;
import org.caredesk.desktop.schedule.FreeTime;
import org.caredesk.desktop.schedule.ScheduleColumn;
import org.caredesk.desktop.schedule.ScheduleEntry;
import org.caredesk.desktop.schedule.Visit;
import org.caredesk.dto.scheduling.AppointmentStatus;

/** Appointments that give their time up for now, and get a new one. */
final class PinboardJourney implements Journey {
  private static final long SETTLES_MILLIS = 700;

  @Override
  public void play(Driver driver) {
    driver.signOut();
    driver.awaitNode("#demo-RECEPTIONIST");
    driver.click("#demo-RECEPTIONIST");
    driver.awaitText("Live");
    driver.await(
        "the day",
        () ->
            driver.find("#day-grid").isPresent()
                && !grid(driver).dayProperty().get().columns().isEmpty());
    // Whoever played before may have left some: they outlive the client.
    int before = driver.ask(() -> cards(driver));
    for (int n = 1; n <= 2; n++) {
      int parked = before + n;
      driver.press("Esc");
      driver.ask(
          () -> {
            grid(driver).requestFocus();
            return null;
          });
      driver.await("a visit to park", () -> selectConfirmed(grid(driver)));
      driver.press("Shift+K");
      driver.await("on the pinboard", () -> cards(driver) == parked);
    }
    driver.pause(SETTLES_MILLIS);
    driver.picture("120-pinboard");
    driver.press("K");
    driver.press("Enter");
    driver.await("in hand", () -> driver.find(".move-hint").isPresent());
    driver.pause(SETTLES_MILLIS);
    driver.picture("121-pinboard-carried");
    Instant own = driver.ask(() -> grid(driver).moving().carriedTo());
    for (int step = 0; step < 40 && !driver.ask(() -> isElsewhere(grid(driver), own)); step++) {
      driver.press("Down");
    }
    driver.press("Enter");
    driver.await("placed", () -> cards(driver) == before + 1);
    driver.pause(SETTLES_MILLIS);
    driver.picture("122-pinboard-placed");
    driver.press("Ctrl+Z");
    driver.await("back on the pinboard", () -> cards(driver) == before + 2);
    driver.pause(SETTLES_MILLIS);
  }

  private static int cards(Driver driver) {
    return driver.scene().getRoot().lookupAll(".pin-card").size();
  }

  /** Over free time that has not become free by parking the visit itself. */
  private static boolean isElsewhere(DayGrid grid, Instant own) {
    return grid.moving().carriedTo() != null
        && !grid.moving().carriedTo().equals(own)
        && grid.dayProperty().get().columns().stream()
            .filter(column -> column.id().equals(grid.moving().carriedOver()))
            .flatMap(column -> column.entries().stream())
            .anyMatch(
                entry ->
                    entry instanceof FreeTime free
                        && free.use() == FreeTime.Use.BOOKABLE
                        && free.startsAt().equals(grid.moving().carriedTo()));
  }

  /** One of a doctor who has free time later that day. */
  private static boolean selectConfirmed(DayGrid grid) {
    for (ScheduleColumn column : grid.dayProperty().get().columns()) {
      for (ScheduleEntry entry : column.entries()) {
        if (entry instanceof Visit visit
            && visit.status() == AppointmentStatus.CONFIRMED
            && visit.startsAt().isAfter(grid.nowProperty().get())
            && hasFree(column.entries(), visit)) {
          return grid.select(column, visit.id());
        }
      }
    }
    return false;
  }

  private static boolean hasFree(List<ScheduleEntry> entries, Visit visit) {
    return entries.stream()
        .anyMatch(
            each ->
                each instanceof FreeTime free
                    && free.use() == FreeTime.Use.BOOKABLE
                    && free.startsAt().isAfter(visit.startsAt()));
  }

  private static DayGrid grid(Driver driver) {
    return (DayGrid) driver.find("#day-grid").orElseThrow();
  }
}
