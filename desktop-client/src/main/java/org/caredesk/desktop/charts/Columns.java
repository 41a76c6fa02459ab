package org.caredesk.desktop.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Stacked columns over time. Axis and grid are the platform's; the columns are drawn here, because
 * its own stacked chart knows neither keys nor a chosen column, and drops what is negative. Arrow
 * keys walk the columns, Enter or a click opens one.
 *
 * @param <K> what names a column; it stays chosen when figures change
 */
public final class Columns<K> extends Plot {

  /**
   * One column.
   *
   * @param label what stands under it where there is room
   * @param words what it says: in its tooltip and to a screen reader
   * @param parts from the bottom up
   */
  public record Column<K>(K key, String label, String words, List<Double> parts) {
    public Column {
      parts = List.copyOf(parts);
    }
  }

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final double BAR_SHARE = 0.74;
  private static final double WIDEST = 48;

  /** What is drawn of one column. */
  private record Drawn<K>(Column<K> column, Region hit, List<Region> parts, Label label) {}

  private final Consumer<K> open;
  private final List<Drawn<K>> drawn = new ArrayList<>();
  private final Region ring = new Region();
  private @Nullable K chosen;
  private int cursor;

  /**
   * @param figure how the axis writes a figure
   * @param open a column is asked for
   */
  public Columns(DoubleFunction<String> figure, Consumer<K> open) {
    super(figure);
    this.open = open;
    getStyleClass().add("columns");
    ring.getStyleClass().add("columns-ring");
    ring.setMouseTransparent(true);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    focusedProperty().subscribe(focused -> mark());
  }

  /** Shows these columns. */
  public void show(List<Column<K>> columns) {
    drawn.forEach(
        each -> {
          getPlotChildren().remove(each.hit());
          getPlotChildren().removeAll(each.parts());
          getChartChildren().remove(each.label());
        });
    getPlotChildren().remove(ring);
    drawn.clear();
    columns.forEach(column -> drawn.add(draw(column)));
    getPlotChildren().add(ring);
    Scale scale =
        Scale.of(
            columns.stream().mapToDouble(column -> sum(column, -1)).min().orElse(0),
            columns.stream().mapToDouble(column -> sum(column, 1)).max().orElse(0));
    measure(scale, columns.size());
    cursor = Math.clamp(cursor, 0, Math.max(0, columns.size() - 1));
    choose(chosen);
    requestChartLayout();
  }

  /** Marks the column of this key; null for none. */
  public void choose(@Nullable K key) {
    chosen = key;
    for (int i = 0; i < drawn.size(); i++) {
      if (Objects.equals(drawn.get(i).column().key(), key)) {
        cursor = i;
      }
    }
    mark();
  }

  private void mark() {
    ring.setVisible(isFocused() && !drawn.isEmpty());
    for (Drawn<K> each : drawn) {
      boolean is = each.column().key().equals(chosen);
      each.hit().pseudoClassStateChanged(CHOSEN, is);
      each.label().pseudoClassStateChanged(CHOSEN, is);
    }
    if (!drawn.isEmpty()) {
      setAccessibleText(drawn.get(cursor).column().words());
    }
    requestChartLayout();
  }

  private void key(KeyEvent event) {
    if (!drawn.isEmpty()
        && !event.isShortcutDown()
        && !event.isAltDown()
        && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)) {
      open.accept(drawn.get(cursor).column().key());
      event.consume();
      return;
    }
    int target = walk(event, cursor, drawn.size());
    if (target != STAYS) {
      cursor = target;
      mark();
      event.consume();
    }
  }

  private Drawn<K> draw(Column<K> column) {
    Region hit = new Region();
    hit.getStyleClass().add("columns-band");
    Tooltip.install(hit, new Tooltip(column.words()));
    hit.setOnMouseClicked(
        _ -> {
          requestFocus();
          choose(column.key());
          open.accept(column.key());
        });
    List<Region> parts = new ArrayList<>();
    for (int i = 0; i < column.parts().size(); i++) {
      Region part = new Region();
      part.getStyleClass().addAll("chart-fill", "chart-fill-" + (column.parts().size() - i));
      part.setMouseTransparent(true);
      parts.add(part);
    }
    Label label = label(column.label());
    getPlotChildren().add(hit);
    getPlotChildren().addAll(parts);
    // Under the plot, which shows nothing beyond its edges.
    getChartChildren().add(label);
    return new Drawn<>(column, hit, parts, label);
  }

  /** What the parts of one sign come to. */
  private static double sum(Column<?> column, int sign) {
    return column.parts().stream()
        .mapToDouble(part -> part)
        .filter(part -> Math.signum(part) == sign)
        .sum();
  }

  @Override
  protected void layoutPlotChildren() {
    double height = getYAxis().getHeight();
    double zero = getYAxis().getDisplayPosition(0);
    double width = drawn.isEmpty() ? 0 : getXAxis().getWidth() / drawn.size();
    layoutLabels(drawn.stream().map(Drawn::label).toList(), width);
    double bar = Math.min(WIDEST, Math.max(1, width * BAR_SHARE));
    for (int i = 0; i < drawn.size(); i++) {
      Drawn<K> each = drawn.get(i);
      double left = i * width;
      each.hit().resizeRelocate(left, 0, width, height);
      double x = left + (width - bar) / 2;
      double above = 0;
      double below = 0;
      for (int part = 0; part < each.parts().size(); part++) {
        double value = each.column().parts().get(part);
        double from = value < 0 ? below : above;
        double to = from + value;
        double top = getYAxis().getDisplayPosition(Math.max(from, to));
        double bottom = getYAxis().getDisplayPosition(Math.min(from, to));
        each.parts().get(part).resizeRelocate(x, top, bar, Math.max(0, bottom - top));
        if (value < 0) {
          below = to;
        } else {
          above = to;
        }
      }
      if (above == 0 && below == 0 && !each.parts().isEmpty()) {
        // A day without revenue is a line, not a gap.
        each.parts().getFirst().resizeRelocate(x, zero - 1, bar, 1);
      }
      if (i == cursor) {
        double top = getYAxis().getDisplayPosition(above);
        double bottom = getYAxis().getDisplayPosition(below);
        ring.resizeRelocate(x - 3, top - 3, bar + 6, Math.min(height, bottom + 3) - top + 3);
      }
    }
  }
}
