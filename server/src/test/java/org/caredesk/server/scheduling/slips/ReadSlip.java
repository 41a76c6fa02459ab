package org.caredesk.server.scheduling.slips;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Looks at a slip as a printer and a scanner do. */
final class ReadSlip {
  private ReadSlip() {}

  /** The page on a screen. */
  static BufferedImage picture(byte[] pdf) {
    return picture(pdf, 144);
  }

  private static BufferedImage picture(byte[] pdf, int dotsPerInch) {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFRenderer(document).renderImageWithDPI(0, dotsPerInch);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int pages(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What a scanner types. It takes picture after picture in a hand that is never quite straight: in
   * one of some hundred codes the data look like a corner of the square from one angle.
   */
  static String scanned(byte[] pdf) {
    var failures = new ArrayList<ReaderException>();
    for (var dotsPerInch : new int[] {300, 260, 340}) {
      var page = picture(pdf, dotsPerInch);
      for (var degrees : new int[] {0, 5, -8, 14}) {
        try {
          return scanned(page, degrees);
        } catch (ReaderException e) {
          failures.add(e);
        }
      }
    }
    throw new AssertionError("No scanner reads this slip: " + failures);
  }

  private static String scanned(BufferedImage page, int degrees) throws ReaderException {
    // Where the square is, as one holds a scanner over it.
    var part =
        page.getSubimage(0, page.getHeight() * 3 / 4, page.getWidth() / 3, page.getHeight() / 4);
    var picture = new BufferedImage(part.getWidth(), part.getHeight(), BufferedImage.TYPE_INT_RGB);
    var held = picture.createGraphics();
    held.setColor(Color.WHITE);
    held.fillRect(0, 0, part.getWidth(), part.getHeight());
    held.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    held.rotate(Math.toRadians(degrees), part.getWidth() / 2.0, part.getHeight() / 2.0);
    held.drawImage(part, 0, 0, null);
    held.dispose();
    var pixels =
        picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    return new QRCodeReader()
        .decode(
            new BinaryBitmap(
                new HybridBinarizer(
                    new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels))),
            Map.of(DecodeHintType.TRY_HARDER, true))
        .getText();
  }
}
