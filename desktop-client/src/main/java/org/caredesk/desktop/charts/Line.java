package org.caredesk.desktop.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.jspecify.annotations.Nullable;

/**
 * How something went, and how it went before. The first series is a solid line with dots, a second
 * one a dashed line and a third a dotted one, both without; each says at its end what it is, where
 * it has a figure. Where there is no figure the line is broken. Arrow keys walk the points.
 */
public final class Line extends Plot {

  /**
   * A place on the line.
   *
   * @param label what stands under it where there is room
   * @param words what is known there: in its tooltip and to a screen reader
   */
  public record Point(String label, String words) {}

  /**
   * One line.
   *
   * @param end what stands at its end, such as 6.5 % this year, in lines of its own
   * @param values one for each point; null for none
   */
  public record Course(String end, List<@Nullable Double> values) {
    public Course {
      values = new ArrayList<>(values);
    }

    private int last() {
      int at = values.size() - 1;
      while (at >= 0 && values.get(at) == null) {
        at--;
      }
      return at;
    }

    /** Whether nothing stands beside the value at {@code at}, so that no line leads there. */
    private boolean isAlone(int at) {
      return values.get(at) != null
          && (at == 0 || values.get(at - 1) == null)
          && (at == values.size() - 1 || values.get(at + 1) == null);
    }
  }

  private static final double DOT = 5;
  private static final double LAST_DOT = 8;
  private static final double END_GAP = 6;

  /** What is drawn of one course; the dots stand where there are values. */
  private record Drawn(Course course, Path path, List<@Nullable Region> dots, Label end) {}

  private final List<Point> points = new ArrayList<>();
  private final List<Region> bands = new ArrayList<>();
  private final List<Label> labels = new ArrayList<>();
  private final List<Drawn> drawn = new ArrayList<>();
  private final Region ring = new Region();
  private int cursor;

  /**
   * @param figure how the axis writes a figure
   */
  public Line(DoubleFunction<String> figure) {
    super(figure);
    getStyleClass().add("line-plot");
    ring.getStyleClass().add("line-ring");
    ring.setMouseTransparent(true);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    focusedProperty().subscribe(_ -> mark());
  }

  /**
   * Shows these courses.
   *
   * @param courses one to three, each with a value for every point
   */
  public void show(List<Point> places, List<Course> courses) {
    getPlotChildren().clear();
    getChartChildren().removeAll(labels);
    drawn.forEach(one -> getChartChildren().remove(one.end()));
    points.clear();
    bands.clear();
    labels.clear();
    drawn.clear();
    points.addAll(places);
    for (Point point : places) {
      Region band = new Region();
      band.getStyleClass().add("columns-band");
      Tooltip.install(band, new Tooltip(point.words()));
      bands.add(band);
      labels.add(label(point.label()));
    }
    getPlotChildren().addAll(bands);
    getChartChildren().addAll(labels);
    // The first one lies on top.
    for (int i = courses.size() - 1; i >= 0; i--) {
      drawn.add(draw(courses.get(i), i));
    }
    getPlotChildren().add(ring);
    List<Double> all =
        courses.stream().flatMap(each -> each.values().stream()).filter(Objects::nonNull).toList();
    measure(
        all.isEmpty()
            ? Scale.of(0, 0)
            : Scale.around(numbers(all).min().orElse(0), numbers(all).max().orElse(0)),
        places.size());
    cursor = Math.clamp(cursor, 0, Math.max(0, places.size() - 1));
    mark();
  }

  private static DoubleStream numbers(List<Double> all) {
    return all.stream().mapToDouble(Double::doubleValue);
  }

  private Drawn draw(Course course, int number) {
    Path path = new Path();
    path.getStyleClass().addAll("line-course", "line-course-" + (number + 1));
    path.setMouseTransparent(true);
    getPlotChildren().add(path);
    int last = course.last();
    List<@Nullable Region> dots = new ArrayList<>();
    for (int i = 0; i < course.values().size(); i++) {
      boolean isShown = number == 0 ? course.values().get(i) != null : course.isAlone(i);
      dots.add(isShown ? dot(number) : null);
    }
    Label end = new Label(course.end());
    end.getStyleClass().addAll("line-end", "line-end-" + (number + 1));
    end.setMouseTransparent(true);
    end.setVisible(last >= 0);
    end.setManaged(false);
    // Beside the plot, which shows nothing beyond its edges.
    getChartChildren().add(end);
    return new Drawn(course, path, dots, end);
  }

  private Region dot(int number) {
    Region dot = new Region();
    dot.getStyleClass().addAll("line-dot", "line-dot-" + (number + 1));
    dot.setMouseTransparent(true);
    getPlotChildren().add(dot);
    return dot;
  }

  private void key(KeyEvent event) {
    int target = walk(event, cursor, points.size());
    if (target != STAYS) {
      cursor = target;
      mark();
      event.consume();
    }
  }

  private void mark() {
    ring.setVisible(isFocused() && !points.isEmpty());
    if (!points.isEmpty()) {
      setAccessibleText(points.get(cursor).words());
    }
    requestChartLayout();
  }

  @Override
  protected void layoutPlotChildren() {
    double each = points.isEmpty() ? 0 : getXAxis().getWidth() / points.size();
    double height = getYAxis().getHeight();
    layoutLabels(labels, each);
    for (int i = 0; i < bands.size(); i++) {
      bands.get(i).resizeRelocate(i * each, 0, each, height);
    }
    ring.resizeRelocate(cursor * each, 0, each, height);
    for (Drawn course : drawn) {
      layout(course, each);
    }
    layoutEnds(height);
  }

  private double y(double value) {
    return getYAxis().getDisplayPosition(value);
  }

  private void layout(Drawn one, double each) {
    one.path().getElements().clear();
    List<@Nullable Double> values = one.course().values();
    int last = one.course().last();
    boolean isDrawing = false;
    for (int i = 0; i < values.size(); i++) {
      Double value = values.get(i);
      if (value == null) {
        isDrawing = false;
        continue;
      }
      double x = (i + 0.5) * each;
      one.path().getElements().add(isDrawing ? new LineTo(x, y(value)) : new MoveTo(x, y(value)));
      isDrawing = true;
      Region dot = one.dots().get(i);
      if (dot != null) {
        double size = i == last ? LAST_DOT : DOT;
        dot.resizeRelocate(x - size / 2, y(value) - size / 2, size, size);
      }
    }
  }

  /** Right of the plot, as high as the lines end, and never on each other. */
  private void layoutEnds(double height) {
    // The upper end first; of two that end alike, the one before goes up.
    List<Drawn> ended =
        drawn.stream()
            .filter(one -> one.course().last() >= 0)
            .sorted(Comparator.comparingDouble(one -> -end(one.course())))
            .toList();
    double left = getXAxis().getLayoutX() + getXAxis().getWidth() + END_GAP;
    double needed = ended.stream().mapToDouble(one -> one.end().prefHeight(-1)).sum();
    double free = 0;
    for (Drawn one : ended) {
      double tall = one.end().prefHeight(-1);
      double least = height - needed;
      double top = Math.max(free, Math.min(y(end(one.course())) - tall / 2, least));
      one.end().resizeRelocate(left, getYAxis().getLayoutY() + top, one.end().prefWidth(-1), tall);
      needed -= tall;
      free = top + tall;
    }
  }

  private static double end(Course course) {
    int last = course.last();
    return last < 0 ? 0 : Objects.requireNonNull(course.values().get(last));
  }
}
