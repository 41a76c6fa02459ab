package org.caredesk.desktop.patient;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.dto.patients.Gender;
import org.jspecify.annotations.Nullable;

/** How a person is described in a line. */
public final class PatientWords {
  private final Texts texts;
  private final Formatting formatting;

  public PatientWords(Texts texts, Formatting formatting) {
    this.texts = texts;
    this.formatting = formatting;
  }

  /** Such as "46 y · f · born 3 Mar 1980 · MRN 204 881"; the age is that of today at the zone. */
  public String facts(Gender gender, LocalDate born, String recordNumber, ZoneId zone) {
    return texts.get(
        "patient.facts",
        formatting.age(born, zone),
        texts.get("patient.gender-short." + gender.name()),
        formatting.date(born),
        grouped(recordNumber));
  }

  /** The mark of somebody whose identifier nobody has seen yet. */
  public Label unverified() {
    Label mark = new Label(texts.get("patient.unverified"), Icons.of("fth-alert-circle"));
    mark.getStyleClass().add("patient-unverified");
    return mark;
  }

  /** Phone and e-mail as far as there are any, in one line; empty for none. */
  public String contact(@Nullable String phone, @Nullable String email) {
    List<String> parts = new ArrayList<>();
    if (phone != null) {
      parts.add(phone);
    }
    if (email != null) {
      parts.add(email);
    }
    return String.join(" · ", parts);
  }

  /**
   * A record number in groups of three from the end, as it is read out, never broken over lines.
   */
  public static String grouped(String recordNumber) {
    StringBuilder grouped = new StringBuilder(recordNumber);
    for (int i = recordNumber.length() - 3; i > 0; i -= 3) {
      grouped.insert(i, '\u00a0');
    }
    return grouped.toString();
  }
}
