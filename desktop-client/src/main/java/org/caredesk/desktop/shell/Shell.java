package org.caredesk.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.event.EventHandler;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.live.LiveState;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Banner;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.LookPane;
import org.caredesk.desktop.ui.WindowLayers;
import org.caredesk.desktop.work.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * The window of a signed-in person: rail, top bar and banner around the screens of one workplace,
 * with palette, key list, sheets and toasts over it.
 */
public final class Shell {

  private final WorkplaceContext context;
  private final Workplace workplace;
  private final WindowLayers layers;
  private final Navigation navigation;
  private final ShellViewModel model;
  private final NotificationsViewModel notifications;
  private final List<Action> own;
  private final List<List<Action>> userMenu;
  private final BorderPane frame = new BorderPane();
  private Subscription following = () -> {};
  private @Nullable NotificationsPanel noticesOpen;
  private final Shortcuts shortcuts = new Shortcuts(this::currentActions);

  /**
   * @param desktop what lies around the shell: theme, other workplaces, sign-out
   */
  Shell(
      WorkplaceContext context,
      Workplace workplace,
      WindowLayers layers,
      Navigation navigation,
      List<List<Action>> desktop) {
    this.context = context;
    this.workplace = workplace;
    this.layers = layers;
    this.navigation = navigation;
    this.model = new ShellViewModel(context);
    this.notifications =
        new NotificationsViewModel(
            context.session().api().notifications(), context.session().live(), context.work());
    this.own = new ArrayList<>(ownActions());
    own.addAll(sectionActions());
    this.userMenu = new ArrayList<>(desktop);
    userMenu.add(1, List.of(action("shell.open-keys")));
    frame.getStyleClass().add("cd-shell");
    desktop.forEach(own::addAll);
    // At the scene, because keys go there while nothing has the focus.
    EventHandler<KeyEvent> keys = this::pressed;
    EventHandler<KeyEvent> first = workplace::hear;
    layers
        .root()
        .sceneProperty()
        .subscribe(
            (before, now) -> {
              if (before != null) {
                before.removeEventHandler(KeyEvent.KEY_PRESSED, keys);
                before.removeEventFilter(KeyEvent.ANY, first);
              }
              if (now != null) {
                now.addEventHandler(KeyEvent.KEY_PRESSED, keys);
                now.addEventFilter(KeyEvent.ANY, first);
              }
            });
  }

  /** What makes the frame whole, each step for a turn of its own, before the shell is shown. */
  public List<Runnable> furnishing() {
    TopBar bar = new TopBar(model, context.texts());
    return List.of(
        () -> bar.addPlace(action("shell.open-palette")),
        () -> bar.addPerson(action("shell.open-notices"), notifications.unread(), userMenu),
        () -> {
          BorderPane main = new BorderPane(layers.body());
          main.setTop(new VBox(bar, outage()));
          frame.setCenter(main);
          layers.setBase(frame);
        });
  }

  private List<Action> ownActions() {
    Texts texts = context.texts();
    return List.of(
        new Action(
            "shell.open-palette",
            texts.get("shell.palette"),
            "fth-search",
            "Ctrl+K",
            this::openPalette),
        new Action("shell.open-keys", texts.get("shell.keys"), "fth-command", "F1", this::openKeys),
        new Action(
            "shell.go-back",
            texts.get("shell.back"),
            "fth-arrow-left",
            "Alt+Left",
            navigation::back),
        new Action(
            "shell.undo-newest",
            texts.get("shell.undo"),
            "fth-corner-up-left",
            "Ctrl+Z",
            layers::undoNewest),
        new Action(
            "shell.open-notices",
            texts.get("shell.notifications"),
            "fth-bell",
            "Alt+N",
            this::openNotifications));
  }

  /** The sections of the rail: by palette, and by Ctrl and their number. */
  private List<Action> sectionActions() {
    List<Section> sections = workplace.sections();
    return IntStream.range(0, sections.size())
        .mapToObj(
            at ->
                new Action(
                    "shell.section-" + sections.get(at).id(),
                    sections.get(at).text(),
                    sections.get(at).icon(),
                    at < 9 ? "Ctrl+" + (at + 1) : null,
                    () -> navigation.go(sections.get(at).target().get())))
        .toList();
  }

  private Action action(String id) {
    return own.stream().filter(action -> action.id().equals(id)).findFirst().orElseThrow();
  }

