package org.caredesk.desktop.revenue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.paper.ExportMenu;
import org.caredesk.desktop.paper.PaperFiles;
import org.caredesk.desktop.shell.KeyHint;
import org.caredesk.desktop.shell.Route;
import org.caredesk.desktop.shell.Screen;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.LookPane;
import org.caredesk.desktop.ui.Skeleton;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.table.TableFile;
import org.jspecify.annotations.Nullable;

/** What the hospital in view earned, down to the entry behind every bar. */
public final class RevenueScreen implements Screen {

  /** The rail item's id. */
  public static final String SECTION = "revenue";

  private final WorkplaceContext context;
  private final Texts texts;
  private final RevenueViewModel model;
  private final RevenueWords words;
  private final FigureFilters filters;
  private final RevenueCharts charts;
  private final EntriesSheet entries;
  private final LookPane pane;
  private final VBox view;
  private final List<Action> actions;
  private final List<Subscription> open = new ArrayList<>();
  private boolean isSheetOpen;

  public RevenueScreen(WorkplaceContext context) {
    this.context = context;
    this.texts = context.texts();
    model = new RevenueViewModel(context);
    words = new RevenueWords(context);
    filters = new FigureFilters(context, model.days());
    charts = new RevenueCharts(context, model, words);
    charts.follow();
    entries = new EntriesSheet(context, model.entries(), words);
    RevenuePaper paper = new RevenuePaper(context, model, words);
    var shown = Bindings.isNotNull(model.figures());
    Action print =
        new Action(
                "revenue.print",
                texts.get("revenue.print"),
                "fth-printer",
                "Ctrl+P",
                () -> withFigures(paper::print))
            .enabledWhen(shown);
    Action png =
        new Action(
            "revenue.png",
            texts.get("revenue.png"),
            "fth-image",
            "Ctrl+S",
            () ->
                withFigures(
                    now -> choose(RevenuePaper.name(now) + ".png", f -> paper.save(now, f))));
    ExportMenu export =
        new ExportMenu(
                texts, ending -> "revenue.all." + ending, this::ledgerName, null, this::saveLedger)
            .with(png)
            .enabledWhen(shown);
    actions = new ArrayList<>(List.of(print));
    actions.addAll(export.actions());
    filters.getChildren().add(Buttons.row(export.button(), Buttons.plain(print)));
    ScrollPane scroll = new ScrollPane(charts);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    pane = new LookPane(texts, context.work().timers(), scroll, Skeleton.rows(8));
    view = new VBox(filters, pane);
    view.getStyleClass().addAll("page", "revenue");
    VBox.setVgrow(pane, Priority.ALWAYS);
  }

  private @Nullable String ledgerName() {
    RevenueViewModel.Figures now = model.figures().get();
    return now == null ? null : "ledger-%s-%s".formatted(now.period().from(), now.period().to());
  }

  private void saveLedger(Path file) {
    withFigures(
        now ->
            model.entries().save(Focus.days(now.period()), TableFile.Kind.of(file).ending(), file));
  }

  private void withFigures(Consumer<RevenueViewModel.Figures> task) {
    RevenueViewModel.Figures now = model.figures().get();
    if (now != null) {
      task.accept(now);
    }
  }

  private static void choose(String name, Consumer<Path> task) {
    Path file = PaperFiles.choose(name);
    if (file != null) {
      task.accept(file);
    }
  }

  private void showEntries(@Nullable Focus focus) {
    if (focus != null && !isSheetOpen) {
      isSheetOpen = true;
      entries.activate();
      context.desk().overlays().openSheet(entries.sheet());
    } else if (focus == null && isSheetOpen) {
      isSheetOpen = false;
      entries.deactivate();
      context.desk().overlays().closeSheet();
      charts.takeFocus();
    }
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void activate() {
    model.activate();
    open.add(pane.follow(model.look()));
    open.add(model.figures().subscribe(_ -> charts.draw())::unsubscribe);
    filters.activate();
    open.add(model.entries().focus().subscribe(this::showEntries)::unsubscribe);
  }

  @Override
  public void deactivate() {
    Subscription.all(open).close();
    open.clear();
    filters.deactivate();
    model.deactivate();
    if (isSheetOpen) {
      isSheetOpen = false;
      entries.deactivate();
      context.desk().overlays().closeSheet();
    }
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
    return List.of(
        new KeyHint("Left", texts.get("revenue.key-walk")),
        new KeyHint("Enter", texts.get("revenue.key-open")));
  }
}
