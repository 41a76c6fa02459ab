package org.caredesk.server.kernel.images;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.caredesk.server.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes in a photo of a person: JPEG or PNG by its content and not only by its name, of a sensible
 * size before it is decoded, drawn anew at 512 pixels at most. Metadata (places, serial numbers)
 * and whatever else the file carried are gone.
 */
@Component
public class PhotoIntake {
  public static final int MOST_BYTES = 5 * 1024 * 1024;

  private static final int MOST_PIXELS_A_SIDE = 10_000;
  private static final long MOST_PIXELS = 30_000_000;
  private static final int SIDE = 512;
  private static final float QUALITY = 0.86f;
  private static final String FIELD = "photo";

  // Decoding takes memory by the pixel: a crowd that uploads at once queues for it.
  private final Semaphore running = new Semaphore(2);

  /**
   * @param declaredType the Content-Type that came with it
   * @throws Refusal invalid at {@code photo}: photo-missing, photo-too-large, photo-type,
   *     photo-dimensions, photo-unreadable
   */
  public Photo take(@Nullable String declaredType, byte @Nullable [] content) {
    if (content == null || content.length == 0) {
      throw refusal("photo-missing", "Send the picture as the body of the request.");
    }
    if (content.length > MOST_BYTES) {
      throw refusal("photo-too-large", "A photo has at most 5 MB.");
    }
    var format = format(content);
    if (format == null || declaredType == null || !declaredType.startsWith("image/" + format)) {
      throw refusal("photo-type", "A photo is a JPEG or PNG picture.");
    }
    running.acquireUninterruptibly();
    try {
      var turned = "jpeg".equals(format) ? ExifOrientation.of(content) : ExifOrientation.UPRIGHT;
      var encoded = encode(draw(decode(format, content), turned));
      return new Photo("image/jpeg", encoded, sha256(encoded));
    } catch (IOException | RuntimeException e) {
      if (e instanceof Refusal refusal) {
        throw refusal;
      }
      // Broken files make the decoders throw all kinds of things.
      throw refusal("photo-unreadable", "This picture cannot be read. Save it anew as JPEG.");
    } finally {
      running.release();
    }
  }

  private static @Nullable String format(byte[] content) {
    return startsWith(content, 0xFF, 0xD8, 0xFF)
        ? "jpeg"
        : startsWith(content, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A) ? "png" : null;
  }

  private static boolean startsWith(byte[] content, int... magic) {
    for (var i = 0; i < magic.length; i++) {
      if (i >= content.length || (content[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  private static BufferedImage decode(String format, byte[] content) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
    try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
      reader.setInput(stream, true, true);
      var width = reader.getWidth(0);
      var height = reader.getHeight(0);
      if (width > MOST_PIXELS_A_SIDE
          || height > MOST_PIXELS_A_SIDE
          || (long) width * height > MOST_PIXELS) {
        throw refusal("photo-dimensions", "A photo has at most 30 million pixels.");
      }
      var param = reader.getDefaultReadParam();
      // Only every n-th pixel of a large picture: what remains is still twice what is kept.
      var step = Math.max(1, Math.max(width, height) / (4 * SIDE));
      param.setSourceSubsampling(step, step, 0, 0);
      return reader.read(0, param);
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage draw(BufferedImage read, int orientation) {
    var picture = flat(read, read.getWidth(), read.getHeight());
    var longer = Math.max(picture.getWidth(), picture.getHeight());
    // Halving keeps it sharp; one large step would skip pixels.
    while (longer > SIDE) {
      var target = Math.max(SIDE, longer / 2);
      var factor = (double) target / longer;
      picture =
          flat(
              picture,
              Math.max(1, (int) Math.round(picture.getWidth() * factor)),
              Math.max(1, (int) Math.round(picture.getHeight() * factor)));
      longer = target;
    }
    return upright(picture, orientation);
  }

  private static BufferedImage flat(BufferedImage from, int width, int height) {
    var to = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = to.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(from, 0, 0, width, height, null);
    pen.dispose();
    return to;
  }

  private static BufferedImage upright(BufferedImage from, int orientation) {
    if (orientation == ExifOrientation.UPRIGHT) {
      return from;
    }
    var w = from.getWidth();
    var h = from.getHeight();
    var turn =
        switch (orientation) {
          case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
          case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
          case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
          case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
          case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
          default -> new AffineTransform(0, -1, 1, 0, 0, w);
        };
    var isOnItsSide = orientation >= 5;
    var to =
        new BufferedImage(isOnItsSide ? h : w, isOnItsSide ? w : h, BufferedImage.TYPE_INT_RGB);
    var pen = to.createGraphics();
    pen.drawImage(from, turn, null);
    pen.dispose();
    return to;
  }

  private static byte[] encode(BufferedImage picture) throws IOException {
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var bytes = new ByteArrayOutputStream();
    try (var stream = new MemoryCacheImageOutputStream(bytes)) {
      var param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(picture, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Refusal refusal(String code, String sentence) {
    return Refusal.invalid(FIELD, code, sentence);
  }
}
