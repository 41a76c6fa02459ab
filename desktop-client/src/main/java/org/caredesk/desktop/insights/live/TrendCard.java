package org.caredesk.desktop.insights.live;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.caredesk.desktop.charts.ChartCard;
import org.caredesk.desktop.charts.Line;
import org.caredesk.desktop.i18n.Texts;
import org.jspecify.annotations.Nullable;

/** Something by weeks or months, this year against the year before, beside what others found. */
final class TrendCard {

  /**
   * One week or month.
   *
   * @param survey what a survey elsewhere says of it
   * @param words what is known of it
   */
  record Point(
      LocalDate from,
      @Nullable Double now,
      @Nullable Double yearBefore,
      @Nullable Double survey,
      String words) {

    private boolean isEmpty() {
      return now == null && yearBefore == null && survey == null;
    }
  }

  private final LiveWords words;
  private final Texts texts;
  private final Function<@Nullable Double, String> figure;
  private final Line line;
  private final ChartCard card;

  /**
   * @param axis how the axis writes a figure
   * @param figure how it is written elsewhere
   */
  TrendCard(
      LiveWords words,
      String title,
      String id,
      DoubleFunction<String> axis,
      Function<@Nullable Double, String> figure) {
    this.words = words;
    this.texts = words.texts();
    this.figure = figure;
    line = new Line(axis);
    line.setId(id);
    card = new ChartCard(title, line);
  }

  ChartCard card() {
    return card;
  }

  /**
   * @param none what stands in its place where there is no figure at all
   */
  void show(List<Point> points, String note, String none) {
    card.note(note);
    if (points.stream().allMatch(Point::isEmpty)) {
      card.empty(none);
      return;
    }
    card.ready();
    line.show(
        points.stream()
            .map(point -> new Line.Point(words.day(point.from()), point.words()))
            .toList(),
        List.of(
            course("insights.this-year", points, Point::now),
            course("insights.last-year", points, Point::yearBefore),
            course("insights.of-survey", points, Point::survey)));
  }

  /** At its end stands the last figure, and the day from which that one counts. */
  private Line.Course course(
      String end, List<Point> points, Function<Point, @Nullable Double> part) {
    List<@Nullable Double> values = new ArrayList<>();
    points.forEach(point -> values.add(part.apply(point)));
    int last =
        IntStream.range(0, values.size()).filter(i -> values.get(i) != null).max().orElse(-1);
    return new Line.Course(
        last < 0
            ? ""
            : texts.get(end, figure.apply(values.get(last)), words.day(points.get(last).from())),
        values);
  }
}
