package org.caredesk.desktop.reception.replan;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.caredesk.desktop.i18n.Texts;
import org.jspecify.annotations.Nullable;

/** When somebody is away, as it is typed; local to the hospital. */
final class PeriodFields {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  /** A stretch of local time; {@code to} is exclusive. */
  record Period(LocalDateTime from, LocalDateTime to) {}

  private final ObjectProperty<@Nullable LocalDate> fromDay;
  private final StringProperty fromTime;
  private final ObjectProperty<@Nullable LocalDate> toDay;
  private final StringProperty toTime;
  private final ReadOnlyStringWrapper fromError = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper toError = new ReadOnlyStringWrapper("");
  private final Texts texts;

  PeriodFields(Texts texts, Absence absence) {
    this.texts = texts;
    fromDay = new SimpleObjectProperty<>(absence.from().toLocalDate());
    fromTime = new SimpleStringProperty(TIME.format(absence.from()));
    toDay = new SimpleObjectProperty<>(absence.to().toLocalDate());
    toTime = new SimpleStringProperty(TIME.format(absence.to()));
  }

  /** Runs {@code task} whenever something else is typed. */
  void onChange(Runnable task) {
    List.<ObservableValue<?>>of(fromDay, fromTime, toDay, toTime)
        .forEach(each -> each.subscribe((_, _) -> task.run()));
  }

  ObjectProperty<@Nullable LocalDate> fromDay() {
    return fromDay;
  }

  StringProperty fromTime() {
    return fromTime;
  }

  ObjectProperty<@Nullable LocalDate> toDay() {
    return toDay;
  }

  StringProperty toTime() {
    return toTime;
  }

  ReadOnlyStringProperty fromError() {
    return fromError.getReadOnlyProperty();
  }

  ReadOnlyStringProperty toError() {
    return toError.getReadOnlyProperty();
  }

  /** What is typed; null where that makes no sense, which then stands under its field. */
  @Nullable Period read() {
    LocalDateTime from = at(fromDay.get(), fromTime.get());
    LocalDateTime to = at(toDay.get(), toTime.get());
    fromError.set(from == null ? texts.get("replan.error-time") : "");
    toError.set(
        to == null
            ? texts.get("replan.error-time")
            : from != null && !from.isBefore(to) ? texts.get("replan.error-order") : "");
    return from == null || to == null || !from.isBefore(to) ? null : new Period(from, to);
  }

  private static @Nullable LocalDateTime at(@Nullable LocalDate day, String time) {
    String digits = time.strip().replace('.', ':');
    try {
      return day == null
          ? null
          : day.atTime(LocalTime.parse(digits.indexOf(':') == 1 ? "0" + digits : digits));
    } catch (DateTimeParseException notATime) {
      return null;
    }
  }
}
