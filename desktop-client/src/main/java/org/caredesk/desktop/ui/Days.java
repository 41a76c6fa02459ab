package org.caredesk.desktop.ui;

import java.time.LocalDate;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;
import org.caredesk.desktop.i18n.Formatting;
import org.jspecify.annotations.Nullable;

/**
 * Fields for a day that write it as the product does: 3/4/2026 is one day in Mumbai and another in
 * Chicago.
 */
public final class Days {
  private Days() {}

  /** Has {@code picker} write and read days so; what nobody can read leaves the day as it was. */
  public static DatePicker in(DatePicker picker, Formatting formats) {
    picker.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable LocalDate day) {
            return day == null ? "" : formats.date(day);
          }

          @Override
          public @Nullable LocalDate fromString(String typed) {
            if (typed.isBlank()) {
              return null;
            }
            LocalDate read = formats.readDate(typed);
            return read == null ? picker.getValue() : read;
          }
        });
    return picker;
  }
}
