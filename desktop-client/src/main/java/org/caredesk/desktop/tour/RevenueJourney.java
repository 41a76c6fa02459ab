package org.caredesk.desktop.tour;

/**
 * A hospital admin reads the revenue, follows a bar to the entries of the ledger behind it, and
 * looks at a doctor's. Begins and ends at the sign-in.
 */
final class RevenueJourney implements Journey {

  @Override
  public void play(Driver driver) {
    driver.signOut();
    driver.click("#demo-HOSPITAL_ADMIN");
    driver.click("#rail-revenue");
    driver.awaitNode(".share-bars-line");
    driver.picture("160-revenue");
    driver.perform(() -> driver.find("#revenue-columns").orElseThrow().requestFocus());
    driver.press("Right");
    driver.press("Enter");
    driver.awaitNode(".entries-row");
    equal(driver);
    driver.picture("161-entries-behind-a-day");
    driver.click(".payment-mix-line");
    driver.awaitText("Card");
    equal(driver);
    driver.picture("162-entries-paid-by-card");
    driver.press("Esc");
    driver.await("the entries are closed", () -> driver.find(".entries-row").isEmpty());
    driver.press("Ctrl+P");
    driver.awaitNode("#paper");
    driver.picture("163-revenue-on-paper");
    driver.press("Esc");
    driver.await("the paper is gone", () -> driver.find("#paper").isEmpty());
    takeAlong(driver);
    driver.signOut();
    driver.awaitNode("#session.sign-in");
  }

  /** Each file that the screen saves is one that other programs open. */
  private static void takeAlong(Driver driver) {
    SavedFiles files = new SavedFiles(driver);
    files.picture("revenue-2026-10-01-2026-10-31.png", () -> driver.press("Ctrl+S"));
    files.csv("ledger-2026-10-01-2026-10-31.csv", () -> command(driver, "ledger entries as CSV"));
    files.xlsx(
        "ledger-2026-10-01-2026-10-31.xlsx", 11, () -> command(driver, "ledger entries as XLSX"));
    files.pdf(
        "revenue-2026-10-01-2026-10-31.pdf",
        1,
        () -> {
          driver.press("Ctrl+P");
          driver.awaitNode("#paper");
          driver.press("Ctrl+S");
        });
  }

  /** By the palette: the menu of the button is a window of its own. */
  static void command(Driver driver, String words) {
    driver.press("Ctrl+K");
    driver.awaitNode(".cd-palette");
    driver.type(words);
    driver.awaitNode(".cd-palette-row");
    driver.press("Enter");
  }

  private static void equal(Driver driver) {
    driver.await(
        "the entries equal the ledger",
        () ->
            driver
                .find("#entries-standing")
                .filter(node -> node.getStyleClass().contains("standing-active"))
                .isPresent());
  }
}
