package org.caredesk.desktop.reception.call;

import java.time.LocalDate;
import org.caredesk.desktop.i18n.Texts;
import org.jspecify.annotations.Nullable;

/** Days as they are typed, in the words of a call: "17 nov", "tomorrow", "next mon". */
public final class DayPhrases {
  private final CallWords words;

  public DayPhrases(Texts texts) {
    words = new CallWords(texts);
  }

  /** The day, or the first one of the stretch, that is all {@code text} says; else null. */
  public @Nullable LocalDate read(String text, LocalDate today) {
    CallWish wish = CallReader.read(text, words, CallChoices.NONE, today);
    boolean nothingElse =
        wish.unknown().isEmpty()
            && wish.startsFrom() == null
            && wish.startsTo() == null
            && wish.mode() == null;
    return nothingElse ? wish.from() : null;
  }
}
