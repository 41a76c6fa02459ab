package org.caredesk.desktop.revenue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import javax.imageio.ImageIO;
import org.caredesk.desktop.paper.Papers;
import org.caredesk.desktop.paper.PdfImages;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.ui.Theme;

/**
 * The figures as a page that one would hand to a board: drawn anew for paper, white whatever the
 * window is, with what it is about at the top.
 */
final class RevenuePaper {
  private static final double WIDTH = 1000;
  private static final double HEIGHT = WIDTH * 842 / 595;
  private static final double SHARPNESS = 2;

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
    Image page = draw(figures, HEIGHT);
    Papers.ofThisComputer(context)
        .show(
            () ->
                new Papers.Sheet(
                    title(figures), name(figures) + ".pdf", PdfImages.a4(List.of(List.of(page)))));
  }

  /** Writes the charts as a picture. */
  void save(RevenueViewModel.Figures figures, Path file) {
    Image picture = draw(figures, -1);
    context
        .work()
        .start(
            () -> write(picture, file),
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
   * @param height in pixels of the layout; below 0 for as much as the charts need
   */
  private Image draw(RevenueViewModel.Figures figures, double height) {
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
    charts.draw();
    VBox.setVgrow(charts, Priority.ALWAYS);
    VBox page = new VBox(title, below, charts);
    page.getStyleClass().add("revenue-paper");
    page.setPrefWidth(WIDTH);
    page.setMinWidth(WIDTH);
    page.setMaxWidth(WIDTH);
    Scene scene = new Scene(page);
    Theme.LIGHT.dress(scene);
    page.applyCss();
    double tall = height < 0 ? Math.ceil(page.prefHeight(WIDTH)) : Math.ceil(height);
    page.resize(WIDTH, tall);
    page.layout();
    SnapshotParameters sharp = new SnapshotParameters();
    sharp.setTransform(new Scale(SHARPNESS, SHARPNESS));
    sharp.setViewport(new Rectangle2D(0, 0, WIDTH * SHARPNESS, tall * SHARPNESS));
    sharp.setFill(Color.WHITE);
    return page.snapshot(sharp, null);
  }

  private static Path write(Image image, Path file) throws IOException {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(0, 0, width, height, pixels, 0, width);
    try (var out = Files.newOutputStream(file)) {
      ImageIO.write(picture, "png", out);
    }
    return file;
  }
}
