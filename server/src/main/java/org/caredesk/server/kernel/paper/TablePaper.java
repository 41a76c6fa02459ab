package org.caredesk.server.kernel.paper;

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
import org.caredesk.server.kernel.paper.Letters.Weight;
import org.springframework.stereotype.Component;

/**
 * Draws a letter with a table: pages of A4, the same head on each, amounts in line at the right.
 */
@Component
public class TablePaper {
  private static final Color INK = new Color(0x1B2A33);
  private static final Color QUIET = new Color(0x526570);
  private static final Color ACCENT = new Color(0x0A6C87);
  private static final Color LINE = new Color(0xD5DFE4);
  private static final float MARGIN = 42;
  private static final float ROW = 19;
  private static final float SIZE = 9.5f;
  private static final float FACT = 15;
  private static final float LABEL = 110;

  private final Letters letters;

  TablePaper(Letters letters) {
    this.letters = letters;
  }

  /**
   * A column.
   *
   * @param width its part of the page; those of all columns are 1 together
   * @param isAmount whether it ends in line, instead of beginning so
   */
  public record Column(String head, float width, boolean isAmount) {}

  /**
   * A row.
   *
   * @param isStrong for a heading or a sum: set stronger, with a line above it
   */
  public record Row(List<String> cells, boolean isStrong) {}

  /** A fact above the table, such as for whom it is. */
  public record Fact(String label, String value) {}

  /**
   * @param below stands after the table, and is repeated nowhere
   */
  public record Sheet(
      String title,
      String issuer,
      List<Fact> facts,
      List<Column> columns,
      List<Row> rows,
      String below) {}

  /** A PDF. */
  public byte[] draw(Sheet sheet) {
    try (var document = new PDDocument()) {
      document.getDocumentInformation().setTitle(sheet.title());
      document.getDocumentInformation().setCreator("CareDesk");
      document.getDocumentCatalog().setLanguage("en");
      var pages = pages(sheet);
      var fonts = new PageFonts(document);
      for (var number = 0; number < pages.size(); number++) {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
          var canvas = new Canvas(content, PDRectangle.A4.getHeight(), fonts);
          draw(sheet, canvas, pages.get(number), number, pages.size());
        }
      }
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** At least one; the first has the facts on it too. */
  private static List<List<Row>> pages(Sheet sheet) {
    var pages = new ArrayList<List<Row>>();
    var from = 0;
    do {
      var room = PDRectangle.A4.getHeight() - top(sheet, pages.isEmpty()) - 3 * MARGIN;
      var to = Math.min(sheet.rows().size(), from + (int) (room / ROW));
      pages.add(sheet.rows().subList(from, to));
      from = to;
    } while (from < sheet.rows().size());
    return pages;
  }

  private static float top(Sheet sheet, boolean isFirst) {
    return MARGIN + 56 + (isFirst ? sheet.facts().size() * FACT + 12 : 0);
  }

  private void draw(Sheet sheet, Canvas canvas, List<Row> rows, int number, int of)
      throws IOException {
    var right = PDRectangle.A4.getWidth() - MARGIN;
    var wide = right - MARGIN;
    canvas.block(ACCENT, 0, 0, PDRectangle.A4.getWidth(), 6);
    canvas.text(letters.lines(sheet.title(), Weight.STRONG, 16, wide - 60, 1), INK, MARGIN, MARGIN);
    canvas.textTo(
        letters.lines((number + 1) + " / " + of, Weight.REGULAR, 9, 60, 1),
        QUIET,
        right,
        MARGIN + 5);
    canvas.text(
        letters.lines(sheet.issuer(), Weight.REGULAR, SIZE, wide, 1), QUIET, MARGIN, MARGIN + 24);
    var y = MARGIN + 48;
    if (number == 0) {
      for (var fact : sheet.facts()) {
        canvas.text(letters.lines(fact.label(), Weight.REGULAR, SIZE, LABEL, 1), QUIET, MARGIN, y);
        canvas.text(
            letters.lines(fact.value(), Weight.STRONG, SIZE, wide - LABEL, 1),
            INK,
            MARGIN + LABEL,
            y);
        y += FACT;
      }
      y += 12;
    }
    y =
        row(
            canvas,
            sheet.columns(),
            sheet.columns().stream().map(Column::head).toList(),
            QUIET,
            Weight.REGULAR,
            y);
    canvas.block(INK, MARGIN, y - 4, wide, 0.75f);
    for (var row : rows) {
      if (row.isStrong()) {
        canvas.block(LINE, MARGIN, y - 3, wide, 0.75f);
      }
      y =
          row(
              canvas,
              sheet.columns(),
              row.cells(),
              INK,
              row.isStrong() ? Weight.STRONG : Weight.REGULAR,
              y);
    }
    if (number == of - 1) {
      canvas.text(letters.lines(sheet.below(), Weight.REGULAR, 9, wide, 3), QUIET, MARGIN, y + 14);
    }
  }

  private float row(
      Canvas canvas, List<Column> columns, List<String> cells, Color ink, Weight weight, float y)
      throws IOException {
    var wide = PDRectangle.A4.getWidth() - 2 * MARGIN;
    var x = MARGIN;
    for (var i = 0; i < columns.size(); i++) {
      var width = columns.get(i).width() * wide;
      var text = letters.lines(cells.get(i), weight, SIZE, width - 6, 1);
      if (columns.get(i).isAmount()) {
        canvas.textTo(text, ink, x + width, y);
      } else {
        canvas.text(text, ink, x, y);
      }
      x += width;
    }
    return y + ROW;
  }
}
