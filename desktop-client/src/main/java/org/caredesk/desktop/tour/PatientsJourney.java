package org.caredesk.desktop.tour;

import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;

/** People at the desk: somebody known is registered again, and the two records become one. */
final class PatientsJourney implements Journey {

  @Override
  public void play(Driver driver) {
    driver.signOut();
    driver.awaitNode("#demo-RECEPTIONIST");
    driver.click("#demo-RECEPTIONIST");
    driver.awaitText("Live");
    driver.awaitNode("#day-grid");
    driver.press("Ctrl+F");
    driver.awaitNode(".patients-screen");
    register(driver, "Kamal Vaidya");
    driver.awaitNode(".patients-detail");
    register(driver, "Vaidya Kamall");
    driver.awaitNode(".look-alikes");
    driver.picture("81-look-alikes");
    driver.press("Ctrl+Enter");
    driver.awaitNode("#patient.compare");
    driver.picture("82-registered-twice");
    driver.click("#patient.compare");
    driver.awaitNode(".comparison");
    driver.picture("83-compare");
    driver.click("#patient.merge");
    driver.awaitNode(".cd-toast");
    driver.picture("84-merged");
    driver.press("Ctrl+Z");
    driver.awaitNode("#patient.compare");
  }

  private static void register(Driver driver, String name) {
    driver.press("Ctrl+N");
    driver.awaitNode(".patient-form");
    driver.perform(
        () -> {
          ((TextInputControl) driver.find("#patient-name").orElseThrow()).setText(name);
          ((TextInputControl) driver.find("#patient-dateOfBirth").orElseThrow())
              .setText("3.3.1980");
          ((ComboBox<?>) driver.find("#patient-gender").orElseThrow())
              .getSelectionModel()
              .select(1);
        });
    driver.perform(() -> driver.find("#patient-name").orElseThrow().requestFocus());
    driver.press("Enter");
  }
}
