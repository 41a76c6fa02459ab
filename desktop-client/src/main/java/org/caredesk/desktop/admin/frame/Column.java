package org.caredesk.desktop.admin.frame;

import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.caredesk.desktop.ui.Scripts;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list.
 *
 * @param sort the key by which the server sorts; null where it does not
 * @param width in shares of the list's width
 * @param number whether it holds figures, which stand at the right
 */
public record Column<T>(
    String title, @Nullable String sort, double width, boolean number, Function<T, Node> cell) {

  /** Words. */
  public static <T> Column<T> text(
      String title, @Nullable String sort, double width, Function<T, String> text) {
    return new Column<>(title, sort, width, false, row -> label(text.apply(row)));
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
          Label name = label(text.apply(row));
          name.getStyleClass().add("cd-strong");
          return name;
        });
  }

  /** Figures. */
  public static <T> Column<T> figure(
      String title, @Nullable String sort, double width, Function<T, String> text) {
    return new Column<>(title, sort, width, true, row -> label(text.apply(row)));
  }

  private static Label label(String text) {
    Label label = Scripts.dress(new Label(text));
    label.getStyleClass().add("master-text");
    return label;
  }

  /** The column of a table. */
  public TableColumn<T, T> build() {
    TableColumn<T, T> column = new TableColumn<>(title);
    column.setUserData(sort);
    column.setSortable(sort != null);
    column.setReorderable(false);
    column.setPrefWidth(width * 100);
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
