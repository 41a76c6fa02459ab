package org.caredesk.desktop.schedule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.scheduling.Slot;
import org.jspecify.annotations.Nullable;

/**
 * One column of the grid with what its head says.
 *
 * @param id stable over changes of the day
 * @param personId picks the photo, and the tint of the initials
 * @param title the doctor's whole name
 * @param booked visits that take up time
 * @param capacity visits that would fill the open time
 * @param delayMinutes how late the column runs; null where that is not known
 * @param open stretches of working time, in order and apart from each other
 * @param closures stretches with a reason to be closed, in order
 * @param entries free time and visits; kept in the order of their start, then lane
 * @param date the local day of the column, on a grid of days; null where the grid's day holds
 */
public record ScheduleColumn(
    String id,
    UUID personId,
    String title,
    String subtitle,
    @Nullable String room,
    int booked,
    int capacity,
    @Nullable Integer delayMinutes,
    List<Slot> open,
    List<Closure> closures,
    List<ScheduleEntry> entries,
    @Nullable LocalDate date) {

  private static final Comparator<ScheduleEntry> ORDER =
      Comparator.comparing(ScheduleEntry::startsAt)
          .thenComparing(ScheduleEntry::lane)
          .thenComparing(ScheduleEntry::endsAt)
          .thenComparing(ScheduleEntry::id);

  /** A column of the grid's one day. */
  public ScheduleColumn(
      String id,
      UUID personId,
      String title,
      String subtitle,
      @Nullable String room,
      int booked,
      int capacity,
      @Nullable Integer delayMinutes,
      List<Slot> open,
      List<Closure> closures,
      List<ScheduleEntry> entries) {
    this(
        id,
        personId,
        title,
        subtitle,
        room,
        booked,
        capacity,
        delayMinutes,
        open,
        closures,
        entries,
        null);
  }

  public ScheduleColumn {
    open = List.copyOf(open);
    closures = List.copyOf(closures);
    entries = entries.stream().sorted(ORDER).toList();
  }

  /** A closed stretch and the words for it, such as the name of a holiday. */
  public record Closure(Slot span, String label) {}

  @Nullable ScheduleEntry entry(String entryId) {
    for (ScheduleEntry entry : entries) {
      if (entry.id().equals(entryId)) {
        return entry;
      }
    }
    return null;
  }
}
