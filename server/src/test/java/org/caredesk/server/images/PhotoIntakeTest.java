package org.caredesk.server.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.images.PhotoIntake;
import org.caredesk.server.support.Pictures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PhotoIntakeTest {
  private final PhotoIntake intake = new PhotoIntake();

  @Test
  void aLargePictureIsDrawnAnewAtHalfAThousandPixels() {
    var photo = intake.take("image/jpeg", Pictures.of("jpeg", 3000, 1500));

    var kept = Pictures.read(photo.content());
    assertThat(kept.getWidth()).isEqualTo(512);
    assertThat(kept.getHeight()).isEqualTo(256);
    assertThat(photo.content().length).isLessThan(100_000);
    assertThat(isRed(kept, 100, 128)).isTrue();
    assertThat(isRed(kept, 400, 128)).isFalse();
  }

  @Test
  void aSmallPngStaysAsLargeAsItIs() {
    var photo = intake.take("image/png", Pictures.of("png", 90, 120));

    assertThat(photo.mediaType()).isEqualTo("image/jpeg");
    assertThat(Pictures.read(photo.content()).getHeight()).isEqualTo(120);
  }

  @Test
  void aPhotoTakenWithTheCameraOnItsSideStandsUpright() {
    var turned = Pictures.read(intake.take("image/jpeg", withExif(6)).content());

    assertThat(turned.getWidth()).isEqualTo(200);
    assertThat(turned.getHeight()).isEqualTo(400);
    // Orientation 6 turns clockwise: what was left is on top.
    assertThat(isRed(turned, 100, 50)).isTrue();
    assertThat(isRed(turned, 100, 350)).isFalse();
  }

  @Test
  void metadataIsGone() {
    var photo = intake.take("image/jpeg", withExif(1));

    assertThat(new String(photo.content(), StandardCharsets.ISO_8859_1))
        .doesNotContain("Exif")
        .doesNotContain("secret place");
  }

  @Test
  void onlyJpegAndPngAreTakenWhateverTheNameSays() {
    refuses("image/gif", Pictures.of("gif", 50, 50), "photo-type");
    refuses("image/jpeg", Pictures.of("gif", 50, 50), "photo-type");
    refuses("image/jpeg", Pictures.of("png", 50, 50), "photo-type");
    refuses(null, Pictures.of("png", 50, 50), "photo-type");
    refuses("image/jpeg", "<script>".getBytes(StandardCharsets.US_ASCII), "photo-type");
    refuses("image/jpeg", new byte[0], "photo-missing");
  }

  @Test
  void aFileThatOnlyBeginsLikeAPictureIsRefused() {
    var half = Pictures.of("png", 400, 400);

    refuses("image/png", Arrays.copyOf(half, 40), "photo-unreadable");
    refuses(
        "image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 1}, "photo-unreadable");
  }

  @Test
  void aBombIsRefusedBeforeItIsDecoded() {
    refuses("image/png", pngOfSize(60_000, 60_000), "photo-dimensions");
    refuses("image/png", pngOfSize(9_000, 9_000), "photo-dimensions");
    refuses("image/png", new byte[PhotoIntake.MOST_BYTES + 1], "photo-too-large");
  }

  private void refuses(@Nullable String type, byte[] content, String code) {
    assertThatThrownBy(() -> intake.take(type, content))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.violations().getFirst().field()).isEqualTo("photo");
              assertThat(refusal.violations().getFirst().code()).isEqualTo(code);
            });
  }

  private static boolean isRed(BufferedImage picture, int x, int y) {
    var colour = new Color(picture.getRGB(x, y));
    return colour.getRed() > colour.getBlue();
  }

  /** A picture of 400 by 200 with an Exif segment: one entry, the orientation, and a text. */
  private static byte[] withExif(int orientation) {
    var jpeg = Pictures.of("jpeg", 400, 200);
    var text = "secret place".getBytes(StandardCharsets.US_ASCII);
    var segment = ByteBuffer.allocate(4 + 6 + 8 + 2 + 12 + 4 + text.length);
    segment.putShort((short) 0xFFE1).putShort((short) (segment.capacity() - 2));
    segment.put(new byte[] {'E', 'x', 'i', 'f', 0, 0});
    segment.put(new byte[] {'M', 'M', 0, 42}).putInt(8).putShort((short) 1);
    segment.putShort((short) 0x0112).putShort((short) 3).putInt(1);
    segment.putShort((short) orientation).putShort((short) 0).putInt(0).put(text);
    var bytes = new ByteArrayOutputStream();
    bytes.write(jpeg, 0, 2);
    bytes.writeBytes(segment.array());
    bytes.write(jpeg, 2, jpeg.length - 2);
    return bytes.toByteArray();
  }

  /** A PNG whose header claims a size, with no pixels behind it. */
  private static byte[] pngOfSize(int width, int height) {
    var header = ByteBuffer.allocate(17);
    header.put(new byte[] {'I', 'H', 'D', 'R'}).putInt(width).putInt(height);
    header.put(new byte[] {8, 2, 0, 0, 0});
    var crc = new CRC32();
    crc.update(header.array());
    var png = ByteBuffer.allocate(8 + 4 + 17 + 4);
    png.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A});
    png.putInt(13).put(header.array()).putInt((int) crc.getValue());
    return png.array();
  }
}
