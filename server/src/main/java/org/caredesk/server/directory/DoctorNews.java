package org.caredesk.server.directory;

import org.caredesk.dto.live.LiveFrame;
import org.caredesk.server.kernel.Changed;

/** What clients are told of a doctor. */
final class DoctorNews {
  private DoctorNews() {}

  static Changed of(Doctor doctor) {
    return new Changed(
        LiveFrame.DOCTOR_CHANGED,
        doctor.id().value(),
        null,
        doctor.id(),
        null,
        null,
        doctor.status().name(),
        doctor.version());
  }
}
