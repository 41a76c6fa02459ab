package org.caredesk.server.scheduling.slips;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.caredesk.server.kernel.paper.Canvas;
import org.caredesk.server.kernel.paper.Letters;
import org.caredesk.server.kernel.paper.Letters.Weight;
import org.caredesk.server.kernel.paper.PageFonts;
import org.springframework.stereotype.Component;

/** Draws a list to tick off: pages of A4, a line in two rows per entry, in every script. */
@Component
public class ListPaper {
  private static final Color INK = new Color(0x1B2A33);
  private static final Color QUIET = new Color(0x526570);
  private static final Color LINE = new Color(0xD5DFE4);
  private static final float MARGIN = 40;
  private static final float ROW = 38;
  private static final float TOP = 92;
  private static final float BOX = 14;

  private final Letters letters;

  ListPaper(Letters letters) {
    this.letters = letters;
  }

  /** One entry: {@code who} and {@code contact} beside each other, {@code what} below. */
  public record Line(String who, String contact, String what) {}

  /**
   * @param title the heading of every page
   * @param below what stands under it
   */
  public byte[] draw(String title, String below, List<Line> lines) {
    try (var document = new PDDocument()) {
      document.getDocumentInformation().setTitle(title);
      document.getDocumentInformation().setCreator("CareDesk");
      document.getDocumentCatalog().setLanguage("en");
      var pages = pages(lines);
      var fonts = new PageFonts(document);
      for (var page = 0; page < pages.size(); page++) {
        var sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        try (var content = new PDPageContentStream(document, sheet)) {
          var canvas = new Canvas(content, PDRectangle.A4.getHeight(), fonts);
          head(canvas, title, below, (page + 1) + " / " + pages.size());
          var y = TOP;
          for (var line : pages.get(page)) {
            row(canvas, line, y);
            y += ROW;
          }
        }
      }
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** At least one, so that an empty list says what it is. */
  private static List<List<Line>> pages(List<Line> lines) {
    var most = (int) ((PDRectangle.A4.getHeight() - TOP - MARGIN) / ROW);
    var pages = new ArrayList<List<Line>>();
    for (var from = 0; from == 0 || from < lines.size(); from += most) {
      pages.add(lines.subList(from, Math.min(lines.size(), from + most)));
    }
    return pages;
  }

  private void head(Canvas canvas, String title, String below, String page) throws IOException {
    var wide = PDRectangle.A4.getWidth() - 2 * MARGIN;
    canvas.text(letters.lines(title, Weight.STRONG, 15, wide - 60, 1), INK, MARGIN, MARGIN);
    canvas.textTo(
        letters.lines(page, Weight.REGULAR, 9, 60, 1),
        QUIET,
        PDRectangle.A4.getWidth() - MARGIN,
        MARGIN + 4);
    canvas.text(letters.lines(below, Weight.REGULAR, 9.5f, wide, 2), QUIET, MARGIN, MARGIN + 22);
    canvas.block(INK, MARGIN, TOP - 8, wide, 1);
  }

  private void row(Canvas canvas, Line line, float y) throws IOException {
    var right = PDRectangle.A4.getWidth() - MARGIN;
    var x = MARGIN + BOX + 12;
    box(canvas, MARGIN, y + 5);
    canvas.text(letters.lines(line.who(), Weight.STRONG, 11, 260, 1), INK, x, y);
    canvas.textTo(letters.lines(line.contact(), Weight.STRONG, 11, 200, 1), INK, right, y);
    canvas.text(letters.lines(line.what(), Weight.REGULAR, 9.5f, right - x, 1), QUIET, x, y + 16);
    canvas.block(LINE, MARGIN, y + ROW - 6, right - MARGIN, 0.5f);
  }

  private static void box(Canvas canvas, float x, float y) throws IOException {
    canvas.block(INK, x, y, BOX, BOX);
    canvas.block(Color.WHITE, x + 1, y + 1, BOX - 2, BOX - 2);
  }
}
