package org.caredesk.desktop.doctor.availability;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.caredesk.desktop.doctor.availability.Base.Place;
import org.caredesk.desktop.doctor.availability.Block.Handle;
import org.caredesk.dto.scheduling.AvailabilityChangeRequest;

/**
 * What strokes, pulls and keys do to a draft. It knows no screen and no server; every method
 * answers the draft after it, which may be the same.
 *
 * @param painted the hospital whose hours are painted
 * @param once whether strokes make hours of single dates instead of weekly ones
 */
record Painting(Base base, Draft draft, WeekPicture.Scope scope, Place painted, boolean once) {

  /** The weekly hours at the painted hospital, with the draft. */
  WeekPattern pattern() {
    WeekPattern drafted = draft.weekly().get(painted.id());
    return drafted == null ? painted.weekFrom(scope.from()) : drafted;
  }

  /** Whether weekly hours can be painted on a date. */
  boolean mayPaint(LocalDate date) {
    return once || scope.has(date);
  }

  Draft paint(int column, int from, int to) {
    LocalDate date = scope.week().plusDays(column);
    Span span = new Span(column + 1, from, to);
    if (once) {
      return draft.add(new Draft.Once(painted.id(), date, span));
    }
    return scope.has(date) ? weekly(pattern().paint(span)) : draft;
  }

  Draft timeOff(int column, int from, int to) {
    LocalDate date = scope.week().plusDays(column);
    return draft.add(new Draft.Away(at(date, from), at(date, to), null));
  }

  /** Takes away what lies under a stroke: weekly hours, and what was painted for the date. */
  Draft erase(int column, int from, int to) {
    LocalDate date = scope.week().plusDays(column);
    Span span = new Span(column + 1, from, to);
    Draft next = draft;
    for (Draft.Once window : draft.once()) {
      if (window.affiliation().equals(painted.id())
          && window.date().equals(date)
          && window.span().overlaps(span)) {
        next = next.remove(window);
      }
    }
    for (Draft.Away off : draft.away()) {
      if (off.from().isBefore(at(date, to)) && off.to().isAfter(at(date, from))) {
        next = next.remove(off);
      }
    }
    return scope.has(date) ? next.with(painted.id(), pattern().erase(span)) : next;
  }

  /** Puts a block elsewhere or changes its length. */
  Draft place(Handle handle, int column, int from, int to) {
    LocalDate date = scope.week().plusDays(column);
    return switch (handle) {
      case Handle.Weekly weekly ->
          weekly.affiliation().equals(painted.id()) && pattern().has(weekly.span())
              ? weekly(pattern().replace(weekly.span(), new Span(column + 1, from, to)))
              : draft;
      case Handle.FreshOnce fresh ->
          draft
              .remove(fresh.window())
              .add(new Draft.Once(painted.id(), date, new Span(column + 1, from, to)));
      case Handle.FreshAway fresh ->
          draft
              .remove(fresh.off())
              .add(new Draft.Away(at(date, from), at(date, to), fresh.off().reason()));
      case Handle.StoredOnce _, Handle.StoredAway _ -> draft;
    };
  }

  /** Takes a block away; one that is away already comes back. */
  Draft remove(Handle handle) {
    return switch (handle) {
      case Handle.Weekly weekly -> weekly(weekly);
      case Handle.FreshOnce fresh -> draft.remove(fresh.window());
      case Handle.StoredOnce stored -> {
        var window =
            new AvailabilityChangeRequest.StoredWindow(stored.affiliation(), stored.window());
        yield draft.gone().contains(window) ? draft.keep(window) : draft.takeBack(window);
      }
      case Handle.FreshAway fresh -> draft.remove(fresh.off());
      case Handle.StoredAway stored ->
          draft.back().contains(stored.timeOff())
              ? draft.keepAway(stored.timeOff())
              : draft.giveBack(stored.timeOff());
    };
  }

  private Draft weekly(Handle.Weekly weekly) {
    if (!weekly.affiliation().equals(painted.id())) {
      return draft;
    }
    WeekPattern now = pattern();
    return weekly(now.has(weekly.span()) ? now.remove(weekly.span()) : now.paint(weekly.span()));
  }

  /** Says why somebody is away. */
  Draft reason(Draft.Away off, String reason) {
    return draft
        .remove(off)
        .add(new Draft.Away(off.from(), off.to(), reason.isBlank() ? null : reason.strip()));
  }

  Draft copyDay(int from, Set<Integer> to) {
    return weekly(pattern().copyDay(from, to));
  }

  Draft weekly(WeekPattern pattern) {
    return draft.with(painted.id(), pattern);
  }

  private static LocalDateTime at(LocalDate date, int minute) {
    return date.atStartOfDay().plusMinutes(minute >= Span.LAST ? 24 * 60 : minute);
  }
}
