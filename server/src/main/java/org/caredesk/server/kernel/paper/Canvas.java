package org.caredesk.server.kernel.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/**
 * A page seen from its upper left corner, in points. Plain text is text, in the few letters of the
 * product's font that it needs. Other scripts are drawn as outlines: the PDF library knows nothing
 * of joined or reordered letters, the platform's text layout does.
 */
public final class Canvas {
  private final PDPageContentStream page;
  private final float height;
  private final PageFonts fonts;

  public Canvas(PDPageContentStream page, float height, PageFonts fonts) {
    this.page = page;
    this.height = height;
    this.fonts = fonts;
  }

  public void block(Color colour, float x, float y, float width, float blockHeight)
      throws IOException {
    page.setNonStrokingColor(colour);
    page.addRect(x, height - y - blockHeight, width, blockHeight);
    page.fill();
  }

  /** Draws lines one below the other from {@code top}; answers where the next may begin. */
  public float text(List<Letters.Line> lines, Color colour, float x, float top) throws IOException {
    var y = top;
    for (var line : lines) {
      var layout = line.layout();
      y += layout.getAscent();
      if (line.plain() == null) {
        outline(layout.getOutline(null), colour, x, y);
      } else {
        plain(line, line.plain(), colour, x, y);
      }
      y += layout.getDescent() + layout.getLeading();
    }
    return y;
  }

  /** Draws lines that end at {@code right}. */
  public void textTo(List<Letters.Line> lines, Color colour, float right, float top)
      throws IOException {
    for (var line : lines) {
      text(List.of(line), colour, right - line.layout().getVisibleAdvance(), top);
    }
  }

  private void plain(Letters.Line line, String text, Color colour, float x, float baseline)
      throws IOException {
    page.setNonStrokingColor(colour);
    page.beginText();
    page.setFont(fonts.of(line.weight()), line.size());
    page.newLineAtOffset(x, height - baseline);
    page.showText(text);
    page.endText();
  }

  private void outline(Shape shape, Color colour, float x, float baseline) throws IOException {
    var place = new AffineTransform(1, 0, 0, -1, x, height - baseline);
    var at = new float[6];
    var from = new float[2];
    page.setNonStrokingColor(colour);
    var isEmpty = true;
    for (var path = shape.getPathIterator(place); !path.isDone(); path.next()) {
      isEmpty = false;
      switch (path.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> {
          page.moveTo(at[0], at[1]);
          keep(from, at, 0);
        }
        case PathIterator.SEG_LINETO -> {
          page.lineTo(at[0], at[1]);
          keep(from, at, 0);
        }
        case PathIterator.SEG_QUADTO -> {
          // PDF has cubic curves only.
          page.curveTo(
              from[0] + 2f / 3 * (at[0] - from[0]),
              from[1] + 2f / 3 * (at[1] - from[1]),
              at[2] + 2f / 3 * (at[0] - at[2]),
              at[3] + 2f / 3 * (at[1] - at[3]),
              at[2],
              at[3]);
          keep(from, at, 2);
        }
        case PathIterator.SEG_CUBICTO -> {
          page.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
          keep(from, at, 4);
        }
        default -> page.closePath();
      }
    }
    if (!isEmpty) {
      page.fill();
    }
  }

  private static void keep(float[] from, float[] at, int index) {
    from[0] = at[index];
    from[1] = at[index + 1];
  }

  /** A QR code of this edge, with the quiet zone that scanners want around it. */
  public void square(String content, float x, float y, float edge) throws IOException {
    try {
      var matrix =
          new QRCodeWriter()
              .encode(
                  content,
                  BarcodeFormat.QR_CODE,
                  0,
                  0,
                  Map.of(EncodeHintType.MARGIN, 4, EncodeHintType.ERROR_CORRECTION, "M"));
      var module = edge / matrix.getWidth();
      for (var row = 0; row < matrix.getHeight(); row++) {
        for (var column = 0; column < matrix.getWidth(); column++) {
          if (matrix.get(column, row)) {
            page.addRect(x + column * module, height - y - (row + 1) * module, module, module);
          }
        }
      }
      page.setNonStrokingColor(Color.BLACK);
      page.fill();
    } catch (WriterException e) {
      throw new IllegalStateException(e);
    }
  }
}
