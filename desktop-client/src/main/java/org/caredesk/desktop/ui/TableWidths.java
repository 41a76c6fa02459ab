package org.caredesk.desktop.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;

/**
 * Keeps the columns of a table as wide as the letters need: they share the table's width out as
 * long as each has its least, and else the table scrolls sideways.
 */
public final class TableWidths {

  /** As the style class {@code cd-secondary} writes it at the usual size. */
  private static final double USUAL = 12;

  private record Widths(TableColumn<?, ?> column, double usual, double least) {}

  private final TableView<?> table;
  private final List<Widths> columns = new ArrayList<>();
  private double scale = 1;

  private TableWidths(TableView<?> table) {
    this.table = table;
    table
        .getColumns()
        .forEach(
            column -> columns.add(new Widths(column, column.getPrefWidth(), column.getMinWidth())));
  }

  /**
   * @param table has its columns, each with its usual and its least width
   * @param secondary the font of a label of the style class {@code cd-secondary} beside it
   */
  public static void follow(TableView<?> table, ObservableValue<Font> secondary) {
    TableWidths widths = new TableWidths(table);
    widths.share();
    secondary.subscribe(font -> widths.scale(font.getSize() / USUAL));
    table.widthProperty().subscribe((_, _) -> widths.share());
  }

  private void scale(double now) {
    if (now > 0 && now != scale) {
      scale = now;
      columns.forEach(
          each -> {
            each.column().setMinWidth(each.least() * now);
            each.column().setPrefWidth(each.usual() * now);
          });
      share();
    }
  }

  private void share() {
    double least = columns.stream().mapToDouble(each -> each.least() * scale).sum();
    boolean fits = table.getWidth() == 0 || least <= table.getWidth();
    var policy =
        fits
            ? TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN
            : TableView.UNCONSTRAINED_RESIZE_POLICY;
    if (table.getColumnResizePolicy() != policy) {
      table.setColumnResizePolicy(policy);
      if (!fits) {
        columns.forEach(each -> each.column().setPrefWidth(each.least() * scale));
      }
    }
  }
}
