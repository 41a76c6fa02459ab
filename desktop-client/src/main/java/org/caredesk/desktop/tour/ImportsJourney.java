package org.caredesk.desktop.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/**
 * A hospital admin imports a year of costs and then reads last quarter's margin by department.
 * Begins and ends at the sign-in.
 */
final class ImportsJourney implements Journey {

  private static final List<String> DEPARTMENTS =
      List.of(
          "Cardiology",
          "Women and children",
          "Orthopaedics",
          "\"Ear, nose, throat and skin\"",
          "Neurology");
  private static final List<String> CATEGORIES = List.of("Staff", "Supplies", "Equipment");

  @Override
  public void play(Driver driver) {
    driver.signOut();
    driver.click("#demo-HOSPITAL_ADMIN");
    driver.click("#rail-imports");
    driver.awaitText("No figures were imported yet");
    driver.picture("170-no-imports");
    bring(driver, "costs-2026-unclear.csv", "Was;Betrag;Monat\nMiete;120.000,00;10/2026\n");
    driver.awaitText("Columns unclear");
    driver.picture("171-columns-unclear");
    driver.press("Shift+Delete");
    driver.awaitText("Given up");
    bring(driver, "costs-2026.csv", costs());
    driver.awaitText("To be looked at");
    driver.awaitNode("#imports-rows");
    driver.pause(500);
    driver.picture("172-what-comes-in");
    driver.click("#tab-rejected");
    driver.awaitText("Cardiolgy");
    driver.picture("173-rejected-rows");
    driver.press("Ctrl+Enter");
    driver.await("the costs are in", () -> status(driver).equals("Imported"));
    driver.picture("174-costs-imported");
    driver.click("#rail-revenue");
    driver.awaitNode(".share-bars-line");
    driver.perform(
        () -> ((MenuButton) driver.find("#revenue-period").orElseThrow()).getItems().get(3).fire());
    driver.pause(1500);
    driver.picture("175-margin-by-department");
    correct(driver);
    driver.signOut();
    driver.awaitNode("#session.sign-in");
  }

  /** Invoices that say more than they should, a correction of them, and the way back out of it. */
  private static void correct(Driver driver) {
    String head = "Department,Category,Month,Amount,Reference\n";
    driver.click("#rail-imports");
    bring(
        driver,
        "invoices.csv",
        head
            + "Neurology,Equipment,2026-09,\"99,000.00\",INV-1\n"
            + "Neurology,Training,2026-09,\"4,500.00\",INV-2\n"
            + "Cardiology,Staff,2026-03,\"3,150.00\",INV-3\n"
            + ",Rent,2026-03,\"9,000.00\",INV-4\n");
    driver.awaitText("invoices.csv");
    driver.awaitNode(".cd-banner-warning");
    driver.click("#tab-twice");
    driver.pause(500);
    driver.picture("195-probably-twice");
    driver.press("Ctrl+Enter");
    driver.await("the invoices are in", () -> status(driver).equals("Imported"));
    driver.pause(500);
    bring(
        driver,
        "invoices-corrected.csv",
        head
            + "Cardiology,Equipment,2026-10,\"99,000.00\",inv-1\n"
            + "Neurology,Training,2026-09,\"4,900.00\",INV-2\n"
            + ",Rent,2026-03,\"9,000.00\",INV-4\n");
    driver.await("the correction is read", () -> driver.find(".cd-banner-warning").isPresent());
    driver.click("#tab-changes");
    driver.pause(500);
    driver.picture("196-what-changes");
    driver.press("Ctrl+Enter");
    driver.await("the correction is in", () -> status(driver).equals("Imported"));
    driver.pause(500);
    driver.press("Shift+Delete");
    driver.awaitText("Undo now");
    driver.picture("197-undo-asked");
    driver.press("Shift+Delete");
    driver.await("the correction is out", () -> status(driver).equals("Undone"));
    driver.picture("198-undone");
  }

  private static String status(Driver driver) {
    return driver.find("#import-status").map(node -> ((Label) node).getText()).orElse("");
  }

  /** Copies a file as another program would, and pastes it. */
  private static void bring(Driver driver, String name, String content) {
    try {
      Path file = Files.createTempDirectory("figures").resolve(name);
      Files.writeString(file, content);
      driver.perform(
          () -> {
            ClipboardContent copied = new ClipboardContent();
            copied.putFiles(List.of(file.toFile()));
            Clipboard.getSystemClipboard().setContent(copied);
          });
      driver.press("Ctrl+V");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** A year of costs, with the slips that such files have. */
  private static String costs() {
    List<String> lines = new ArrayList<>(List.of("Department,Cost type,Month,Amount INR,Note"));
    for (int month = 1; month <= 12; month++) {
      for (int i = 0; i < DEPARTMENTS.size(); i++) {
        for (int j = 0; j < CATEGORIES.size(); j++) {
          lines.add(
              "%s,%s,2026-%02d,%d.00,"
                  .formatted(
                      DEPARTMENTS.get(i),
                      CATEGORIES.get(j),
                      month,
                      3_000 + 700 * i + 400 * j + 50 * month));
        }
      }
      lines.add(String.format(Locale.ROOT, ",Rent,2026-%02d,9000.00,whole house", month));
    }
    lines.set(20, lines.get(20).replaceFirst("^[^,\"]*|^\"[^\"]*\"", "Cardiolgy"));
    lines.set(40, lines.get(40).replaceFirst("\\.00,", ".005,"));
    lines.add(lines.get(1));
    lines.add("Neurology,Staff,Q4,1000.00,");
    return String.join("\n", lines) + "\n";
  }
}
