package org.caredesk.desktop.paper;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Turns pages of a PDF into pictures and pictures into pages. The calls take their time. */
public final class PdfImages {
  private PdfImages() {}

  /** How a PDF looks. */
  public record Look(Image first, int pages) {}

  /**
   * The first page, and how many there are.
   *
   * @param dotsPerInch 72 gives a pixel for each point
   * @throws IOException for what is no PDF
   */
  public static Look look(byte[] pdf, int dotsPerInch) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      BufferedImage page =
          new PDFRenderer(document).renderImageWithDPI(0, dotsPerInch, ImageType.RGB);
      int width = page.getWidth();
      int height = page.getHeight();
      WritableImage image = new WritableImage(width, height);
      int[] pixels = page.getRGB(0, 0, width, height, null, 0, width);
      image
          .getPixelWriter()
          .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
      return new Look(image, document.getNumberOfPages());
    }
  }

  /** A PDF of pages in A4, each filled with a picture. */
  public static byte[] a4(List<? extends Image> pages) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (BufferedImage picture : opaque(pages)) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.drawImage(
              LosslessFactory.createFromImage(document, picture),
              0,
              0,
              PDRectangle.A4.getWidth(),
              PDRectangle.A4.getHeight());
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static List<BufferedImage> opaque(List<? extends Image> pages) {
    List<BufferedImage> made = new ArrayList<>();
    for (Image page : pages) {
      int width = (int) page.getWidth();
      int height = (int) page.getHeight();
      int[] pixels = new int[width * height];
      page.getPixelReader()
          .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
      BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
      picture.setRGB(0, 0, width, height, pixels, 0, width);
      made.add(picture);
    }
    return made;
  }
}
