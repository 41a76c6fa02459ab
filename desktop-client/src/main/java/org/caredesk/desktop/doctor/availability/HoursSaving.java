package org.caredesk.desktop.doctor.availability;

import java.util.UUID;
import java.util.concurrent.Callable;
import org.caredesk.desktop.api.Availability;
import org.caredesk.desktop.api.IdempotencyKey;
import org.caredesk.dto.scheduling.AvailabilityChangeRequest;
import org.caredesk.dto.scheduling.AvailabilityChangeResponse;
import org.jspecify.annotations.Nullable;

/** Saves drafts, each whole and once: sent again, the same one is the same intent. */
final class HoursSaving {
  private final Availability server;
  private final UUID doctor;
  private @Nullable Intent open;

  private record Intent(IdempotencyKey key, AvailabilityChangeRequest draft) {}

  HoursSaving(Availability server, UUID doctor) {
    this.server = server;
    this.doctor = doctor;
  }

  /** The call, which may wait. */
  Callable<AvailabilityChangeResponse> of(AvailabilityChangeRequest draft) {
    Intent intent = open;
    if (intent == null || !intent.draft().equals(draft)) {
      intent = new Intent(IdempotencyKey.create(), draft);
      open = intent;
    }
    IdempotencyKey key = intent.key();
    return () -> server.change(doctor, draft, key);
  }

  /** It is saved: the same changes again are a new intent. */
  void done() {
    open = null;
  }
}
