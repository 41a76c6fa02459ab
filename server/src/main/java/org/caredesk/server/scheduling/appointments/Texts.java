package org.caredesk.server.scheduling.appointments;

import org.caredesk.dto.scheduling.AppointmentPatch;
import org.jspecify.annotations.Nullable;

/** What people wrote about a visit. */
public record Texts(@Nullable String reason, @Nullable String symptoms, @Nullable String notes) {

  /** What is null stays, what is blank is taken away. */
  Texts with(AppointmentPatch patch) {
    return new Texts(
        patched(patch.reason(), reason),
        patched(patch.symptoms(), symptoms),
        patched(patch.notes(), notes));
  }

  private static @Nullable String patched(@Nullable String wanted, @Nullable String before) {
    return wanted == null ? before : wanted.isBlank() ? null : wanted;
  }
}
