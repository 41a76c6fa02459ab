package org.caredesk.desktop.tour;

import javafx.scene.control.TextInputControl;

/**
 * A hospital admin looks after the hospital: booking rules, holidays, departments, terms, staff,
 * and what stands in the audit trail. Begins and ends at the sign-in.
 */
final class AdminJourney implements Journey {
  private static final String WORKBOOK = ".xlsx";

  @Override
  public void play(Driver driver) {
    driver.signOut();
    driver.click("#demo-HOSPITAL_ADMIN");
    hospital(driver);
    departments(driver);
    affiliations(driver);
    staff(driver);
    audit(driver);
    driver.signOut();
    driver.awaitNode("#session.sign-in");
  }

  private static void hospital(Driver driver) {
    driver.awaitNode("#hospital-name");
    driver.picture("140-hospital");
    driver.click("#tab-rules");
    driver.awaitNode("#hospital-pay-at-desk");
    driver.picture("141-booking-rules");
    driver.click("#tab-share");
    driver.awaitNode("#hospital-share");
    driver.click("#tab-holidays");
    driver.awaitNode("#holiday-day");
    driver.picture("142-holidays");
  }

  private static void departments(Driver driver) {
    driver.click("#rail-departments");
    driver.awaitNode("#department-name");
    driver.awaitNode(".people-line");
    driver.picture("143-departments");
    driver.press("Enter");
    driver.perform(
        () -> ((TextInputControl) driver.scene().getFocusOwner()).setText("Heart and vessels"));
    driver.awaitText("put back");
    driver.picture("144-department-renamed");
    driver.press("Enter");
    driver.awaitText("The department is called Heart and vessels now");
    driver.press("Ctrl+Z");
    driver.pause(500);
    driver.press("Shift+Delete");
    driver.awaitNode(".standing-retired");
    driver.picture("145-department-retired");
    driver.press("Ctrl+Z");
    driver.await("it is back", () -> driver.find(".standing-retired").isEmpty());
    driver.click("#tab-history");
    driver.awaitNode(".history-line");
    driver.picture("146-department-history");
  }

  private static void affiliations(Driver driver) {
    driver.click("#rail-affiliations");
    driver.awaitNode("#terms-fee");
    driver.picture("147-affiliations");
    new SavedFiles(driver).xlsx("affiliations" + WORKBOOK, 2, () -> driver.press("Ctrl+S"));
    driver.click("#rail-doctors");
    driver.awaitNode(".doctor-places");
    driver.picture("148-doctors");
  }

  private static void staff(Driver driver) {
    driver.click("#rail-staff");
    driver.awaitNode(".staff-head");
    driver.press("Ctrl+N");
    driver.awaitText("Send the invitation");
    driver.await(
        "the keys go into the sheet",
        () -> driver.scene().getFocusOwner() instanceof TextInputControl);
    driver.type("Farida Contractor");
    focus(driver, "Email");
    driver.type("farida.contractor@seaface.example");
    driver.picture("149-invite-somebody");
    driver.press("Ctrl+Enter");
    driver.awaitNode(".standing-lacking");
    driver.picture("150-staff");
  }

  private static void audit(Driver driver) {
    driver.click("#rail-audit");
    driver.awaitNode(".audit-table");
    driver.await(
        "the chain is walked",
        () ->
            driver
                .find("#audit-chain")
                .filter(node -> node.getStyleClass().contains("standing-active"))
                .isPresent());
    driver.picture("151-audit-trail");
    new SavedFiles(driver).xlsx("audit-trail" + WORKBOOK, 0, () -> driver.press("Ctrl+S"));
  }

  static void focus(Driver driver, String label) {
    driver.await(label, () -> Finder.named(driver.scene().getRoot(), label).isPresent());
    driver.perform(
        () -> Finder.named(driver.scene().getRoot(), label).orElseThrow().requestFocus());
  }
}
