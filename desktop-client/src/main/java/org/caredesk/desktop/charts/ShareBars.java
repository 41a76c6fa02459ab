package org.caredesk.desktop.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.ui.Scripts;
import org.jspecify.annotations.Nullable;

/**
 * Rows that share something: a name, a bar as long as its figure, the figure. Arrow keys walk the
 * rows, Enter or a click opens one.
 *
 * @param <K> what names a row
 */
public final class ShareBars<K> extends VBox {

  /**
   * One row.
   *
   * @param figure as it is written
   * @param aside a second figure, such as a share, in a column of its own; empty for none
   * @param words what it says to a screen reader and in its tooltip
   * @param parts from the left; what is negative is not drawn, its figure says it
   */
  public record Row<K>(
      K key, String name, String figure, String aside, String words, List<Double> parts) {
    public Row {
      parts = List.copyOf(parts);
    }

    public Row(K key, String name, String figure, String words, List<Double> parts) {
      this(key, name, figure, "", words, parts);
    }
  }

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final Consumer<K> open;
  private final List<Line<K>> lines = new ArrayList<>();
  private @Nullable K chosen;

  private static final class Line<K> extends HBox {
    private final K key;

    private Line(K key) {
      this.key = key;
    }
  }

  public ShareBars(Consumer<K> open) {
    this.open = open;
    getStyleClass().add("share-bars");
  }

  /** Shows these rows; the longest bar fills its place. */
  public void show(List<Row<K>> rows) {
    K focused =
        lines.stream().filter(Region::isFocused).map(line -> line.key).findFirst().orElse(null);
    double most = rows.stream().mapToDouble(row -> total(row.parts())).max().orElse(0);
    boolean anyAside = rows.stream().anyMatch(row -> !row.aside().isEmpty());
    lines.clear();
    rows.forEach(row -> lines.add(line(row, most, anyAside)));
    getChildren().setAll(lines);
    choose(chosen);
    lines.stream()
        .filter(line -> Objects.equals(line.key, focused))
        .findFirst()
        .ifPresent(Region::requestFocus);
  }

  /** Marks the row of this key; null for none. */
  public void choose(@Nullable K key) {
    chosen = key;
    lines.forEach(line -> line.pseudoClassStateChanged(CHOSEN, line.key.equals(key)));
  }

  private static double total(List<Double> parts) {
    return parts.stream().mapToDouble(part -> Math.max(0, part)).sum();
  }

  private Line<K> line(Row<K> row, double most, boolean anyAside) {
    Label name = Scripts.dress(new Label(row.name()));
    name.setWrapText(true);
    name.getStyleClass().add("share-bars-name");
    Label figure = new Label(row.figure());
    figure.getStyleClass().add("share-bars-figure");
    Track track = new Track(row.parts(), most);
    HBox.setHgrow(track, Priority.ALWAYS);
    Line<K> line = new Line<>(row.key());
    line.getChildren().addAll(name, track, figure);
    if (anyAside) {
      Label aside = new Label(row.aside());
      aside.getStyleClass().add("share-bars-aside");
      line.getChildren().add(aside);
    }
    line.getStyleClass().add("share-bars-line");
    line.setFocusTraversable(true);
    line.setAccessibleRole(AccessibleRole.BUTTON);
    line.setAccessibleText(row.words());
    Tooltip.install(line, new Tooltip(row.words()));
    line.setOnMouseClicked(
        _ -> {
          line.requestFocus();
          open.accept(row.key());
        });
    line.addEventHandler(KeyEvent.KEY_PRESSED, event -> key(line, event));
    return line;
  }

  private void key(Line<K> line, KeyEvent event) {
    int at = lines.indexOf(line);
    KeyCode code = event.getCode();
    if (code == KeyCode.ENTER || code == KeyCode.SPACE) {
      open.accept(line.key);
    } else if (code == KeyCode.DOWN && at + 1 < lines.size()) {
      lines.get(at + 1).requestFocus();
    } else if (code == KeyCode.UP && at > 0) {
      lines.get(at - 1).requestFocus();
    } else {
      return;
    }
    event.consume();
  }

  /** The bar itself. */
  private static final class Track extends Region {
    private final List<Double> parts;
    private final double most;

    private Track(List<Double> parts, double most) {
      this.parts = parts;
      this.most = most;
      for (int i = 0; i < parts.size(); i++) {
        Region part = new Region();
        part.getStyleClass().addAll("chart-fill", "chart-fill-" + (i + 1));
        getChildren().add(part);
      }
      getStyleClass().add("share-bars-track");
    }

    @Override
    protected void layoutChildren() {
      double x = 0;
      for (int i = 0; i < parts.size(); i++) {
        double width = most <= 0 ? 0 : Math.max(0, parts.get(i)) / most * getWidth();
        getChildren().get(i).resizeRelocate(x, 0, width, getHeight());
        x += width;
      }
    }
  }
}
