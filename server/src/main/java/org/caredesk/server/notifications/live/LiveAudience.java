package org.caredesk.server.notifications.live;

import org.caredesk.dto.directory.DoctorStatus;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.HospitalId;

/**
 * Which changes an actor is told of: staff those of their hospitals, doctors their own, patients
 * their own appointments and, like kiosks, when slots come and go; who reads figures or feedback
 * when those of their hospitals change; admins when an import moves on; super admins of doctors who
 * apply, staff when a doctor's name or photo changes; everybody of messages to themselves.
 */
record LiveAudience(Actor actor) {
  boolean includes(LiveChanges.Published change) {
    var frame = change.frame();
    if (frame.type().equals(LiveFrame.DASHBOARD_CHANGED)
        || frame.type().equals(LiveFrame.FEEDBACK_CHANGED)) {
      return frame.hospitalId() != null
          && actor.isAt(
              new HospitalId(frame.hospitalId()),
              Role.SUPER_ADMIN,
              Role.HOSPITAL_ADMIN,
              Role.STAKEHOLDER);
    }
    if (frame.type().equals(LiveFrame.IMPORT_CHANGED)) {
      return frame.hospitalId() != null
          && actor.isAt(new HospitalId(frame.hospitalId()), Role.SUPER_ADMIN, Role.HOSPITAL_ADMIN);
    }
    if (frame.hospitalId() != null
        && actor.isAt(new HospitalId(frame.hospitalId()), Role.RECEPTIONIST, Role.HOSPITAL_ADMIN)) {
      return true;
    }
    if (actor.doctorId() != null && actor.doctorId().value().equals(frame.doctorId())) {
      return true;
    }
    if (actor.patientId() != null && actor.patientId().value().equals(change.patient())) {
      return true;
    }
    return switch (frame.type()) {
      case LiveFrame.SLOTS_CHANGED, LiveFrame.AVAILABILITY_CHANGED ->
          actor.is(Role.PATIENT, Role.KIOSK);
      case LiveFrame.NOTIFICATION -> actor.id().equals(frame.id());
      case LiveFrame.DOCTOR_CHANGED ->
          actor.is(Role.SUPER_ADMIN)
              || DoctorStatus.ACTIVE.name().equals(frame.status())
                  && actor.is(Role.RECEPTIONIST, Role.HOSPITAL_ADMIN);
      default -> false;
    };
  }
}
