package org.caredesk.desktop.doctor.day;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.caredesk.desktop.schedule.moves.OwnChanges;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.DoctorQueueResponse;
import org.caredesk.dto.scheduling.DoctorQueueResponse.QueueEntry;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.jspecify.annotations.Nullable;

/**
 * Today's patients by where they are.
 *
 * @param inside who is with the doctor; null for nobody
 * @param waiting checked in, in the order in which they are to be seen
 * @param expected still to come
 * @param seen completed visits, the earliest first
 * @param missed those who did not come
 * @param lateMinutes how far the doctor runs behind; null before the first visit is due
 */
record DayQueue(
    long seq,
    @Nullable QueueEntry inside,
    List<QueueEntry> waiting,
    List<QueueEntry> expected,
    List<QueueEntry> seen,
    List<QueueEntry> missed,
    @Nullable Integer lateMinutes) {

  static final DayQueue NONE =
      new DayQueue(-1, null, List.of(), List.of(), List.of(), List.of(), null);

  static DayQueue of(DoctorQueueResponse queue) {
    return of(queue.seq(), queue.entries(), queue.lateMinutes());
  }

  private static DayQueue of(long seq, List<QueueEntry> entries, @Nullable Integer lateMinutes) {
    return new DayQueue(
        seq,
        in(entries, AppointmentStatus.IN_CONSULTATION).stream().findFirst().orElse(null),
        in(entries, AppointmentStatus.CHECKED_IN),
        in(entries, AppointmentStatus.CONFIRMED),
        in(entries, AppointmentStatus.COMPLETED),
        in(entries, AppointmentStatus.NO_SHOW),
        lateMinutes);
  }

  private static List<QueueEntry> in(List<QueueEntry> entries, AppointmentStatus status) {
    return entries.stream().filter(each -> each.appointment().status() == status).toList();
  }

  /** Everybody, those inside first. */
  List<QueueEntry> entries() {
    List<QueueEntry> all = new ArrayList<>();
    if (inside != null) {
      all.add(inside);
    }
    all.addAll(waiting);
    all.addAll(expected);
    all.addAll(seen);
    all.addAll(missed);
    return all;
  }

  @Nullable QueueEntry find(UUID id) {
    return entries().stream()
        .filter(each -> each.appointment().id().equals(id))
        .findFirst()
        .orElse(null);
  }

  /** The queue with an appointment that has changed, where it is one of today's. */
  DayQueue with(AppointmentResponse changed) {
    QueueEntry known = find(changed.id());
    if (known == null || known.appointment().version() >= changed.version()) {
      return this;
    }
    List<QueueEntry> all = new ArrayList<>();
    for (QueueEntry each : entries()) {
      DayAppointment card = each == known ? OwnChanges.card(changed) : each.appointment();
      all.add(
          new QueueEntry(
              each.affiliationId(),
              each.hospitalId(),
              each.hospitalName(),
              each.timeZone(),
              each.room(),
              each.expectedStart(),
              card));
    }
    return of(seq, all, lateMinutes);
  }

  /** How many are still to be seen. */
  int toCome() {
    return waiting.size() + expected.size();
  }

  /** Since when somebody has been waiting: from the check-in, or the agreed time where later. */
  static long waitingMinutes(QueueEntry entry, Instant now) {
    Instant since = entry.appointment().progress().checkedInAt();
    return since == null ? 0 : Math.max(0, Duration.between(since, now).toMinutes());
  }

  /** How long the visit has run. */
  static long runningMinutes(QueueEntry entry, Instant now) {
    Instant since = entry.appointment().progress().startedAt();
    return since == null ? 0 : Math.max(0, Duration.between(since, now).toMinutes());
  }

  /** How long the visit is meant to be. */
  static long plannedMinutes(QueueEntry entry) {
    DayAppointment appointment = entry.appointment();
    return Duration.between(appointment.startsAt(), appointment.endsAt()).toMinutes();
  }
}
