package org.caredesk.desktop.doctor.availability;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.caredesk.dto.scheduling.WeeklyRule;

/** The weekly hours at one hospital, in order and apart from each other. Every change is a copy. */
record WeekPattern(List<Span> spans) {
  static final WeekPattern EMPTY = new WeekPattern(List.of());

  WeekPattern {
    spans = spans.stream().sorted().toList();
  }

  static WeekPattern of(Collection<WeeklyRule> rules) {
    return new WeekPattern(
        rules.stream()
            .map(rule -> Span.of(rule.dayOfWeek().getValue(), rule.from(), rule.to()))
            .toList());
  }

  List<WeeklyRule> rules() {
    return spans.stream()
        .map(span -> new WeeklyRule(DayOfWeek.of(span.day()), span.opens(), span.closes()))
        .toList();
  }

  List<Span> on(int day) {
    return spans.stream().filter(span -> span.day() == day).toList();
  }

  boolean has(Span span) {
    return spans.contains(span);
  }

  /** Adds hours; those that it meets become one with it. */
  WeekPattern paint(Span fresh) {
    int from = fresh.from();
    int to = fresh.to();
    List<Span> rest = new ArrayList<>();
    for (Span span : spans) {
      if (span.meets(fresh)) {
        from = Math.min(from, span.from());
        to = Math.max(to, span.to());
      } else {
        rest.add(span);
      }
    }
    rest.add(new Span(fresh.day(), from, to));
    return new WeekPattern(rest);
  }

  /** Takes hours away; what is left of a window on both sides stays. */
  WeekPattern erase(Span gone) {
    List<Span> rest = new ArrayList<>();
    for (Span span : spans) {
      if (!span.overlaps(gone)) {
        rest.add(span);
        continue;
      }
      if (span.from() < gone.from()) {
        rest.add(new Span(span.day(), span.from(), gone.from()));
      }
      if (span.to() > gone.to()) {
        rest.add(new Span(span.day(), gone.to(), span.to()));
      }
    }
    return new WeekPattern(rest);
  }

  WeekPattern remove(Span span) {
    return new WeekPattern(spans.stream().filter(each -> !each.equals(span)).toList());
  }

  /** Moves or resizes a window. */
  WeekPattern replace(Span old, Span fresh) {
    return remove(old).paint(fresh);
  }

  /** Gives other days the hours of one day in place of their own. */
  WeekPattern copyDay(int from, Set<Integer> to) {
    List<Span> all = new ArrayList<>();
    for (Span span : spans) {
      if (span.day() == from || !to.contains(span.day())) {
        all.add(span);
      }
    }
    for (int day : to) {
      if (day != from) {
        on(from).forEach(span -> all.add(span.on(day)));
      }
    }
    return new WeekPattern(all);
  }

  /** Sets the hours of one day. */
  WeekPattern withDay(int day, List<Span> hours) {
    List<Span> all = new ArrayList<>(spans.stream().filter(span -> span.day() != day).toList());
    all.addAll(hours);
    return new WeekPattern(all);
  }

  /** What this has and {@code other} has not. */
  List<Span> minus(WeekPattern other) {
    WeekPattern left = this;
    for (Span span : other.spans) {
      left = left.erase(span);
    }
    return left.spans;
  }

  /** Slots of a length that the hours of a day have room for. */
  int slots(int day, int slotMinutes) {
    return on(day).stream().mapToInt(span -> span.minutes() / slotMinutes).sum();
  }

  int slots(int slotMinutes) {
    return spans.stream().mapToInt(span -> span.minutes() / slotMinutes).sum();
  }
}
