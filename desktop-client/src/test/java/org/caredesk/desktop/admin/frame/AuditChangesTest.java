package org.caredesk.desktop.admin.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.dto.audit.AuditEvent;
import org.junit.jupiter.api.Test;

class AuditChangesTest {

  private static final String ID = "01a20191-0f93-7219-846b-9b9366df6eef";

  private final Texts texts = new Texts(Locale.ENGLISH);

  private static AuditEvent event(Map<String, String> detail) {
    return new AuditEvent(
        1,
        Instant.EPOCH,
        null,
        "Anita Desai",
        "change",
        "department",
        ID,
        null,
        null,
        null,
        detail,
        null,
        null,
        null);
  }

  @Test
  void saysOfEachEventOnlyWhatItChanged() {
    List<AuditEvent> newestFirst =
        List.of(
            event(Map.of("name", "Heart and vessels")),
            event(Map.of("name", "Heart and vessels")),
            event(Map.of("name", "Cardiology")));

    assertThat(AuditChanges.of(texts, newestFirst))
        .containsExactly("", "name: Cardiology → Heart and vessels", "name: Cardiology");
  }

  @Test
  void writesConstantsAndGrantsAsWordsAndLeavesAllElse() {
    assertThat(AuditWords.value(texts, "CARDIOLOGY")).isEqualTo("Cardiology");
    assertThat(AuditWords.value(texts, "RECEPTIONIST@" + ID)).isEqualTo("Reception");
    assertThat(AuditWords.value(texts, "INR")).isEqualTo("INR");
    assertThat(AuditWords.value(texts, "AP-2026-029479")).isEqualTo("AP-2026-029479");
  }

  @Test
  void aListSaysNothingOfIds() {
    assertThat(AuditWords.summary(texts, Map.of("patient", ID))).isEmpty();
    assertThat(AuditWords.summary(texts, Map.of("status", "CHECKED_IN")))
        .isEqualTo("status Checked in");
  }
}
