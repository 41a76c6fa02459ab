package org.caredesk.desktop.doctor.earnings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.charts.Beside;
import org.caredesk.desktop.charts.Change;
import org.caredesk.desktop.charts.ChangeLabel;
import org.caredesk.desktop.charts.Columns;
import org.caredesk.desktop.charts.KpiTile;
import org.caredesk.desktop.charts.ShareBars;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.paper.Papers;
import org.caredesk.desktop.shell.KeyHint;
import org.caredesk.desktop.shell.Route;
import org.caredesk.desktop.shell.Screen;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.LookPane;
import org.caredesk.desktop.ui.SegmentedChoice;
import org.caredesk.desktop.ui.Skeleton;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.Money;
import org.caredesk.dto.insights.DoctorDashboard;
import org.jspecify.annotations.Nullable;

/** What the doctor earns: the sums, over time, per hospital, and the statement of a month. */
final class EarningsScreen implements Screen {
  private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(1_000);

  private final WorkplaceContext context;
  private final Texts texts;
  private final EarningsViewModel model;
  private final Papers papers;
  private final HBox tiles = new Beside();
  private final Label counted = note();
  private final HBox currencies = new HBox();
  private final Columns<LocalDate> columns;
  private final ShareBars<UUID> byHospital;
  private final LookPane pane;
  private final VBox view;
  private final Action statement;
  private final List<Subscription> open = new ArrayList<>();

  EarningsScreen(WorkplaceContext context) {
    this.context = context;
    this.texts = context.texts();
    this.model = new EarningsViewModel(context);
    this.papers = Papers.ofThisComputer(context);
    statement =
        new Action(
            "earnings.statement",
            texts.get("earnings.statement"),
            "fth-file-text",
            "Ctrl+P",
            this::showStatement);
    columns = new Columns<>(value -> money(BigDecimal.valueOf(value)), model::open);
    columns.setId("earnings-columns");
    byHospital = new ShareBars<>(model::look);
    byHospital.setId("earnings-by-hospital");
    tiles.getStyleClass().add("kpi-row");
    VBox charts = new VBox(tiles, overTime(), perHospital());
    charts.getStyleClass().add("revenue-charts");
    ScrollPane scroll = new ScrollPane(charts);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    pane = new LookPane(texts, context.work().timers(), scroll, Skeleton.rows(8));
    VBox.setVgrow(pane, Priority.ALWAYS);
    view = new VBox(head(), pane);
    view.getStyleClass().addAll("page", "revenue");
  }

  private static Label note() {
    Label note = new Label();
    note.getStyleClass().add("cd-secondary");
    return note;
  }

