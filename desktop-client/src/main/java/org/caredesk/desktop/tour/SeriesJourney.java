package org.caredesk.desktop.tour;

import javafx.scene.control.TextInputControl;

/** Weekly visits booked at once, without those that are not free. */
final class SeriesJourney implements Journey {
  private static final long SETTLES_MILLIS = 900;

  @Override
  public void play(Driver driver) {
    driver.signOut();
    driver.awaitNode("#demo-RECEPTIONIST");
    driver.click("#demo-RECEPTIONIST");
    driver.awaitText("Live");
    driver.awaitNode("#day-grid");
    driver.press("]");
    driver.pause(SETTLES_MILLIS);
    driver.perform(() -> driver.find("#day-grid").orElseThrow().requestFocus());
    driver.press("B");
    driver.awaitText("Held for you, every desk sees it");
    driver.await("the field", () -> driver.scene().getFocusOwner() instanceof TextInputControl);
    driver.type("ana");
    driver.awaitNode(".patient-line");
    driver.press("Enter");
    driver.pause(SETTLES_MILLIS);
    driver.press("Alt+R");
    driver.awaitNode(".series-line");
    driver.perform(() -> driver.find("#series-visits").orElseThrow().requestFocus());
    driver.pause(SETTLES_MILLIS);
    driver.press("Down");
    driver.press("Down");
    driver.press("Space");
    driver.pause(SETTLES_MILLIS);
    driver.picture("110-series");
    driver.press("Space");
    driver.press("Ctrl+Enter");
    driver.awaitNode(".confirmation-number");
    driver.pause(SETTLES_MILLIS);
    driver.picture("111-series-booked");
    driver.press("Esc");
    driver.pause(SETTLES_MILLIS);
    driver.press("T");
  }
}
