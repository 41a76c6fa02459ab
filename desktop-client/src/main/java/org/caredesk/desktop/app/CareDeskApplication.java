package org.caredesk.desktop.app;

import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.session.Workstation;
import org.caredesk.desktop.session.Workstation.WindowPlace;
import org.caredesk.desktop.session.WorkstationFile;
import org.caredesk.desktop.session.WorkstationSettings;
import org.caredesk.desktop.ui.Fonts;
import org.caredesk.desktop.work.LiveWork;
import org.jspecify.annotations.Nullable;

/** The application's window and its life. */
public final class CareDeskApplication extends Application {

  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;
  private static final double LEAST_WIDTH = 1024;
  private static final double LEAST_HEIGHT = 640;

  private final LiveWork work = new LiveWork();
  private @Nullable ClientRoot root;

  @Override
  public void start(Stage stage) {
    LaunchOptions options = LaunchOptions.of(getParameters().getRaw());
    Fonts.load();
    WorkstationFile file =
        new WorkstationFile(
            WorkstationFile.usual(
                System.getenv(), System.getProperty("user.home"), System.getProperty("os.name")));
    Workstation loaded = file.load();
    Workstation used =
        loaded
            .withServer(options.server().orElse(loaded.server()))
            .withDeskName(options.desk().orElse(loaded.deskName()));
    WorkstationSettings settings = new WorkstationSettings(file, used, work.work());
    Texts texts = new Texts(Locale.ENGLISH);
    ClientRoot client = new ClientRoot(work, settings, texts, Clock.systemUTC());
    root = client;
    Scene scene = client.scene(WIDTH, HEIGHT);
    stage.setTitle(texts.get("session.product"));
    stage.setScene(scene);
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    place(stage, settings.get().window());
    stage.setFullScreen(options.kiosk());
    stage.setOnCloseRequest(_ -> settings.change(now -> now.withWindow(placeOf(stage))));
    stage.show();
    client.start();
  }

  @Override
  public void stop() {
    ClientRoot left = Objects.requireNonNull(root);
    // First the desk, then what it still sends, then the line that carries it.
    left.leave();
    work.close();
    left.close();
  }

  private static void place(Stage stage, @Nullable WindowPlace place) {
    if (place != null && place.width() >= LEAST_WIDTH && place.height() >= LEAST_HEIGHT) {
      stage.setX(place.x());
      stage.setY(place.y());
      stage.setWidth(place.width());
      stage.setHeight(place.height());
      stage.setMaximized(place.maximized());
    }
  }

  private static WindowPlace placeOf(Stage stage) {
    return new WindowPlace(
        stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
  }
}
