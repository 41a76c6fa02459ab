package org.caredesk.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.Avatar;
import org.caredesk.desktop.ui.Faces;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.KeyCap;
import org.caredesk.desktop.ui.Script;
import org.caredesk.desktop.ui.Scripts;

/** Shows the palette: the input, what was found under its headings, and the keys at the foot. */
final class PaletteView extends VBox {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final double TOP = 104;

  private final PaletteViewModel model;
  private final Texts texts;
  private final Faces faces;
  private final Runnable onDone;
  private final TextField input = new TextField();
  private final VBox list = new VBox();
  private final ScrollPane scroll = new ScrollPane(list);
  private final List<Node> rows = new ArrayList<>();

  PaletteView(PaletteViewModel model, Texts texts, Faces faces, Runnable onDone) {
    this.model = model;
    this.texts = texts;
    this.faces = faces;
    this.onDone = onDone;
    getStyleClass().add("cd-palette");
    StackPane.setAlignment(this, Pos.TOP_CENTER);
    StackPane.setMargin(this, new Insets(TOP, 0, 0, 0));
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("cd-palette-scroll");
    list.getStyleClass().add("cd-palette-list");
    getChildren().addAll(head(), scroll, foot());
    model.entries().subscribe(this::build);
    model.selected().subscribe(this::mark);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    build();
  }

  /** Puts the focus into the input. */
  void takeFocus() {
    input.requestFocus();
  }

  private Node head() {
    Scripts.follow(input);
    input.setPromptText(texts.get("shell.search"));
    input.setAccessibleText(texts.get("shell.search"));
    input.textProperty().bindBidirectional(model.query());
    input.getStyleClass().add("cd-palette-input");
    HBox.setHgrow(input, Priority.ALWAYS);
    Label count = new Label();
    count.getStyleClass().add("cd-secondary");
    count
        .textProperty()
        .bind(Bindings.size(model.entries()).map(size -> texts.get("shell.palette-count", size)));
    HBox head = new HBox(Icons.of("fth-search"), input, count, new KeyCap("Esc"));
    head.getStyleClass().add("cd-palette-head");
    return head;
  }

  private Node foot() {
    HBox foot =
        new HBox(
            hint("↑ ↓", "shell.palette-choose"),
            hint("Enter", "shell.palette-open"),
            hint(">", "shell.palette-actions-only"));
    foot.getStyleClass().add("cd-palette-foot");
    return foot;
  }

  private Node hint(String key, String textKey) {
    Label words = new Label(texts.get(textKey), new KeyCap(key));
    words.getStyleClass().add("cd-secondary");
    return words;
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN -> model.move(1);
      case UP -> model.move(-1);
      case PAGE_DOWN -> model.move(5);
      case PAGE_UP -> model.move(-5);
      case ENTER -> run();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void run() {
    // The palette goes first: what is run may open something over the window itself.
    onDone.run();
    model.runSelected();
  }

  private void build() {
    rows.clear();
    List<Node> nodes = new ArrayList<>();
    PaletteEntry.Group group = null;
    for (PaletteEntry entry : model.entries()) {
      if (entry.group() != group) {
        group = entry.group();
        nodes.add(heading(group));
      }
      Node row = row(entry);
      rows.add(row);
      nodes.add(row);
    }
    if (!model.notice().get().isEmpty()) {
      nodes.addFirst(note(model.notice().get()));
    } else if (nodes.isEmpty()) {
      nodes.add(note(texts.get("shell.palette-nothing")));
    }
    list.getChildren().setAll(nodes);
    mark();
  }

  private Node heading(PaletteEntry.Group group) {
    Label heading = new Label(texts.get("shell.palette-group." + group.name()));
    heading.getStyleClass().add("cd-palette-group");
    return heading;
  }

  private static Node note(String text) {
    Label note = new Label(text);
    note.getStyleClass().add("cd-palette-note");
    return note;
  }

  private Node row(PaletteEntry entry) {
    VBox words = new VBox(title(entry.title()));
    words.setAlignment(Pos.CENTER_LEFT);
    if (!entry.subtitle().isEmpty()) {
      Label subtitle = Scripts.dress(new Label(entry.subtitle()));
      subtitle.getStyleClass().add("cd-secondary");
      words.getChildren().add(subtitle);
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = new HBox(sign(entry), words);
    if (entry.shortcut() != null) {
      row.getChildren().add(new KeyCap(entry.shortcut()));
    }
    row.getStyleClass().add("cd-palette-row");
    row.setAccessibleText(entry.title() + " " + entry.subtitle());
    row.setOnMouseMoved(_ -> model.select(entry));
    row.setOnMouseClicked(_ -> run());
    return row;
  }

  private Node sign(PaletteEntry entry) {
    if (entry.person() != null) {
      return entry.group() == PaletteEntry.Group.DOCTORS
          ? new Avatar(entry.person(), entry.title(), Avatar.Size.COLUMN, faces.of(entry.person()))
          : new Avatar(entry.person(), entry.title(), Avatar.Size.COLUMN);
    }
    StackPane tile = new StackPane(Icons.of(entry.icon()));
    tile.getStyleClass().add("cd-palette-tile");
    return tile;
  }

  private Node title(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String word : model.words()) {
      int at = lower.indexOf(word);
      // Joined letters would fall apart, so only Latin and its kin are marked.
      if (at >= 0 && lower.length() == text.length() && Scripts.of(text) == Script.LATIN) {
        HBox parts =
            new HBox(
                part(text.substring(0, at), "cd-palette-title"),
                part(text.substring(at, at + word.length()), "cd-palette-match"),
                part(text.substring(at + word.length()), "cd-palette-title"));
        parts.getStyleClass().add("cd-palette-parts");
        return parts;
      }
    }
    return part(text, "cd-palette-title");
  }

  private static Label part(String text, String styleClass) {
    Label part = Scripts.dress(new Label(text));
    part.getStyleClass().addAll("cd-palette-title", styleClass);
    part.setMinWidth(0);
    return part;
  }

  private void mark() {
    int chosen = model.selected().get();
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).pseudoClassStateChanged(CHOSEN, i == chosen);
    }
    if (chosen < rows.size()) {
      reveal(rows.get(chosen));
    }
  }

  private void reveal(Node row) {
    double content = list.getHeight();
    double view = scroll.getViewportBounds().getHeight();
    if (content <= view || view <= 0) {
      return;
    }
    double top = row.getBoundsInParent().getMinY();
    double bottom = row.getBoundsInParent().getMaxY();
    double shown = scroll.getVvalue() * (content - view);
    if (top < shown) {
      scroll.setVvalue(top / (content - view));
    } else if (bottom > shown + view) {
      scroll.setVvalue((bottom - view) / (content - view));
    }
  }
}
