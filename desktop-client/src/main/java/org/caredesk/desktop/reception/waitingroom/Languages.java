package org.caredesk.desktop.reception.waitingroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.caredesk.desktop.i18n.Texts;

/** The languages in which the waiting room can speak: those whose bundle is there. */
final class Languages {
  private static final String BUNDLE = "/org/caredesk/desktop/texts/waiting-room_%s.properties";

  /** Those of the tokens, in every language: a time is compared with nothing else. */
  private static final String DIGITS = "-u-nu-latn";

  private Languages() {}

  /** The person's own first, then English, then the others by their codes. */
  static List<Texts> all(Locale own) {
    List<String> codes = new ArrayList<>(List.of(Locale.ENGLISH.getLanguage()));
    Stream.of(Locale.getISOLanguages())
        .filter(code -> Languages.class.getResource(BUNDLE.formatted(code)) != null)
        .filter(code -> !codes.contains(code))
        .sorted()
        .forEach(codes::add);
    if (codes.remove(own.getLanguage())) {
      codes.addFirst(own.getLanguage());
    }
    return codes.stream().map(code -> new Texts(Locale.forLanguageTag(code + DIGITS))).toList();
  }
}
