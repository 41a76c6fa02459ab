package org.caredesk.desktop.tour;

import javafx.scene.control.TextInputControl;

/**
 * A hospital admin reads what patients said, lets others read one comment and hides another, and
 * puts right what a visit came to; a doctor looks at the earnings. Begins and ends at the sign-in.
 */
final class FeedbackJourney implements Journey {

  @Override
  public void play(Driver driver) {
    driver.signOut();
    driver.click("#demo-HOSPITAL_ADMIN");
    moderate(driver);
    adjust(driver);
    driver.signOut();
    earnings(driver);
    driver.signOut();
    driver.awaitNode("#session.sign-in");
  }

  private static void moderate(Driver driver) {
    driver.click("#rail-feedback");
    driver.awaitNode(".feedback-words");
    driver.picture("176-feedback");
    driver.press("S");
    driver.awaitNode(".cd-toast");
    driver.picture("177-comment-shown");
    driver.press("Ctrl+Z");
    driver.pause(700);
    driver.press("H");
    driver.await("the reason", () -> driver.scene().getFocusOwner() instanceof TextInputControl);
    driver.type("Names an employee");
    driver.picture("178-why-it-is-hidden");
    driver.press("Enter");
    driver.await("it is hidden", () -> driver.find("#feedback-reason").isEmpty());
    driver.press("Ctrl+Z");
    driver.pause(700);
  }

  private static void adjust(Driver driver) {
    driver.click("#rail-revenue");
    driver.awaitNode(".share-bars-line");
    driver.perform(() -> driver.find("#revenue-columns").orElseThrow().requestFocus());
    driver.press("Right");
    driver.press("Enter");
    driver.awaitNode(".entries-row");
    driver.click("#revenue.adjust");
    driver.awaitNode("#adjust-amount");
    driver.await("the amount", () -> driver.scene().getFocusOwner() instanceof TextInputControl);
    driver.type("200");
    AdminJourney.focus(driver, "In words");
    driver.type("Waited two hours");
    driver.picture("180-adjust");
    driver.press("Enter");
    driver.await("it is adjusted", () -> driver.find("#adjust-amount").isEmpty());
    driver.awaitNode(".cd-toast");
    driver.picture("181-adjusted");
  }

  private static void earnings(Driver driver) {
    driver.awaitNode("#demo-DOCTOR");
    driver.click("#demo-DOCTOR");
    driver.click("#rail-earnings");
    driver.awaitNode(".share-bars-line");
    driver.picture("182-earnings");
    driver.clickText("INR");
    driver.pause(300);
    driver.picture("183-earnings-in-rupees");
    driver.press("Ctrl+P");
    driver.awaitNode("#paper");
    driver.picture("184-statement");
    driver.press("Esc");
    driver.await("the paper is gone", () -> driver.find("#paper").isEmpty());
  }
}
