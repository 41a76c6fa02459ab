package org.caredesk.desktop.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javafx.scene.image.WritableImage;
import javax.print.DocFlavor;
import javax.print.StreamPrintServiceFactory;
import org.junit.jupiter.api.Test;

/** Prints into a file of PostScript, which is a printer without paper. */
class SystemPrintersTest {

  @Test
  void everyPageReachesThePrinter() throws IOException {
    byte[] pdf =
        PdfImages.a4(
            List.of(
                List.of(new WritableImage(60, 42), new WritableImage(60, 42)),
                List.of(new WritableImage(60, 84))));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StreamPrintServiceFactory factory =
        StreamPrintServiceFactory.lookupStreamPrintServiceFactories(
            DocFlavor.SERVICE_FORMATTED.PAGEABLE, "application/postscript")[0];
    SystemPrinters.print(factory.getPrintService(out), "Day", pdf, 1);

    String printed = out.toString(StandardCharsets.ISO_8859_1);
    assertThat(printed).startsWith("%!PS");
    assertThat(printed.split("%%Page: ", -1)).hasSize(3);
  }

  @Test
  void aPrinterThatIsGoneIsRefused() throws IOException {
    byte[] pdf = PdfImages.a4(List.of(List.of(new WritableImage(1, 1))));
    assertThatThrownBy(() -> new SystemPrinters().print("No such printer", "Day", pdf, 1))
        .isInstanceOf(IOException.class);
  }

  @Test
  void whatIsNoPdfIsRefused() {
    assertThatThrownBy(() -> PdfImages.look(new byte[] {1, 2, 3}, 72))
        .isInstanceOf(IOException.class);
  }
}
