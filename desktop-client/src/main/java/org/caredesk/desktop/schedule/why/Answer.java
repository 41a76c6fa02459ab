package org.caredesk.desktop.schedule.why;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the card shows for a question. */
public sealed interface Answer {

  /** Nothing was asked; there is no card. */
  record None() implements Answer {}

  /** On its way. */
  record Waiting(Question question) implements Answer {}

  /**
   * The reasons; none where the time is free.
   *
   * @param minutes the length of the visit that was asked for
   */
  record Reasons(Question question, int minutes, List<Line> lines) implements Answer {}

  /** No answer came. */
  record Failed(Question question, String sentence) implements Answer {}

  /**
   * One reason in words.
   *
   * @param icon literal such as {@code fth-moon}
   * @param hint what to do instead; null for nothing
   * @param appointmentId what can be opened; null for nothing
   */
  record Line(String icon, String sentence, @Nullable String hint, @Nullable UUID appointmentId) {}
}
