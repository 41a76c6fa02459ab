package org.caredesk.server.scheduling.slips;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.NumberFormat;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.caredesk.server.kernel.paper.Canvas;
import org.caredesk.server.kernel.paper.Letters;
import org.caredesk.server.kernel.paper.Letters.Weight;
import org.caredesk.server.kernel.paper.PageFonts;
import org.springframework.stereotype.Component;

/** Draws a slip: one page of A5. */
@Component
class SlipPaper {
  private static final Color INK = new Color(0x1B2A33);
  private static final Color QUIET = new Color(0x526570);
  private static final Color ACCENT = new Color(0x0A6C87);
  private static final Color ACCENT_SUBTLE = new Color(0xE6F4F8);
  private static final Color FAINT_BLOCK = new Color(0x9DC4CF);
  private static final Color LINE = new Color(0xD5DFE4);

  private static final float MARGIN = 32;
  private static final float LABEL = 84;
  private static final float SQUARE = 112;
  private static final float SMALL = 9;
  private static final float BODY = 10.5f;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter ZONE =
      DateTimeFormatter.ofPattern("zzzz '(UTC'xxx')'", Locale.ENGLISH);

  private final Letters letters;

  SlipPaper(Letters letters) {
    this.letters = letters;
  }

  byte[] draw(SlipFacts facts) {
    try (var document = new PDDocument()) {
      var sheet = new PDPage(PDRectangle.A5);
      document.addPage(sheet);
      document.getDocumentInformation().setTitle("Appointment slip " + facts.number());
      document.getDocumentInformation().setCreator("CareDesk");
      document.getDocumentCatalog().setLanguage("en");
      try (var content = new PDPageContentStream(document, sheet)) {
        draw(
            facts,
            new Canvas(content, PDRectangle.A5.getHeight(), new PageFonts(document)),
            PDRectangle.A5.getWidth(),
            PDRectangle.A5.getHeight());
      }
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void draw(SlipFacts facts, Canvas canvas, float width, float height) throws IOException {
    var wide = width - 2 * MARGIN;
    var y = head(facts, canvas, width, wide);
    y = canvas.text(name(facts.patient(), wide), INK, MARGIN, y + 18);
    y = when(facts, canvas, wide, y + 12);
    y = row(canvas, "Doctor", facts.doctor(), wide, y + 12, 2);
    y = row(canvas, "Department", facts.department(), wide, y, 2);
    y = row(canvas, "Room", facts.room() == null ? "Ask at the desk" : facts.room(), wide, y, 1);
    y = row(canvas, "Visit", mode(facts), wide, y, 1);
    y = row(canvas, "Where", String.join(", ", facts.address()), wide, y, 4);
    if (facts.phone() != null) {
      y = row(canvas, "Telephone", facts.phone(), wide, y, 1);
    }
    row(canvas, "Fee", fee(facts), wide, y, 1);
    foot(facts, canvas, width, height);
  }

  private float head(SlipFacts facts, Canvas canvas, float width, float wide) throws IOException {
    canvas.block(ACCENT, 0, 0, width, 6);
    logo(canvas, MARGIN, 26, 30);
    var x = MARGIN + 40;
    var hospital = letters.lines(facts.hospital(), Weight.STRONG, 12, wide - 40 - 110, 2);
    var y = canvas.text(hospital, INK, x, hospital.size() > 1 ? 25 : 33);
    canvas.textTo(
        letters.lines("Appointment slip", Weight.REGULAR, SMALL, 110, 1),
        QUIET,
        width - MARGIN,
        28);
    canvas.textTo(
        letters.lines(facts.number(), Weight.STRONG, SMALL, 110, 1), INK, width - MARGIN, 41);
    return Math.max(y, 56);
  }

  /** The product's mark: four blocks of a day. */
  private static void logo(Canvas canvas, float x, float y, float edge) throws IOException {
    var unit = edge / 40;
    canvas.block(ACCENT, x, y, edge, edge);
    canvas.block(Color.WHITE, x + 8 * unit, y + 9 * unit, 6 * unit, 22 * unit);
    canvas.block(FAINT_BLOCK, x + 17 * unit, y + 9 * unit, 6 * unit, 11 * unit);
    canvas.block(FAINT_BLOCK, x + 26 * unit, y + 9 * unit, 6 * unit, 6 * unit);
    canvas.block(Color.WHITE, x + 17 * unit, y + 24 * unit, 15 * unit, 7 * unit);
  }

  /** A long name is set smaller before it is cut. */
  private List<Letters.Line> name(String name, float wide) {
    if (letters.count(name, Weight.STRONG, 21, wide) <= 2) {
      return letters.lines(name, Weight.STRONG, 21, wide, 2);
    }
    return letters.lines(name, Weight.STRONG, 13, wide, 4);
  }

  private float when(SlipFacts facts, Canvas canvas, float wide, float top) throws IOException {
    canvas.block(ACCENT_SUBTLE, MARGIN, top, wide, 62);
    canvas.block(ACCENT, MARGIN, top, 4, 62);
    var zoned = facts.start().atZone(facts.zone());
    var ends = LocalDateTime.ofInstant(facts.endsAt(), facts.zone());
    var inner = wide - 32;
    var x = MARGIN + 18;
    canvas.text(
        letters.lines(DAY.format(facts.start()), Weight.STRONG, 13, inner, 1), INK, x, top + 8);
    canvas.text(
        letters.lines(
            TIME.format(facts.start()) + " to " + TIME.format(ends), Weight.STRONG, 13, inner, 1),
        ACCENT,
        x,
        top + 25);
    canvas.text(
        letters.lines(ZONE.format(zoned), Weight.REGULAR, SMALL, inner, 1), QUIET, x, top + 44);
    return top + 62;
  }

  private float row(Canvas canvas, String label, String value, float wide, float y, int most)
      throws IOException {
    canvas.text(letters.lines(label, Weight.REGULAR, SMALL, LABEL, 1), QUIET, MARGIN, y + 1.5f);
    return canvas.text(
            letters.lines(value, Weight.REGULAR, BODY, wide - LABEL, most), INK, MARGIN + LABEL, y)
        + 4;
  }

  private void foot(SlipFacts facts, Canvas canvas, float width, float height) throws IOException {
    var top = height - MARGIN - SQUARE;
    canvas.block(LINE, MARGIN, top - 10, width - 2 * MARGIN, 0.75f);
    // The quiet zone reaches into the margin, so that the square stands in line with the text.
    canvas.square(SlipCode.scanned(facts.code()), MARGIN - 13.5f, top - 4, SQUARE);
    var x = MARGIN + SQUARE - 4;
    var inner = width - MARGIN - x;
    var y =
        canvas.text(
            letters.lines("Show this code at the front desk", Weight.STRONG, BODY, inner, 2),
            INK,
            x,
            top + 6);
    y =
        canvas.text(
            letters.lines(SlipCode.printed(facts.code()), Weight.REGULAR, SMALL, inner, 1),
            QUIET,
            x,
            y + 2);
    canvas.text(
        letters.lines(
            "Please bring a document that shows who you are, your insurance card if you have one,"
                + " the medicines you take and earlier reports. Come ten minutes early.",
            Weight.REGULAR,
            SMALL,
            inner,
            5),
        QUIET,
        x,
        y + 6);
  }

  private static String mode(SlipFacts facts) {
    return switch (facts.mode()) {
      case IN_PERSON -> "At the hospital";
      case VIDEO -> "By video";
      case TELEPHONE -> "By telephone";
    };
  }

  private static String fee(SlipFacts facts) {
    var digits = Currency.getInstance(facts.fee().currency()).getDefaultFractionDigits();
    var number = NumberFormat.getNumberInstance(Locale.ENGLISH);
    number.setMinimumFractionDigits(digits);
    number.setMaximumFractionDigits(digits);
    var amount =
        facts.fee().currency()
            + " "
            + number.format(new java.math.BigDecimal(facts.fee().amount()));
    return switch (facts.payment()) {
      case PAID -> amount + ", paid";
      case DUE_AT_DESK -> amount + ", to pay at the front desk";
      case PARTLY_REFUNDED -> amount + ", partly paid back";
      case REFUNDED -> amount + ", paid back";
      case UNPAID -> amount;
    };
  }
}
