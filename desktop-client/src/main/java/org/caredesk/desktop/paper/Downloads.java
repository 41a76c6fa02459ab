package org.caredesk.desktop.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import okhttp3.ResponseBody;
import org.caredesk.desktop.api.ApiException;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.dto.table.TableFile;

/** Writes tables into files of this computer, and says what came of it. */
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
    save(table, file, "paper.saved");
  }

  /**
   * The same.
   *
   * @param toast the text that says that it is done
   */
  public void save(Callable<ResponseBody> table, Path file, String toast) {
    context
        .work()
        .start(
            () -> write(table, file),
            (Path saved) -> done(toast, saved),
            problem -> complain(sentence(problem)));
  }

  /**
   * Writes what is listed here into a file, as a workbook unless its name ends as a CSV's, and has
   * the server note it; where it cannot, nothing is written.
   */
  public void save(ListedTable table, Path file) {
    context
        .work()
        .start(
            () -> {
              context.session().api().auditTrail().noteListExport(table.noted());
              return written(table, file);
            },
            (Optional<Path> saved) ->
                saved.ifPresentOrElse(
                    path -> done("paper.saved", path),
                    () -> complain(context.texts().get("paper.not-saved"))),
            problem -> complain(sentence(problem)));
  }

  private void done(String toast, Path saved) {
    context.desk().toasts().done(context.texts().get(toast, String.valueOf(saved.getFileName())));
  }

  /** What was wrong, of a file the server's own words for it. */
  public String sentence(ApiProblem refusal) {
    return refusal instanceof ApiProblem.Invalid invalid && !invalid.violations().isEmpty()
        ? ProblemTexts.sentence(context.texts(), invalid.violations().getFirst())
        : ProblemTexts.sentence(context.texts(), refusal);
  }

  /** Says what went wrong with a file. */
  public void complain(String words) {
    context.desk().toasts().show("fth-alert-circle", words, null);
  }

  /** Nothing where this computer takes no file there. */
  private static Optional<Path> written(ListedTable table, Path file) {
    Path part = part(file);
    try {
      try (OutputStream out = Files.newOutputStream(part)) {
        table.write(TableFile.Kind.of(file), out);
      }
      return Optional.of(Files.move(part, file, StandardCopyOption.REPLACE_EXISTING));
    } catch (IOException | UncheckedIOException refused) {
      return Optional.empty();
    }
  }

  private static Path part(Path file) {
    return file.resolveSibling(file.getFileName() + ".part");
  }

  /** Beside the file first: a line that breaks must not leave half a table that looks whole. */
  private static Path write(Callable<ResponseBody> table, Path file) throws Exception {
    Path part = part(file);
    try (ResponseBody body = table.call();
        InputStream bytes = body.byteStream()) {
      Files.copy(bytes, part, StandardCopyOption.REPLACE_EXISTING);
      return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException broken) {
      throw new ApiException(new ApiProblem.Offline(), broken);
    }
  }
}
