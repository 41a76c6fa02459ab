package org.caredesk.desktop.reception.call;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.caredesk.desktop.reception.call.CallWords.Meaning;
import org.caredesk.desktop.reception.call.CallWords.Word;
import org.caredesk.dto.directory.VisitMode;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a receptionist types while somebody talks: "cardio tue pm", "dr rao next week", "rao
 * 17.11. 14:30", "video fri after 15". What it cannot read it says; it never guesses a day.
 *
 * <p>One reader reads one text.
 */
final class CallReader {
  private static final LocalTime NOON = LocalTime.of(12, 0);
  private static final LocalTime LATE = LocalTime.of(18, 0);
  private static final LocalTime EVENING = LocalTime.of(17, 0);

  /** A single letter says nothing about a name. */
  private static final int LEAST_LETTERS = 2;

  private final CallWords words;
  private final CallChoices choices;
  private final LocalDate today;
  private final List<String> tokens;
  private int at;

  private final List<CallChoices.Field> fields = new ArrayList<>();
  private List<CallChoices.Named> doctors = List.of();
  private final List<String> unknown = new ArrayList<>();
  private @Nullable LocalDate from;
  private @Nullable LocalDate to;
  private @Nullable LocalTime startsFrom;
  private @Nullable LocalTime startsTo;
  private @Nullable VisitMode mode;

  private CallReader(String text, CallWords words, CallChoices choices, LocalDate today) {
    this.words = words;
    this.choices = choices;
    this.today = today;
    this.tokens =
        Arrays.stream(text.strip().split("[\\s,;]+")).filter(word -> !word.isEmpty()).toList();
  }

  /** Reads {@code text}; {@code today} is the hospital's. */
  static CallWish read(String text, CallWords words, CallChoices choices, LocalDate today) {
    return new CallReader(text, words, choices, today).read();
  }

  private CallWish read() {
    while (at < tokens.size()) {
      if (!phrase() && !date() && !time(Bound.AT) && !name(false)) {
        unknown.add(tokens.get(at));
        at++;
      }
    }
    return new CallWish(
        List.copyOf(fields), doctors, from, to, startsFrom, startsTo, mode, List.copyOf(unknown));
  }

  // --- words -------------------------------------------------------------------------------------

  private @Nullable Meaning meaning(int index, int length) {
    return index + length > tokens.size()
        ? null
        : words.of(CallWords.fold(String.join(" ", tokens.subList(index, index + length))));
  }

  private boolean phrase() {
    for (int length = CallWords.LONGEST; length > 0; length--) {
      Meaning found = meaning(at, length);
      // "17 nov": the month belongs to the number beside it.
      if (found != null && !(found instanceof Meaning.InMonth)) {
        at += length;
        take(found);
        return true;
      }
    }
    return false;
  }

  private void take(Meaning found) {
    switch (found) {
      case Meaning.Weekday weekday -> days(next(weekday.day()));
      case Meaning.ByMode by -> mode = by.mode();
      case Meaning.Said said -> say(said.word());
      case Meaning.InMonth _ -> throw new IllegalStateException("A month stands beside a day");
    }
  }

  private void say(Word word) {
    switch (word) {
      case TODAY -> days(today);
      case TOMORROW -> days(today.plusDays(1));
      case DAY_AFTER_TOMORROW -> days(today.plusDays(2));
      case THIS_WEEK -> days(today, sundayOf(today));
      case NEXT_WEEK -> days(sundayOf(today).plusDays(1), sundayOf(today).plusDays(7));
      case NEXT -> nextWeekday();
      case AM, MORNING -> startsTo = NOON;
      case PM -> startsFrom = NOON;
      case AFTERNOON -> {
        startsFrom = NOON;
        startsTo = LATE;
      }
      case EVENING -> startsFrom = EVENING;
      case FROM -> bounded(Bound.FROM);
      case BEFORE -> bounded(Bound.BEFORE);
      case DOCTOR -> name(true);
      case FILLER -> {
        // Says nothing.
      }
    }
  }

