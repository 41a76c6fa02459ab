package org.caredesk.desktop.schedule;

import javafx.scene.control.Label;

/** A cell of free time. */
final class FreeCell extends EntryCell {
  private final ScheduleWords words;
  private final Label time = label("cell-time");
  private final Label word = label("cell-word");
  private final Label hint = label("cell-hint");
  private final PlaceMark placeMark = new PlaceMark();

  FreeCell(ScheduleWords words) {
    super("free-cell");
    this.words = words;
    getChildren().addAll(time, word, hint, placeMark);
    hint.setText(words.enterKey());
    hint.setVisible(false);
  }

  /** Says which key books it. */
  void setHinted(boolean hinted) {
    hint.setVisible(hinted);
  }

  @Override
  void refresh(CellLook look) {
    if (shown() instanceof FreeTime free) {
      boolean over = free.use() == FreeTime.Use.NOT_USED;
      time.setText(look.wide() ? words.range(free) : words.time(free));
      placeMark.show(free.place(), look.wide());
      word.setText(over ? words.notUsed() : look.stale() ? words.wasFree() : words.free());
      pseudoClassStateChanged(STALE, look.stale());
      getStyleClass().remove("not-used");
      if (over) {
        getStyleClass().add("not-used");
      }
    }
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    double x = snappedLeftInset();
    double line = lineHeight();
    double y = Math.min(snappedTopInset(), Math.max(0, (getHeight() - line) / 2));
    double end = getWidth() - snappedRightInset();
    double timeWidth = time.prefWidth(-1);
    time.resizeRelocate(x, y, Math.min(timeWidth, end - x), line);
    double gap = line / 4;
    double wordX = x + timeWidth + gap;
    word.resizeRelocate(wordX, y, Math.max(0, Math.min(word.prefWidth(-1), end - wordX)), line);
    end = placeMark.layout(end, y, line);
    double hintWidth = hint.prefWidth(-1);
    boolean room = end - hintWidth > wordX + word.getWidth();
    hint.resizeRelocate(end - hintWidth, y, room ? hintWidth : 0, line);
  }
}
