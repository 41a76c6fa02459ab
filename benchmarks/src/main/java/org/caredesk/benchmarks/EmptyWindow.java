package org.caredesk.benchmarks;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/** The floor for the client's start: a JavaFX window with nothing in it. */
public final class EmptyWindow {
  private EmptyWindow() {}

  public static void main(String[] arguments) {
    Application.launch(Empty.class);
  }

  /** The window. */
  public static final class Empty extends Application {
    @Override
    public void start(Stage stage) {
      stage.setScene(new Scene(new Region(), 1440, 900));
      Shown.tellAndExit(stage);
      stage.show();
    }
  }

  /** Says "shown" after the first painted frame, and ends the application. */
  static final class Shown {
    private Shown() {}

    static void tellAndExit(Stage stage) {
      stage
          .getScene()
          .addPostLayoutPulseListener(
              new Runnable() {
                private int pulses;

                @Override
                public void run() {
                  if (++pulses == 2) {
                    System.out.println("shown");
                    Platform.exit();
                  } else {
                    Platform.requestNextPulse();
                  }
                }
              });
    }
  }
}
