package org.caredesk.desktop.admin.imports;

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

/** Writes what the server sends into files, whole or not at all. */
final class SavedFiles {

  private final WorkplaceContext context;

  SavedFiles(WorkplaceContext context) {
    this.context = context;
  }

  /**
   * @param toast the text that says that it is done
   */
  void save(Callable<ResponseBody> call, Path file, String toast) {
    context
        .work()
        .start(
            () -> copy(call, file),
            (Path saved) ->
                context
                    .desk()
                    .toasts()
                    .done(context.texts().get(toast, String.valueOf(saved.getFileName()))),
            refusal -> complain(sentence(refusal)));
  }

  /** Beside the file first: a line that breaks must not leave half of it. */
  private static Path copy(Callable<ResponseBody> call, Path file) throws Exception {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (ResponseBody body = call.call();
        InputStream bytes = body.byteStream()) {
      Files.copy(bytes, part, StandardCopyOption.REPLACE_EXISTING);
      return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException broken) {
      throw new ApiException(new ApiProblem.Offline(), broken);
    }
  }

  /** What was wrong, of a file the server's own words for it. */
  String sentence(ApiProblem refusal) {
    return refusal instanceof ApiProblem.Invalid invalid && !invalid.violations().isEmpty()
        ? ProblemTexts.sentence(context.texts(), invalid.violations().getFirst())
        : ProblemTexts.sentence(context.texts(), refusal);
  }

  void complain(String words) {
    context.desk().toasts().show("fth-alert-circle", words, null);
  }
}
