package org.caredesk.desktop.tour;

import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;

/**
 * A booking on the phone: who calls, what they want, an opening held while it is read out, paid.
 */
final class CallJourney implements Journey {
  private static final long HEARD_MILLIS = 900;

  @Override
  public void play(Driver driver) {
    driver.signOut();
    driver.awaitNode("#demo-RECEPTIONIST");
    driver.click("#demo-RECEPTIONIST");
    driver.awaitText("Live");
    driver.awaitNode("#day-grid");
    driver.press("F2");
    driver.awaitNode(".call-card");
    driver.await("the field", () -> typing(driver));
    driver.type("an");
    driver.awaitNode(".call-person");
    driver.await("people", () -> driver.scene().getRoot().lookupAll(".call-person").size() > 2);
    driver.picture("71-call-patient");
    driver.press("Down");
    driver.press("Enter");
    driver.awaitNode(".call-fact");
    driver.await("the wish", () -> driver.find("#call-wish").orElseThrow().isFocused());
    driver.type("cardio tue pm");
    driver.await("openings", () -> driver.scene().getRoot().lookupAll(".call-opening").size() > 2);
    driver.press("Down");
    driver.press("Down");
    driver.await(
        "the hold",
        () ->
            driver.scene().getRoot().lookupAll(".call-state").stream()
                .anyMatch(state -> ((Labeled) state).getText().startsWith("Held")));
    driver.pause(HEARD_MILLIS);
    driver.picture("72-call-opening");
    driver.press("Enter");
    driver.awaitNode(".payment");
    driver.picture("73-call-payment");
    driver.press("Enter");
    driver.awaitNode(".call-done");
    driver.picture("74-call-booked");
    driver.press("Enter");
    driver.await("the day", () -> driver.find(".call-card").isEmpty());
    driver.pause(HEARD_MILLIS);
    driver.picture("75-call-on-the-day");
    driver.press("T");
  }

  private static boolean typing(Driver driver) {
    return driver.scene().getFocusOwner() instanceof TextInputControl;
  }
}
