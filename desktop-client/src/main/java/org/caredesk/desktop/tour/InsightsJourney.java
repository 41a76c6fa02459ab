package org.caredesk.desktop.tour;

import java.math.BigDecimal;
import javafx.scene.control.Label;

/**
 * A stakeholder compares the hospitals of the group, looks at one live while a desk takes a
 * payment, sorts the doctors, and takes the page along. Begins and ends at the sign-in.
 */
final class InsightsJourney implements Journey {

  @Override
  public void play(Driver driver) {
    driver.signOut();
    driver.click("#demo-STAKEHOLDER");
    driver.awaitNode("#tile-booked");
    driver.click("#rail-group");
    driver.awaitNode("#total-INR");
    driver.picture("164-insights-group");
    new SavedFiles(driver).xlsx("hospitals" + ".xlsx", 5, () -> driver.press("Ctrl+S"));
    driver.clickText("Seaface Hospital");
    driver.awaitNode(".doctors-name");
    driver.picture("165-insights-live");
    watch(driver);
    driver.perform(() -> driver.find("#insights-heat").orElseThrow().requestFocus());
    driver.press("Right");
    driver.press("Down");
    driver.click("#insights-sort-REVENUE");
    driver.perform(() -> driver.find("#insights-heat").orElseThrow().requestFocus());
    driver.picture("166-insights-sorted");
    driver.clickText("Rating");
    driver.awaitNode("#insights-ratings");
    driver.picture("169-insights-rating");
    driver.press("Ctrl+P");
    driver.awaitNode("#paper");
    driver.picture("167-insights-on-paper");
    driver.press("Esc");
    driver.await("the paper is gone", () -> driver.find("#paper").isEmpty());
    driver.click("#rail-revenue");
    driver.awaitNode(".share-bars-line");
    driver.perform(() -> driver.find("#revenue-columns").orElseThrow().requestFocus());
    driver.press("Right");
    driver.press("Enter");
    driver.awaitNode(".entries-row");
    driver.picture("168-insights-reports");
    driver.press("Esc");
    // Last, so that no picture shows what is said about it.
    driver.click("#rail-live");
    driver.awaitNode(".doctors-name");
    takeAlong(driver);
    driver.signOut();
    driver.awaitNode("#session.sign-in");
  }

  /** Each file that the screen saves is one that other programs open. */
  private static void takeAlong(Driver driver) {
    SavedFiles files = new SavedFiles(driver);
    files.picture("insights-2026-10-01-2026-10-31.png", () -> driver.press("Ctrl+S"));
    files.pdf(
        "insights-2026-10-01-2026-10-31.pdf",
        2,
        () -> {
          driver.press("Ctrl+P");
          driver.awaitNode("#paper");
          driver.press("Ctrl+S");
        });
    BigDecimal consultations =
        files.xlsx(
            "doctors-2026-10-01-2026-10-31.xlsx",
            2,
            () -> RevenueJourney.command(driver, "doctors as XLSX"));
    String said = driver.ask(() -> ((Label) driver.find("#insights-sums").orElseThrow()).getText());
    SavedFiles.expect(
        said.startsWith(
            "consultations by the day of the visit add up to %,d,"
                .formatted(consultations.longValueExact())),
        "The table comes to " + consultations + ", not as is said: " + said);
  }

  /** A payment at another desk moves a tile under the eyes of who looks. */
  private static void watch(Driver driver) {
    String before = driver.ask(() -> said(driver));
    try (OtherDesk desk = new OtherDesk(driver.line().server())) {
      desk.bookSomebody();
    }
    driver.await("the payment is in the tile", () -> !said(driver).equals(before));
  }

  private static String said(Driver driver) {
    // Without until when, which changes by itself.
    return driver.find("#tile-paid").orElseThrow().getAccessibleText().replaceAll(" by .*", "");
  }
}