  private Banner outage() {
    Texts texts = context.texts();
    Banner banner = new Banner(Banner.Kind.WARNING, "fth-wifi-off", "");
    banner.getStyleClass().add("cd-outage");
    model.outage().subscribe(banner::setText);
    banner.visibleProperty().bind(model.outage().isNotEmpty());
    banner.managedProperty().bind(banner.visibleProperty());
    Label next = new Label();
    next.textProperty().bind(model.nextTry());
    next.getStyleClass().add("cd-secondary");
    HBox kept = new HBox(16, new Label(texts.get("shell.outage-kept")), next);
    kept.getChildren().getFirst().getStyleClass().add("cd-secondary");
    banner.explain(kept);
    return banner.offer(
        Buttons.primary(
            new Action(
                "shell.try-live",
                texts.get("shell.try-now"),
                "fth-refresh-cw",
                null,
                context.session().live()::tryNow)));
  }

  /** Comes into view. */
  public void activate() {
    if (frame.getLeft() == null) {
      frame.setLeft(new Rail(workplace, navigation, navigation.route()));
    }
    model.activate();
    following = context.session().live().state().subscribe(this::lineChanged)::unsubscribe;
    context.faces().activate();
    notifications.activate();
  }

  /** Nobody has to ask again for what could not be read while the server was away. */
  private void lineChanged(LiveState before, LiveState now) {
    if (now instanceof LiveState.Live && !(before instanceof LiveState.Live)) {
      LookPane.retries(layers.root()).forEach(Action::run);
    }
  }

  /** What makes {@link #goHome} short, each step for a turn of its own. */
  public List<Runnable> ahead() {
    return workplace.ahead();
  }

  /** Goes to the workplace's beginning, unless it is somewhere already. */
  public void goHome() {
    if (navigation.route().get() == null) {
      navigation.go(workplace.home());
    }
  }

  /** Goes out of view for a while. */
  public void deactivate() {
    model.deactivate();
    following.close();
    context.faces().deactivate();
    notifications.deactivate();
  }

  /** Ends for good. */
  public void close() {
    deactivate();
    navigation.close();
    workplace.close();
  }

  /** What the window shows. */
  public Parent view() {
    return layers.root();
  }

  public Navigation navigation() {
    return navigation;
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && layers.escape()) {
      event.consume();
    } else {
      shortcuts.handle(event, layers.root().getScene());
    }
  }

  /** The screen's actions first: a screen may give a key a nearer meaning. */
  private List<Action> currentActions() {
    return Stream.of(
            navigation.screen().map(Screen::actions).orElse(List.of()),
            workplace.actions(),
            LookPane.retries(layers.root()),
            own)
        .flatMap(List::stream)
        .toList();
  }

  private void openPalette() {
    PaletteViewModel palette =
        new PaletteViewModel(
            Stream.concat(
                    workplace.paletteSources().stream(), new PeopleSources(context).all().stream())
                .toList(),
            this::currentActions,
            context.work(),
            context.texts());
    PaletteView view =
        new PaletteView(palette, context.texts(), context.faces(), layers::closeDialog);
    layers.openDialog(view, palette::close);
    view.takeFocus();
  }

  private void openNotifications() {
    NotificationsPanel open = noticesOpen;
    if (open != null) {
      open.sheet().requestClose();
    } else {
      NotificationsPanel panel =
          new NotificationsPanel(notifications, context, navigation::go, this::closeNotifications);
      layers.openOver(panel.sheet());
      noticesOpen = panel;
      panel.takeFocus();
    }
  }

  private void closeNotifications() {
    noticesOpen = null;
    layers.closeOver();
  }

  private void openKeys() {
    Texts texts = context.texts();
    List<KeyHint> hints = navigation.screen().map(Screen::keys).orElse(List.of());
    List<Action> here = navigation.screen().map(Screen::actions).orElse(List.of());
    layers.openDialog(
        new CheatSheet(
            texts.get("shell.keys"),
            List.of(
                CheatSheet.Group.of(texts.get("shell.keys-here"), hints, here),
                CheatSheet.Group.of(workplace.text(), List.of(), workplace.actions()),
                CheatSheet.Group.of(texts.get("shell.keys-everywhere"), List.of(), own))),
        () -> {});
  }
}
