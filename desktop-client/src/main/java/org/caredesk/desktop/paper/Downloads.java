package org.caredesk.desktop.paper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import okhttp3.ResponseBody;
import org.caredesk.desktop.api.ApiException;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.ProblemTexts;

/** Writes tables that the server makes into files of this computer, and says what came of it. */
public final class Downloads {
  private final WorkplaceContext context;

  public Downloads(WorkplaceContext context) {
    this.context = context;
  }

  /**
   * Fetches a table into a file.
   *
   * @param table asks the server for it
   */
  public void save(Callable<ResponseBody> table, Path file) {
    context
        .work()
        .start(
            () -> write(table, file),
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

  /** Beside the file first: a line that breaks must not leave half a table that looks whole. */
  private static Path write(Callable<ResponseBody> table, Path file) throws Exception {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (ResponseBody body = table.call();
        InputStream bytes = body.byteStream()) {
      Files.copy(bytes, part, StandardCopyOption.REPLACE_EXISTING);
      return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException broken) {
      throw new ApiException(new ApiProblem.Offline(), broken);
    }
  }
}
