package org.caredesk.desktop.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * Stacked columns over time. Axis and grid are the platform's; the columns are drawn here, because
 * its own stacked chart knows neither keys nor a chosen column, and drops what is negative. Arrow
 * keys walk the columns, Enter or a click opens one.
 *
 * @param <K> what names a column; it stays chosen when figures change
 */
public final class Columns<K> extends XYChart<Number, Number> {

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
  private static final double LABEL_GAP = 44;
  private static final double LABEL_DROP = 4;

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
    super(new NumberAxis(), new NumberAxis());
    this.open = open;
    // First of all: the axes ask for the data as soon as they are changed.
    setData(FXCollections.observableArrayList());
    NumberAxis x = (NumberAxis) getXAxis();
    x.setAutoRanging(false);
    x.setTickLabelsVisible(false);
    x.setTickMarkVisible(false);
    x.setMinorTickVisible(false);
    NumberAxis y = (NumberAxis) getYAxis();
    y.setAutoRanging(false);
    y.setMinorTickVisible(false);
    y.setTickMarkVisible(false);
    y.setTickLabelFormatter(
        new StringConverter<>() {
          @Override
          public String toString(Number value) {
            return figure.apply(value.doubleValue());
          }

          @Override
          public Number fromString(String text) {
            throw new UnsupportedOperationException();
          }
        });
    getStyleClass().add("columns");
    ring.getStyleClass().add("columns-ring");
    ring.setMouseTransparent(true);
    setAnimated(false);
    setLegendVisible(false);
    setVerticalGridLinesVisible(false);
    setVerticalZeroLineVisible(false);
    setAlternativeRowFillVisible(false);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.NODE);
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
    NumberAxis y = (NumberAxis) getYAxis();
    y.setLowerBound(scale.low());
    y.setUpperBound(scale.high());
    y.setTickUnit(scale.step());
    NumberAxis x = (NumberAxis) getXAxis();
    x.setLowerBound(0);
    x.setUpperBound(Math.max(1, columns.size()));
    x.setTickUnit(Math.max(1, columns.size()));
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
    if (drawn.isEmpty() || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    int forward =
        getEffectiveNodeOrientation() == javafx.geometry.NodeOrientation.RIGHT_TO_LEFT ? -1 : 1;
    int target =
        switch (event.getCode()) {
          case LEFT -> cursor - forward;
          case RIGHT -> cursor + forward;
          case HOME -> 0;
          case END -> drawn.size() - 1;
          case ENTER, SPACE -> {
            open.accept(drawn.get(cursor).column().key());
            yield cursor;
          }
          default -> -2;
        };
    if (target != -2) {
      cursor = Math.clamp(target, 0, drawn.size() - 1);
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
    Label label = new Label(column.label());
    label.getStyleClass().add("columns-label");
    label.setMouseTransparent(true);
    label.setManaged(false);
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
    layoutLabels(width);
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

  /** Under the axis, in the padding of the chart; as many as have room. */
  private void layoutLabels(double each) {
    int every = each <= 0 ? 1 : (int) Math.max(1, Math.ceil(LABEL_GAP / each));
    for (int i = 0; i < drawn.size(); i++) {
      Label label = drawn.get(i).label();
      label.setVisible(i % every == 0);
      double wide = label.prefWidth(-1);
      label.resizeRelocate(
          getXAxis().getLayoutX() + i * each + (each - wide) / 2,
          getXAxis().getLayoutY() + LABEL_DROP,
          wide,
          label.prefHeight(-1));
    }
  }

  @Override
  protected void dataItemAdded(Series<Number, Number> series, int at, Data<Number, Number> item) {
    // Columns are shown by show, not as data.
  }

  @Override
  protected void dataItemRemoved(Data<Number, Number> item, Series<Number, Number> series) {
    // As above.
  }

  @Override
  protected void dataItemChanged(Data<Number, Number> item) {
    // As above.
  }

  @Override
  protected void seriesAdded(Series<Number, Number> series, int index) {
    // As above.
  }

  @Override
  protected void seriesRemoved(Series<Number, Number> series) {
    // As above.
  }
}
