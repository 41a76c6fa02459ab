package org.caredesk.desktop.reception.board;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What the board shows and which visit is selected: a new picture never moves the selection. */
public final class BoardModel {
  private final ReadOnlyObjectWrapper<BoardPicture> picture =
      new ReadOnlyObjectWrapper<>(BoardPicture.NONE);
  private final ReadOnlyObjectWrapper<@Nullable BoardCard> selected = new ReadOnlyObjectWrapper<>();

  /** The lane that the selected visit has left, and where it stood there. */
  private @Nullable BoardLane left;

  private int leftAt;

  public ReadOnlyObjectProperty<BoardPicture> pictureProperty() {
    return picture.getReadOnlyProperty();
  }

  /** The visit that the keys mean; null for none. */
  public ReadOnlyObjectProperty<@Nullable BoardCard> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /**
   * Shows another picture. The selection stays with its visit, in whichever lane that is now; where
   * the visit is gone, the one that has come into its place is selected.
   */
  public void show(BoardPicture next) {
    BoardPicture before = picture.get();
    if (next.equals(before)) {
      return;
    }
    BoardCard old = selected.get();
    picture.set(next);
    if (old != null) {
      BoardCard same = next.find(old.id());
      if (same != null && same.lane() != old.lane()) {
        left = old.lane();
        leftAt = before.cards(old.lane()).indexOf(old);
      }
      selected.set(same != null ? same : heir(before, next, old));
    }
  }

  private static @Nullable BoardCard heir(BoardPicture before, BoardPicture next, BoardCard old) {
    List<BoardCard> left = next.cards(old.lane());
    int place = before.cards(old.lane()).indexOf(old);
    return left.isEmpty() ? null : left.get(Math.max(0, Math.min(place, left.size() - 1)));
  }

  public void select(@Nullable String id) {
    selected.set(id == null ? null : picture.get().find(id));
  }

  /** Selects the first of the first lane that has any, where nothing is selected. */
  public void begin() {
    if (selected.get() == null) {
      for (BoardLane lane : BoardLane.values()) {
        List<BoardCard> cards = picture.get().cards(lane);
        if (!cards.isEmpty()) {
          selected.set(cards.getFirst());
          return;
        }
      }
    }
  }

  /** Moves the selection within its lane. */
  public void moveBy(int steps) {
    BoardCard at = selected.get();
    if (at == null) {
      begin();
      return;
    }
    List<BoardCard> cards = picture.get().cards(at.lane());
    long wanted = (long) cards.indexOf(at) + steps;
    selected.set(cards.get((int) Math.max(0, Math.min(wanted, cards.size() - 1))));
  }

  /**
   * Moves the selection to the next lane that has anybody, to the same place from the top; into the
   * lane that its visit has just left, to who came after it there.
   */
  public void moveLanes(int direction) {
    BoardCard at = selected.get();
    if (at == null) {
      begin();
      return;
    }
    int here = picture.get().cards(at.lane()).indexOf(at);
    BoardLane[] lanes = BoardLane.values();
    for (int i = at.lane().ordinal() + direction; i >= 0 && i < lanes.length; i += direction) {
      List<BoardCard> cards = picture.get().cards(lanes[i]);
      if (!cards.isEmpty()) {
        int place = lanes[i] == left ? leftAt : here;
        left = null;
        selected.set(cards.get(Math.min(place, cards.size() - 1)));
        return;
      }
    }
  }
}