  /** "After 15" is a time, "from tuesday" a day on which the looking begins. */
  private void bounded(Bound bound) {
    if (at < tokens.size() && !time(bound)) {
      LocalDate before = from;
      if ((phrase() || date()) && bound == Bound.FROM && from != null && !from.equals(before)) {
        to = from.plusDays(MORE_DAYS);
      }
    }
  }

  private static final int MORE_DAYS = 13;

  /** "Next tuesday" is the one of next week, even on a monday. */
  private void nextWeekday() {
    if (meaning(at, 1) instanceof Meaning.Weekday weekday) {
      at++;
      days(sundayOf(today).with(TemporalAdjusters.next(weekday.day())));
    }
  }

  private LocalDate next(DayOfWeek day) {
    return today.with(TemporalAdjusters.nextOrSame(day));
  }

  private static LocalDate sundayOf(LocalDate date) {
    return date.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
  }

  private void days(LocalDate day) {
    days(day, day);
  }

  private void days(LocalDate first, LocalDate last) {
    from = first;
    to = last;
  }

  // --- dates and times ---------------------------------------------------------------------------

  private boolean date() {
    LocalDate read = CallDates.numeric(tokens.get(at), today);
    int length = 1;
    if (read == null && at + 1 < tokens.size()) {
      read = beside(tokens.get(at), meaning(at + 1, 1));
      if (read == null) {
        read = beside(tokens.get(at + 1), meaning(at, 1));
      }
      length = 2;
    }
    if (read == null) {
      return false;
    }
    days(read);
    at += length;
    return true;
  }

  private @Nullable LocalDate beside(String number, @Nullable Meaning meaning) {
    return meaning instanceof Meaning.InMonth in
        ? CallDates.of(number, in.month().getValue(), today)
        : null;
  }

  private enum Bound {
    AT,
    FROM,
    BEFORE
  }

  private boolean time(Bound bound) {
    String token = CallWords.fold(tokens.get(at));
    String[] ends = token.split("[-–]", -1);
    if (ends.length == 2) {
      LocalTime first = CallDates.time(ends[0]);
      LocalTime last = CallDates.time(ends[1]);
      if (first != null && last != null && first.isBefore(last)) {
        startsFrom = first;
        startsTo = last;
        at++;
        return true;
      }
      return false;
    }
    LocalTime read = CallDates.time(token);
    if (read == null) {
      return false;
    }
    at++;
    // "2 pm" is one time, "2 afternoon" nobody says.
    if (meaning(at, 1) instanceof Meaning.Said said
        && (said.word() == Word.AM || said.word() == Word.PM)) {
      read = said.word() == Word.PM ? CallDates.pm(read) : CallDates.am(read);
      at++;
    }
    if (bound == Bound.BEFORE) {
      startsTo = read;
    } else {
      startsFrom = read;
    }
    return true;
  }

  // --- names -------------------------------------------------------------------------------------

  /**
   * @param doctorsOnly after "dr"
   */
  private boolean name(boolean doctorsOnly) {
    if (at >= tokens.size()) {
      return false;
    }
    String word = CallWords.fold(tokens.get(at));
    if (word.codePointCount(0, word.length()) < LEAST_LETTERS) {
      return false;
    }
    List<CallChoices.Field> named =
        doctorsOnly
            ? List.of()
            : choices.fields().stream().filter(each -> each.hasWord(word)).toList();
    if (!named.isEmpty()) {
      named.stream().filter(each -> !fields.contains(each)).forEach(fields::add);
      at++;
      return true;
    }
    List<CallChoices.Named> called =
        choices.doctors().stream().filter(each -> each.hasWord(word)).toList();
    if (called.isEmpty()) {
      return false;
    }
    // "Vikram Rao" is one doctor, "Rao Mehta" are two.
    List<CallChoices.Named> both = doctors.stream().filter(called::contains).toList();
    List<CallChoices.Named> either = new ArrayList<>(doctors);
    either.addAll(called);
    doctors = both.isEmpty() ? List.copyOf(either) : both;
    at++;
    return true;
  }
}
