package org.caredesk.desktop.ui;

import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * One command of the product. The same object feeds its button, menu item, palette entry, shortcut,
 * tooltip and accessible name. It needs no toolkit, so view models make and test their own.
 */
public final class Action {

  private final String id;
  private final StringProperty text;
  private final String icon;
  private final @Nullable String shortcut;
  private final BooleanProperty enabled = new SimpleBooleanProperty(true);
  private final Runnable task;

  /**
   * @param id stable, {@code area.verb}
   * @param text in the user's language
   * @param icon literal of the icon pack, such as {@code fth-plus}
   * @param shortcut keys joined by plus, such as {@code Ctrl+Enter}, {@code F2} or {@code B}; null
   *     for none
   */
  public Action(String id, String text, String icon, @Nullable String shortcut, Runnable task) {
    this.id = Objects.requireNonNull(id);
    this.text = new SimpleStringProperty(Objects.requireNonNull(text));
    this.icon = Objects.requireNonNull(icon);
    this.shortcut = shortcut;
    this.task = Objects.requireNonNull(task);
  }

  /** Enabled exactly while {@code condition} holds. */
  public Action enabledWhen(ObservableValue<Boolean> condition) {
    enabled.bind(condition);
    return this;
  }

  /** Changes the text with the state of things, such as an amount on a pay button. */
  public Action textFrom(ObservableValue<String> changing) {
    text.bind(changing);
    return this;
  }

  /** Runs it where it is enabled. */
  public void run() {
    if (enabled.get()) {
      task.run();
    }
  }

  public String id() {
    return id;
  }

  public ReadOnlyStringProperty text() {
    return text;
  }

  public String icon() {
    return icon;
  }

  public @Nullable String shortcut() {
    return shortcut;
  }

  public ReadOnlyBooleanProperty enabled() {
    return enabled;
  }
}
