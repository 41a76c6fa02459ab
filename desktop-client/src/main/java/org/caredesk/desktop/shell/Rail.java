package org.caredesk.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.KeyCap;
import org.caredesk.desktop.ui.Logo;
import org.jspecify.annotations.Nullable;

/** The slim rail: the mark, the sections of the workplace, and at its foot the workplace's name. */
final class Rail extends VBox {

  private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
  private static final double LOGO = 30;
  private static final int MOST_COUNTED = 99;

  private final List<Button> items = new ArrayList<>();
  private final Workplace workplace;

  Rail(Workplace workplace, Navigator navigator, ObservableValue<@Nullable Route> route) {
    this.workplace = workplace;
    getStyleClass().add("cd-rail");
    StackPane mark = new StackPane(new Logo(LOGO));
    mark.getStyleClass().add("cd-rail-mark");
    getChildren().add(mark);
    VBox list = new VBox();
    list.getStyleClass().add("cd-rail-items");
    for (Section section : workplace.sections()) {
      Button item = item(section.id(), section.icon(), section.text());
      if (items.size() < 9) {
        Tooltip tooltip = new Tooltip(section.text());
        tooltip.setGraphic(new KeyCap("Ctrl+" + (items.size() + 1)));
        tooltip.setContentDisplay(ContentDisplay.RIGHT);
        item.setTooltip(tooltip);
      }
      item.setOnAction(_ -> navigator.go(section.target().get()));
      items.add(item);
      count(section, item);
      list.getChildren().add(item);
    }
    // Large letters may need more height than a window has.
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMinHeight(0);
    scroll.getStyleClass().add("cd-rail-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    Button foot = item("workplace", workplace.icon(), workplace.text());
    foot.setOnAction(_ -> navigator.go(workplace.home()));
    getChildren().addAll(scroll, line(), foot);
    route.subscribe(this::mark);
  }

  private static Button item(String id, String icon, String text) {
    Button item = new Button(text, Icons.of(icon));
    item.setId("rail-" + id);
    item.getStyleClass().add("cd-rail-item");
    item.setContentDisplay(ContentDisplay.TOP);
    item.setMnemonicParsing(false);
    return item;
  }

  /** Writes how much waits onto the item's corner, and into its accessible text. */
  private void count(Section section, Button item) {
    Label badge = new Label();
    badge.getStyleClass().add("cd-rail-badge");
    badge.setMouseTransparent(true);
    // Else the icon's width cuts two digits down to nothing.
    badge.setMinWidth(Region.USE_PREF_SIZE);
    StackPane icon = new StackPane(Icons.of(section.icon()), badge);
    StackPane.setAlignment(badge, Pos.TOP_RIGHT);
    Runnable tell =
        () -> {
          int waiting = section.badge().get();
          badge.setText(waiting > MOST_COUNTED ? MOST_COUNTED + "+" : String.valueOf(waiting));
          badge.setVisible(waiting > 0);
          item.setAccessibleText(waiting > 0 ? section.text() + " " + waiting : section.text());
        };
    section.badge().subscribe(tell);
    tell.run();
    icon.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    item.setGraphic(icon);
  }

  private static Node line() {
    Region line = new Region();
    line.getStyleClass().add("cd-rail-line");
    return line;
  }

  private void mark(@Nullable Route route) {
    String active = route == null ? "" : "rail-" + workplace.sectionOf(route);
    items.forEach(item -> item.pseudoClassStateChanged(ACTIVE, item.getId().equals(active)));
  }
}
