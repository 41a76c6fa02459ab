package org.caredesk.desktop.doctor.availability;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.caredesk.dto.scheduling.AvailabilityChangeRequest;
import org.caredesk.dto.scheduling.AvailabilityChangeRequest.StoredWindow;
import org.caredesk.dto.scheduling.AvailabilityWindowRequest;
import org.caredesk.dto.scheduling.AvailabilityWindowResponse;
import org.caredesk.dto.scheduling.TimeOffRequest;
import org.caredesk.dto.scheduling.WeeklyAvailability;
import org.jspecify.annotations.Nullable;

/**
 * What was painted and is not saved yet. Every change is a copy, so that undo is a step back.
 *
 * @param weekly the weekly hours of the hospitals whose hours were touched, by affiliation
 * @param once hours of single dates to add
 * @param gone stored windows of single dates to take back
 * @param away time off to take
 * @param back ids of time off to give back
 */
record Draft(
    Map<UUID, WeekPattern> weekly,
    List<Once> once,
    Set<StoredWindow> gone,
    List<Away> away,
    Set<UUID> back) {
  static final Draft EMPTY = new Draft(Map.of(), List.of(), Set.of(), List.of(), Set.of());

  /** Hours of one date; {@code span}'s day is that of the date. */
  record Once(UUID affiliation, LocalDate date, Span span) {}

  /** Time off, in the local time of whichever hospital it meets. */
  record Away(LocalDateTime from, LocalDateTime to, @Nullable String reason) {}

  Draft {
    weekly = Map.copyOf(weekly);
    once = List.copyOf(once);
    gone = Set.copyOf(gone);
    away = List.copyOf(away);
    back = Set.copyOf(back);
  }

  boolean isEmpty() {
    return equals(EMPTY);
  }

  Draft with(UUID affiliation, WeekPattern pattern) {
    Map<UUID, WeekPattern> all = new HashMap<>(weekly);
    all.put(affiliation, pattern);
    return new Draft(all, once, gone, away, back);
  }

  /** Without changes of a hospital's weekly hours, as when they are saved or undone by hand. */
  Draft withoutWeekly(UUID affiliation) {
    Map<UUID, WeekPattern> all = new HashMap<>(weekly);
    all.remove(affiliation);
    return new Draft(all, once, gone, away, back);
  }

  Draft add(Once window) {
    return new Draft(weekly, plus(once, window), gone, away, back);
  }

  Draft remove(Once window) {
    return new Draft(weekly, minus(once, window), gone, away, back);
  }

  /** Whether it takes a window of one date back. */
  boolean takesBack(AvailabilityWindowResponse window) {
    return gone.contains(new StoredWindow(window.affiliationId(), window.id()));
  }

  Draft takeBack(StoredWindow window) {
    return new Draft(weekly, once, plus(gone, window), away, back);
  }

  Draft keep(StoredWindow window) {
    return new Draft(weekly, once, minus(gone, window), away, back);
  }

  Draft add(Away off) {
    return new Draft(weekly, once, gone, plus(away, off), back);
  }

  Draft remove(Away off) {
    return new Draft(weekly, once, gone, minus(away, off), back);
  }

  Draft giveBack(UUID id) {
    return new Draft(weekly, once, gone, away, plus(back, id));
  }

  Draft keepAway(UUID id) {
    return new Draft(weekly, once, gone, away, minus(back, id));
  }

  /** Without what would take back or give back something that is not there any more. */
  Draft over(Base base) {
    Set<StoredWindow> windows = new HashSet<>(gone);
    windows.removeIf(
        window ->
            base.places().stream()
                .flatMap(place -> place.at().windows().stream())
                .noneMatch(there -> there.id().equals(window.id())));
    Set<UUID> off = new HashSet<>(back);
    off.removeIf(id -> base.hours().timeOff().stream().noneMatch(there -> there.id().equals(id)));
    return new Draft(weekly, once, windows, away, off);
  }

  /** As it is sent; the weekly hours are those of the scope. */
  AvailabilityChangeRequest request(Base base, WeekPicture.Scope scope) {
    return new AvailabilityChangeRequest(
        weekly.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(each -> weekly(each.getKey(), base.place(each.getKey()), each.getValue(), scope))
            .toList(),
        once.stream()
            .map(
                each ->
                    new AvailabilityChangeRequest.Window(
                        each.affiliation(),
                        new AvailabilityWindowRequest(
                            each.date(), each.span().opens(), each.span().closes())))
            .toList(),
        gone.stream().sorted(Comparator.comparing(StoredWindow::id)).toList(),
        away.stream()
            .map(each -> new TimeOffRequest(each.from(), each.to(), each.reason()))
            .toList(),
        back.stream().sorted().toList());
  }

  private static AvailabilityChangeRequest.Weekly weekly(
      UUID affiliation, Base.@Nullable Place place, WeekPattern pattern, WeekPicture.Scope scope) {
    return new AvailabilityChangeRequest.Weekly(
        affiliation,
        place == null ? null : place.at().version(),
        new WeeklyAvailability(scope.from(), scope.to(), pattern.rules()));
  }

  private static <T> List<T> plus(List<T> all, T one) {
    List<T> more = new ArrayList<>(all);
    more.add(one);
    return more;
  }

  private static <T> List<T> minus(List<T> all, T one) {
    List<T> fewer = new ArrayList<>(all);
    fewer.remove(one);
    return fewer;
  }

  private static <T> Set<T> plus(Set<T> all, T one) {
    Set<T> more = new HashSet<>(all);
    more.add(one);
    return more;
  }

  private static <T> Set<T> minus(Set<T> all, T one) {
    Set<T> fewer = new HashSet<>(all);
    fewer.remove(one);
    return fewer;
  }
}
