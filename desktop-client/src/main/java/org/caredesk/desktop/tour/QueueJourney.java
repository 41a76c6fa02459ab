package org.caredesk.desktop.tour;

import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The board, somebody urgent, a walk-in, and the wall of the waiting room. */
final class QueueJourney implements Journey {
  private static final long SETTLES_MILLIS = 700;

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
    driver.press("Right");
    driver.press("U");
    driver.awaitNode(".cd-toast");
    driver.pause(SETTLES_MILLIS);
    driver.picture("26-board-urgent");
    walkIn(driver);
    waitingRoom(driver);
  }

  private static void walkIn(Driver driver) {
    driver.press("Shift+W");
    driver.await("the field", () -> driver.scene().getFocusOwner() instanceof TextInputControl);
    driver.type("an");
    driver.awaitNode(".patient-line");
    driver.press("Down");
    driver.press("Enter");
    driver.awaitNode(".patient-card");
    driver.pause(SETTLES_MILLIS);
    driver.picture("27-walk-in");
    driver.press("Ctrl+Enter");
    driver.awaitNode("#walk-in-token");
    driver.pause(SETTLES_MILLIS);
    driver.picture("28-walk-in-token");
    driver.press("Esc");
    driver.await("the board", () -> driver.find("#walk-in-token").isEmpty());
  }

  private static void waitingRoom(Driver driver) {
    driver.press("Shift+Q");
    Scene wall = driver.otherScene();
    driver.await("tokens", () -> !wall.getRoot().lookupAll(".waiting-room-wait").isEmpty());
    driver.pause(SETTLES_MILLIS);
    for (String look : new String[] {"light", "dark", "contrast"}) {
      driver.save("29-waiting-room-" + look, wall);
      driver.perform(() -> wall.getRoot().fireEvent(changeLook()));
    }
    driver.perform(() -> wall.getWindow().hide());
  }

  private static KeyEvent changeLook() {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.D, false, false, false, false);
  }
}
