package org.caredesk.desktop.insights;

import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.caredesk.desktop.ui.Scripts;
import org.jspecify.annotations.Nullable;

/** What the tables of this workplace are put together from. */
public final class TableParts {
  /** So much of its width a column of words keeps, before the others give way. */
  private static final double LEAST = 0.8;

  private TableParts() {}

  /**
   * A column whose cells are drawn from their row.
   *
   * @param width in shares of the table's width
   * @param isFigure whether it stands at the right
   */
  public static <T> TableColumn<T, T> column(
      String title, double width, boolean isFigure, Function<T, Node> cell) {
    return column(title, width, isFigure, () -> new Drawn<>(cell, isFigure));
  }

  /** A column whose cells say something, and are no more than that: a table has many of them. */
  public static <T> TableColumn<T, T> words(
      String title, double width, boolean isFigure, Function<T, @Nullable String> words) {
    return column(title, width, isFigure, () -> new Said<>(words, isFigure));
  }

  private static <T> TableColumn<T, T> column(
      String title, double width, boolean isFigure, Supplier<TableCell<T, T>> cell) {
    TableColumn<T, T> column = new TableColumn<>(title);
    column.setPrefWidth(width);
    if (isFigure) {
      // A figure that is cut says something else.
      column.setMinWidth(width);
    } else {
      column.setMinWidth(LEAST * width);
    }
    column.setSortable(false);
    column.setReorderable(false);
    column.getStyleClass().add(isFigure ? "master-figure" : "master-words");
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(_ -> cell.get());
    return column;
  }

  private static final class Drawn<T> extends TableCell<T, T> {
    private final Function<T, Node> cell;

    private Drawn(Function<T, Node> cell, boolean isFigure) {
      this.cell = cell;
      setAlignment(isFigure ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(@Nullable T row, boolean empty) {
      super.updateItem(row, empty);
      setGraphic(row == null || empty ? null : cell.apply(row));
    }
  }

  private static final class Said<T> extends TableCell<T, T> {
    private final Function<T, @Nullable String> words;
    private final boolean isFigure;

    private Said(Function<T, @Nullable String> words, boolean isFigure) {
      this.words = words;
      this.isFigure = isFigure;
      getStyleClass().add("master-text");
      setAlignment(isFigure ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(@Nullable T row, boolean empty) {
      super.updateItem(row, empty);
      String said = row == null || empty ? null : words.apply(row);
      setText(said);
      Scripts.dress(this);
      if (!isFigure) {
        // It may be longer than its column.
        setTooltip(said == null ? null : new Tooltip(said));
      }
    }
  }

  /** What a cell says. */
  public static Label text(@Nullable String words) {
    Label label = Scripts.dress(new Label(words == null ? "" : words));
    label.getStyleClass().add("master-text");
    return label;
  }

  /** A name, which may be longer than its column and then is told in full. */
  public static Label name(@Nullable String words) {
    Label label = text(words);
    if (words != null) {
      label.setTooltip(new Tooltip(words));
    }
    return label;
  }
}
