package org.caredesk.desktop.insights.live;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.insights.live.LiveViewModel.Figures;
import org.caredesk.desktop.paper.PageInTurns;
import org.caredesk.desktop.paper.Papers;
import org.caredesk.desktop.paper.PdfImages;
import org.caredesk.desktop.paper.Pictures;
import org.caredesk.desktop.revenue.Span;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.dto.insights.DoctorPerformance;
import org.caredesk.dto.insights.LiveFigures;

/**
 * The live screen as pages that one would hand to a board: the moment and the charts on the first,
 * the doctors on those that follow.
 */
final class LivePaper {
  private static final double WIDTH = 1000;
  private static final double HEIGHT = WIDTH * 842 / 595;
  private static final double SHARPNESS = 2;
  private static final int BANDS = 8;
  private static final int ROWS = 25;
  private static final int ROWS_A_TURN = 4;

  private final WorkplaceContext context;
  private final Texts texts;
  private final LiveWords words;
  private final LiveViewModel model;

  /** A page, and what puts its parts on it one after the other. */
  private record Page(Region content, List<Runnable> furnishing) {}

  LivePaper(WorkplaceContext context, LiveWords words, LiveViewModel model) {
    this.context = context;
    this.texts = context.texts();
    this.words = words;
    this.model = model;
  }

  /** Such as insights-2026-10-01-2026-10-31. */
  static String name(Figures figures) {
    Span span = figures.days().period();
    return "insights-%s-%s".formatted(span.from(), span.to());
  }

  /** Shows the pages with the printers. */
  void print() {
    Figures figures = model.figures().get();
    LiveFigures now = model.now().get();
    if (figures == null || now == null) {
      return;
    }
    // What changes meanwhile does not change the page.
    List<DoctorPerformance> doctors = List.copyOf(model.doctors().rows());
    List<Supplier<Page>> pages = new ArrayList<>();
    pages.add(() -> charts(figures, now));
    for (int i = 0; i < doctors.size(); i += ROWS) {
      List<DoctorPerformance> part = doctors.subList(i, Math.min(doctors.size(), i + ROWS));
      pages.add(() -> doctors(figures, now, doctors, part));
    }
    draw(
        pages,
        new ArrayList<>(),
        drawn ->
            Papers.ofThisComputer(context)
                .show(
                    () ->
                        new Papers.Sheet(
                            title(figures), name(figures) + ".pdf", PdfImages.a4(drawn))));
  }

  /** Writes tiles and charts as a picture. */
  void save(Path file) {
    Figures figures = model.figures().get();
    LiveFigures now = model.now().get();
    if (figures != null && now != null) {
      Page page = charts(figures, now);
      inTurns()
          .draw(page.content(), page.furnishing(), 0, bands -> Pictures.save(context, bands, file));
    }
  }

  private PageInTurns inTurns() {
    return new PageInTurns(context.work(), WIDTH, SHARPNESS, BANDS);
  }

  /** Page after page, each made when it is its turn. */
  private void draw(
      List<Supplier<Page>> pages, List<List<Image>> drawn, Consumer<List<List<Image>>> done) {
    if (drawn.size() == pages.size()) {
      done.accept(drawn);
      return;
    }
    Page page = pages.get(drawn.size()).get();
    inTurns()
        .draw(
            page.content(),
            page.furnishing(),
            HEIGHT,
            bands -> {
              drawn.add(bands);
              draw(pages, drawn, done);
            });
  }

  private String title(Figures figures) {
    return texts.get(
        "insights.paper-title",
        figures.revenue().hospitalName(),
        words.span(figures.days().period()));
  }

  private Page charts(Figures figures, LiveFigures now) {
    NowTiles tiles = new NowTiles(words);
    tiles.show(now);
    tiles.show(model.access().get());
    LiveCharts charts = new LiveCharts(words);
    Region below = charts.onPaper();
    VBox.setVgrow(below, Priority.ALWAYS);
    return new Page(page(figures, now, tiles, below), charts.steps(figures));
  }

  private Page doctors(
      Figures figures, LiveFigures now, List<DoctorPerformance> all, List<DoctorPerformance> part) {
    DoctorsViewModel sums = model.doctors().copy(all);
    DoctorsViewModel rows = model.doctors().copy(List.of());
    DoctorsTable table = new DoctorsTable(words, context.faces(), rows, ROWS);
    DoctorsCard card = new DoctorsCard(words, sums, table);
    card.onPaper(part);
    card.days(figures.days().period());
    List<Runnable> furnishing = new ArrayList<>();
    for (int i = ROWS_A_TURN; i < part.size() + ROWS_A_TURN; i += ROWS_A_TURN) {
      List<DoctorPerformance> first = part.subList(0, Math.min(i, part.size()));
      furnishing.add(() -> rows.show(first));
    }
    return new Page(page(figures, now, card), furnishing);
  }

  private Region page(Figures figures, LiveFigures now, Region... parts) {
    Label title = new Label(title(figures));
    title.getStyleClass().add("cd-title");
    Label below =
        new Label(
            texts.get(
                "insights.paper-words",
                words.span(figures.days().against()),
                context.formats().dayAndTime(now.at(), context.desk().hospital().zone())));
    below.getStyleClass().add("cd-secondary");
    VBox page = new VBox(title, below);
    page.getChildren().addAll(parts);
    page.getStyleClass().addAll("revenue-paper", "live-paper");
    return page;
  }
}
