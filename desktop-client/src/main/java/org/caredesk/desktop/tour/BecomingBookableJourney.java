package org.caredesk.desktop.tour;

import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import org.caredesk.dto.directory.HospitalResponse;

/**
 * A doctor applies, is approved, completes the profile and joins a hospital; a super admin decides
 * in between. Begins and ends at the sign-in.
 */
final class BecomingBookableJourney implements Journey {

  private static final String EMAIL = "zoya.mehta@clinic.example";
  private static final String PASSWORD = "a long enough password";

  @Override
  public void play(Driver driver) {
    signOut(driver);
    apply(driver);
    approve(driver);
    begin(driver);
    joinHospital(driver);
    lookAtProfile(driver);
  }

  private static void apply(Driver driver) {
    driver.click("#session.apply");
    driver.awaitText("Apply as a doctor");
    driver.type("Dr. Zoya Mehta");
    focus(driver, "Email");
    driver.type(EMAIL);
    focus(driver, "Password");
    driver.type(PASSWORD);
    tag(driver, "Specialties", "cardio");
    tag(driver, "Specialties", "internal");
    tag(driver, "Qualifications", "MBBS");
    tag(driver, "Qualifications", "DM (Cardiology)");
    focus(driver, "Years of experience");
    driver.type("9");
    focus(driver, "Phone");
    driver.type("+91 98200 55112");
    driver.picture("50-apply-as-a-doctor");
    driver.click("#apply.send");
    driver.awaitText("Your application is in");
    driver.picture("51-application-sent");
    driver.click("#apply.see");
    driver.awaitText("Your application waits");
    driver.picture("52-application-waits");
    signOut(driver);
  }

  private static void approve(Driver driver) {
    driver.click("#demo-SUPER_ADMIN");
    driver.click("#rail-approvals");
    driver.awaitText("Doctor approvals");
    driver.awaitText("Dr. Zoya Mehta");
    driver.picture("53-approvals");
    driver.press("R");
    driver.awaitNode("#admin.reject-now");
    driver.picture("54-reject-with-a-reason");
    driver.click("#admin.reject-cancel");
    driver.awaitNode("#admin.approve");
    driver.press("A");
    driver.awaitText("Dr. Zoya Mehta is approved");
    signOut(driver);
  }

  private static void begin(Driver driver) {
    focus(driver, "Email");
    driver.perform(() -> ((TextField) driver.scene().getFocusOwner()).setText(EMAIL));
    focus(driver, "Password");
    driver.type(PASSWORD);
    driver.click("#session.sign-in");
    driver.awaitNode("#rail-hospitals");
  }

  // The cardiology of a second hospital: the first choice of the list has one too.
  private static void joinHospital(Driver driver) {
    driver.click("#rail-hospitals");
    driver.awaitText("You work at no hospital yet");
    driver.picture("55-no-hospital-yet");
    driver.click("#hospitals.join");
    driver.awaitNode("#hospitals-choice");
    choose(driver, "Seaface Hospital");
    focus(driver, "Fee per visit");
    driver.type("1400.00");
    driver.click("#hospitals.save");
    driver.await(
        "the department that covers it",
        () ->
            driver.find(".hospital-card").isPresent()
                || driver.find(".cd-banner-danger").isPresent());
    driver.picture("56-joined");
  }

  private static void lookAtProfile(Driver driver) {
    signOut(driver);
    driver.click("#demo-DOCTOR");
    driver.awaitNode("#rail-hospitals");
    driver.click("#rail-hospitals");
    driver.awaitNode(".hospital-card");
    driver.picture("57-hospitals");
    driver.click("#hospitals.edit");
    driver.awaitText("Terms");
    driver.picture("58-terms");
    driver.press("Esc");
    driver.click("#hospitals.leave");
    driver.awaitNode("#hospitals.leave-now");
    driver.click("#hospitals.leave-now");
    driver.awaitNode(".leaving-line");
    driver.picture("59-appointments-stand");
    driver.press("Esc");
    driver.click("#rail-profile");
    driver.awaitNode(".profile-tile");
    driver.click("#profile.bank-show");
    driver.awaitNode("#profile.bank-save");
    driver.picture("60-profile");
    signOut(driver);
  }

  private static void signOut(Driver driver) {
    driver.await(
        "somewhere to begin",
        () -> driver.find("#top-user").isPresent() || driver.find("#session.apply").isPresent());
    if (driver.ask(() -> driver.find("#session.apply").isPresent())) {
      return;
    }
    driver.perform(
        () ->
            ((MenuButton) driver.find("#top-user").orElseThrow())
                .getItems().stream()
                    .filter(item -> "app.sign-out".equals(item.getId()))
                    .forEach(MenuItem::fire));
    driver.awaitNode("#session.sign-in");
  }

  private static void focus(Driver driver, String label) {
    driver.await(label, () -> Finder.named(driver.scene().getRoot(), label).isPresent());
    driver.perform(
        () -> Finder.named(driver.scene().getRoot(), label).orElseThrow().requestFocus());
  }

  private static void tag(Driver driver, String label, String text) {
    focus(driver, label);
    driver.type(text);
    driver.press("Enter");
  }

  private static void choose(Driver driver, String hospital) {
    driver.perform(
        () -> {
          ComboBox<?> box = (ComboBox<?>) driver.find("#hospitals-choice").orElseThrow();
          for (int i = 0; i < box.getItems().size(); i++) {
            if (((HospitalResponse) box.getItems().get(i)).name().equals(hospital)) {
              box.getSelectionModel().select(i);
            }
          }
        });
  }
}
