package org.caredesk.desktop.charts;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.LongStream;
import javafx.scene.chart.ValueAxis;

/**
 * The axis of a {@link Scale}: a line and a figure at each of its steps, the highest too, which the
 * platform's own axis leaves out whenever it is a rounding error beyond its end.
 */
final class RoundAxis extends ValueAxis<Number> {
  private static final double ROUNDING = 1e-6;

  private final DoubleFunction<String> figure;
  private Scale scale = new Scale(0, 1, 1);

  /**
   * @param figure how a figure is written
   */
  RoundAxis(DoubleFunction<String> figure) {
    this.figure = figure;
    setAutoRanging(false);
    setMinorTickVisible(false);
    setTickMarkVisible(false);
  }

  void show(Scale now) {
    scale = now;
    setLowerBound(now.low());
    setUpperBound(now.high());
    invalidateRange();
    requestAxisLayout();
  }

  @Override
  protected List<Number> calculateTickValues(double length, Object range) {
    long steps = Math.round((scale.high() - scale.low()) / scale.step());
    return LongStream.rangeClosed(0, steps)
        .<Number>mapToObj(step -> scale.low() + step * scale.step())
        .toList();
  }

  @Override
  public double getDisplayPosition(Number value) {
    double at = super.getDisplayPosition(value);
    return Math.abs(at) < ROUNDING ? 0 : at;
  }

  @Override
  protected String getTickMarkLabel(Number value) {
    return figure.apply(value.doubleValue());
  }

  @Override
  protected List<Number> calculateMinorTickMarks() {
    return List.of();
  }

  @Override
  protected Object getRange() {
    return scale;
  }

  @Override
  protected void setRange(Object range, boolean animate) {
    currentLowerBound.set(getLowerBound());
  }
}
