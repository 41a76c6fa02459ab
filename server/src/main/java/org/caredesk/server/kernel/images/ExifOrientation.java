package org.caredesk.server.kernel.images;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera held a JPEG: the one fact of its metadata that must be heeded before the metadata is
 * dropped, else a portrait lies on its side.
 */
final class ExifOrientation {
  static final int UPRIGHT = 1;

  private static final int APP1 = 0xFFE1;
  private static final int START_OF_SCAN = 0xFFDA;
  private static final int TAG_ORIENTATION = 0x0112;
  private static final int EXIF_HEADER = 6;
  private static final int ENTRY = 12;

  private ExifOrientation() {}

  /** 1 to 8 as Exif counts them; upright where the file says nothing sensible. */
  static int of(byte[] jpeg) {
    try {
      var file = ByteBuffer.wrap(jpeg);
      file.getShort();
      while (file.remaining() > 4) {
        var marker = Short.toUnsignedInt(file.getShort());
        var length = Short.toUnsignedInt(file.getShort()) - 2;
        if (marker == START_OF_SCAN || length < 0 || length > file.remaining()) {
          return UPRIGHT;
        }
        if (marker == APP1 && isExif(file)) {
          return inTiff(
              file.slice(file.position() + EXIF_HEADER, length - EXIF_HEADER).asReadOnlyBuffer());
        }
        file.position(file.position() + length);
      }
      return UPRIGHT;
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
      return UPRIGHT;
    }
  }

  private static boolean isExif(ByteBuffer file) {
    var at = file.position();
    return file.get(at) == 'E' && file.get(at + 1) == 'x' && file.get(at + 2) == 'i';
  }

  private static int inTiff(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    var directory = tiff.getInt(4);
    var entries = Short.toUnsignedInt(tiff.getShort(directory));
    for (var i = 0; i < entries; i++) {
      var entry = directory + 2 + i * ENTRY;
      if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG_ORIENTATION) {
        var value = Short.toUnsignedInt(tiff.getShort(entry + 8));
        return value >= 1 && value <= 8 ? value : UPRIGHT;
      }
    }
    return UPRIGHT;
  }
}
