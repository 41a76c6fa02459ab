package org.caredesk.desktop.paper;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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

  /**
   * A PDF of pages in A4.
   *
   * @param pages each filled with pictures of one width, from the top down
   */
  public static byte[] a4(List<? extends List<? extends Image>> pages) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (List<? extends Image> bands : pages) {
        BufferedImage picture = picture(bands);
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

  /**
   * One picture, without anything to see through.
   *
   * @param bands of one width, from the top down
   */
  public static BufferedImage picture(List<? extends Image> bands) {
    int width = (int) bands.getFirst().getWidth();
    int height = bands.stream().mapToInt(band -> (int) band.getHeight()).sum();
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int y = 0;
    for (Image band : bands) {
      int rows = (int) band.getHeight();
      int[] pixels = new int[width * rows];
      band.getPixelReader()
          .getPixels(0, 0, width, rows, PixelFormat.getIntArgbInstance(), pixels, 0, width);
      picture.setRGB(0, y, width, rows, pixels, 0, width);
      y += rows;
    }
    return picture;
  }
}
