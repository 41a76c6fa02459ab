package org.caredesk.server.scheduling.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.scheduling.appointments.Appointment;
import org.caredesk.server.scheduling.appointments.Appointments;
import org.caredesk.server.scheduling.slots.FreeSlots;
import org.caredesk.server.scheduling.slots.SlotGrid;
import org.caredesk.server.scheduling.slots.SlotPolicies;
import org.caredesk.server.scheduling.timetable.Timetable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether an appointment may stand at a time: the policies, then what else is there. The agendas of
 * doctor and patient must be locked.
 */
@Component
public class FreeTime {
  private static final Duration REACH = Duration.ofHours(4);

  private final Appointments appointments;
  private final Timetable timetable;
  private final FreeSlots freeSlots;
  private final HoldExpiry expiry;
  private final DoubleBookings doubleBookings;

  FreeTime(
      Appointments appointments,
      Timetable timetable,
      FreeSlots freeSlots,
      HoldExpiry expiry,
      DoubleBookings doubleBookings) {
    this.appointments = appointments;
    this.timetable = timetable;
    this.freeSlots = freeSlots;
    this.expiry = expiry;
    this.doubleBookings = doubleBookings;
  }

  /**
   * Asks every rule of a booking.
   *
   * @param own the appointment that is to move there; null for a new one
   * @return the slot
   * @throws Refusal 422 with the rule that is broken; slot-taken, patient-busy (409)
   */
  public Slot require(
      Terms terms,
      @Nullable PatientId patient,
      Instant startsAt,
      int minutes,
      VisitMode mode,
      Instant now,
      @Nullable Appointment own) {
    var slot = new Slot(startsAt, startsAt.plus(Duration.ofMinutes(minutes)));
    SlotPolicies.require(wish(terms, slot, mode, now));
    requireFree(terms, patient, slot, now, own);
    return slot;
  }

  /**
   * Asks of a time that was promised before whether the doctor is there still: a holiday or time
   * off may have come since.
   *
   * @throws org.caredesk.server.kernel.Refusal 422 with the rule that is broken
   */
  public void requireOpen(Terms terms, Slot slot, VisitMode mode, Instant now) {
    SlotPolicies.requireOpen(wish(terms, slot, mode, now));
  }

  private SlotPolicies.Wish wish(Terms terms, Slot slot, VisitMode mode, Instant now) {
    var date = LocalDate.ofInstant(slot.startsAt(), terms.zone());
    var hours =
        Objects.requireNonNull(
            timetable.hours(List.of(terms), date, date).get(terms.affiliation()));
    var minutes = (int) Duration.between(slot.startsAt(), slot.endsAt()).toMinutes();
    return new SlotPolicies.Wish(terms, hours, slot, minutes, mode, now);
  }

  /**
   * Looks for others at that time and lets go of holds that ran out.
   *
   * @throws Refusal slot-taken, patient-busy (409); doctor-not-bookable (422) when the doctor left
   *     the hospital meanwhile
   */
  public void requireFree(
      Terms terms, @Nullable PatientId patient, Slot slot, Instant now, @Nullable Appointment own) {
    var others = others(terms, patient, slot, now, own);
    if (!others.lanes().isEmpty() || isTooClose(terms, slot, now, own)) {
      throw Appointments.slotTaken();
    }
    others.requirePatient();
  }

  /**
   * Looks for a place where an appointment has stood before or stands still: who was deliberately
   * booked beside it (SPEC B12) is not in its way, nor it in theirs.
   *
   * @return the lane in which it can stand there
   * @throws Refusal slot-taken, patient-busy (409); doctor-not-bookable (422)
   */
  public int requireBack(Terms terms, Slot slot, Instant now, Appointment own) {
    var isParked = own.status() == AppointmentStatus.PARKED;
    var others = others(terms, own.patient(), slot, now, own);
    var a = own.agreement();
    var isHere = a.slot().equals(slot) && a.terms().affiliation().equals(terms.affiliation());
    var lane = isHere ? a.lane() : others.freeLane();
    if (others.lanes().contains(lane)
        || (!doubleBookings.stood(own.id(), terms.affiliation(), slot.startsAt())
            && (lane > 0 || isTooClose(terms, slot, now, isParked ? null : own)))) {
      throw Appointments.slotTaken();
    }
    others.requirePatient();
    return lane;
  }

