package org.caredesk.server.scheduling.booking;

import java.time.Instant;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.scheduling.AppointmentRequest;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.server.directory.Hospitals;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.scheduling.appointments.Appointment;
import org.caredesk.server.scheduling.appointments.AppointmentNews;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A time that is taken or closed is booked deliberately, by a role that may and with a reason (SPEC
 * B12). The agendas of doctor and patient must be locked.
 */
@Component
class BookingAnyway {
  private static final int LONGEST_REASON = 300;

  private final Hospitals hospitals;
  private final FreeTime freeTime;
  private final DoubleBookings doubleBookings;
  private final AppointmentNews news;

  BookingAnyway(
      Hospitals hospitals, FreeTime freeTime, DoubleBookings doubleBookings, AppointmentNews news) {
    this.hospitals = hospitals;
    this.freeTime = freeTime;
    this.doubleBookings = doubleBookings;
    this.news = news;
  }

  static boolean isWished(AppointmentRequest request) {
    return Boolean.TRUE.equals(request.anyway());
  }

  /**
   * @throws Refusal double-booking-not-allowed (403) unless reception of a hospital that allows it;
   *     invalid (400) without a reason
   */
  void requireAllowed(Actor actor, Terms terms, AppointmentRequest request) {
    if (!actor.isAt(terms.hospital(), Role.RECEPTIONIST)
        || !hospitals.get(terms.hospital()).doubleBooking()) {
      throw Refusal.forbidden(
          "double-booking-not-allowed", "A taken time is not booked a second time here.");
    }
    var reason = reason(request);
    if (reason.isEmpty()) {
      throw Refusal.invalid(
          "anywayReason", "required", "Say why this time is booked though it is not free.");
    }
    if (reason.length() > LONGEST_REASON) {
      throw Refusal.invalid(
          "anywayReason", "too-long", "The reason has at most " + LONGEST_REASON + " letters.");
    }
  }

  /**
   * @return the lane beside the others; null for an ordinary booking, where the time is free
   * @throws Refusal 422 with the rule that is broken; slot-taken, patient-busy (409)
   */
  @Nullable Integer lane(
      Terms terms, @Nullable PatientId patient, Slot slot, VisitMode mode, Instant now) {
    return freeTime.requireAnyway(terms, patient, slot, mode, now);
  }

  void keep(Actor actor, Appointment appointment, AppointmentRequest request, Instant now) {
    doubleBookings.add(actor, appointment, reason(request), now);
    news.bookedAnyway(actor, appointment);
  }

  private static String reason(AppointmentRequest request) {
    return request.anywayReason() == null ? "" : request.anywayReason().strip();
  }
}
