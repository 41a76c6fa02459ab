package org.caredesk.server.scheduling.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.caredesk.dto.directory.VisitMode;
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

  FreeTime(Appointments appointments, Timetable timetable, FreeSlots freeSlots, HoldExpiry expiry) {
    this.appointments = appointments;
    this.timetable = timetable;
    this.freeSlots = freeSlots;
    this.expiry = expiry;
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
    var isTaken = false;
    var isPatientBusy = false;
    for (var other : appointments.occupied(terms, patient, slot, now)) {
      if (other.hasLeft()) {
        throw SlotPolicies.doctorNotBookable();
      } else if (other.isExpiredHold()) {
        expiry.expire(other.id());
      } else if (own == null || !other.id().equals(own.id())) {
        isTaken |= other.ofDoctor();
        isPatientBusy |= !other.ofDoctor();
      }
    }
    if (isTaken || isTooClose(terms, slot, now, own)) {
      throw Appointments.slotTaken();
    }
    if (isPatientBusy) {
      throw Refusal.conflict("patient-busy", "The patient has another visit at that time.");
    }
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
    return SlotGrid.isTaken(terms, slot, busy);
  }
}
