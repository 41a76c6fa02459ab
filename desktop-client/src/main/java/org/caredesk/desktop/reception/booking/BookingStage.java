package org.caredesk.desktop.reception.booking;

import java.time.Duration;
import java.time.Instant;
import org.caredesk.dto.billing.PaymentResponse;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.HospitalDayResponse.DoctorDay;
import org.caredesk.dto.scheduling.SeriesResponse;
import org.caredesk.dto.scheduling.Slot;
import org.jspecify.annotations.Nullable;

/** How far a booking is. What is typed belongs to none of the stages: it outlives them all. */
public sealed interface BookingStage {

  /** What is to be held. */
  record Wish(DoctorDay doctor, Instant startsAt, int minutes) {
    static Wish of(DoctorDay doctor, Slot slot) {
      int minutes = (int) Duration.between(slot.startsAt(), slot.endsAt()).toMinutes();
      return new Wish(doctor, slot.startsAt(), minutes);
    }

    public Instant endsAt() {
      return startsAt.plusSeconds(60L * minutes);
    }
  }

  /** Why there is no hold. */
  enum Loss {
    /** Its time ran out. */
    EXPIRED,
    /** Somebody else has the slot. */
    TAKEN,
    /** It was given back, here or elsewhere. */
    RELEASED,
    /** It could not be made. */
    FAILED
  }

  /** The time is not free: why it is to be booked all the same has to be said first (SPEC B12). */
  record Asking() implements BookingStage {}

  /** The slot is being held. */
  record Holding() implements BookingStage {}

  /** The slot is held; the form can be filled in and confirmed. */
  record Held(AppointmentResponse hold) implements BookingStage {}

  /** The booking is being confirmed. */
  record Sending(AppointmentResponse hold) implements BookingStage {}

  /** There is no hold (any more). */
  record Lost(Loss loss) implements BookingStage {}

  /**
   * Booked.
   *
   * @param payment null where it is paid at the desk later; of the first visit of a series
   * @param series all visits; null for a single one
   */
  record Done(
      AppointmentResponse appointment,
      @Nullable PaymentResponse payment,
      @Nullable SeriesResponse series)
      implements BookingStage {}

  /** The sheet is to go. */
  record Closed() implements BookingStage {}
}
