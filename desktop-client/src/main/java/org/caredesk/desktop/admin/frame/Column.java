package org.caredesk.desktop.admin.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.caredesk.desktop.paper.ListedTable;
import org.caredesk.desktop.ui.Scripts;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list.
 *
 * @param sort the key by which the server sorts; null where it does not
 * @param width in shares of the list's width
 * @param number whether it holds figures, which stand at the right
 * @param value what stands for the cell in a file: a text, number or time as {@link
 *     org.caredesk.dto.table.TableFile} takes them, or null
 */
public record Column<T>(
    String title,
    @Nullable String sort,
    double width,
    boolean number,
    Function<T, ? extends Node> cell,
    Function<T, @Nullable Object> value) {

  /** In pixels at the usual size of letters, of one share. */
  private static final double USUAL = 100;

  private static final double LEAST = 60;

  /** Words. */
  public static <T> Column<T> text(
      String title, @Nullable String sort, double width, Function<T, String> text) {
    return text(title, sort, width, text, text::apply);
  }

  /**
   * Words for something that a file says otherwise, such as a time.
   *
   * @param value the time itself
   */
  public static <T> Column<T> text(
      String title,
      @Nullable String sort,
      double width,
      Function<T, String> text,
      Function<T, @Nullable Object> value) {
    return new Column<>(title, sort, width, false, row -> words(text.apply(row)), value);
  }

  /** A label with an icon or a colour; in a file it is its words. */
  public static <T> Column<T> standing(
      String title, @Nullable String sort, double width, Function<T, ? extends Labeled> cell) {
    return new Column<>(title, sort, width, false, cell, row -> cell.apply(row).getText());
  }

  /** The words that name a row. */
  public static <T> Column<T> name(
      String title, @Nullable String sort, double width, Function<T, String> text) {
    return new Column<>(
        title,
        sort,
        width,
        false,
        row -> {
          Label name = words(text.apply(row));
          name.getStyleClass().add("cd-strong");
          return name;
        },
        text::apply);
  }

  /**
   * Figures.
   *
   * @param value the number itself
   */
  public static <T> Column<T> figure(
      String title,
      @Nullable String sort,
      double width,
      Function<T, String> text,
      Function<T, @Nullable Object> value) {
    return new Column<>(title, sort, width, true, row -> label(text.apply(row)), value);
  }

  /** What is in the file alone, such as the currency of a sum. */
  public static <T> Column<T> inFile(String title, Function<T, @Nullable Object> value) {
    return new Column<>(title, null, 0, false, _ -> new Label(), value);
  }

  boolean isShown() {
    return width > 0;
  }

  /** What these columns say of {@code rows}, for a file. */
  static <T> ListedTable table(
      String name, List<Column<T>> columns, List<T> rows, ListedTable.Origin origin) {
    List<List<@Nullable Object>> cells = new ArrayList<>();
    for (T row : rows) {
      List<@Nullable Object> line = new ArrayList<>();
      columns.forEach(column -> line.add(column.value.apply(row)));
      cells.add(line);
    }
    return new ListedTable(name, columns.stream().map(Column::title).toList(), cells, origin);
  }

  private static Label label(String text) {
    Label label = Scripts.dress(new Label(text));
    label.getStyleClass().add("master-text");
    return label;
  }

  /** Two lines where one is too short. */
  private static Label words(String text) {
    Label words = label(text);
    words.setWrapText(true);
    words.getStyleClass().add("master-wrapped");
    return words;
  }

  /** The column of a table. */
  public TableColumn<T, T> build() {
    TableColumn<T, T> column = new TableColumn<>(title);
    column.setUserData(sort);
    column.setSortable(sort != null);
    column.setReorderable(false);
    column.setPrefWidth(width * USUAL);
    column.setMinWidth(width * LEAST);
    column.getStyleClass().add(number ? "master-figure" : "master-words");
    column.setCellValueFactory(
        row -> new javafx.beans.property.ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(
        _ ->
            new TableCell<>() {
              @Override
              protected void updateItem(@Nullable T row, boolean empty) {
                super.updateItem(row, empty);
                setText(null);
                setGraphic(row == null || empty ? null : cell.apply(row));
                setAlignment(number ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
              }
            });
    return column;
  }
}