  private Node head() {
    Label title = new Label(texts.get("earnings.title"));
    title.getStyleClass().add("cd-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    SegmentedChoice<EarningsPeriod> period =
        new SegmentedChoice<>(
            List.of(EarningsPeriod.values()),
            each ->
                texts.get(
                    switch (each) {
                      case THIS_MONTH -> "earnings.this-month";
                      case LAST_MONTH -> "earnings.last-month";
                      case YEAR -> "earnings.year";
                    }));
    period.valueProperty().bindBidirectional(model.period());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    ComboBox<YearMonth> months = new ComboBox<>();
    months.setId("earnings-month");
    months.getItems().setAll(model.months());
    months.setAccessibleText(texts.get("earnings.statement-of"));
    months.setConverter(
        new javafx.util.StringConverter<>() {
          @Override
          public String toString(@Nullable YearMonth of) {
            return of == null ? "" : name(of);
          }

          @Override
          public @Nullable YearMonth fromString(String text) {
            return null;
          }
        });
    months.valueProperty().bindBidirectional(model.month());
    HBox head = new HBox(title, period, gap, months, Buttons.plain(statement));
    head.getStyleClass().addAll("page-head", "revenue-filters");
    return head;
  }

  private String name(YearMonth month) {
    return DateTimeFormatter.ofPattern(texts.get("earnings.month"), texts.locale()).format(month);
  }

  private Node overTime() {
    HBox head = cardHead(texts.get("earnings.over-time"), counted);
    currencies.getStyleClass().add("rating-line");
    head.getChildren().add(currencies);
    VBox card = new VBox(head, columns);
    card.getStyleClass().addAll("cd-card", "chart-card");
    VBox.setVgrow(columns, Priority.ALWAYS);
    VBox.setVgrow(card, Priority.ALWAYS);
    return card;
  }

  private Node perHospital() {
    Label words = note();
    words.setText(texts.get("earnings.per-hospital-words"));
    VBox card = new VBox(cardHead(texts.get("earnings.per-hospital"), words), byHospital);
    card.getStyleClass().addAll("cd-card", "chart-card");
    return card;
  }

  private static HBox cardHead(String title, Label note) {
    Label words = new Label(title);
    words.getStyleClass().add("chart-title");
    words.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(note, Priority.ALWAYS);
    note.setMaxWidth(Double.MAX_VALUE);
    HBox head = new HBox(words, note);
    head.getStyleClass().add("chart-head");
    return head;
  }

  private String money(BigDecimal amount) {
    String currency = model.currency().get();
    return currency == null
        ? amount.toPlainString()
        : context.formats().moneyShort(new Money(amount.toPlainString(), currency));
  }

  private void showStatement() {
    YearMonth month = model.month().get();
    papers.show(
        () ->
            new Papers.Sheet(
                texts.get("earnings.statement-title", name(month)),
                "statement-" + month + ".pdf",
                model.statement(month)));
  }

  private void draw() {
    EarningsViewModel.Figures figures = model.figures().get();
    if (figures == null) {
      return;
    }
    drawTiles(figures);
    drawCurrencies(figures);
    drawCharts();
  }

  private void drawTiles(EarningsViewModel.Figures figures) {
    tiles.getChildren().clear();
    for (Money sum : figures.now().earningsByCurrency()) {
      long places =
          figures.now().byHospital().stream()
              .filter(each -> each.currency().equals(sum.currency()))
              .count();
      KpiTile tile = new KpiTile();
      tile.show(
          texts.get("earnings.tile", sum.currency()),
          context.formats().money(sum),
          texts.get("earnings.at-hospitals", places));
      moved(tile, model.before(sum.currency()), EarningsViewModel.amount(sum));
      tiles.getChildren().add(tile);
    }
    KpiTile visits = new KpiTile();
    visits.show(
        texts.get("earnings.consultations"),
        String.format(texts.locale(), "%,d", figures.now().consultations()),
        texts.get("earnings.of-booked", figures.now().consultationsBooked()));
    moved(
        visits,
        BigDecimal.valueOf(figures.before().consultations()),
        BigDecimal.valueOf(figures.now().consultations()));
    tiles.getChildren().add(visits);
  }

  private void moved(KpiTile tile, BigDecimal before, BigDecimal now) {
    Change change = Change.of(before, now);
    BigDecimal percent = change.percent();
    // Against next to nothing, such as the days after one began, a percentage says nothing.
    if (percent != null && percent.compareTo(MOST_PERCENT) < 0) {
      String written = texts.get("earnings.percent", percent);
      tile.moved(
          change.direction(),
          switch (change.direction()) {
            case UP -> ChangeLabel.Tone.GOOD;
            case DOWN -> ChangeLabel.Tone.BAD;
            case SAME -> ChangeLabel.Tone.NEUTRAL;
          },
          written,
          texts.get(
              switch (change.direction()) {
                case UP -> "earnings.up";
                case DOWN -> "earnings.down";
                case SAME -> "earnings.same";
              },
              written));
    }
  }

  /** Sums in several currencies are never one chart. */
  private void drawCurrencies(EarningsViewModel.Figures figures) {
    List<String> all =
        figures.now().earningsByCurrency().stream().map(Money::currency).distinct().toList();
    currencies.getChildren().clear();
    if (all.size() > 1) {
      SegmentedChoice<String> choice = new SegmentedChoice<>(all, each -> each);
      String chosen = model.currency().get();
      if (chosen != null) {
        choice.valueProperty().set(chosen);
      }
      choice.valueProperty().subscribe((_, now) -> model.currency().set(now));
      currencies.getChildren().add(choice);
    }
  }

  private void drawCharts() {
    boolean monthly = model.period().get() == EarningsPeriod.YEAR;
    List<EarningsViewModel.Bar> bars = model.bars();
    long consultations = bars.stream().mapToLong(EarningsViewModel.Bar::consultations).sum();
    counted.setText(texts.get("earnings.count", consultations));
    columns.show(bars.stream().map(bar -> column(bar, monthly)).toList());
    byHospital.show(model.hospitals().stream().map(this::row).toList());
    byHospital.choose(model.hospital().get());
  }

  private Columns.Column<LocalDate> column(EarningsViewModel.Bar bar, boolean monthly) {
    String name = monthly ? name(YearMonth.from(bar.from())) : context.formats().day(bar.from());
    String axis =
        monthly
            ? DateTimeFormatter.ofPattern(texts.get("earnings.month-axis"), texts.locale())
                .format(bar.from())
            : String.valueOf(bar.from().getDayOfMonth());
    return new Columns.Column<>(
        bar.from(),
        axis,
        texts.get("earnings.bar", name, money(bar.earned()), bar.consultations()),
        List.of(bar.earned().doubleValue()));
  }

  private ShareBars.Row<UUID> row(DoctorDashboard.OfHospital each) {
    BigDecimal earned = EarningsViewModel.amount(each.earnings());
    return new ShareBars.Row<>(
        each.hospitalId(),
        each.name(),
        money(earned),
        texts.get("earnings.bar", each.name(), money(earned), each.consultations()),
        List.of(earned.doubleValue()));
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void activate() {
    open.add(pane.follow(model.look(), columns::requestFocus));
    open.add(model.figures().subscribe(_ -> draw())::unsubscribe);
    open.add(model.currency().subscribe((_, _) -> drawCharts())::unsubscribe);
    open.add(model.hospital().subscribe((_, _) -> drawCharts())::unsubscribe);
    model.activate();
  }

  @Override
  public void deactivate() {
    Subscription.all(open).close();
    open.clear();
    model.deactivate();
  }

  @Override
  public boolean moveTo(Route route) {
    return route instanceof Route.Part part && part.section().equals(DoctorEarnings.SECTION);
  }

  @Override
  public List<Action> actions() {
    return List.of(statement);
  }

  @Override
  public List<KeyHint> keys() {
    return List.of(
        new KeyHint("Left", texts.get("earnings.key-walk")),
        new KeyHint("Enter", texts.get("earnings.key-open")));
  }
}
