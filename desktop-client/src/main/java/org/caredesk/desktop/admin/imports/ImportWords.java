package org.caredesk.desktop.admin.imports;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.control.Label;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.dto.Money;
import org.caredesk.dto.imports.DayOrder;
import org.caredesk.dto.imports.DecimalMark;
import org.caredesk.dto.imports.ImportField;
import org.caredesk.dto.imports.ImportKind;
import org.caredesk.dto.imports.ImportOutcome;
import org.caredesk.dto.imports.ImportResponse;
import org.jspecify.annotations.Nullable;

/** Says what imports are about. */
final class ImportWords {

  private final Texts texts;
  private final Formatting formats;
  private final NumberFormat numbers;
  private final DateTimeFormatter months;

  ImportWords(Texts texts, Formatting formats) {
    this.texts = texts;
    this.formats = formats;
    this.numbers = NumberFormat.getIntegerInstance(texts.locale());
    this.months = DateTimeFormatter.ofPattern("LLLL yyyy", texts.locale());
  }

  String kind(ImportKind kind) {
    return texts.get("imports.kind." + key(kind));
  }

  String field(ImportField field) {
    return texts.get("imports.field." + key(field));
  }

  String dayOrder(DayOrder order) {
    return texts.get("imports.day-order." + key(order));
  }

  String decimalMark(DecimalMark mark) {
    return texts.get("imports.decimal-mark." + key(mark));
  }

  /** A reason that this client does not know is named as the server does. */
  String reason(String code) {
    String known = texts.find("imports.reason." + code);
    return known == null ? code.replace('-', ' ') : known;
  }

  private static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String number(long number) {
    return numbers.format(number);
  }

  /** Where an import stands, in a word with its icon. */
  Label status(ImportResponse of) {
    String name =
        switch (of.status()) {
          case UPLOADED -> of.queued() ? "waiting" : "unmapped";
          default -> key(of.status());
        };
    Label label =
        new Label(
            texts.get("imports.status." + name),
            Icons.of(
                switch (of.status()) {
                  case UPLOADED -> of.queued() ? "fth-clock" : "fth-help-circle";
                  case CHECKING, COMMITTING, UNDOING -> "fth-loader";
                  case READY -> "fth-eye";
                  case COMMITTED -> "fth-check-circle";
                  case UNDONE -> "fth-rotate-ccw";
                  case CANCELLED -> "fth-slash";
                  case FAILED -> "fth-alert-circle";
                }));
    label
        .getStyleClass()
        .addAll(
            "standing",
            switch (of.status()) {
              case UPLOADED, READY -> "standing-lacking";
              case COMMITTED -> "standing-active";
              case FAILED -> "standing-bad";
              case CHECKING, COMMITTING, UNDOING, UNDONE, CANCELLED -> "standing-retired";
            });
    return label;
  }

  Label outcome(ImportOutcome outcome) {
    Label label =
        new Label(
            texts.get("imports.outcome." + key(outcome)),
            Icons.of(
                switch (outcome) {
                  case NEW -> "fth-plus-circle";
                  case PROBABLE_DUPLICATE -> "fth-copy";
                  case CHANGED -> "fth-edit-3";
                  case SAME -> "fth-minus";
                }));
    label
        .getStyleClass()
        .addAll(
            "standing",
            switch (outcome) {
              case NEW -> "standing-active";
              case CHANGED, PROBABLE_DUPLICATE -> "standing-lacking";
              case SAME -> "standing-retired";
            });
    return label;
  }

  /** What a row is of: a day, a month or from a day to a day. */
  String period(LocalDate from, LocalDate to) {
    if (from.getDayOfMonth() == 1 && YearMonth.from(from).atEndOfMonth().equals(to)) {
      return months.format(from);
    }
    return from.equals(to)
        ? formats.date(from)
        : texts.get("imports.period", formats.date(from), formats.date(to));
  }

  /** An amount with its currency, a number or a score. */
  String figure(ImportKind kind, String figure, String currency) {
    return kind == ImportKind.COSTS ? formats.money(new Money(figure, currency)) : figure;
  }

  /** The category or the kind of birth. */
  String what(ImportKind kind, @Nullable String what) {
    if (what == null) {
      return texts.get("console.nothing");
    }
    return kind == ImportKind.DELIVERIES
        ? texts.get("imports.birth." + what.toLowerCase(Locale.ROOT).replace('_', '-'))
        : what;
  }

  /** Whose figure it is. */
  String place(@Nullable String doctor, @Nullable String department) {
    if (doctor != null) {
      return doctor;
    }
    return department == null ? texts.get("imports.whole-hospital") : department;
  }
}
