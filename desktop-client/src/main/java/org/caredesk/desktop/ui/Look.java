package org.caredesk.desktop.ui;

import org.jspecify.annotations.Nullable;

/** How a view stands; a {@link LookPane} shows it. View models decide it. */
public sealed interface Look {

  /** Nothing to show yet; a skeleton appears only when that lasts. */
  record Loading() implements Look {}

  /** The content, current. */
  record Ready() implements Look {}

  /**
   * There is nothing, and that is fine.
   *
   * @param icon literal such as {@code fth-calendar}
   * @param next the next step, or null where there is none
   */
  record Empty(String icon, String title, String text, @Nullable Action next) implements Look {}

  /**
   * It could not be loaded.
   *
   * @param code to quote when asking for help; null where there is none
   */
  record Failed(String title, String text, @Nullable String code, Action retry) implements Look {}

  /**
   * The content as it was at a time.
   *
   * @param since the local time, such as 10:32
   */
  record Stale(String since, Action tryNow) implements Look {}
}
