package org.caredesk.server.kernel.web;

import org.caredesk.server.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** The version in an {@code If-Match} header, with or without quotes. */
public final class IfMatch {
  private IfMatch() {}

  /**
   * @throws Refusal version-missing (428) without the header, stale (412) when it is no version of
   *     ours
   */
  public static int version(@Nullable String header) {
    if (header == null || header.isBlank()) {
      throw Refusal.versionMissing();
    }
    var bare = header.strip().replaceFirst("^W/", "").replace("\"", "");
    try {
      return Integer.parseInt(bare);
    } catch (NumberFormatException e) {
      throw Refusal.stale();
    }
  }

  /** The same where the header may be left out. */
  public static @Nullable Integer versionOrNull(@Nullable String header) {
    return header == null ? null : Integer.valueOf(version(header));
  }

  /**
   * @throws Refusal stale (412) when the versions differ
   */
  public static void check(int expected, int actual) {
    if (expected != actual) {
      throw Refusal.stale();
    }
  }
}
