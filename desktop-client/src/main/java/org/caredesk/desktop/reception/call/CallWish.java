package org.caredesk.desktop.reception.call;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.directory.VisitMode;
import org.jspecify.annotations.Nullable;

/**
 * What a caller wants, as far as it was understood. Dates and times are local to the hospital.
 *
 * @param fields specialties and departments, none for any
 * @param doctors none for any
 * @param from the first day; null for the soonest
 * @param to the last day; null together with {@code from} only
 * @param startsFrom no visit begins before it
 * @param startsTo no visit begins at it or later
 * @param unknown the words that were not understood, as typed
 */
record CallWish(
    List<CallChoices.Field> fields,
    List<CallChoices.Named> doctors,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable LocalTime startsFrom,
    @Nullable LocalTime startsTo,
    @Nullable VisitMode mode,
    List<String> unknown) {

  static final CallWish NONE =
      new CallWish(List.of(), List.of(), null, null, null, null, null, List.of());

  /** Whether anything is asked for at all. */
  boolean isOpen() {
    return equals(NONE);
  }

  /** The same on another day. */
  CallWish on(LocalDate day) {
    return new CallWish(fields, doctors, day, day, startsFrom, startsTo, mode, unknown);
  }

  /** The only doctors that will do: those named, or those of the fields; empty for anybody. */
  List<UUID> doctorIds() {
    List<UUID> named = doctors.stream().map(CallChoices.Named::id).toList();
    if (!named.isEmpty() || fields.isEmpty()) {
      return named;
    }
    return fields.stream().flatMap(field -> field.doctors().stream()).distinct().toList();
  }
}
