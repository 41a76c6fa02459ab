package org.caredesk.server.imports.figures;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What is known of a file once all its bytes went by.
 *
 * @param hash SHA-256, in hex
 * @param guessed whether the file does not say how its letters are written and is no UTF-8
 */
record FileScan(long size, String hash, Charset charset, boolean guessed) {
  private static final int BUFFER = 64 * 1024;
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final byte[] WORKBOOK = {'P', 'K', 3, 4};

  /**
   * Copies a file and looks at it on the way.
   *
   * @param most bytes that are taken
   * @throws Unreadable when it is larger, empty, or no text
   */
  static FileScan copy(InputStream in, OutputStream out, long most) throws IOException {
    var scanner = new Scanner();
    var buffer = new byte[BUFFER];
    for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      scanner.take(buffer, n);
      if (scanner.size > most) {
        throw new Unreadable(
            "file-too-large",
            "The file is larger than " + most / (1024 * 1024) + " MB; split it by month or year.");
      }
      out.write(buffer, 0, n);
    }
    return scanner.result();
  }

  private static final class Scanner {
    private final MessageDigest digest = sha256();
    private final CharsetDecoder utf8 =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer letters = CharBuffer.allocate(BUFFER);
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER + 8);
    private final byte[] first = new byte[4];
    private long size;
    private boolean isUtf8 = true;
    private boolean hasZero;

    void take(byte[] buffer, int n) {
      for (var i = 0; i < n; i++) {
        if (size + i < first.length) {
          first[(int) size + i] = buffer[i];
        }
        hasZero |= buffer[i] == 0;
      }
      digest.update(buffer, 0, n);
      size += n;
      if (isUtf8) {
        bytes.put(buffer, 0, n);
        bytes.flip();
        decode(false);
        bytes.compact();
      }
    }

    private void decode(boolean isEnd) {
      letters.clear();
      // A byte is at most one letter, so they all fit.
      isUtf8 = !utf8.decode(bytes, letters, isEnd).isError();
    }

    FileScan result() {
      if (size == 0) {
        throw new Unreadable("file-empty", "The file is empty.");
      }
      if (Arrays.equals(first, WORKBOOK)) {
        throw new Unreadable(
            "file-workbook",
            "This is a workbook or an archive. Save the sheet as CSV first, then choose that"
                + " file.");
      }
      if (isUtf8) {
        bytes.flip();
        decode(true);
      }
      var hash = HexFormat.of().formatHex(digest.digest());
      if (isUtf16()) {
        return new FileScan(size, hash, StandardCharsets.UTF_16, false);
      }
      if (hasZero) {
        throw new Unreadable(
            "file-no-text", "The file holds bytes that are no text; it is no CSV file.");
      }
      return new FileScan(size, hash, isUtf8 ? StandardCharsets.UTF_8 : WINDOWS, !isUtf8);
    }

    private boolean isUtf16() {
      return first[0] == (byte) 0xFE && first[1] == (byte) 0xFF
          || first[0] == (byte) 0xFF && first[1] == (byte) 0xFE;
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
