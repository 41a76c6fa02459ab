package org.caredesk.desktop.insights.live;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.insights.live.LiveViewModel.Figures;
import org.caredesk.desktop.paper.Downloads;
import org.caredesk.desktop.paper.ExportMenu;
import org.caredesk.desktop.paper.PaperFiles;
import org.caredesk.desktop.revenue.FigureFilters;
import org.caredesk.desktop.revenue.PeriodViewModel;
import org.caredesk.desktop.revenue.Span;
import org.caredesk.desktop.shell.KeyHint;
import org.caredesk.desktop.shell.Route;
import org.caredesk.desktop.shell.Screen;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.LookPane;
import org.caredesk.desktop.ui.Skeleton;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.insights.LiveFigures;
import org.caredesk.dto.insights.ThirdNextAvailable;
import org.caredesk.dto.table.TableFile;
import org.jspecify.annotations.Nullable;

/** The hospital in view: now, and over the chosen days. */
public final class LiveScreen implements Screen {

  /** The rail item's id. */
  public static final String SECTION = "live";

  /** So many doctors are in sight however small the window is. */
  private static final int LEAST_ROWS = 6;

  private static final int ROWS_A_TURN = 3;

  private final WorkplaceContext context;
  private final Texts texts;
  private final LiveViewModel model;
  private final FigureFilters filters;
  private final NowTiles tiles;
  private final LiveCharts charts;
  private final DoctorsTable table;
  private final DoctorsCard doctors;
  private final LookPane pane;
  private final Region chartsRow;
  private final VBox content;
  private final VBox view;
  private final List<Action> actions;
  private final List<Subscription> open = new ArrayList<>();
  private boolean isFurnished;

  /**
   * @param days shared with the other screens of the workplace
   * @param group leads to all hospitals; null for who may not see them together
   */
  public LiveScreen(WorkplaceContext context, PeriodViewModel days, @Nullable Action group) {
    this.context = context;
    this.texts = context.texts();
    model = new LiveViewModel(context, days);
    LiveWords words = new LiveWords(context);
    tiles = new NowTiles(words);
    charts = new LiveCharts(words);
    table = new DoctorsTable(words, context.faces(), model.doctors(), LEAST_ROWS);
    table.atMost(0);
    doctors = new DoctorsCard(words, model.doctors(), table);
    ExportMenu export =
        new ExportMenu(
                texts, ending -> "insights.table." + ending, this::tableName, null, this::saveTable)
            .enabledWhen(Bindings.isNotNull(model.figures()));
    doctors.offer(export.button());
    LivePaper paper = new LivePaper(context, words, model);
    Action print =
        new Action(
                "insights.print",
                texts.get("insights.print"),
                "fth-printer",
                "Ctrl+P",
                paper::print)
            .enabledWhen(Bindings.isNotNull(model.figures()));
    Action png =
        new Action(
                "insights.png",
                texts.get("insights.png"),
                "fth-image",
                "Ctrl+S",
                () -> savePicture(paper))
            .enabledWhen(Bindings.isNotNull(model.figures()));
    actions = new ArrayList<>(List.of(print, png));
    actions.addAll(export.actions());
    filters = new FigureFilters(context, days);
    if (group != null) {
      filters.offerGroup(group);
    }
    Label ago = new Label();
    ago.getStyleClass().add("cd-secondary");
    ago.setId("insights-ago");
    ago.textProperty().bind(model.ago());
    ago.setMinWidth(Region.USE_PREF_SIZE);
    filters.getChildren().addAll(ago, Buttons.row(Buttons.plain(png), Buttons.plain(print)));
    chartsRow = charts.inRow();
    content = new VBox(tiles);
    content.getStyleClass().add("revenue-charts");
    VBox.setVgrow(doctors, Priority.ALWAYS);
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    pane = new LookPane(texts, context.work().timers(), scroll, Skeleton.rows(8));
    view = new VBox(filters, pane);
    view.getStyleClass().addAll("page", "revenue");
    VBox.setVgrow(pane, Priority.ALWAYS);
  }

  private void savePicture(LivePaper paper) {
    Figures figures = model.figures().get();
    Path file = figures == null ? null : PaperFiles.choose(LivePaper.name(figures) + ".png");
    if (file != null) {
      paper.save(file);
    }
  }

  private @Nullable String tableName() {
    Figures figures = model.figures().get();
    return figures == null
        ? null
        : "doctors-%s-%s".formatted(figures.days().period().from(), figures.days().period().to());
  }

  private void saveTable(Path file) {
    Figures figures = model.figures().get();
    if (figures == null) {
      return;
    }
    Span span = figures.days().period();
    String kind = TableFile.Kind.of(file).ending();
    new Downloads(context)
        .save(
            () ->
                context
                    .session()
                    .api()
                    .reports()
                    .performanceFile(kind, figures.revenue().hospitalId(), span.from(), span.to()),
            file);
  }

  private void show(@Nullable Figures figures) {
    if (figures != null) {
      doctors.days(figures.days().period());
      List<Runnable> steps = new ArrayList<>();
      boolean isFirst = !content.getChildren().contains(doctors);
      if (!isFurnished) {
        isFurnished = true;
        inTurn(() -> furnish(chartsRow));
        charts.furnish().forEach(this::inTurn);
      }
      steps.addAll(charts.steps(figures));
      steps.add(() -> furnish(doctors));
      for (int rows = ROWS_A_TURN; isFirst && rows <= 3 * ROWS_A_TURN; rows += ROWS_A_TURN) {
        int most = rows;
        steps.add(() -> table.atMost(most));
      }
      steps.add(() -> table.atMost(Integer.MAX_VALUE));
      for (Runnable step : steps) {
        inTurn(
            () -> {
              if (model.figures().get() == figures) {
                step.run();
              }
            });
      }
    }
  }

  /** What it adds is styled and laid out at once, not all of it in the next pulse. */
  private void inTurn(Runnable step) {
    context
        .work()
        .later(
            () -> {
              step.run();
              view.applyCss();
              view.layout();
            });
  }

  /** Part after part: each stays in place once it is there. */
  private void furnish(Region part) {
    if (!content.getChildren().contains(part)) {
      content.getChildren().add(part);
    }
  }

  private void show(@Nullable LiveFigures now) {
    if (now != null) {
      tiles.show(now);
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
    open.add(pane.follow(model.look()));
    open.add(model.now().subscribe((@Nullable LiveFigures now) -> show(now))::unsubscribe);
    open.add(
        model.access().subscribe((@Nullable ThirdNextAvailable wait) -> tiles.show(wait))
            ::unsubscribe);
    open.add(model.figures().subscribe((@Nullable Figures figures) -> show(figures))::unsubscribe);
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
    return actions;
  }

  @Override
  public List<KeyHint> keys() {
    return List.of(new KeyHint("Left", texts.get("insights.key-walk")));
  }
}
