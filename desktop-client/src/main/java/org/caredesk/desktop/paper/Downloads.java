package org.caredesk.desktop.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import java.util.function.Function;
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
    start(() -> write(table, file), toast, this::sentence);
  }

  /** Writes what is listed here into a file, as a workbook unless its name ends as a CSV's. */
  public void save(ListedTable table, Path file) {
    start(() -> write(table, file), "paper.saved", _ -> context.texts().get("paper.not-saved"));
  }

  private void start(Callable<Path> writing, String toast, Function<ApiProblem, String> complaint) {
    context
        .work()
        .start(
            writing,
            (Path saved) ->
                context
                    .desk()
                    .toasts()
                    .done(context.texts().get(toast, String.valueOf(saved.getFileName()))),
            problem -> complain(complaint.apply(problem)));
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

  private static Path write(ListedTable table, Path file) throws IOException {
    Path part = part(file);
    try (OutputStream out = Files.newOutputStream(part)) {
      table.write(TableFile.Kind.of(file), out);
    }
    return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
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
