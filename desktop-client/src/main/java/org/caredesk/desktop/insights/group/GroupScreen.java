package org.caredesk.desktop.insights.group;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.charts.Change;
import org.caredesk.desktop.charts.ChangeLabel;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.insights.TableParts;
import org.caredesk.desktop.insights.group.GroupViewModel.Figures;
import org.caredesk.desktop.paper.Downloads;
import org.caredesk.desktop.paper.ExportMenu;
import org.caredesk.desktop.revenue.FigureFilters;
import org.caredesk.desktop.revenue.PeriodViewModel;
import org.caredesk.desktop.revenue.RevenueWords;
import org.caredesk.desktop.shell.KeyHint;
import org.caredesk.desktop.shell.Route;
import org.caredesk.desktop.shell.Screen;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.HospitalSign;
import org.caredesk.desktop.ui.LookPane;
import org.caredesk.desktop.ui.Skeleton;
import org.caredesk.desktop.ui.TableWidths;
import org.caredesk.desktop.ui.WrappingBar;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.Money;
import org.caredesk.dto.insights.GroupReport.OfHospital;
import org.jspecify.annotations.Nullable;

/** One row for each hospital, one total for each currency. */
public final class GroupScreen implements Screen {

  /** The rail item's id. */
  public static final String SECTION = "group";

  /** Of the height of a row: the head, and a bar where it scrolls sideways. */
  private static final double HEAD = 1.25;

  private final WorkplaceContext context;
  private final Texts texts;
  private final RevenueWords words;
  private final GroupViewModel model;
  private final FigureFilters filters;
  private final CurrencyTiles totals;
  private final ExportMenu export;
  private final TableView<OfHospital> table = new TableView<>();
  private final Label note = new Label();
  private final LookPane pane;
  private final VBox view;
  private final List<Subscription> open = new ArrayList<>();

