package org.caredesk.desktop.admin.frame;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * One text of the object that is shown, changed where it stands: kept by Enter, put back by Esc.
 * What is typed and not kept waits for its object while others are shown; neither a refusal nor
 * somebody else's change takes it away.
 */
public final class Edit {

  /** Sends what was typed, and tells {@link Edit#kept} or {@link Edit#refused}. */
  @FunctionalInterface
  public interface Keeper {
    void keep(UUID of, String value);
  }

  private final Keeper keeper;
  private final StringProperty typed = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper was = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
  private final Map<UUID, String> drafts = new HashMap<>();
  private @Nullable UUID of;

  public Edit(Keeper keeper) {
    this.keeper = keeper;
  }

  /** Shows an object's text as it is kept; again after each change of it. */
  public void show(@Nullable UUID object, String saved) {
    if (object != null && object.equals(of)) {
      boolean touched = isChanged();
      was.set(saved);
      if (!touched) {
        typed.set(saved);
      }
      return;
    }
    if (of != null && isChanged()) {
      drafts.put(of, typed.get());
    }
    of = object;
    was.set(saved);
    String draft = object == null ? null : drafts.remove(object);
    typed.set(draft == null ? saved : draft);
    error.set("");
  }

  /** Keeps what is typed, where it differs. */
  public void keep() {
    UUID object = of;
    if (object != null && isChanged()) {
      error.set("");
      keeper.keep(object, typed.get().strip());
    }
  }

  /** Puts back what was there. */
  public void putBack() {
    typed.set(was.get());
    error.set("");
  }

  /** It is kept. */
  public void kept(UUID object, String saved) {
    drafts.remove(object);
    if (object.equals(of)) {
      was.set(saved);
      typed.set(saved);
      error.set("");
    }
  }

  /**
   * It is not kept, and stays as it was typed.
   *
   * @return false where another object is shown meanwhile, so that nobody sees why
   */
  public boolean refused(UUID object, String why) {
    if (!object.equals(of)) {
      return false;
    }
    error.set(why);
    return true;
  }

  private boolean isChanged() {
    return !typed.get().strip().equals(was.get());
  }

  /** Whether something is typed that is not kept. */
  public ObservableValue<Boolean> changed() {
    return Bindings.createBooleanBinding(this::isChanged, typed, was);
  }

  public StringProperty typed() {
    return typed;
  }

  /** What is kept. */
  public ReadOnlyStringProperty was() {
    return was.getReadOnlyProperty();
  }

  /** Why it was not kept; empty for nothing. */
  public ReadOnlyStringProperty error() {
    return error.getReadOnlyProperty();
  }
}
