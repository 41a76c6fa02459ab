package org.caredesk.desktop.revenue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javax.imageio.ImageIO;
import org.caredesk.desktop.paper.PageInTurns;
import org.caredesk.desktop.paper.Papers;
import org.caredesk.desktop.paper.PdfImages;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.ProblemTexts;

/**
 * The figures as a page that one would hand to a board: drawn anew for paper, white whatever the
 * window is, with what it is about at the top.
 */
final class RevenuePaper {
  private static final double WIDTH = 1000;
  private static final double HEIGHT = WIDTH * 842 / 595;
  private static final double SHARPNESS = 2;
  private static final int BANDS = 8;

  private final WorkplaceContext context;
  private final RevenueViewModel model;
  private final RevenueWords words;

  RevenuePaper(WorkplaceContext context, RevenueViewModel model, RevenueWords words) {
    this.context = context;
    this.model = model;
    this.words = words;
  }

  /** Shows the page with the printers. */
  void print(RevenueViewModel.Figures figures) {
    draw(
        figures,
        HEIGHT,
        page ->
            Papers.ofThisComputer(context)
                .show(
                    () ->
                        new Papers.Sheet(
                            title(figures), name(figures) + ".pdf", PdfImages.a4(List.of(page)))));
  }

  /** Writes the charts as a picture. */
  void save(RevenueViewModel.Figures figures, Path file) {
    draw(figures, 0, bands -> save(bands, file));
  }

  private void save(List<Image> bands, Path file) {
    context
        .work()
        .start(
            () -> write(PdfImages.picture(bands), file),
            (Path saved) ->
                context
                    .desk()
                    .toasts()
                    .done(
                        context.texts().get("revenue.saved", String.valueOf(saved.getFileName()))),
            problem ->
                context
                    .desk()
                    .toasts()
                    .show(
                        "fth-alert-circle", ProblemTexts.sentence(context.texts(), problem), null));
  }

  /** Such as revenue-2026-10-01-2026-10-31. */
  static String name(RevenueViewModel.Figures figures) {
    return "revenue-%s-%s".formatted(figures.period().from(), figures.period().to());
  }

  private String title(RevenueViewModel.Figures figures) {
    return context
        .texts()
        .get(
            "revenue.paper-title",
            figures.dashboard().hospitalName(),
            words.span(figures.period()));
  }

  /**
   * @param height in pixels of the layout; 0 for as much as the charts need
   */
  private void draw(RevenueViewModel.Figures figures, double height, Consumer<List<Image>> done) {
    Label title = new Label(title(figures));
    title.getStyleClass().add("cd-title");
    Label below =
        new Label(
            context
                .texts()
                .get(
                    "revenue.paper-words",
                    words.span(figures.against()),
                    context
                        .formats()
                        .dayAndTime(figures.dashboard().asOf(), context.desk().hospital().zone())));
    below.getStyleClass().add("cd-secondary");
    RevenueCharts charts = new RevenueCharts(context, model, words);
    VBox.setVgrow(charts, Priority.ALWAYS);
    VBox page = new VBox(title, below, charts);
    page.getStyleClass().add("revenue-paper");
    new PageInTurns(context.work(), WIDTH, SHARPNESS, BANDS)
        .draw(page, charts.steps(), height, done);
  }

  private static Path write(BufferedImage picture, Path file) throws IOException {
    try (var out = Files.newOutputStream(file)) {
      ImageIO.write(picture, "png", out);
    }
    return file;
  }
}
