package org.caredesk.desktop.session;

import java.util.List;
import java.util.Map;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** The product drawn as what it is: a day's grid with its now line. Pure decoration. */
final class GridArt extends Pane {

  private static final double CELL_WIDTH = 64;
  private static final double CELL_HEIGHT = 56;
  private static final double STEP_X = 72;
  private static final double STEP_Y = 64;
  private static final double STAGGER = 14.5;
  private static final double NOW = 214;
  private static final double OVERHANG = 24;

  /** A column per text, a letter per cell: done, free, now, booked, checked in, missed. */
  private static final List<String> COLUMNS =
      List.of("d.gb..b", "bddg.bb", ".bddgb.", "ddgbb.b", "b.dmg.b", "dd.gcb.", ".ddgcbb");

  private static final Map<Character, String> STYLES =
      Map.of('d', "done", 'g', "now", 'b', "booked", 'c', "checked-in", 'm', "missed");

  GridArt() {
    getStyleClass().add("cd-art");
    for (int column = 0; column < COLUMNS.size(); column++) {
      for (int row = 0; row < COLUMNS.get(column).length(); row++) {
        place(column, row, COLUMNS.get(column).charAt(row));
      }
    }
    double width = STEP_X * COLUMNS.size() - (STEP_X - CELL_WIDTH);
    add("cd-art-now-line", 0, NOW, width + OVERHANG, 3);
    add("cd-art-now-dot", -1, NOW - 4, 10, 10);
    setMinSize(width + OVERHANG, STEP_Y * 7 + 2 * STAGGER);
    setMaxSize(width + OVERHANG, STEP_Y * 7 + 2 * STAGGER);
  }

  private void place(int column, int row, char kind) {
    double x = column * STEP_X;
    double y = row * STEP_Y + column % 3 * STAGGER;
    String style = STYLES.getOrDefault(kind, "free");
    add("cd-art-" + style, x, y, CELL_WIDTH, CELL_HEIGHT);
    if (!style.equals("free")) {
      add("cd-art-line", x + 10, y + 12, 27, 5);
      // Uneven, as names are.
      add("cd-art-line-faint", x + 10, y + 25, 28 + (column * 5 + row * 7) % 14, 4);
    }
  }

  private void add(String style, double x, double y, double width, double height) {
    Region part = new Region();
    part.getStyleClass().addAll("cd-art-part", style);
    part.resizeRelocate(x, y, width, height);
    part.setManaged(false);
    getChildren().add(part);
  }
}