  /**
   * A place for an appointment that is booked though the time is taken or closed. The doctor must
   * be there, and neither they nor the patient can be in two hospitals at once.
   *
   * @return the lowest lane that is free; null where the time is free for everybody
   * @throws Refusal 422 with the rule that is broken; slot-taken, patient-busy (409)
   */
  @Nullable Integer requireAnyway(
      Terms terms, @Nullable PatientId patient, Slot slot, VisitMode mode, Instant now) {
    var wish = wish(terms, slot, mode, now);
    SlotPolicies.requireAnyway(wish);
    var others = others(terms, patient, slot, now, null);
    others.requirePatient();
    if (others.elsewhere()) {
      throw Appointments.slotTaken();
    }
    var isFree =
        SlotPolicies.broken(wish).isEmpty()
            && others.lanes().isEmpty()
            && !isTooClose(terms, slot, now, null);
    return isFree ? null : Integer.valueOf(others.freeLane());
  }

  /** What else is at a time, once the holds that ran out are gone. */
  private record Others(Set<Integer> lanes, boolean elsewhere, boolean patientIsBusy) {
    int freeLane() {
      var lane = 0;
      while (lanes.contains(lane)) {
        lane++;
      }
      return lane;
    }

    void requirePatient() {
      if (patientIsBusy) {
        throw Refusal.conflict("patient-busy", "The patient has another visit at that time.");
      }
    }
  }

  private Others others(
      Terms terms, @Nullable PatientId patient, Slot slot, Instant now, @Nullable Appointment own) {
    var lanes = new HashSet<Integer>();
    var elsewhere = false;
    var patientIsBusy = false;
    for (var other : appointments.occupied(terms, patient, slot, now)) {
      if (other.hasLeft()) {
        throw SlotPolicies.doctorNotBookable();
      } else if (other.isExpiredHold()) {
        expiry.expire(other.id());
      } else if (own != null && other.id().equals(own.id())) {
        continue;
      } else if (other.ofDoctor()) {
        lanes.add(other.lane());
        elsewhere |= !other.isHere();
      } else {
        patientIsBusy = true;
      }
    }
    return new Others(lanes, elsewhere, patientIsBusy);
  }

  /**
   * The first slot of today that is not over yet and in which nothing stands in the way of doctor
   * and patient; it may have begun.
   *
   * @throws Refusal doctor-not-bookable, visit-mode-not-offered (422); no-free-slot (409) with the
   *     next ones as {@code nextFreeSlots}
   */
  public Slot soonestToday(Terms terms, PatientId patient, VisitMode mode, Instant now) {
    return soonestToday(terms, patient, mode, terms.slotMinutes(), now, null);
  }

  /**
   * The same for a visit that is to come here from another doctor.
   *
   * @param own that visit, which is not in its own way
   */
  public Slot soonestToday(
      Terms terms,
      PatientId patient,
      VisitMode mode,
      int minutes,
      Instant now,
      @Nullable Appointment own) {
    var today = LocalDate.ofInstant(now, terms.zone());
    var hours =
        Objects.requireNonNull(
            timetable.hours(List.of(terms), today, today).get(terms.affiliation()));
    SlotPolicies.requireDoctor(
        new SlotPolicies.Wish(
            terms, hours, new Slot(now, now.plusSeconds(60)), minutes, mode, now));
    var left =
        SlotGrid.of(terms, hours, today, minutes).stream()
            .filter(slot -> slot.endsAt().isAfter(now))
            .toList();
    if (!left.isEmpty()) {
      var from = left.getFirst().startsAt().minus(REACH);
      var to = left.getLast().endsAt().plus(REACH);
      var busy =
          timetable
              .taken(List.of(terms.doctor()), from, to, now)
              .getOrDefault(terms.doctor(), List.of());
      var elsewhere =
          new ArrayList<>(
              appointments.visitsOf(patient, left.getFirst().startsAt(), left.getLast().endsAt()));
      if (own != null) {
        elsewhere.remove(own.agreement().slot());
      }
      for (var slot : left) {
        if (!SlotGrid.isTaken(terms, slot, busy) && elsewhere.stream().noneMatch(slot::overlaps)) {
          requireFree(terms, patient, slot, now, own);
          return slot;
        }
      }
    }
    throw Refusal.conflict("no-free-slot", "This doctor has no free time left today.")
        .with("nextFreeSlots", freeSlots.next(terms, now, minutes, 5));
  }

  private boolean isTooClose(Terms terms, Slot slot, Instant now, @Nullable Appointment own) {
    if (terms.bufferBeforeMinutes() + terms.bufferAfterMinutes() == 0
        || (own != null && own.agreement().slot().equals(slot))) {
      return false;
    }
    var busy =
        new ArrayList<>(
            timetable
                .taken(
                    List.of(terms.doctor()),
                    slot.startsAt().minus(REACH),
                    slot.endsAt().plus(REACH),
                    now)
                .getOrDefault(terms.doctor(), List.of()));
    if (own != null) {
      busy.remove(own.agreement().slot());
    }
    // What meets the slot itself is told apart by its lane.
    busy.removeIf(slot::overlaps);
    return SlotGrid.isTaken(terms, slot, busy);
  }
}
