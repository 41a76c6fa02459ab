package org.caredesk.desktop.insights.live;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.charts.Beside;
import org.caredesk.desktop.charts.ChartCard;
import org.caredesk.desktop.charts.HeatMap;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.insights.live.LiveViewModel.Figures;
import org.caredesk.desktop.revenue.Span;
import org.caredesk.desktop.ui.SegmentedChoice;
import org.caredesk.dto.insights.NoShowTrend;
import org.caredesk.dto.insights.NoShowTrend.Missed;
import org.caredesk.dto.insights.RatingReport;
import org.caredesk.dto.insights.RatingReport.SurveyPoint;
import org.caredesk.dto.insights.UtilisationReport;
import org.caredesk.dto.insights.UtilisationReport.Cell;
import org.jspecify.annotations.Nullable;

/** When the hospital is full, who stays away, and what is left of the money. */
final class LiveCharts {

  /** What goes by weeks. */
  private enum Trend {
    NO_SHOWS,
    RATINGS
  }

  private final LiveWords words;
  private final Texts texts;
  private final HeatMap heat;
  private final ChartCard utilisation;
  private final TrendCard noShows;
  private final TrendCard ratings;
  private final MoneyTable moneyTable;
  private final ChartCard money;
  private final Beside row = new Beside();

  LiveCharts(LiveWords words) {
    this.words = words;
    this.texts = words.texts();
    heat =
        new HeatMap(
            List.of(
                texts.get("insights.heat-1"),
                texts.get("insights.heat-2"),
                texts.get("insights.heat-3"),
                texts.get("insights.heat-4"),
                texts.get("insights.heat-5")));
    heat.setId("insights-heat");
    utilisation = new ChartCard(texts.get("insights.utilisation"), heat);
    noShows =
        new TrendCard(
            words,
            texts.get("insights.no-shows"),
            "insights-no-shows",
            words::axis,
            words::percent);
    ratings =
        new TrendCard(
            words, texts.get("insights.ratings"), "insights-ratings", words::stars, words::rating);
    moneyTable = new MoneyTable(words);
    money = new ChartCard(texts.get("insights.money"), moneyTable);
  }

  /**
   * The row that {@link #furnish} fills: all beside each other, of the two courses one in sight.
   */
  Region inRow() {
    row.getStyleClass().addAll("kpi-row", "live-charts");
    return row;
  }

  /** Steps that put the charts into the row, each for a turn of its own. */
  List<Runnable> furnish() {
    StackPane one = new StackPane();
    ObjectProperty<Trend> shown = new SimpleObjectProperty<>(Trend.NO_SHOWS);
    List<Runnable> steps = new ArrayList<>();
    steps.add(() -> row.getChildren().addAll(utilisation, one, new StackPane()));
    for (Trend each : Trend.values()) {
      steps.add(() -> one.getChildren().add(chosen(each, shown)));
    }
    steps.add(() -> row.getChildren().set(2, money));
    return steps;
  }

  private Region chosen(Trend trend, ObjectProperty<Trend> shown) {
    ChartCard card = card(trend).card();
    SegmentedChoice<Trend> choice =
        new SegmentedChoice<>(
            List.of(Trend.values()), each -> texts.get("insights.trend." + each.name()));
    choice.valueProperty().bindBidirectional(shown);
    card.offer(choice);
    card.visibleProperty().bind(shown.isEqualTo(trend));
    return card;
  }

  private TrendCard card(Trend trend) {
    return switch (trend) {
      case NO_SHOWS -> noShows;
      case RATINGS -> ratings;
    };
  }

  /** A page is narrower than a screen, and higher. */
  Region onPaper() {
    VBox page = new VBox(beside(utilisation, noShows.card()), beside(ratings.card(), money));
    page.getChildren().forEach(row -> VBox.setVgrow(row, Priority.ALWAYS));
    page.getStyleClass().add("live-paper-charts");
    return page;
  }

  private static Beside beside(Region... cards) {
    Beside row = new Beside(cards);
    row.getStyleClass().addAll("kpi-row", "live-charts");
    return row;
  }

  /** What is to be drawn, each for a turn of its own. */
  List<Runnable> steps(Figures figures) {
    return List.of(
        () -> showUtilisation(figures.utilisation(), words.span(figures.days().period())),
        () -> showNoShows(figures.noShows()),
        () -> showRatings(figures.ratings()),
        () -> showMoney(figures));
  }

