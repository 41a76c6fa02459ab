package org.caredesk.desktop.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * Several of a kind, such as a doctor's specialties: what is chosen stands as chips under a field
 * into which the next one is typed. Enter takes the first suggestion, Backspace in the empty field
 * takes the last chip away.
 */
public final class TagField {

  private static final int MOST_SUGGESTED = 6;
  private static final PseudoClass HIGHLIGHTED = PseudoClass.getPseudoClass("highlighted");

  /**
   * One that can be chosen.
   *
   * @param value as the server knows it
   * @param text in the user's language
   */
  public record Option(String value, String text) {}

  /**
   * How the field speaks.
   *
   * @param prompt in the empty field
   * @param remove what the cross on a chip is called; the chip's text follows it
   */
  public record Words(String label, String prompt, String remove, String none) {}

  private final Words words;
  private final ObservableList<String> values;
  private final boolean free;
  private final TextField typed = new TextField();
  private final FormField<TextField> field;
  private final FlowPane chips = new FlowPane();
  private final VBox suggestions = new VBox();
  private final VBox below = new VBox(suggestions, chips);
  private List<Option> options = List.of();
  private List<Option> suggested = List.of();
  private int highlighted;

  /**
   * @param values what is chosen, in order; changed here and watched
   * @param free whether anything typed will do, else only the options
   */
  public TagField(Words words, ObservableList<String> values, boolean free) {
    this.words = words;
    this.values = values;
    this.free = free;
    this.field = new FormField<>(words.label(), typed);
    typed.setPromptText(words.prompt());
    typed.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    typed.textProperty().subscribe(_ -> suggest());
    typed.focusedProperty().subscribe(this::focused);
    chips.getStyleClass().add("cd-tags");
    suggestions.getStyleClass().add("cd-suggestions");
    below.getStyleClass().add("cd-tags-below");
    below.managedProperty().bind(chips.visibleProperty().or(suggestions.visibleProperty()));
    values.addListener((ListChangeListener<String>) _ -> drawChips());
    drawChips();
    suggest();
  }

  /** What may be chosen. */
  public void setOptions(List<Option> all) {
    options = List.copyOf(all);
    drawChips();
    suggest();
  }

  /** The field with its label and error, for a form. */
  public FormField<TextField> field() {
    return field;
  }

  /** What stands under the field: suggestions while typing, and the chips. */
  public Node below() {
    return below;
  }

  /** Takes over what is typed and not yet a chip; call it before the values are sent. */
  public void commit() {
    if (free && !typed.getText().isBlank()) {
      take(typed.getText().strip());
    }
  }

  private void focused(boolean now) {
    if (!now) {
      commit();
    }
    suggest();
  }

  private void pressed(KeyEvent event) {
    KeyCode code = event.getCode();
    boolean taken =
        switch (code) {
          case ENTER -> takeTyped();
          case COMMA -> free && takeTyped();
          case DOWN -> highlight(highlighted + 1);
          case UP -> highlight(highlighted - 1);
          case BACK_SPACE -> typed.getText().isEmpty() && removeLast();
          case ESCAPE -> !typed.getText().isEmpty() && clear();
          default -> false;
        };
    if (taken) {
      event.consume();
    }
  }

  private boolean takeTyped() {
    String text = typed.getText().strip();
    if (text.isEmpty()) {
      return false;
    }
    if (!suggested.isEmpty()) {
      take(suggested.get(highlighted).value());
    } else if (free) {
      take(text);
    } else {
      // Beside the field's own error, which belongs to its form.
      Label none = new Label(words.none());
      none.getStyleClass().add("cd-field-error");
      show(List.of(none));
    }
    return true;
  }

  private boolean removeLast() {
    if (!values.isEmpty()) {
      values.removeLast();
    }
    return true;
  }

  private boolean clear() {
    typed.clear();
    return true;
  }

  private void take(String value) {
    typed.clear();
    if (!values.contains(value)) {
      values.add(value);
    }
  }

  private boolean highlight(int index) {
    if (suggested.isEmpty()) {
      return false;
    }
    highlighted = Math.floorMod(index, suggested.size());
    drawSuggestions();
    return true;
  }

  private void suggest() {
    String wanted = typed.getText().strip().toLowerCase(Locale.ROOT);
    suggested =
        wanted.isEmpty()
            ? List.of()
            : options.stream()
                .filter(option -> !values.contains(option.value()))
                .filter(option -> option.text().toLowerCase(Locale.ROOT).contains(wanted))
                .limit(MOST_SUGGESTED)
                .toList();
    highlighted = 0;
    drawSuggestions();
  }

  private void drawSuggestions() {
    List<Node> lines = new ArrayList<>();
    for (int i = 0; i < suggested.size(); i++) {
      Option option = suggested.get(i);
      Label line = Scripts.dress(new Label(option.text()));
      line.getStyleClass().add("cd-suggestion");
      line.setMaxWidth(Double.MAX_VALUE);
      line.pseudoClassStateChanged(HIGHLIGHTED, i == highlighted);
      line.setOnMousePressed(
          event -> {
            take(option.value());
            event.consume();
          });
      lines.add(line);
    }
    show(lines);
  }

  private void show(List<? extends Node> lines) {
    suggestions.getChildren().setAll(lines);
    suggestions.setVisible(!lines.isEmpty());
    suggestions.setManaged(!lines.isEmpty());
  }

  private void drawChips() {
    chips.getChildren().setAll(values.stream().map(this::chip).toList());
    chips.setVisible(!values.isEmpty());
    chips.setManaged(!values.isEmpty());
  }

  private Node chip(String value) {
    String text =
        options.stream()
            .filter(option -> option.value().equals(value))
            .map(Option::text)
            .findFirst()
            .orElse(value);
    Label name = Scripts.dress(new Label(text));
    HBox chip =
        new HBox(
            name,
            Buttons.icon(
                new Action(
                    "tag.remove",
                    words.remove() + " " + text,
                    "fth-x",
                    null,
                    () -> values.remove(value))));
    chip.getStyleClass().add("cd-tag");
    return chip;
  }
}
