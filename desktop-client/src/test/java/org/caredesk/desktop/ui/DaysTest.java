package org.caredesk.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import javafx.scene.control.DatePicker;
import org.caredesk.desktop.FxThread;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DaysTest {
  private static final LocalDate DAY = LocalDate.of(2026, 4, 3);

  @Test
  void a_day_is_written_with_its_month_in_letters_and_what_cannot_be_read_changes_nothing() {
    FxThread.run(
        () -> {
          DatePicker picker =
              Days.in(
                  new DatePicker(DAY),
                  new Formatting(new Texts(Locale.ENGLISH), Clock.systemUTC()));
          assertThat(picker.getConverter().toString(DAY)).isEqualTo("3 Apr 2026");

          assertThat(typed(picker, "5/6/2026")).isEqualTo(DAY);
          assertThat(typed(picker, "5 jun 2026")).isEqualTo(LocalDate.of(2026, 6, 5));
          assertThat(typed(picker, "")).isNull();
        });
  }

  private static @Nullable LocalDate typed(DatePicker picker, String text) {
    picker.getEditor().setText(text);
    picker.commitValue();
    return picker.getValue();
  }
}
