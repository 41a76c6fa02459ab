package org.caredesk.desktop.tour;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import javafx.scene.control.ListView;
import org.caredesk.desktop.schedule.DayGrid;
import org.caredesk.desktop.schedule.ScheduleColumn;
import org.caredesk.desktop.schedule.Visit;
import org.caredesk.dto.scheduling.AppointmentStatus;

/** A doctor goes home: the plan, a place that another desk takes meanwhile, whom to call, undo. */
final class IllJourney implements Journey {
  private static final long SETTLES_MILLIS = 900;

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
    driver.press("T");
    driver.pause(SETTLES_MILLIS);
    UUID doctor = driver.ask(() -> selectBusiest(grid(driver)));
    driver.press("Shift+I");
    driver.await("the plan", () -> rows(driver) > 0);
    driver.picture("123-doctor-is-ill");
    driver.press("Down");
    driver.press("Right");
    driver.press("Down");
    driver.press("P");
    driver.pause(SETTLES_MILLIS);
    driver.picture("124-ill-chosen");
    try (OtherDesk other = new OtherDesk(driver.line().server())) {
      other.takeProposed(doctor, driver.ask(() -> grid(driver).nowProperty().get()));
    }
    driver.press("Ctrl+Enter");
    driver.await("why not", () -> driver.find(".replan-why").isPresent());
    driver.pause(SETTLES_MILLIS);
    driver.picture("125-ill-conflict");
    driver.press("Ctrl+Enter");
    driver.awaitNode("#calls.print");
    driver.pause(SETTLES_MILLIS);
    driver.picture("126-ill-call-list");
    driver.press("Ctrl+P");
    driver.awaitNode("#paper");
    driver.picture("127-ill-call-list-paper");
    driver.press("Esc");
    driver.click("#calls.take-back");
    driver.await("taken back", () -> driver.find("#calls.take-back").isEmpty());
    driver.pause(SETTLES_MILLIS);
    driver.press("Esc");
  }

  private static int rows(Driver driver) {
    return driver
        .find("#replan-list")
        .map(list -> ((ListView<?>) list).getItems().size())
        .orElse(0);
  }

  /** The doctor with the most visits to come. */
  private static UUID selectBusiest(DayGrid grid) {
    Instant now = grid.nowProperty().get();
    ScheduleColumn busiest =
        grid.dayProperty().get().columns().stream()
            .max(Comparator.comparingLong(column -> toCome(column, now)))
            .orElseThrow();
    grid.requestFocus();
    grid.select(busiest, null);
    return busiest.personId();
  }

  private static long toCome(ScheduleColumn column, Instant now) {
    return column.entries().stream()
        .filter(
            entry ->
                entry instanceof Visit visit
                    && visit.status() == AppointmentStatus.CONFIRMED
                    && visit.startsAt().isAfter(now))
        .count();
  }

  private static DayGrid grid(Driver driver) {
    return (DayGrid) driver.find("#day-grid").orElseThrow();
  }
}
