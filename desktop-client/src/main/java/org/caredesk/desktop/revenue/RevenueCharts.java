package org.caredesk.desktop.revenue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.charts.Beside;
import org.caredesk.desktop.charts.Columns;
import org.caredesk.desktop.charts.ShareBars;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.SegmentedChoice;
import org.caredesk.desktop.ui.WrappingBar;
import org.caredesk.dto.insights.DepartmentFigures;
import org.caredesk.dto.insights.Figures;
import org.caredesk.dto.insights.HospitalDashboard;
import org.caredesk.dto.insights.RevenueReport;
import org.jspecify.annotations.Nullable;

/** Revenue over time, per doctor, per department and by way of paying. */
final class RevenueCharts extends VBox {
  private final Texts texts;
  private final RevenueViewModel model;
  private final RevenueWords words;
  private final RevenueTiles tiles;
  private final Label count = note();
  private final Columns<Span> columns;
  private final ToggleButton doctorsLegend;
  private final ToggleButton hospitalLegend;
  private final SegmentedChoice<Bar.Grain> grain;
  private final HBox overTime;
  private final Label together = note();
  private final ShareBars<Focus> byDoctor;
  private final Label departments = note();
  private final ShareBars<Focus> byDepartment;
  private final PaymentMix mix;
  private String currency = "XXX";

  RevenueCharts(WorkplaceContext context, RevenueViewModel model, RevenueWords words) {
    this.texts = context.texts();
    this.model = model;
    this.words = words;
    tiles = new RevenueTiles(texts, words);
    columns =
        new Columns<>(
            value -> words.money(BigDecimal.valueOf(value), currency),
            span -> model.entries().show(Focus.days(span)));
    columns.setId("revenue-columns");
    byDoctor = new ShareBars<>(model.entries()::show);
    byDoctor.setId("revenue-by-doctor");
    byDepartment = new ShareBars<>(model.entries()::show);
    mix = new PaymentMix(texts, words, model.entries()::show);
    grain =
        new SegmentedChoice<>(
            Arrays.asList(Bar.Grain.values()), each -> texts.get("revenue.grain." + each.name()));
    grain.valueProperty().bindBidirectional(model.grain());
    doctorsLegend = legend(1, model.doctors());
    hospitalLegend = legend(2, model.hospital());
    overTime = head(texts.get("revenue.over-time"), count);
    getStyleClass().add("revenue-charts");
    getChildren().addAll(tiles, overTime(), below());
  }

  /** Offers a choice and draws anew whatever is chosen; what is drawn once, for paper, does not. */
  void follow() {
    overTime.getChildren().add(grain);
    model.grain().subscribe((_, _) -> drawBars());
    model.doctors().subscribe((_, _) -> draw());
    model.hospital().subscribe((_, _) -> draw());
    model.entries().focus().subscribe(this::mark);
  }

  private static Label note() {
    Label note = new Label();
    note.getStyleClass().add("cd-secondary");
    return note;
  }

