package org.caredesk.dto.scheduling;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.caredesk.dto.Formats;
import org.caredesk.dto.directory.VisitMode;
import org.jspecify.annotations.Nullable;

/**
 * Holds a free slot (SPEC B1).
 *
 * @param patientId may be left out by reception, which names the patient before it takes the
 *     payment
 * @param minutes the affiliation's default length unless set
 * @param visitMode the affiliation's first mode unless set
 * @param desk what other desks see as the holder, such as "Desk 1"
 * @param anyway books a time that is taken or closed, where the hospital lets reception do so (SPEC
 *     B12); at a free time it changes nothing
 * @param anywayReason required with {@code anyway}
 */
public record AppointmentRequest(
    @NotNull UUID affiliationId,
    @Nullable UUID patientId,
    @NotNull Instant startsAt,
    @Nullable @Min(Formats.MIN_SLOT_MINUTES) @Max(Formats.MAX_SLOT_MINUTES) Integer minutes,
    @Nullable VisitMode visitMode,
    @Nullable @Size(max = Formats.TEXT_LENGTH) String reason,
    @Nullable @Size(max = Formats.TEXT_LENGTH) String symptoms,
    @Nullable @Size(max = Formats.TEXT_LENGTH) String notes,
    @Nullable @Size(max = 60) String desk,
    @Nullable Boolean anyway,
    @Nullable String anywayReason) {

  /** Of a free slot. */
  public AppointmentRequest(
      UUID affiliationId,
      @Nullable UUID patientId,
      Instant startsAt,
      @Nullable Integer minutes,
      @Nullable VisitMode visitMode,
      @Nullable String reason,
      @Nullable String symptoms,
      @Nullable String notes,
      @Nullable String desk) {
    this(
        affiliationId,
        patientId,
        startsAt,
        minutes,
        visitMode,
        reason,
        symptoms,
        notes,
        desk,
        null,
        null);
  }
}
