package org.caredesk.desktop.tour;

import javafx.scene.control.TextInputControl;
import javafx.stage.Window;

/**
 * The board of the front desk, somebody who walks in, and the screen on the waiting room's wall.
 */
final class QueueJourney implements Journey {
  private static final long SETTLES_MILLIS = 700;
  private static final String WAITING_ROOM = "Waiting room";

  @Override
  public void play(Driver driver) {
    driver.signOut();
    driver.awaitNode("#demo-RECEPTIONIST");
    driver.click("#demo-RECEPTIONIST");
    driver.awaitText("Live");
    driver.click("#rail-board");
    driver.awaitNode(".board-card");
    driver.pause(SETTLES_MILLIS);
    driver.picture("25-board");
    driver.press("U");
    driver.press("Shift+W");
    driver.awaitNode(".walk-in-doctor");
    driver.await("the field", () -> driver.scene().getFocusOwner() instanceof TextInputControl);
    driver.type("ana");
    driver.awaitNode(".patient-line");
    driver.press("Enter");
    driver.pause(SETTLES_MILLIS);
    driver.picture("26-walk-in");
    driver.press("Ctrl+Enter");
    driver.awaitNode("#walk-in-token");
    driver.picture("27-walk-in-token");
    driver.press("Esc");
    driver.press("Shift+Q");
    driver.await("the waiting room", () -> driver.window(WAITING_ROOM).isPresent());
    driver.pause(SETTLES_MILLIS);
    driver.savePicture("28-waiting-room-light", WAITING_ROOM);
    driver.perform(() -> driver.window(WAITING_ROOM).ifPresent(Window::hide));
  }
}
