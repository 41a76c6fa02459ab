package org.caredesk.desktop.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.Region;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.caredesk.desktop.FxThread;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.paper.Papers;
import org.caredesk.desktop.paper.Printers;
import org.caredesk.desktop.ui.Overlays;
import org.caredesk.desktop.ui.SideSheet;
import org.caredesk.dto.scheduling.HospitalDayResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slips and the day on paper: on a printer, or in a file where there is none. */
class DeskPapersTest {
  /** Keeps the dialog that is open. */
  private static final class Dialogs implements Overlays {
    @Nullable Region open;

    @Override
    public void openSheet(SideSheet sheet) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void closeSheet() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void openDialog(Region content, Runnable onClosed) {
      open = content;
    }

    @Override
    public void closeDialog() {
      open = null;
    }
  }

  private final Desk desk = new Desk();
  private final Dialogs dialogs = new Dialogs();
  private final List<String> printed = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();
  private List<String> printers = List.of("Front desk A5", "Office");
  private boolean isJammed;
  @TempDir private Path folder;

  @Test
  void aSlipIsLookedAtAndPrintedWithOneMoreKey() {
    FxThread.run(
        () -> {
          slip("Furtado.pdf");
          assertThat(printed).isEmpty();
          press("paper.print");
        });

    assertThat(printed).containsExactly("Slip AP-2026-004711 on Front desk A5");
    assertThat(desk.toasts.getLast()).isEqualTo("Slip AP-2026-004711 goes to Front desk A5");
    assertThat(dialogs.open).isNull();
  }

  @Test
  void withoutAPrinterItIsSaved() throws IOException {
    printers = List.of();
    FxThread.run(
        () -> {
          slip("Furtado.pdf");
          press("paper.save");
        });

    assertThat(asked).containsExactly("slip-AP-2026-004711.pdf");
    try (PDDocument saved = Loader.loadPDF(folder.resolve("Furtado.pdf").toFile())) {
      assertThat(saved.getPage(0).getMediaBox().getWidth()).isEqualTo(PDRectangle.A5.getWidth());
    }
  }

  @Test
  void aPatientGetsTheVisitForTheirCalendar() throws IOException {
    FxThread.run(
        () -> {
          slip("Furtado.ics");
          press("paper.calendar");
          desk.work.settle();
        });

    assertThat(asked).containsExactly("AP-2026-004711.ics");
    assertThat(folder.resolve("Furtado.ics")).content().startsWith("BEGIN:VCALENDAR");
    assertThat(desk.toasts.getLast()).isEqualTo("Saved as Furtado.ics");
  }

  @Test
  void aPrinterOrAPlaceThatDoesNotTakeItIsSaid() {
    isJammed = true;
    FxThread.run(
        () -> {
          slip("Furtado.pdf");
          press("paper.print");
        });
    assertThat(desk.toasts.getLast()).startsWith("Front desk A5 does not take it");

    FxThread.run(
        () -> {
          slip("no such folder/Furtado.pdf");
          press("paper.save");
        });
    assertThat(desk.toasts.getLast()).isEqualTo("The file could not be saved there.");
  }

  @Test
  void withoutASlipNothingIsShown() {
    desk.server.failNext("slip", FakeServer.conflict("slip-void"));
    FxThread.run(() -> slip("Furtado.pdf"));
    desk.server.failNext("slip", new ApiProblem.Offline());
    FxThread.run(() -> slip("Furtado.pdf"));

    assertThat(dialogs.open).isNull();
    assertThat(desk.toasts).hasSize(2);
  }

  @Test
  void theDayIsPrintedWithoutTheServerOnAsManyPagesAsItTakes() throws IOException {
    HospitalDayResponse day = desk.server.day;
    long visits =
        day.doctors().stream()
            .flatMap(doctor -> doctor.appointments().stream())
            .filter(each -> !DayColumns.OVER.contains(each.status()))
            .count();
    FxThread.run(
        () -> {
          papers("day.pdf").day(day);
          desk.work.settle();
          press("paper.save");
        });

    assertThat(desk.server.calls).isEmpty();
    assertThat(asked).containsExactly("day-2026-11-16.pdf");
    assertThat(Files.size(folder.resolve("day.pdf"))).isLessThan(3_000_000);
    try (PDDocument saved = Loader.loadPDF(folder.resolve("day.pdf").toFile())) {
      assertThat(saved.getNumberOfPages()).isEqualTo((int) Math.ceil((visits + 8) / 41.0));
    }
  }

  private void slip(String name) {
    papers(name).slip(SeafaceDay.id("Dr. Ananya Deshpande12:00"), "AP-2026-004711");
    desk.work.settle();
  }

  private DeskPapers papers(String name) {
    var context = desk.context(desk, dialogs);
    return new DeskPapers(
        context,
        new Papers(
            context,
            new Printers() {
              @Override
              public List<String> names() {
                return printers;
              }

              @Override
              public void print(String printer, String title, byte[] pdf, int copies)
                  throws IOException {
                if (isJammed) {
                  throw new IOException("jammed");
                }
                printed.add(title + " on " + printer);
              }
            },
            file -> {
              asked.add(file);
              return folder.resolve(name);
            }));
  }

  private void press(String id) {
    ButtonBase button =
        java.util.Objects.requireNonNull(dialogs.open).lookupAll("*").stream()
            .filter(node -> id.equals(node.getId()))
            .map(ButtonBase.class::cast)
            .findFirst()
            .orElseThrow();
    button.fire();
    desk.work.settle();
  }
}
