package org.caredesk.desktop.paper;

import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.PDFPageable;

/** Those that the operating system knows. */
public final class SystemPrinters implements Printers {

  @Override
  public List<String> names() {
    PrintService usual = PrintServiceLookup.lookupDefaultPrintService();
    return Stream.concat(Stream.ofNullable(usual), services())
        .map(PrintService::getName)
        .distinct()
        .toList();
  }

  @Override
  public void print(String printer, String title, byte[] pdf, int copies) throws IOException {
    PrintService service =
        services()
            .filter(each -> each.getName().equals(printer))
            .findFirst()
            .orElseThrow(() -> new IOException("No printer " + printer));
    print(service, title, pdf, copies);
  }

  static void print(PrintService service, String title, byte[] pdf, int copies) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PrinterJob job = PrinterJob.getPrinterJob();
      job.setPrintService(service);
      job.setJobName(title);
      job.setCopies(copies);
      job.setPageable(new PDFPageable(document));
      job.print();
    } catch (PrinterException refused) {
      throw new IOException(refused);
    }
  }

  private static Stream<PrintService> services() {
    return Arrays.stream(PrintServiceLookup.lookupPrintServices(null, null));
  }
}
