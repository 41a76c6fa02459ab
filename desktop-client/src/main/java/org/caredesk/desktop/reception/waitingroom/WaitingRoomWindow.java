package org.caredesk.desktop.reception.waitingroom;

import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Theme;

/**
 * The second window of the front desk, for a screen on the wall. F11 fills the screen, D goes
 * through light, dark and high contrast.
 */
public final class WaitingRoomWindow {
  private static final PseudoClass HIGH_CONTRAST = PseudoClass.getPseudoClass("high-contrast");
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 720;

  /** How the wall looks. */
  private enum Look {
    LIGHT,
    DARK,
    HIGH_CONTRAST
  }

  private final WaitingRoomModel model;
  private final WaitingRoomView view;
  private final Stage stage = new Stage();
  private final Scene scene;
  private Look look = Look.LIGHT;

  /**
   * @param closed runs when the window is closed
   */
  public WaitingRoomWindow(WorkplaceContext context, Runnable closed) {
    model = new WaitingRoomModel(context);
    view = new WaitingRoomView(model, context.texts().locale(), context.clock());
    scene = new Scene(view, WIDTH, HEIGHT);
    dress();
    scene.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    stage.setTitle(context.texts().get("waiting-room.window"));
    stage.setScene(scene);
    stage.setFullScreenExitHint("");
    stage.setOnHidden(
        _ -> {
          model.deactivate();
          closed.run();
        });
  }

  /** Opens the window, or brings it to the front. */
  public void show() {
    if (!stage.isShowing()) {
      model.activate();
      stage.show();
    }
    stage.toFront();
  }

  public void close() {
    stage.close();
  }

  /** What is in the window. */
  public Scene scene() {
    return scene;
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.F11) {
      stage.setFullScreen(!stage.isFullScreen());
    } else if (event.getCode() == KeyCode.D) {
      look = Look.values()[(look.ordinal() + 1) % Look.values().length];
      dress();
    }
  }

  private void dress() {
    (look == Look.LIGHT ? Theme.LIGHT : Theme.DARK).dress(scene);
    view.pseudoClassStateChanged(HIGH_CONTRAST, look == Look.HIGH_CONTRAST);
  }
}
