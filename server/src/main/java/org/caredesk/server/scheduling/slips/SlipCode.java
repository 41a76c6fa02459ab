package org.caredesk.server.scheduling.slips;

import java.util.HexFormat;
import java.util.Locale;
import org.caredesk.dto.scheduling.CheckInRequest;

/**
 * A slip's code: twenty letters and digits that say nothing, a hundred bits that nobody guesses.
 * Without I, L, O and U, so that it can be typed from paper.
 */
final class SlipCode {
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 20;
  private static final int GROUP = 5;
  private static final int BITS = 5;

  private SlipCode() {}

  /** The code made of a hash in hexadecimal digits. */
  static String of(String hash) {
    var bytes = HexFormat.of().parseHex(hash);
    var code = new StringBuilder(LENGTH);
    var held = 0;
    var bits = 0;
    for (var i = 0; code.length() < LENGTH; i++) {
      held = (held << Byte.SIZE | bytes[i] & 0xFF) & 0xFFFF;
      bits += Byte.SIZE;
      while (bits >= BITS && code.length() < LENGTH) {
        bits -= BITS;
        code.append(LETTERS.charAt(held >> bits & 0x1F));
      }
    }
    return code.toString();
  }

  /** As a scanner reads it: the prefix tells it from whatever else is typed. */
  static String scanned(String code) {
    return CheckInRequest.PREFIX + code;
  }

  /** As it stands on paper, in groups. */
  static String printed(String code) {
    return code.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
  }

  /** What was scanned or typed as the code it means. */
  static String read(String typed) {
    var text = typed.strip().toUpperCase(Locale.ROOT);
    if (text.startsWith(CheckInRequest.PREFIX)) {
      text = text.substring(CheckInRequest.PREFIX.length());
    }
    return text.replaceAll("[\\s-]", "").replace('O', '0').replaceAll("[IL]", "1");
  }
}
