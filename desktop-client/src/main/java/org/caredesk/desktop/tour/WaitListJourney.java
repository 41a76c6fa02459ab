package org.caredesk.desktop.tour;

import java.time.LocalDate;
import java.time.LocalTime;
import javafx.css.PseudoClass;
import org.caredesk.desktop.schedule.DayGrid;
import org.caredesk.dto.scheduling.WaitListPriority;

/** Somebody waits, a free time is held for them, and the desk calls and books it. */
final class WaitListJourney implements Journey {
  private static final long SETTLES_MILLIS = 900;
  private static final PseudoClass OFFERED = PseudoClass.getPseudoClass("offered");

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
    LocalDate tomorrow =
        driver.ask(
            () ->
                grid(driver)
                    .nowProperty()
                    .get()
                    .atZone(grid(driver).dayProperty().get().zone())
                    .toLocalDate()
                    .plusDays(1));
    try (OtherDesk other = new OtherDesk(driver.line().server())) {
      // Before seven nobody works: these two go on waiting.
      other.letWait("mar", tomorrow, LocalTime.of(7, 0), WaitListPriority.SOON, "Only before work");
      other.letWait("ra", tomorrow, LocalTime.of(7, 0), WaitListPriority.ROUTINE, "");
      driver.press("Shift+L");
      driver.awaitNode(".wait-row");
      other.letWait("yus", tomorrow, null, WaitListPriority.URGENT, "Chest pain at night");
    }
    driver.await("an offer", () -> isOffered(driver));
    driver.pause(SETTLES_MILLIS);
    driver.picture("112-wait-list");
    driver.press("N");
    driver.awaitNode("#wait-list-form");
    driver.pause(SETTLES_MILLIS);
    driver.type("nan");
    driver.awaitNode(".patient-line");
    driver.press("Enter");
    driver.pause(SETTLES_MILLIS);
    driver.picture("113-wait-list-new");
    driver.press("Esc");
    driver.pause(SETTLES_MILLIS);
    driver.perform(() -> driver.find(".wait-row").orElseThrow().requestFocus());
    driver.press("E");
    driver.awaitNode("#wish-note");
    driver.pause(SETTLES_MILLIS);
    driver.picture("185-wait-list-change");
    driver.press("Esc");
    driver.pause(SETTLES_MILLIS);
    driver.perform(() -> driver.find(".wait-row").orElseThrow().requestFocus());
    driver.press("Enter");
    driver.awaitText("Held for you, every desk sees it");
    driver.pause(SETTLES_MILLIS);
    driver.picture("114-wait-list-offer");
    driver.press("Esc");
    driver.pause(SETTLES_MILLIS);
  }

  private static boolean isOffered(Driver driver) {
    return driver.scene().getRoot().lookupAll(".wait-row").stream()
        .anyMatch(row -> row.getPseudoClassStates().contains(OFFERED));
  }

  private static DayGrid grid(Driver driver) {
    return (DayGrid) driver.find("#day-grid").orElseThrow();
  }
}
