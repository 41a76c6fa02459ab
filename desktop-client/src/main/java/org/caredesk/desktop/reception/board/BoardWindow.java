package org.caredesk.desktop.reception.board;

import javafx.geometry.Bounds;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/**
 * The window on a board: where the lanes have too little room, as beside an open sheet, it scrolls
 * sideways and follows the cursor to its lane.
 */
public final class BoardWindow extends ScrollPane {
  private final BoardView board;

  public BoardWindow(BoardView board, BoardModel model) {
    super(board);
    this.board = board;
    getStyleClass().add("board-window");
    // At once, and not with the first style: before, the board could not be given the keyboard.
    setSkin(createDefaultSkin());
    setFitToHeight(true);
    setFitToWidth(true);
    setVbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    model.selectedProperty().subscribe(this::follow);
    viewportBoundsProperty().subscribe(_ -> follow(model.selectedProperty().get()));
  }

  private void follow(@Nullable BoardCard card) {
    double room = getViewportBounds().getWidth();
    double hidden = board.getWidth() - room;
    if (card == null || room <= 0 || hidden <= 0) {
      return;
    }
    Bounds lane = board.lane(card.lane()).getBoundsInParent();
    double from = getHvalue() * hidden;
    double first = lane.getMinX() - board.getInsets().getLeft();
    double last = lane.getMaxX() + board.getInsets().getRight() - room;
    double wanted = Math.clamp(from, Math.min(last, first), first);
    if (wanted != from) {
      setHvalue(Math.clamp(wanted / hidden, 0, 1));
    }
  }
}