  /**
   * @param days shared with the other screens of the workplace
   */
  public GroupScreen(WorkplaceContext context, PeriodViewModel days) {
    this.context = context;
    this.texts = context.texts();
    this.words = new RevenueWords(context);
    this.model = new GroupViewModel(context, days);
    filters = new FigureFilters(context, days).withoutHospital();
    totals = new CurrencyTiles(texts, words);
    export =
        new ExportMenu(
            texts,
            "hospitals",
            ExportMenu.KEY,
            file -> new Downloads(context).save(model.table(), file));
    build();
    Label title = new Label(texts.get("insights.hospitals"));
    title.getStyleClass().add("chart-title");
    note.getStyleClass().add("cd-secondary");
    note.setWrapText(true);
    note.setMinHeight(Region.USE_PREF_SIZE);
    WrappingBar.below(note);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new WrappingBar(title, note, gap, export.button());
    head.getStyleClass().addAll("chart-head", "doctors-card-head");
    VBox card = new VBox(head, table);
    card.getStyleClass().addAll("cd-card", "doctors-card");
    table
        .prefHeightProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> table.getFixedCellSize() * (table.getItems().size() + HEAD),
                table.fixedCellSizeProperty(),
                table.getItems()));
    VBox content = new VBox(totals, card);
    content.getStyleClass().add("revenue-charts");
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    pane = new LookPane(texts, context.work().timers(), scroll, Skeleton.rows(6));
    view = new VBox(filters, pane);
    view.getStyleClass().addAll("page", "revenue");
    VBox.setVgrow(pane, Priority.ALWAYS);
  }

  private void build() {
    table.setId("insights-hospitals");
    table.getStyleClass().addAll("master-table", "hospitals-table");
    List<TableColumn<OfHospital, OfHospital>> columns =
        List.of(
            column("insights.group-hospital", 220, false, this::name),
            figure("insights.group-booked", row -> count(row.visits().booked())),
            figure("insights.group-completed", row -> count(row.visits().completed())),
            figure("insights.group-no-show", row -> percent(row.visits().noShowRate())),
            figure("insights.revenue", row -> money(row.margin().revenue())),
            column("insights.money-change", 90, true, this::change),
            figure("insights.hospital-share", row -> money(row.margin().hospitalShare())),
            figure("insights.cost", row -> money(row.margin().knownCost())),
            figure("insights.profit", row -> money(row.margin().knownProfit())),
            figure("insights.margin", row -> percent(row.margin().knownMargin())));
    table.getColumns().setAll(columns);
    TableWidths.follow(table, note.fontProperty());
    table.setRowFactory(
        _ -> {
          TableRow<OfHospital> row = new TableRow<>();
          row.setOnMouseClicked(
              _ -> {
                if (row.getItem() != null) {
                  model.goTo(row.getItem().hospitalId());
                }
              });
          return row;
        });
    table.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          OfHospital chosen = table.getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.ENTER && chosen != null) {
            model.goTo(chosen.hospitalId());
            event.consume();
          }
        });
  }

  private TableColumn<OfHospital, OfHospital> figure(
      String key, Function<OfHospital, String> figure) {
    return TableParts.words(texts.get(key), 110, true, figure::apply);
  }

  private TableColumn<OfHospital, OfHospital> column(
      String key, double width, boolean isFigure, Function<OfHospital, Node> cell) {
    return TableParts.column(texts.get(key), width, isFigure, cell);
  }

  private Node name(OfHospital row) {
    Label name = TableParts.text(row.name());
    name.getStyleClass().add("cd-strong");
    Label city = new Label(texts.get("insights.group-city", row.city(), row.currency()));
    city.getStyleClass().add("cd-secondary");
    VBox both = new VBox(name, city);
    both.setAlignment(Pos.CENTER_LEFT);
    HBox marked = new HBox(new HospitalSign(row.mark()), both);
    marked.getStyleClass().add("hospital-named");
    return marked;
  }

  private String count(long count) {
    return texts.get("insights.number", count);
  }

  private String money(@Nullable Money amount) {
    return amount == null ? texts.get("insights.none") : context.formats().moneyShort(amount);
  }

  private String percent(@Nullable Number percent) {
    return percent == null
        ? texts.get("insights.none")
        : words.percent(new BigDecimal(percent.toString()));
  }

  private Node change(OfHospital row) {
    Change change =
        Change.of(
            new BigDecimal(row.previousFigures().revenue().amount()),
            new BigDecimal(row.figures().revenue().amount()));
    ChangeLabel label = new ChangeLabel();
    BigDecimal percent = change.percent();
    if (percent != null) {
      label.show(change.direction(), CurrencyTiles.tone(change), words.percent(percent));
    }
    return label;
  }

  private void show(@Nullable Figures figures) {
    if (figures == null) {
      return;
    }
    totals.show(figures.report().totals());
    note.setText(texts.get("insights.hospitals-note", figures.report().hospitals().size()));
    int at = table.getSelectionModel().getSelectedIndex();
    if (!table.getItems().equals(figures.report().hospitals())) {
      table.getItems().setAll(figures.report().hospitals());
      // The order is the server's, by name, and does not change with the figures.
      table.getSelectionModel().select(Math.max(0, at));
    }
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void activate() {
    model.activate();
    filters.activate();
    open.add(pane.follow(model.look(), table::requestFocus));
    open.add(model.figures().subscribe(this::show)::unsubscribe);
  }

  @Override
  public void deactivate() {
    Subscription.all(open).close();
    open.clear();
    filters.deactivate();
    model.deactivate();
  }

  @Override
  public boolean moveTo(Route route) {
    return route instanceof Route.Part part && part.section().equals(SECTION);
  }

  @Override
  public List<Action> actions() {
    return export.actions();
  }

  @Override
  public List<KeyHint> keys() {
    return List.of(new KeyHint("Enter", texts.get("insights.key-hospital")));
  }
}
