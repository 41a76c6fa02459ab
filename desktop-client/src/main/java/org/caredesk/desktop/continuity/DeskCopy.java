package org.caredesk.desktop.continuity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.caredesk.dto.directory.HospitalResponse;
import org.caredesk.dto.identity.MeResponse;
import org.caredesk.dto.scheduling.HospitalDayResponse;
import org.jspecify.annotations.Nullable;

/**
 * What is in the file.
 *
 * @param me whose copy it is
 * @param hospitals those that the days belong to
 * @param days the newest picture of each
 * @param arrivals what the server has not been told yet
 */
public record DeskCopy(
    MeResponse me,
    List<HospitalResponse> hospitals,
    List<HospitalDayResponse> days,
    List<NotedArrival> arrivals) {

  /** Of somebody for whom nothing was kept yet. */
  static DeskCopy empty(MeResponse me) {
    return new DeskCopy(me, List.of(), List.of(), List.of());
  }

  @Nullable HospitalDayResponse day(UUID hospital, LocalDate date) {
    return days.stream().filter(each -> isOf(each, hospital, date)).findFirst().orElse(null);
  }

  /**
   * With the newest picture of a day, and without the days of that hospital before {@code today}.
   */
  DeskCopy with(HospitalResponse hospital, HospitalDayResponse day, LocalDate today) {
    return new DeskCopy(
        me,
        Stream.concat(
                hospitals.stream().filter(each -> !each.id().equals(hospital.id())),
                Stream.of(hospital))
            .toList(),
        Stream.concat(
                days.stream()
                    .filter(each -> !isOf(each, hospital.id(), day.date()))
                    .filter(
                        each ->
                            !each.hospitalId().equals(hospital.id())
                                || !each.date().isBefore(today)),
                Stream.of(day))
            .toList(),
        arrivals);
  }

  DeskCopy with(NotedArrival arrival) {
    return new DeskCopy(
        me,
        hospitals,
        days,
        Stream.concat(without(arrival.appointmentId()).arrivals.stream(), Stream.of(arrival))
            .toList());
  }

  DeskCopy without(UUID appointment) {
    return new DeskCopy(
        me,
        hospitals,
        days,
        arrivals.stream().filter(each -> !each.appointmentId().equals(appointment)).toList());
  }

  /** The same of a person whose roles may be others now. */
  DeskCopy of(MeResponse now) {
    return new DeskCopy(now, hospitals, days, arrivals);
  }

  private static boolean isOf(HospitalDayResponse day, UUID hospital, LocalDate date) {
    return day.hospitalId().equals(hospital) && day.date().equals(date);
  }
}
