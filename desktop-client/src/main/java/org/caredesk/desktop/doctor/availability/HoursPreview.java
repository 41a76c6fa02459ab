package org.caredesk.desktop.doctor.availability;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.caredesk.desktop.api.Availability;
import org.caredesk.dto.scheduling.AffectedAppointment;
import org.caredesk.dto.scheduling.AvailabilityConflict;
import org.caredesk.dto.scheduling.AvailabilityPreview;
import org.caredesk.dto.scheduling.AvailabilityWindowRequest;
import org.caredesk.dto.scheduling.TimeOffRequest;
import org.caredesk.dto.scheduling.WeeklyAvailability;

/**
 * What the server says a draft would do, all its parts together.
 *
 * @param gained slots over the next eight weeks
 * @param count how many appointments would fall outside, of which the first are named
 */
record HoursPreview(
    int gained,
    int lost,
    List<AffectedAppointment> appointments,
    int count,
    List<Conflict> conflicts) {
  static final HoursPreview NOTHING = new HoursPreview(0, 0, List.of(), 0, List.of());

  /** Hours wished for at a hospital that overlap others. */
  record Conflict(UUID affiliation, AvailabilityConflict with) {}

  /** Asks about every part of a draft; the call may wait. */
  static Callable<HoursPreview> ask(
      Availability server, UUID doctor, Draft draft, WeekPicture.Scope scope) {
    return () -> {
      HoursPreview all = NOTHING;
      for (var weekly : draft.weekly().entrySet()) {
        WeeklyAvailability wish = wish(weekly.getValue(), scope);
        all = all.and(weekly.getKey(), server.previewWeekly(weekly.getKey(), wish));
      }
      for (Draft.Once once : draft.once()) {
        all = all.and(once.affiliation(), server.previewWindow(once.affiliation(), request(once)));
      }
      for (Draft.Away away : draft.away()) {
        all = all.and(doctor, server.previewTimeOff(doctor, request(away)));
      }
      return all.without(draft);
    };
  }

  static WeeklyAvailability wish(WeekPattern pattern, WeekPicture.Scope scope) {
    return new WeeklyAvailability(scope.from(), scope.to(), pattern.rules());
  }

  static AvailabilityWindowRequest request(Draft.Once once) {
    return new AvailabilityWindowRequest(once.date(), once.span().opens(), once.span().closes());
  }

  static TimeOffRequest request(Draft.Away away) {
    return new TimeOffRequest(away.from(), away.to(), away.reason());
  }

  private HoursPreview and(UUID affiliation, AvailabilityPreview part) {
    List<AffectedAppointment> more = new ArrayList<>(appointments);
    part.appointments().stream()
        .filter(each -> more.stream().noneMatch(known -> known.id().equals(each.id())))
        .forEach(more::add);
    List<Conflict> clashes = new ArrayList<>(conflicts);
    part.conflicts().forEach(with -> clashes.add(new Conflict(affiliation, with)));
    return new HoursPreview(
        gained + part.slotsGained(),
        lost + part.slotsLost(),
        more,
        count
            + part.appointmentCount()
            - (appointments.size() + part.appointments().size() - more.size()),
        clashes);
  }

  /**
   * Each part was held against the hours as they are. Hours that the same draft takes away
   * elsewhere are no conflict.
   */
  private HoursPreview without(Draft draft) {
    return new HoursPreview(
        gained,
        lost,
        appointments,
        count,
        conflicts.stream().filter(conflict -> stillThere(conflict.with(), draft)).toList());
  }

  private static boolean stillThere(AvailabilityConflict with, Draft draft) {
    WeekPattern there = draft.weekly().get(with.affiliationId());
    if (there == null) {
      return true;
    }
    ZoneId zone = ZoneId.of(with.timeZone());
    LocalDateTime from = LocalDateTime.ofInstant(with.startsAt(), zone);
    LocalDateTime to = LocalDateTime.ofInstant(with.endsAt(), zone);
    Span span = Span.of(from.getDayOfWeek().getValue(), from.toLocalTime(), to.toLocalTime());
    return there.spans().stream().anyMatch(span::overlaps);
  }
}
