package org.caredesk.desktop.paper;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import okhttp3.ResponseBody;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.ProblemTexts;
import org.jspecify.annotations.Nullable;

/** Takes what is to go on paper to a printer or into a file, after a look at it. */
public final class Papers {
  private static final int LOOK_DPI = 110;

  private final WorkplaceContext context;
  private final Printers printers;
  private final Function<String, @Nullable Path> chooser;
  private @Nullable String lastPrinter;

  /**
   * @param chooser asks where the file of this name goes; null for nowhere
   */
  public Papers(
      WorkplaceContext context, Printers printers, Function<String, @Nullable Path> chooser) {
    this.context = context;
    this.printers = printers;
    this.chooser = chooser;
  }

  /** On this computer's printers and in its files. */
  public static Papers ofThisComputer(WorkplaceContext context) {
    return new Papers(context, new SystemPrinters(), PaperFiles::choose);
  }

  /**
   * Something on paper.
   *
   * @param title what it is, such as "Slip AP-2026-004711"
   * @param fileName what its file is called, with the ending
   * @param calendar what of it goes into a calendar, null where nothing does
   */
  public record Sheet(String title, String fileName, byte[] pdf, @Nullable CalendarEntry calendar) {
    public Sheet(String title, String fileName, byte[] pdf) {
      this(title, fileName, pdf, null);
    }
  }

  /**
   * The file for a calendar that belongs to a sheet.
   *
   * @param fileName what it is called, with the ending
   * @param content asks the server for it
   */
  public record CalendarEntry(String fileName, Callable<ResponseBody> content) {}

  private record Ready(Sheet sheet, PdfImages.Look look, List<String> printers) {}

  /**
   * Makes a sheet in the background and shows it with what can be done with it.
   *
   * @param making may call the server; what fails is said in a toast
   */
  public void show(Callable<Sheet> making) {
    context
        .work()
        .start(
            () -> {
              Sheet sheet = making.call();
              return new Ready(sheet, PdfImages.look(sheet.pdf(), LOOK_DPI), printers.names());
            },
            (Ready ready) ->
                new PaperDialog(context, this, ready.sheet(), ready.look(), ready.printers())
                    .open(lastPrinter),
            this::say);
  }

  void print(Sheet sheet, String printer, int copies) {
    lastPrinter = printer;
    context
        .work()
        .start(
            () -> {
              printers.print(printer, sheet.title(), sheet.pdf(), copies);
              return printer;
            },
            (String on) ->
                context
                    .desk()
                    .toasts()
                    .done(context.texts().get("paper.printed", sheet.title(), on)),
            _ -> complain(context.texts().get("paper.not-printed", printer)));
  }

  /** Asks where the file goes, and writes it. */
  void save(Sheet sheet) {
    Path chosen = chooser.apply(sheet.fileName());
    if (chosen == null) {
      return;
    }
    context
        .work()
        .start(
            () -> Files.write(chosen, sheet.pdf()),
            (Path written) ->
                context
                    .desk()
                    .toasts()
                    .done(
                        context.texts().get("paper.saved", String.valueOf(written.getFileName()))),
            _ -> complain(context.texts().get("paper.not-saved")));
  }

  /** Asks where the entry for a calendar goes, and writes it. */
  void save(CalendarEntry entry) {
    Path chosen = chooser.apply(entry.fileName());
    if (chosen != null) {
      new Downloads(context).save(entry.content(), chosen);
    }
  }

  private void say(ApiProblem problem) {
    complain(ProblemTexts.sentence(context.texts(), problem));
  }

  private void complain(String words) {
    context.desk().toasts().show("fth-alert-circle", words, null);
  }
}