  private void showMoney(Figures figures) {
    money.note(
        texts.get(
            "insights.money-days",
            words.span(figures.days().period()),
            words.span(figures.days().against())));
    moneyTable.show(figures.revenue());
  }

  private void showUtilisation(UtilisationReport report, String days) {
    Double percent = report.percent();
    utilisation.note(
        percent == null
            ? days
            : texts.get("insights.utilisation-note", LiveWords.whole(percent), days));
    if (report.cells().isEmpty()) {
      utilisation.empty(texts.get("insights.utilisation-none"));
      return;
    }
    utilisation.ready();
    Map<DayOfWeek, Map<Integer, Cell>> cells = new HashMap<>();
    report
        .cells()
        .forEach(
            cell ->
                cells
                    .computeIfAbsent(cell.dayOfWeek(), _ -> new HashMap<>())
                    .put(cell.hour(), cell));
    List<Integer> hours =
        IntStream.rangeClosed(
                report.cells().stream().mapToInt(Cell::hour).min().orElse(0),
                report.cells().stream().mapToInt(Cell::hour).max().orElse(0))
            .boxed()
            .toList();
    List<HeatMap.Row> rows =
        week()
            .filter(cells::containsKey)
            .map(
                weekday ->
                    new HeatMap.Row(
                        words.weekday(weekday, TextStyle.SHORT),
                        hours.stream()
                            .map(
                                hour ->
                                    cell(
                                        weekday,
                                        hour,
                                        cells.getOrDefault(weekday, Map.of()).get(hour)))
                            .toList()))
            .toList();
    heat.show(hours.stream().map(String::valueOf).toList(), rows);
  }

  /** The days of the week, from the one it begins with in the country of the language. */
  private Stream<DayOfWeek> week() {
    Locale locale = texts.locale();
    // A language alone would count as that of its largest country.
    DayOfWeek first =
        locale.getCountry().isEmpty()
            ? DayOfWeek.MONDAY
            : WeekFields.of(locale).getFirstDayOfWeek();
    return IntStream.range(0, 7).mapToObj(first::plus);
  }

  private HeatMap.Cell cell(DayOfWeek weekday, int hour, @Nullable Cell cell) {
    String when = texts.get("insights.hour", words.weekday(weekday, TextStyle.FULL), hour);
    Double percent = cell == null ? null : cell.percent();
    if (cell == null || percent == null) {
      return new HeatMap.Cell(null, texts.get("insights.cell-closed", when));
    }
    return new HeatMap.Cell(
        LiveWords.whole(percent),
        texts.get(
            "insights.cell",
            when,
            LiveWords.whole(percent),
            cell.bookedMinutes(),
            cell.openMinutes()));
  }

  private void showNoShows(NoShowTrend trend) {
    noShows.show(
        trend.weeks().stream()
            .map(
                week ->
                    new TrendCard.Point(
                        week.from(), week.rate(), week.lastYearRate(), null, said(week)))
            .toList(),
        texts.get(
            "insights.no-shows-note", words.percent(trend.total().rate()), trend.weeks().size()),
        texts.get("insights.no-shows-none"));
  }

  private void showRatings(RatingReport report) {
    RatingReport.Survey survey = report.survey();
    ratings.show(
        IntStream.range(0, report.points().size())
            .mapToObj(
                i -> rated(report.points().get(i), survey == null ? null : survey.points().get(i)))
            .toList(),
        texts.get(
            "insights.ratings-note", words.rating(report.now().average()), report.now().ratings()),
        texts.get("insights.ratings-none"));
  }

  /** A survey has the points of the ratings. */
  private TrendCard.Point rated(RatingReport.Point point, @Nullable SurveyPoint survey) {
    String said =
        texts.get(
            "insights.rated",
            words.span(new Span(point.from(), point.to())),
            words.rating(point.now().average()),
            point.now().ratings(),
            words.rating(point.yearBefore().average()));
    Double average = survey == null ? null : survey.average();
    return new TrendCard.Point(
        point.from(),
        point.now().average(),
        point.yearBefore().average(),
        average,
        survey == null || average == null
            ? said
            : texts.get(
                survey.inPart() ? "insights.surveyed-part" : "insights.surveyed",
                said,
                words.rating(average),
                survey.answers()));
  }

  private String said(Missed week) {
    return texts.get(
        "insights.week",
        words.span(new Span(week.from(), week.to())),
        words.percent(week.rate()),
        week.noShows(),
        week.over(),
        words.percent(week.lastYearRate()));
  }
}
