package org.caredesk.desktop.session;

import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.continuity.Copies;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.work.Latest;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.desktop.work.Work;
import org.caredesk.dto.identity.DemoAccount;
import org.caredesk.dto.identity.MeResponse;
import org.jspecify.annotations.Nullable;

/** Signing in: what is typed, how the server stands, and what went wrong. */
public final class SignInViewModel {

  /** How often a server that did not answer is asked again. */
  static final Duration ASK_AGAIN = Duration.ofSeconds(3);

  /** Where signing in leads. */
  public interface Entrance {
    /**
     * @param password opens what this computer keeps for the time without a server
     */
    void signedIn(MeResponse me, String password);

    /** The server is away, and the copy on this computer is open instead. */
    void opened(Copies.Opened copy);
  }

  private final Work work;
  private final Texts texts;
  private final Copies copies;
  private final Entrance entrance;
  private final Latest asking;
  private final StringProperty email = new SimpleStringProperty("");
  private final StringProperty password = new SimpleStringProperty("");
  private final StringProperty emailError = new SimpleStringProperty("");
  private final StringProperty passwordError = new SimpleStringProperty("");
  private final StringProperty error = new SimpleStringProperty("");
  private final StringProperty news = new SimpleStringProperty("");
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final ObjectProperty<ServerStatus> server =
      new SimpleObjectProperty<>(new ServerStatus.Connecting());
  private ServerConnection connection;
  private @Nullable Subscription askAgain;

  public SignInViewModel(
      ServerConnection connection, Work work, Texts texts, Copies copies, Entrance entrance) {
    this.connection = connection;
    this.work = work;
    this.texts = texts;
    this.copies = copies;
    this.entrance = entrance;
    this.asking = new Latest(work);
  }

  /** Asks the server who it is, and goes on asking until it answers. */
  public void activate() {
    askServer();
  }

  /** Stops asking. */
  public void deactivate() {
    asking.close();
    if (askAgain != null) {
      askAgain.close();
      askAgain = null;
    }
  }

  /** Another server from now on; what is typed stays. */
  public void connectTo(ServerConnection other) {
    deactivate();
    connection = other;
    server.set(new ServerStatus.Connecting());
    error.set("");
    askServer();
  }

  /** Signs in with what is typed. */
  public void signIn() {
    emailError.set(email.get().isBlank() ? texts.get("session.email-needed") : "");
    passwordError.set(password.get().isEmpty() ? texts.get("session.password-needed") : "");
    if (emailError.get().isEmpty() && passwordError.get().isEmpty()) {
      signIn(email.get().strip(), password.get());
    }
  }

  /** Signs in with an account of the server's demo mode. */
  public void signIn(DemoAccount account) {
    if (server.get() instanceof ServerStatus.Connected connected) {
      email.set(account.email());
      signIn(account.email(), connected.info().demoPassword());
    }
  }

  /** A doctor's application to the server in use. */
  ApplicationViewModel application() {
    return new ApplicationViewModel(connection.api(), work, texts);
  }

  /**
   * The code of an invitation, for the server in use; afterwards one is signed in.
   *
   * @param accepted puts the sign-in back in its place
   */
  CodeViewModel code(Runnable accepted) {
    CodeViewModel[] made = new CodeViewModel[1];
    made[0] =
        new CodeViewModel(
            connection.api(),
            work,
            texts,
            () -> {
              accepted.run();
              email.set(made[0].email().get().strip());
              signIn(email.get(), made[0].password().get());
            });
    return made[0];
  }

  /** Whether the server in use only shows what it can do. */
  boolean isDemo() {
    return server.get() instanceof ServerStatus.Connected connected && connected.info().demo();
  }

  /** Signs in as the doctor who has just applied. */
  void signInAs(ApplicationViewModel application) {
    email.set(application.fields().email.get().strip());
    signIn(email.get(), application.fields().password.get());
  }

  private void signIn(String who, String secret) {
    if (busy.get()) {
      return;
    }
    busy.set(true);
    error.set("");
    news.set("");
    ServerConnection used = connection;
    work.start(
        () -> used.signIn(who, secret),
        me -> signedIn(me, secret),
        problem -> {
          if (problem.outOfReach()) {
            openCopy(used.address(), who, secret, problem);
          } else {
            fail(problem);
          }
        });
  }

  private void signedIn(MeResponse me, String secret) {
    busy.set(false);
    password.set("");
    entrance.signedIn(me, secret);
  }

  private void openCopy(String address, String who, String secret, ApiProblem away) {
    work.start(
        () ->
            copies.has(address, who)
                ? Optional.of(Optional.ofNullable(copies.open(address, who, secret)))
                : Optional.<Optional<Copies.Opened>>empty(),
        (Optional<Optional<Copies.Opened>> found) -> {
          if (found.isEmpty()) {
            fail(away);
          } else if (found.get().isEmpty()) {
            fail(away);
            error.set(texts.get("session.copy-refused"));
          } else {
            busy.set(false);
            password.set("");
            entrance.opened(found.get().get());
          }
        },
        _ -> fail(away));
  }

  /** Says that there is a server again, to whom one has to sign in. */
  public void serverIsBack() {
    error.set("");
    news.set(texts.get("session.server-is-back"));
  }

  /** Says under the form why nobody is signed in. */
  public void fail(ApiProblem problem) {
    busy.set(false);
    error.set(
        problem instanceof ApiProblem.Forbidden
            ? texts.get("session.refused")
            : ProblemTexts.sentence(texts, problem));
    if (problem.outOfReach()) {
      server.set(new ServerStatus.Unreachable());
      askLater();
    }
  }

  private void askServer() {
    ServerConnection asked = connection;
    asking.start(
        () -> asked.api().identity().serverInfo(),
        info -> server.set(new ServerStatus.Connected(info)),
        _ -> {
          server.set(new ServerStatus.Unreachable());
          askLater();
        });
  }

  private void askLater() {
    if (askAgain != null) {
      askAgain.close();
    }
    askAgain = work.timers().after(ASK_AGAIN, this::askServer);
  }

  public StringProperty email() {
    return email;
  }

  public StringProperty password() {
    return password;
  }

  public ReadOnlyStringProperty emailError() {
    return emailError;
  }

  public ReadOnlyStringProperty passwordError() {
    return passwordError;
  }

  /** What stands under the form; empty for nothing. */
  public ReadOnlyStringProperty error() {
    return error;
  }

  /** Good news above the form; empty for none. */
  public ReadOnlyStringProperty news() {
    return news;
  }

  public ReadOnlyBooleanProperty busy() {
    return busy;
  }

  public ReadOnlyObjectProperty<ServerStatus> server() {
    return server;
  }

  /** The address of the server, without what goes without saying. */
  public String serverName() {
    return connection.address().replaceFirst("^https?://", "").replaceFirst("/$", "");
  }
}
