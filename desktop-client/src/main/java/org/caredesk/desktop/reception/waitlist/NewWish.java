package org.caredesk.desktop.reception.waitlist;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.patients.PatientSummary;
import org.caredesk.dto.scheduling.WaitListEntry;
import org.jspecify.annotations.Nullable;

/**
 * What is known already of somebody who is about to wait: what was searched for in vain. Dates and
 * times are local to the hospital.
 *
 * @param field a specialty or department by its name
 * @param changes the entry that is to be another one; null for one who does not wait yet
 */
public record NewWish(
    @Nullable PatientSummary patient,
    @Nullable UUID doctorId,
    @Nullable String field,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable LocalTime timeFrom,
    @Nullable LocalTime timeTo,
    @Nullable VisitMode mode,
    @Nullable WaitListEntry changes) {

  /** Of somebody who does not wait yet. */
  public NewWish(
      @Nullable PatientSummary patient,
      @Nullable UUID doctorId,
      @Nullable String field,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable LocalTime timeFrom,
      @Nullable LocalTime timeTo,
      @Nullable VisitMode mode) {
    this(patient, doctorId, field, from, to, timeFrom, timeTo, mode, null);
  }

  /** What somebody waits for, to be changed. */
  static NewWish of(WaitListEntry entry) {
    return new NewWish(
        null,
        null,
        null,
        entry.from(),
        entry.to(),
        entry.timeFrom(),
        entry.timeTo(),
        entry.visitMode(),
        entry);
  }

  /** Nothing is known. */
  public static final NewWish EMPTY = new NewWish(null, null, null, null, null, null, null, null);

  /** Somebody, and nothing of what they want. */
  public static NewWish of(PatientSummary patient) {
    return new NewWish(patient, null, null, null, null, null, null, null);
  }
}
