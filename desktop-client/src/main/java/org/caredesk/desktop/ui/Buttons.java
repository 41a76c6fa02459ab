package org.caredesk.desktop.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Buttons for {@link Action}s; the style class says how loud they are. */
public final class Buttons {

  private Buttons() {}

  /** The one main step of a screen or sheet. */
  public static Button primary(Action action) {
    return labelled(action, "cd-primary");
  }

  /** The ordinary button. */
  public static Button plain(Action action) {
    return labelled(action, "cd-plain");
  }

  /** The ordinary button, with a sign that is in no icon pack in place of the action's. */
  public static Button plain(Action action, Node sign) {
    return labelled(action, "cd-plain", sign);
  }

  /** A button that is only text until it is pointed at. */
  public static Button quiet(Action action) {
    return labelled(action, "cd-quiet");
  }

  /** A good outcome, such as accepting. */
  public static Button success(Action action) {
    return labelled(action, "cd-success");
  }

  /** What cannot be undone, in full colour. */
  public static Button danger(Action action) {
    return labelled(action, "cd-danger");
  }

  /** A refusal beside other buttons, in outline. */
  public static Button dangerPlain(Action action) {
    return labelled(action, "cd-danger-plain");
  }

  /** A link in running text. */
  public static Button link(Action action) {
    Button button = bare(action, "cd-link");
    button.textProperty().bind(action.text());
    return button;
  }

  /** Only the icon; the text goes to the tooltip and the accessible name. */
  public static Button icon(Action action) {
    Button button = bare(action, "cd-icon-button");
    button.setGraphic(Icons.of(action.icon()));
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.setTooltip(tooltip(action));
    return button;
  }

  /** A menu item for {@code action}, with its key at the end. */
  public static MenuItem menuItem(Action action) {
    MenuItem item = new MenuItem();
    item.setId(action.id());
    item.textProperty().bind(action.text());
    item.setGraphic(Icons.of(action.icon()));
    item.setMnemonicParsing(false);
    item.disableProperty().bind(action.enabled().not());
    item.setOnAction(_ -> action.run());
    return item;
  }

  /** A tooltip with text and shortcut of {@code action}. */
  public static Tooltip tooltip(Action action) {
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(action.text());
    String shortcut = action.shortcut();
    if (shortcut != null) {
      tooltip.setGraphic(new KeyCap(shortcut));
      tooltip.setContentDisplay(ContentDisplay.RIGHT);
    }
    return tooltip;
  }

  private static Button labelled(Action action, String styleClass) {
    return labelled(action, styleClass, Icons.of(action.icon()));
  }

  private static Button labelled(Action action, String styleClass, Node sign) {
    Button button = bare(action, styleClass);
    Label label = new Label();
    label.textProperty().bind(action.text());
    label.setGraphic(sign);
    HBox content = new HBox(label);
    content.getStyleClass().add("cd-button-content");
    @Nullable String shortcut = action.shortcut();
    if (shortcut != null) {
      content.getChildren().add(new KeyCap(shortcut));
    }
    button.setGraphic(content);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.setMinWidth(Button.USE_PREF_SIZE);
    return button;
  }

  private static Button bare(Action action, String styleClass) {
    Button button = new Button();
    button.setId(action.id());
    button.getStyleClass().addAll("cd-button", styleClass);
    button.setOnAction(_ -> action.run());
    button.disableProperty().bind(action.enabled().not());
    button.accessibleTextProperty().bind(action.text());
    button.setMnemonicParsing(false);
    return button;
  }

  /** A row of buttons with the usual gap. */
  public static HBox row(Node... buttons) {
    HBox row = new HBox(buttons);
    row.getStyleClass().add("cd-button-row");
    return row;
  }
}
