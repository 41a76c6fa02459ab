package org.caredesk.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import javafx.application.Application;
import javafx.stage.Stage;
import org.caredesk.desktop.app.ClientRoot;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.session.WorkstationFile;
import org.caredesk.desktop.session.WorkstationSettings;
import org.caredesk.desktop.ui.Fonts;
import org.caredesk.desktop.work.LiveWork;

/** The client up to its sign-in, without a server to answer: what a person waits for. */
public final class ClientAtSignIn {
  private ClientAtSignIn() {}

  public static void main(String[] arguments) {
    Application.launch(SignIn.class);
  }

  /** The real client's first window. */
  public static final class SignIn extends Application {
    @Override
    public void start(Stage stage) throws Exception {
      Path file = Files.createTempFile("workstation", ".properties");
      var work = new LiveWork();
      Fonts.load();
      var workstation = new WorkstationFile(file);
      var settings =
          new WorkstationSettings(
              workstation, workstation.load().withServer("http://127.0.0.1:9"), work.work());
      var client = new ClientRoot(work, settings, new Texts(Locale.ENGLISH), Clock.systemUTC());
      stage.setScene(client.scene(1440, 900));
      EmptyWindow.Shown.tellAndExit(stage);
      stage.show();
      client.start();
    }
  }
}
