package org.caredesk.desktop.shell;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.live.LiveState;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Avatar;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.KeyCap;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.dto.identity.MeResponse.HospitalRef;
import org.jspecify.annotations.Nullable;

/** The bar over everything: where, search, connection, notifications, who. */
final class TopBar extends HBox {

  /** In letters. */
  private static final double ROOM_FOR_KEY = 14;

  private final ShellViewModel model;
  private final Texts texts;

  TopBar(ShellViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("cd-top-bar");
  }

  /** The beginning of the bar. */
  void addPlace(Action search) {
    getChildren().addAll(hospital(), space(), search(search), space());
  }

  /** The end of the bar. */
  void addPerson(
      Action notifications, ReadOnlyIntegerProperty unread, List<List<Action>> userMenu) {
    getChildren().addAll(live(), bell(notifications, unread), user(userMenu));
  }

  private Node hospital() {
    Label name = Scripts.follow(new Label());
    name.textProperty().bind(model.hospitalName());
    name.getStyleClass().addAll("cd-strong", "cd-compact-strong");
    Label place = Scripts.follow(new Label());
    place.textProperty().bind(model.place());
    place.getStyleClass().add("cd-secondary");
    VBox words = new Words(name, place);
    words.getStyleClass().add("cd-top-words");
    HBox content = new HBox(Icons.of("fth-map-pin"), words);
    content.getStyleClass().addAll("cd-top-group", "cd-top-hospital");
    MenuButton choice = menu("top-hospital", null, texts.get("shell.switch-hospital"));
    HBox holder = new HBox();
    holder.getStyleClass().add("cd-top-place");
    Runnable draw =
        () -> {
          boolean choosable = model.hospitals().size() > 1;
          choice.getItems().setAll(model.hospitals().stream().map(this::choice).toList());
          choice.setGraphic(choosable ? content : null);
          holder.getChildren().setAll(choosable ? choice : content);
        };
    model.hospitals().subscribe(draw);
    draw.run();
    return holder;
  }

  private MenuItem choice(HospitalRef hospital) {
    MenuItem item = new MenuItem(hospital.name());
    item.setOnAction(_ -> model.switchTo(hospital.id()));
    return item;
  }

  private Node search(Action search) {
    Label words = new Label(texts.get("shell.search"), Icons.of("fth-search"));
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    String shortcut = search.shortcut();
    HBox content = new HBox(words);
    Button field = new Button(null, content);
    // It gives way first.
    HBox.setHgrow(field, Priority.ALWAYS);
    if (shortcut != null) {
      KeyCap cap = new KeyCap(shortcut);
      content.getChildren().add(cap);
      // With large letters the rest of the bar needs the room.
      field
          .widthProperty()
          .subscribe(
              width -> {
                boolean fits =
                    width.doubleValue() == 0
                        || width.doubleValue() > ROOM_FOR_KEY * words.getFont().getSize();
                cap.setManaged(fits);
                cap.setVisible(fits);
              });
    }
    content.getStyleClass().add("cd-search-content");
    field.setId(search.id());
    field.getStyleClass().addAll("cd-button", "cd-search");
    field.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    field.setAccessibleText(texts.get("shell.search"));
    field.setOnAction(_ -> search.run());
    return field;
  }

  private Node live() {
    HBox place = new HBox();
    place.getStyleClass().add("cd-live");
    model.live().subscribe(state -> showLive(place, state));
    return place;
  }

  private void showLive(HBox place, LiveState state) {
    Label words = new Label();
    place.getStyleClass().removeAll("cd-live-off", "cd-live-wary");
    switch (state) {
      case LiveState.Live _ -> {
        words.setText(texts.get("shell.live"));
        words.setGraphic(dot());
      }
      case LiveState.Reconnecting _ -> {
        words.setText(texts.get("shell.reconnecting"));
        words.setGraphic(Icons.of("fth-refresh-cw"));
        place.getStyleClass().add("cd-live-wary");
      }
      case LiveState.Offline _ -> {
        words.setText(texts.get("shell.offline"));
        words.setGraphic(Icons.of("fth-wifi-off"));
        place.getStyleClass().add("cd-live-off");
      }
    }
    words.setMinWidth(Region.USE_PREF_SIZE);
    place.getChildren().setAll(words);
  }

  private static Node bell(Action notifications, ReadOnlyIntegerProperty unread) {
    Button bell = Buttons.icon(notifications);
    bell.setId("top-bell");
    Label badge = new Label();
    badge.getStyleClass().add("cd-bell-badge");
    badge.setMouseTransparent(true);
    badge.textProperty().bind(unread.map(n -> n.intValue() > 99 ? "99+" : n.toString()));
    badge.visibleProperty().bind(Bindings.greaterThan(unread, 0));
    bell.accessibleTextProperty()
        .bind(
            Bindings.createStringBinding(
                () -> notifications.text().get() + ": " + unread.get(),
                notifications.text(),
                unread));
    return new StackPane(bell, badge);
  }

  private Node user(List<List<Action>> groups) {
    Label name = Scripts.dress(new Label(model.person()));
    name.getStyleClass().addAll("cd-strong", "cd-compact-strong");
    Label post = Scripts.dress(new Label(model.post()));
    post.getStyleClass().add("cd-secondary");
    VBox words = new Words(name, post);
    words.getStyleClass().add("cd-top-words");
    HBox content =
        new HBox(
            new Avatar(model.personId(), model.person(), Avatar.Size.COLUMN, model.face()), words);
    content.getStyleClass().add("cd-top-group");
    MenuButton user = menu("top-user", content, texts.get("shell.user-menu"));
    for (List<Action> group : groups) {
      if (!user.getItems().isEmpty() && !group.isEmpty()) {
        user.getItems().add(new SeparatorMenuItem());
      }
      group.forEach(action -> user.getItems().add(Buttons.menuItem(action)));
    }
    return user;
  }

  /** Two lines, which other parts of the bar give way to up to a width; cut, they are told. */
  private static final class Words extends VBox {
    private static final double KEPT = 8.5;
    private final Label first;

    Words(Label first, Label second) {
      super(first, second);
      this.first = first;
      for (Label line : List.of(first, second)) {
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(line.textProperty());
        line.setTooltip(whole);
      }
    }

    @Override
    protected double computeMinWidth(double height) {
      return Math.min(computePrefWidth(height), KEPT * first.getFont().getSize());
    }
  }

  private static MenuButton menu(String id, @Nullable Node content, String name) {
    MenuButton menu = new MenuButton(null, content);
    menu.setId(id);
    menu.getStyleClass().addAll("cd-button", "cd-top-menu");
    menu.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    menu.setAccessibleText(name);
    return menu;
  }

  private static Node dot() {
    StackPane dot = new StackPane();
    dot.getStyleClass().add("cd-dot");
    return dot;
  }

  private static Region space() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }
}
