package org.caredesk.desktop.doctor.availability;

import java.util.ArrayList;
import java.util.List;

/**
 * What a draft means for an ordinary week, counted here and at once, without the server.
 *
 * @param gained slots on days that have more, lost on days that have fewer
 * @param now slots a week at all hospitals with the draft
 */
record WeekBalance(int gained, int lost, int now, int was, List<Line> lines) {

  /** Hours that come or go; {@code slots} below zero for those that go. */
  record Line(Base.Place place, Span span, int slots) {}

  static WeekBalance of(Base base, Draft draft, WeekPicture.Scope scope) {
    int gained = 0;
    int lost = 0;
    int now = 0;
    int was = 0;
    List<Line> lines = new ArrayList<>();
    for (Base.Place place : base.places()) {
      WeekPattern before = place.weekFrom(scope.from());
      WeekPattern after = draft.weekly().getOrDefault(place.id(), before);
      for (int day = 1; day <= 7; day++) {
        int by = after.slots(day, place.slotMinutes()) - before.slots(day, place.slotMinutes());
        gained += Math.max(0, by);
        lost += Math.max(0, -by);
      }
      now += after.slots(place.slotMinutes());
      was += before.slots(place.slotMinutes());
      after
          .minus(before)
          .forEach(span -> lines.add(new Line(place, span, span.minutes() / place.slotMinutes())));
      before
          .minus(after)
          .forEach(
              span -> lines.add(new Line(place, span, -(span.minutes() / place.slotMinutes()))));
    }
    return new WeekBalance(gained, lost, now, was, lines);
  }
}
