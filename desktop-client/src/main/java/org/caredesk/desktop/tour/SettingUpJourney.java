package org.caredesk.desktop.tour;

import java.time.LocalDate;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextInputControl;

/**
 * A super admin sets up a hospital from nothing: the hospital, a department, its first doctor, a
 * holiday, an admin of its own, who then signs in with the code. Begins and ends at the sign-in.
 */
final class SettingUpJourney implements Journey {

  private static final String EMAIL = "aiko.murata@harbour.example";
  private static final String PASSWORD = "a long enough password";

  @Override
  public void play(Driver driver) {
    driver.signOut();
    driver.click("#demo-SUPER_ADMIN");
    register(driver);
    department(driver);
    affiliation(driver);
    holiday(driver);
    invite(driver);
    accept(driver);
    driver.signOut();
    driver.awaitNode("#session.sign-in");
  }

  private static void register(Driver driver) {
    driver.awaitNode("#hospital-name");
    driver.press("Ctrl+N");
    driver.awaitText("Register the hospital");
    driver.type("Harbour Clinic");
    field(driver, "Address", "4 Quay Street");
    field(driver, "Postal code", "400001");
    field(driver, "City", "Mumbai");
    field(driver, "Country", "IN");
    field(driver, "Time zone", "Asia/Kolkata");
    field(driver, "Currency", "INR");
    driver.picture("152-register-a-hospital");
    driver.press("Ctrl+Enter");
    driver.awaitText("Harbour Clinic is registered. Define its departments next.");
    driver.awaitText("Harbour Clinic");
    driver.picture("153-hospital-registered");
  }

  private static void department(Driver driver) {
    driver.click("#rail-departments");
    driver.awaitText("No departments here");
    driver.picture("154-no-departments");
    driver.press("Ctrl+N");
    driver.awaitText("Add the department");
    driver.type("Cardiology");
    AdminJourney.focus(driver, "Specialties");
    driver.type("cardio");
    driver.press("Enter");
    driver.press("Ctrl+Enter");
    driver.awaitText("No doctor works here yet");
    driver.picture("155-nobody-works-here-yet");
  }

  private static void affiliation(Driver driver) {
    driver.click("#rail-affiliations");
    driver.awaitText("No doctor works here yet");
    driver.press("Ctrl+N");
    driver.awaitText("Let them join");
    field(driver, "Fee in INR", "1100.00");
    driver.picture("156-add-an-affiliation");
    driver.press("Ctrl+Enter");
    driver.awaitNode("#terms-fee");
  }

  private static void holiday(Driver driver) {
    driver.click("#rail-places");
    driver.awaitNode("#hospital-name");
    driver.click("#tab-holidays");
    driver.awaitNode("#holiday-day");
    driver.perform(
        () ->
            ((DatePicker) driver.find("#holiday-day").orElseThrow())
                .setValue(LocalDate.of(2026, 12, 25)));
    driver.perform(
        () -> ((TextInputControl) driver.find("#holiday-name").orElseThrow()).setText("Christmas"));
    driver.awaitNode(".cd-banner");
    driver.picture("157-holiday");
    driver.click("#places.add-holiday");
    driver.awaitText("Christmas");
  }

  private static void invite(Driver driver) {
    driver.click("#rail-staff");
    driver.awaitText("Nobody works here yet");
    driver.press("Ctrl+N");
    driver.awaitText("Send the invitation");
    driver.type("Aiko Murata");
    field(driver, "Email", EMAIL);
    driver.perform(
        () ->
            ((ComboBox<?>) driver.find("#choice-role").orElseThrow())
                .getSelectionModel()
                .select(1));
    driver.press("Ctrl+Enter");
    driver.awaitText("An invitation went to " + EMAIL);
    driver.signOut();
    driver.awaitNode("#session.sign-in");
  }

  private static void accept(Driver driver) {
    driver.click("#session.have-code");
    driver.awaitNode("#code-email");
    driver.perform(
        () -> ((TextInputControl) driver.find("#code-email").orElseThrow()).setText(EMAIL));
    driver.click("#code.demo-mail");
    driver.await(
        "the code of the demo mail",
        () -> !((TextInputControl) driver.find("#code-code").orElseThrow()).getText().isEmpty());
    driver.perform(
        () -> ((TextInputControl) driver.find("#code-password").orElseThrow()).setText(PASSWORD));
    driver.picture("158-i-have-a-code");
    driver.click("#code.accept");
    driver.awaitNode("#top-user");
    driver.pause(1500);
    driver.picture("159-signed-in-with-the-code");
  }

  private static void field(Driver driver, String label, String text) {
    AdminJourney.focus(driver, label);
    driver.type(text);
  }
}
