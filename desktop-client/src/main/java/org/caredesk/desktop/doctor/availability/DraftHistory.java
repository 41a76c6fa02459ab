package org.caredesk.desktop.doctor.availability;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** The drafts before and after, for undo and redo. */
final class DraftHistory {
  private static final int KEPT = 200;

  private final Deque<Draft> before = new ArrayDeque<>();
  private final Deque<Draft> after = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

  /** Notes a step that leads away from {@code now}. */
  void leave(Draft now) {
    before.push(now);
    after.clear();
    if (before.size() > KEPT) {
      before.removeLast();
    }
    tell();
  }

  ReadOnlyBooleanProperty canUndo() {
    return canUndo.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty canRedo() {
    return canRedo.getReadOnlyProperty();
  }

  private void tell() {
    canUndo.set(!before.isEmpty());
    canRedo.set(!after.isEmpty());
  }

  /** The draft before {@code now}; {@code now} itself at the beginning. */
  Draft undo(Draft now) {
    if (before.isEmpty()) {
      return now;
    }
    after.push(now);
    Draft earlier = before.pop();
    tell();
    return earlier;
  }

  /** The draft that was undone last; {@code now} itself where none was. */
  Draft redo(Draft now) {
    if (after.isEmpty()) {
      return now;
    }
    before.push(now);
    Draft later = after.pop();
    tell();
    return later;
  }

  /** After saving: steps back would lead to what is not there any more. */
  void clear() {
    before.clear();
    after.clear();
    tell();
  }
}
