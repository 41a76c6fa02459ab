package org.caredesk.desktop.schedule.moves;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.schedule.Landing;
import org.caredesk.desktop.schedule.ScheduleColumn;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.caredesk.dto.scheduling.Proposal;
import org.caredesk.dto.scheduling.Slot;
import org.jspecify.annotations.Nullable;

/**
 * Says whether an appointment may go to another time, as far as the screen knows. Buffers, lead
 * time and horizon are the server's matter.
 */
public final class Landings {
  /** States that leave the grid. */
  public static final Set<AppointmentStatus> OVER =
      Set.of(
          AppointmentStatus.CANCELLED,
          AppointmentStatus.REJECTED,
          AppointmentStatus.EXPIRED,
          AppointmentStatus.PARKED);

  /** States whose time may be booked again; a no-show still stands on the grid (SPEC B6). */
  public static final Set<AppointmentStatus> BOOKABLE_AGAIN =
      Set.of(
          AppointmentStatus.CANCELLED,
          AppointmentStatus.REJECTED,
          AppointmentStatus.EXPIRED,
          AppointmentStatus.PARKED,
          AppointmentStatus.NO_SHOW);

  private final Texts texts;
  private final Formatting formats;

  public Landings(Texts texts, Formatting formats) {
    this.texts = texts;
    this.formats = formats;
  }

  /**
   * What a screen knows of a doctor's time at one hospital.
   *
   * @param zone of the hospital
   * @param appointments of the doctor, wherever they are
   * @param outside the words for a time beyond the windows
   */
  public record Hours(
      ZoneId zone,
      List<Slot> windows,
      List<ScheduleColumn.Closure> closures,
      List<DayAppointment> appointments,
      String outside) {}

  /** What would come of moving {@code moved} to {@code start} as of {@code now}. */
  public Landing judge(Hours hours, DayAppointment moved, Instant start, Instant now) {
    Duration length = Duration.between(moved.startsAt(), moved.endsAt());
    return judge(hours, moved, new Slot(start, start.plus(length)), now);
  }

  /** What would come of giving {@code moved} the time {@code wanted}, as of {@code now}. */
  public Landing judge(Hours hours, DayAppointment moved, Slot wanted, Instant now) {
    Instant start = wanted.startsAt();
    boolean parked = moved.status() == AppointmentStatus.PARKED;
    if (!parked && wanted.equals(new Slot(moved.startsAt(), moved.endsAt()))) {
      return new Landing(true, texts.get("schedule.landing.here"));
    }
    String refusal = refusal(hours, moved, wanted, now);
    if (refusal != null) {
      return new Landing(false, refusal);
    }
    return new Landing(
        true,
        texts.get(
            "schedule.landing.free",
            formats.dayShort(start.atZone(hours.zone()).toLocalDate()),
            formats.timeRange(wanted.startsAt(), wanted.endsAt(), hours.zone())));
  }

  /** Why {@code moved} may not have the time {@code wanted}; null where it may. */
  public @Nullable String refusal(Hours hours, DayAppointment moved, Slot wanted, Instant now) {
    if (wanted.startsAt().isBefore(now)) {
      return texts.get("schedule.landing.past");
    }
    for (ScheduleColumn.Closure closure : hours.closures()) {
      if (overlap(wanted, closure.span().startsAt(), closure.span().endsAt())) {
        return closure.label();
      }
    }
    for (DayAppointment other : hours.appointments()) {
      if (!other.id().equals(moved.id()) && !moved.id().equals(other.keptFor())) {
        String taken = taken(hours, other, wanted);
        if (taken != null) {
          return taken;
        }
      }
    }
    boolean open =
        hours.windows().stream()
            .anyMatch(
                window ->
                    !wanted.startsAt().isBefore(window.startsAt())
                        && !wanted.endsAt().isAfter(window.endsAt()));
    return open ? null : hours.outside();
  }

  /** The words for what {@code other} takes of the time, or keeps of it by an offer; else null. */
  private @Nullable String taken(Hours hours, DayAppointment other, Slot wanted) {
    if (!BOOKABLE_AGAIN.contains(other.status())
        && overlap(wanted, other.startsAt(), other.endsAt())) {
      String range = formats.timeRange(other.startsAt(), other.endsAt(), hours.zone());
      return other.patientName() == null
          ? texts.get("schedule.landing.held", range)
          : texts.get("schedule.landing.taken", other.patientName(), range);
    }
    Proposal offer = other.proposal();
    return offer != null && overlap(wanted, offer.startsAt(), offer.endsAt())
        ? texts.get(
            "schedule.landing.offered",
            other.patientName() == null ? other.number() : other.patientName(),
            formats.timeRange(offer.startsAt(), offer.endsAt(), hours.zone()))
        : null;
  }

  private static boolean overlap(Slot slot, Instant from, Instant to) {
    return slot.startsAt().isBefore(to) && from.isBefore(slot.endsAt());
  }
}