  private ToggleButton legend(int series, BooleanProperty shown) {
    Region swatch = new Region();
    swatch.getStyleClass().addAll("chart-swatch", "chart-fill-" + series);
    ToggleButton button = new ToggleButton();
    button.setGraphic(swatch);
    button.getStyleClass().add("chart-legend");
    button.setMnemonicParsing(false);
    button.setTooltip(new Tooltip(texts.get("revenue.legend")));
    button.selectedProperty().bindBidirectional(shown);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private Node overTime() {
    overTime.getChildren().addAll(doctorsLegend, hospitalLegend);
    VBox card = new VBox(overTime, columns);
    card.getStyleClass().addAll("cd-card", "chart-card");
    VBox.setVgrow(columns, Priority.ALWAYS);
    VBox.setVgrow(card, Priority.ALWAYS);
    return card;
  }

  private Node below() {
    VBox left = new VBox(head(texts.get("revenue.per-doctor"), together), byDoctor);
    left.getStyleClass().addAll("cd-card", "chart-card");
    VBox department =
        new VBox(head(texts.get("revenue.per-department"), departments), byDepartment);
    department.getStyleClass().addAll("cd-card", "chart-card");
    VBox right = new VBox(department, mix);
    right.getStyleClass().add("revenue-charts-side");
    Beside both = new Beside(left, right);
    both.getStyleClass().addAll("kpi-row", "revenue-halves");
    return both;
  }

  /** A title, at its side what stands in the note; what is added goes to the end. */
  private static HBox head(String title, Label note) {
    Label words = new Label(title);
    words.getStyleClass().add("chart-title");
    words.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    WrappingBar.below(note);
    HBox head = new WrappingBar(words, note, gap);
    head.getStyleClass().add("chart-head");
    return head;
  }

  /** Draws the figures that are there now. */
  void draw() {
    steps().forEach(Runnable::run);
  }

  /** The same in steps, each for a turn of its own. */
  List<Runnable> steps() {
    RevenueViewModel.Figures figures = model.figures().get();
    if (figures == null) {
      return List.of();
    }
    return List.of(
        () -> drawHeads(figures),
        this::drawBars,
        () -> drawDoctors(figures),
        () -> drawDepartments(figures),
        () -> {
          mix.show(figures);
          mark(model.entries().focus().get());
        });
  }

  private void drawHeads(RevenueViewModel.Figures figures) {
    HospitalDashboard all = figures.dashboard();
    currency = all.currency();
    tiles.show(figures);
    count.setText(texts.get("revenue.payments", all.figures().payments()));
    doctorsLegend.setText(
        legendWords("revenue.legend-doctors", words.share(all.doctorShare(), all.revenue())));
    hospitalLegend.setText(
        legendWords("revenue.legend-hospital", words.share(all.hospitalShare(), all.revenue())));
    together.setText(
        texts.get("revenue.together", words.money(Bar.amount(all.revenue()), currency)));
    departments.setText(texts.get("revenue.departments", all.byDepartment().size()));
  }

  private void drawDoctors(RevenueViewModel.Figures figures) {
    byDoctor.show(
        figures.dashboard().byDoctor().stream()
            .map(
                each ->
                    row(
                        new Focus(
                            figures.period(),
                            each.doctorId(),
                            each.departmentId(),
                            null,
                            each.name()),
                        each.name(),
                        each.figures()))
            .toList());
  }

  private void drawDepartments(RevenueViewModel.Figures figures) {
    byDepartment.show(
        figures.dashboard().byDepartment().stream()
            .map(each -> department(figures.period(), each, figures.report()))
            .toList());
  }

  private String legendWords(String key, String share) {
    return share.isEmpty() ? texts.get(key) : texts.get(key) + " " + share;
  }

  private void drawBars() {
    RevenueViewModel.Figures figures = model.figures().get();
    if (figures == null) {
      return;
    }
    Span period = figures.period();
    boolean oneMonth = period.from().withDayOfMonth(1).equals(period.to().withDayOfMonth(1));
    columns.show(
        model.bars().stream()
            .map(
                bar ->
                    new Columns.Column<>(
                        bar.span(),
                        words.axis(bar, model.grain().get(), oneMonth),
                        words.bar(words.span(bar.span()), bar.doctors(), bar.hospital(), currency),
                        List.of(
                            shown(model.hospital(), bar.hospital()),
                            shown(model.doctors(), bar.doctors()))))
            .toList());
  }

  private ShareBars.Row<Focus> row(Focus focus, String name, Figures figures) {
    BigDecimal doctors = Bar.amount(figures.doctorShare());
    BigDecimal hospital = Bar.amount(figures.hospitalShare());
    return new ShareBars.Row<>(
        focus,
        name,
        words.money(Bar.amount(figures.revenue()), currency),
        words.bar(name, doctors, hospital, currency),
        List.of(shown(model.doctors(), doctors), shown(model.hospital(), hospital)));
  }

  /** With its margin, where an import told what it costs. */
  private ShareBars.Row<Focus> department(
      Span period, DepartmentFigures each, RevenueReport report) {
    ShareBars.Row<Focus> row =
        row(
            new Focus(period, null, each.departmentId(), null, each.name()),
            each.name(),
            each.figures());
    return report.departmentBreakdown().stream()
        .filter(of -> each.departmentId().equals(of.departmentId()))
        .map(of -> of.margin().knownMargin())
        .filter(Objects::nonNull)
        .findFirst()
        .map(margin -> texts.get("revenue.margin", words.percent(margin)))
        .map(
            margin ->
                new ShareBars.Row<>(
                    row.key(),
                    row.name(),
                    row.figure(),
                    margin,
                    texts.get("revenue.with-margin", row.words(), margin),
                    row.parts()))
        .orElse(row);
  }

  private static double shown(BooleanProperty series, BigDecimal amount) {
    return series.get() ? amount.doubleValue() : 0;
  }

  private void mark(@Nullable Focus focus) {
    boolean isDays = focus != null && focus.name() == null;
    columns.choose(isDays && focus != null ? focus.span() : null);
    byDoctor.choose(focus);
    byDepartment.choose(focus);
  }

  /** Where the keys go at first. */
  void takeFocus() {
    columns.requestFocus();
  }
}
