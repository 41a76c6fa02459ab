package org.caredesk.desktop.paper;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.ProblemTexts;

/** Writes what was drawn as pictures, and says what came of it. */
public final class Pictures {
  private Pictures() {}

  /**
   * Writes bands as one PNG.
   *
   * @param bands of one width, from the top down
   */
  public static void save(WorkplaceContext context, List<Image> bands, Path file) {
    context
        .work()
        .start(
            () -> write(PdfImages.picture(bands), file),
            (Path saved) ->
                context
                    .desk()
                    .toasts()
                    .done(context.texts().get("paper.saved", String.valueOf(saved.getFileName()))),
            problem ->
                context
                    .desk()
                    .toasts()
                    .show(
                        "fth-alert-circle", ProblemTexts.sentence(context.texts(), problem), null));
  }

  private static Path write(BufferedImage picture, Path file) throws IOException {
    try (var out = Files.newOutputStream(file)) {
      ImageIO.write(picture, "png", out);
    }
    return file;
  }
}
