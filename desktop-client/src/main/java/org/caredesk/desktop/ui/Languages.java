package org.caredesk.desktop.ui;

import java.util.List;
import java.util.Locale;
import org.caredesk.desktop.i18n.Texts;

/** The languages that are offered where somebody says which ones they speak. */
public final class Languages {

  private static final List<String> TAGS =
      List.of(
          "ar", "bn", "de", "en", "es", "fr", "gu", "hi", "it", "ja", "kn", "ml", "mr", "pa", "pt",
          "ru", "ta", "te", "ur", "zh");

  private Languages() {}

  /** By BCP 47 tag, in the words of {@code texts}. */
  public static List<TagField.Option> options(Texts texts) {
    return TAGS.stream().map(tag -> new TagField.Option(tag, name(texts, tag))).toList();
  }

  /** What a tag such as {@code hi} is called. */
  public static String name(Texts texts, String tag) {
    return Locale.forLanguageTag(tag).getDisplayLanguage(texts.locale());
  }
}
