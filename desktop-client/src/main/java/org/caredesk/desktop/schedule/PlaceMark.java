package org.caredesk.desktop.schedule;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.caredesk.desktop.ui.HospitalSign;
import org.jspecify.annotations.Nullable;

/** Which place a cell belongs to: a spot of its colour and, where there is room, its name. */
final class PlaceMark extends Region {
  private final Region spot = new Region();
  private final Label name = EntryCell.label("place-name");
  private int tint;

  PlaceMark() {
    getStyleClass().add("place-mark");
    spot.getStyleClass().add("place-spot");
    setMouseTransparent(true);
    setManaged(false);
    setVisible(false);
    spot.setManaged(false);
    getChildren().addAll(spot, name);
  }

  /**
   * Shows {@code place}.
   *
   * @param named whether there is room for the name
   */
  void show(@Nullable Place place, boolean named) {
    setVisible(place != null);
    if (place != null) {
      if (place.tint() != tint) {
        tint = place.tint();
        HospitalSign.clear(getStyleClass());
        getStyleClass().addAll(HospitalSign.classes(tint));
      }
      boolean said = named && !place.home();
      name.setText(said ? place.name() : "");
      name.setVisible(said);
    }
  }

  /** Puts itself at the end of a line and answers where it begins. */
  double layout(double end, double y, double line) {
    if (!isVisible()) {
      return end;
    }
    double size = Math.round(line / 2);
    double words = name.isVisible() ? name.prefWidth(-1) + 4 : 0;
    resizeRelocate(end - size - words, y, size + words, line);
    spot.resizeRelocate(0, Math.round((line - size) / 2), size, size);
    name.resizeRelocate(size + 4, 0, Math.max(0, words - 4), line);
    return end - size - words - 6;
  }
}
