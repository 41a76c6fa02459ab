package org.caredesk.server.imports.figures;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What makes a row the same when it comes again: what the file itself names it by, else all of it
 * but what is measured.
 *
 * @param reference as the file has it; null where it has none
 * @param plain the key without the reference
 */
record RowKey(@Nullable String reference, String plain) {

  /**
   * @param parts all that tells the row from others
   */
  static RowKey of(@Nullable String reference, @Nullable Object... parts) {
    var all = Arrays.stream(parts).map(Objects::toString).collect(Collectors.joining("\n"));
    return new RowKey(
        reference,
        "row:"
            + HexFormat.of()
                .formatHex(FileScan.sha256().digest(all.getBytes(StandardCharsets.UTF_8))));
  }

  /** One text; references are the same in capital and in small letters. */
  String text() {
    return reference == null ? plain : "ref:" + reference.toLowerCase(Locale.ROOT);
  }

  /** The plain key of a row that goes by its reference; else null. */
  @Nullable String passedOver() {
    return reference == null ? null : plain;
  }
}
