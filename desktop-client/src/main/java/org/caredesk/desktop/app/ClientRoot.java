package org.caredesk.desktop.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.caredesk.desktop.api.Api;
import org.caredesk.desktop.api.ApiException;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.continuity.Continuity;
import org.caredesk.desktop.continuity.Copies;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.live.LiveFeed;
import org.caredesk.desktop.live.WebSocketWire;
import org.caredesk.desktop.session.ServerConnection;
import org.caredesk.desktop.session.ServerStatus;
import org.caredesk.desktop.session.SignInView;
import org.caredesk.desktop.session.SignInViewModel;
import org.caredesk.desktop.session.SignedIn;
import org.caredesk.desktop.session.Workstation;
import org.caredesk.desktop.session.WorkstationSettings;
import org.caredesk.desktop.shell.Shell;
import org.caredesk.desktop.shell.ShellFactory;
import org.caredesk.desktop.shell.WorkplaceKind;
import org.caredesk.desktop.ui.TextSize;
import org.caredesk.desktop.ui.Theme;
import org.caredesk.desktop.work.LiveWork;
import org.caredesk.desktop.work.UiThread;
import org.caredesk.dto.directory.HospitalResponse;
import org.caredesk.dto.identity.MeResponse;
import org.caredesk.dto.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * The composition root: puts the client together by hand and leads from sign-in to the workplace
 * and back. Everything else gets what it needs from here by its constructor.
 */
public final class ClientRoot {

  private static final List<String> AREAS =
      List.of("shell", "schedule", "reception", "patient", "doctor", "word", "format");

  private final LiveWork work;
  private final WorkstationSettings settings;
  private final Texts texts;
  private final Clock clock;
  private final StackPane window = new StackPane();
  private final SignInViewModel signIn;
  private final SignInView signInView;
  private final Copies copies;
  private ServerConnection connection;
  private Continuity continuity = Continuity.none();
  private boolean isOnCopy;
  private @Nullable Desk desk;
  private @Nullable Opening inOpening;

  /** What there is while somebody is signed in; kept when the session runs out under the work. */
  private record Desk(SignedIn session, LiveFeed live, HospitalResponse hospital, Shell shell) {}

  /** How the client looks. */
  private record Look(Theme theme, TextSize size) {}

  /** Tells one opening of a workplace from a later one that overtakes it. */
  private static final class Opening {}

