package org.caredesk.desktop.tour;

import java.time.Instant;
import java.util.List;
import javafx.scene.control.TextInputControl;
import org.caredesk.desktop.schedule.DayGrid;
import org.caredesk.desktop.schedule.ScheduleColumn;
import org.caredesk.desktop.schedule.ScheduleEntry;
import org.caredesk.desktop.schedule.Visit;
import org.caredesk.dto.scheduling.AppointmentStatus;

/**
 * A desk that is started while the server is away: it reads its copy of the day, notes who comes
 * and tells the server when that is back.
 */
final class OutageJourney implements Journey {
  private static final String EMAIL = "reception@demo.example";
  private static final String PASSWORD = "demo-CareDesk-2026";
  private static final long COPIED_MILLIS = 17_000;
  private static final int ARRIVALS = 3;

  @Override
  public void play(Driver driver) {
    driver.signOut();
    driver.awaitNode("#demo-RECEPTIONIST");
    driver.click("#demo-RECEPTIONIST");
    driver.awaitText("Live");
    driver.awaitNode("#day-grid");
    driver.pause(COPIED_MILLIS); // the copy of the day is written by then
    driver.signOut();
    driver.awaitNode("#session.sign-in");
    driver.line().cut();
    signIn(driver);
    driver.awaitNode("#day-grid");
    driver.await("the outage", () -> grid(driver).staleSinceProperty().get() != null);
    for (int i = 0; i < ARRIVALS; i++) {
      driver.await("somebody awaited", () -> selectAwaited(driver));
      driver.press("C");
      driver.pause(200);
    }
    driver.awaitNode("#noted.review");
    driver.picture("130-arrivals-noted");
    driver.press("Ctrl+P");
    driver.awaitNode("#paper");
    driver.picture("134-print-the-day");
    driver.press("Esc");
    driver.line().mend();
    driver.awaitNode("#session.sign-in");
    driver.picture("131-server-is-back");
    signIn(driver);
    driver.awaitNode(".noted-row");
    driver.await("what the server knows", () -> driver.find("#noted.tell:disabled").isEmpty());
    driver.picture("132-review-arrivals");
    driver.press("Enter");
    driver.await("all told", () -> driver.find(".noted-state.ready").isEmpty());
    driver.picture("133-arrivals-told");
    driver.press("Esc");
  }

  private static void signIn(Driver driver) {
    driver.await("the field", () -> driver.scene().getFocusOwner() instanceof TextInputControl);
    driver.perform(() -> ((TextInputControl) driver.scene().getFocusOwner()).setText(EMAIL));
    driver.press("Enter");
    driver.type(PASSWORD);
    driver.press("Enter");
  }

  private static DayGrid grid(Driver driver) {
    return (DayGrid) driver.find("#day-grid").orElseThrow();
  }

  /** Selects the first that is still to come today. */
  private static boolean selectAwaited(Driver driver) {
    DayGrid grid = grid(driver);
    Instant now = grid.nowProperty().get();
    for (ScheduleColumn column : grid.dayProperty().get().columns()) {
      List<ScheduleEntry> entries = column.entries();
      for (ScheduleEntry entry : entries) {
        if (entry instanceof Visit visit
            && visit.status() == AppointmentStatus.CONFIRMED
            && visit.startsAt().isAfter(now)) {
          grid.requestFocus();
          return grid.select(column, entry.id());
        }
      }
    }
    return false;
  }
}
