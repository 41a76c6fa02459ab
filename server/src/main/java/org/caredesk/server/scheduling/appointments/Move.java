package org.caredesk.server.scheduling.appointments;

import java.time.Instant;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.DoctorId;
import org.jspecify.annotations.Nullable;

/**
 * One move that is not stored yet.
 *
 * @param change set when it took the visit to another time or doctor
 */
record Move(
    int version,
    Instant at,
    @Nullable AppointmentStatus from,
    AppointmentStatus to,
    Actor actor,
    @Nullable String reason,
    @Nullable Change change,
    @Nullable Settlement settlement) {

  /** What was agreed before and after a move. */
  record Change(Agreement before, Agreement after) {
    private boolean isOfTime() {
      return !before.slot().startsAt().equals(after.slot().startsAt()) || !isOfDoctor();
    }

    private boolean isOfDoctor() {
      return !before.terms().doctor().equals(after.terms().doctor());
    }

    @Nullable Instant movedFrom() {
      return isOfTime() ? before.slot().startsAt() : null;
    }

    @Nullable Instant movedTo() {
      return isOfTime() ? after.slot().startsAt() : null;
    }

    @Nullable DoctorId fromDoctor() {
      return isOfDoctor() ? before.terms().doctor() : null;
    }

    @Nullable DoctorId toDoctor() {
      return isOfDoctor() ? after.terms().doctor() : null;
    }
  }
}