  public ClientRoot(LiveWork work, WorkstationSettings settings, Texts texts, Clock clock) {
    this.work = work;
    this.settings = settings;
    this.texts = texts;
    this.clock = clock;
    this.connection = connect(settings.get().server());
    this.copies = new Copies(settings.folder().resolve("copies"), connection.transport().json());
    this.signIn =
        new SignInViewModel(
            connection,
            work.work(),
            texts,
            copies,
            new SignInViewModel.Entrance() {
              @Override
              public void signedIn(MeResponse me, String password) {
                ClientRoot.this.signedIn(me, password);
              }

              @Override
              public void opened(Copies.Opened copy) {
                ClientRoot.this.opened(copy);
              }
            });
    signIn.server().subscribe(this::serverChanged);
    this.signInView = new SignInView(signIn, settings, texts);
    signIn.email().set(settings.get().lastEmail());
    window.setNodeOrientation(
        texts.rightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
  }

  /** The client's only scene, dressed in the workstation's theme and watched. */
  public Scene scene(double width, double height) {
    Scene scene = new Scene(window, width, height);
    settings
        .property()
        .map(now -> new Look(now.theme(), now.textSize()))
        .subscribe(look -> look.theme().dress(scene, look.size()));
    settings.property().map(Workstation::server).subscribe(this::useServer);
    work.watchdog().watch(scene);
    return scene;
  }

  /** Shows the sign-in, and meanwhile reads behind the scenes what the workplace will need. */
  public void start() {
    showSignIn();
    work.work().send(this::readAhead);
  }

  private void readAhead() {
    texts.readAhead(AREAS);
    Formatting formats = new Formatting(texts, clock);
    // The names of days and months are read with the first date that is written.
    formats.day(LocalDate.EPOCH);
    ReadAhead.classes();
    ReadAhead.grids(texts, formats);
    ReadAhead.controls();
  }

  private ServerConnection connect(String address) {
    ServerConnection made = new ServerConnection(address, UiThread::isCurrent);
    made.onSessionOver(() -> work.work().later(this::sessionOver));
    return made;
  }

  private void useServer(String address) {
    if (!address.equals(connection.address())) {
      connection.close();
      connection = connect(address);
      signIn.connectTo(connection);
    }
  }

  private void showSignIn() {
    show(signInView);
    signIn.activate();
    signInView.takeFocus();
  }

  private void signedIn(MeResponse me, String password) {
    Desk kept = desk;
    isOnCopy = false;
    if (kept != null && kept.session().me().id().equals(me.id())) {
      settings.change(now -> now.withLastEmail(signIn.email().get()));
      signIn.deactivate();
      show(kept.shell().view());
      kept.shell().activate();
      kept.shell().goHome();
      kept.live().tryNow();
      return;
    }
    ServerConnection used = connection;
    String email = signIn.email().get();
    continuity =
        me.roles().contains(Role.RECEPTIONIST)
            ? Continuity.opening(
                work.work(), () -> copies.begin(used.address(), email, password, me))
            : Continuity.none();
    open(me);
  }

  private void open(MeResponse me) {
    closeDesk();
    Api api = connection.api();
    work.work()
        .start(
            () -> firstHospital(api, me),
            hospital -> {
              settings.change(now -> now.withLastEmail(signIn.email().get()));
              openDesk(me, hospital);
            },
            signIn::fail);
  }

  /** The day as it was kept; the server is asked for until it is back. */
  private void opened(Copies.Opened copy) {
    Desk kept = desk;
    isOnCopy = true;
    if (kept != null && kept.session().me().id().equals(copy.copy().me().id())) {
      show(kept.shell().view());
      kept.shell().activate();
    } else {
      closeDesk();
      continuity = Continuity.of(work.work(), copy);
      openDesk(copy.copy().me(), copy.copy().hospitals().getFirst());
    }
    signIn.activate();
  }

  private void serverChanged(ServerStatus server) {
    if (isOnCopy && server instanceof ServerStatus.Connected) {
      isOnCopy = false;
      if (desk != null) {
        desk.shell().deactivate();
        showSignIn();
        signIn.serverIsBack();
      }
    }
  }

  private static HospitalResponse firstHospital(Api api, MeResponse me) {
    if (!me.hospitals().isEmpty()) {
      return api.hospitals().get(me.hospitals().getFirst().id());
    }
    List<HospitalResponse> all = api.hospitals().list(0, 1).items();
    if (all.isEmpty()) {
      throw new ApiException(new ApiProblem.NotFound(null));
    }
    return all.getFirst();
  }

  private void openDesk(MeResponse me, HospitalResponse hospital) {
    ServerConnection used = connection;
    LiveFeed live =
        new LiveFeed(
            new WebSocketWire(
                used.transport(),
                new WebSocketWire.TokenSource() {
                  @Override
                  public @Nullable String current() {
                    return used.accessToken();
                  }

                  @Override
                  public @Nullable String fresh() {
                    return used.freshAccessToken();
                  }
                },
                work.work()),
            work.work(),
            clock);
    signIn.deactivate();
    live.open();
    SignedIn session = new SignedIn(me, used.api(), live, continuity);
    openWorkplace(session, live, hospital, Workplaces.of(me, settings, this::renew).getFirst());
  }

  private void openWorkplace(
      SignedIn session, LiveFeed live, HospitalResponse hospital, WorkplaceKind kind) {
    Opening opening = new Opening();
    inOpening = opening;
    // In steps, so that clicks and keys get their turn in between.
    work.work()
        .later(
            () -> {
              if (inOpening == opening) {
                frame(
                    opening,
                    new ShellFactory(work.work(), texts, clock)
                        .prepare(session, hospital, settings.get().deskName(), kind.factory()),
                    new Opened(session, live, hospital, kind));
              }
            });
  }

  /** What is opened: for whom, where, and which workplace. */
  private record Opened(
      SignedIn session, LiveFeed live, HospitalResponse hospital, WorkplaceKind kind) {}

  private void frame(Opening opening, ShellFactory.Prepared prepared, Opened opened) {
    work.work()
        .later(
            () -> {
              if (inOpening != opening) {
                prepared.close();
                return;
              }
              Shell shell =
                  prepared.frame(
                      new UserMenu(texts, settings, this::signOut, this::switchTo)
                          .of(
                              Workplaces.of(opened.session().me(), settings, this::renew),
                              opened.kind()));
              desk = new Desk(opened.session(), opened.live(), opened.hospital(), shell);
              shell.furnishing().forEach(step -> nextTurn(shell, step));
              nextTurn(shell, () -> show(shell.view()));
              nextTurn(shell, shell::activate);
              shell.ahead().forEach(step -> nextTurn(shell, step));
              nextTurn(shell, shell::goHome);
            });
  }

  private void nextTurn(Shell opened, Runnable step) {
    work.work().later(() -> whileOpen(opened, step));
  }

  private void whileOpen(Shell opened, Runnable step) {
    if (desk != null && desk.shell() == opened) {
      step.run();
    }
  }

  private void switchTo(WorkplaceKind kind) {
    Desk left = desk;
    if (left != null) {
      left.shell().close();
      openWorkplace(left.session(), left.live(), left.hospital(), kind);
    }
  }

  /** Opens the workplace anew, with the roles that the person has been given since. */
  private void renew() {
    ServerConnection used = connection;
    work.work()
        .start(
            used::renew,
            me -> {
              open(me);
            },
            problem -> {
              closeDesk();
              showSignIn();
              signIn.fail(problem);
            });
  }

  private void signOut() {
    isOnCopy = false;
    closeDesk();
    ServerConnection used = connection;
    work.work().send(used::signOut);
    showSignIn();
  }

  /** The tokens are no longer good: ask to sign in again, over everything as it stands. */
  private void sessionOver() {
    Desk kept = desk;
    if (kept != null) {
      kept.shell().deactivate();
      showSignIn();
      signIn.fail(new ApiProblem.SignInNeeded());
    }
  }

  private void closeDesk() {
    inOpening = null;
    Desk left = desk;
    if (left != null) {
      left.live().close();
      left.shell().close();
      desk = null;
    }
  }

  private void show(Parent content) {
    window.getChildren().setAll(content);
  }

  /** Leaves the desk; what it has begun may still be sent. */
  void leave() {
    signIn.deactivate();
    closeDesk();
  }

  /** Ends everything that is open. */
  public void close() {
    leave();
    connection.close();
  }

  /** For the tour: the shell of who is signed in. */
  public @Nullable Shell shell() {
    Desk now = desk;
    return now == null ? null : now.shell();
  }

  /** For the tour: where everything is shown. */
  public StackPane window() {
    return window;
  }
}
