package org.caredesk.desktop.charts;

import java.util.List;
import java.util.function.DoubleFunction;
import javafx.collections.FXCollections;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;

/**
 * The platform's axis and grid around places of one width, side by side; what stands in them is
 * drawn by who extends it.
 */
abstract class Plot extends XYChart<Number, Number> {
  /** What a key answers that moves nowhere. */
  static final int STAYS = -1;

  private static final double LABEL_GAP = 44;
  private static final double LABEL_DROP = 4;

  /**
   * @param figure how the axis writes a figure
   */
  Plot(DoubleFunction<String> figure) {
    super(new NumberAxis(), new RoundAxis(figure));
    // First of all: the axes ask for the data as soon as they are changed.
    setData(FXCollections.observableArrayList());
    NumberAxis x = (NumberAxis) getXAxis();
    x.setAutoRanging(false);
    x.setTickLabelsVisible(false);
    x.setTickMarkVisible(false);
    x.setMinorTickVisible(false);
    getStyleClass().add("plot");
    setAnimated(false);
    setLegendVisible(false);
    setVerticalGridLinesVisible(false);
    setVerticalZeroLineVisible(false);
    setAlternativeRowFillVisible(false);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.NODE);
  }

  /** Sets the axes for so many places. */
  final void measure(Scale scale, int places) {
    ((RoundAxis) getYAxis()).show(scale);
    NumberAxis x = (NumberAxis) getXAxis();
    x.setLowerBound(0);
    x.setUpperBound(Math.max(1, places));
    x.setTickUnit(Math.max(1, places));
  }

  /** Where a key leads from the place {@code at}; {@link #STAYS} where it is no key of ours. */
  final int walk(KeyEvent event, int at, int places) {
    if (places == 0 || event.isShortcutDown() || event.isAltDown()) {
      return STAYS;
    }
    int forward = getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT ? -1 : 1;
    return switch (event.getCode()) {
      case LEFT -> Math.clamp(at - forward, 0, places - 1);
      case RIGHT -> Math.clamp(at + forward, 0, places - 1);
      case HOME -> 0;
      case END -> places - 1;
      default -> STAYS;
    };
  }

  /** Under the axis, in the padding of the chart; as many as have room. */
  final void layoutLabels(List<Label> labels, double each) {
    int every = each <= 0 ? 1 : (int) Math.max(1, Math.ceil(LABEL_GAP / each));
    for (int i = 0; i < labels.size(); i++) {
      Label label = labels.get(i);
      label.setVisible(i % every == 0);
      double wide = label.prefWidth(-1);
      label.resizeRelocate(
          getXAxis().getLayoutX() + i * each + (each - wide) / 2,
          getXAxis().getLayoutY() + LABEL_DROP,
          wide,
          label.prefHeight(-1));
    }
  }

  /** What stands under a place. */
  static Label label(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("plot-label");
    label.setMouseTransparent(true);
    label.setManaged(false);
    return label;
  }

  @Override
  protected final void dataItemAdded(
      Series<Number, Number> series, int at, Data<Number, Number> item) {
    // What is drawn here is shown, not given as data.
  }

  @Override
  protected final void dataItemRemoved(Data<Number, Number> item, Series<Number, Number> series) {
    // As above.
  }

  @Override
  protected final void dataItemChanged(Data<Number, Number> item) {
    // As above.
  }

  @Override
  protected final void seriesAdded(Series<Number, Number> series, int index) {
    // As above.
  }

  @Override
  protected final void seriesRemoved(Series<Number, Number> series) {
    // As above.
  }
}
