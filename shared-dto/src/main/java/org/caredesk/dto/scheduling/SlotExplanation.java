package org.caredesk.dto.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a time is not free ({@code GET /affiliations/{id}/slot-explanation?at=&minutes=}, SPEC A6).
 *
 * @param timeZone the hospital's
 * @param free whether the time can be booked; exactly then there are no reasons
 * @param reasons all that stands in the way, the weightiest first
 */
public record SlotExplanation(
    Instant at, int minutes, String timeZone, boolean free, List<Reason> reasons) {

  /** What kind of thing stands in the way. */
  public enum Code {
    /** The doctor is not bookable here: not approved, or gone. */
    NOT_BOOKABLE,
    /** Visits with this doctor have other lengths. */
    LENGTH_NOT_ALLOWED,
    PAST,
    /** Too soon: {@code minutes} ahead at least, so from {@code from} on. */
    LEAD_TIME,
    /** Too far ahead: {@code date} is the last day. */
    BEYOND_HORIZON,
    /** The hospital is closed on {@code date}; {@code label} is the holiday's name. */
    HOLIDAY,
    /** The doctor does not work here then; {@code nearest} are the hours before and after. */
    OUTSIDE_HOURS,
    /** The doctor worked at this time until {@code date}, the last day. */
    RULE_ENDED,
    /** The doctor will work at this time from {@code date} on. */
    RULE_NOT_BEGUN,
    /** The doctor is away from {@code from} to {@code to}; {@code label} says why, to staff. */
    TIME_OFF,
    /** An appointment from {@code from} to {@code to}. */
    BOOKED,
    /** Held for somebody, unpaid, until {@code until}. */
    HELD,
    /** Too close to the appointment from {@code from} to {@code to}: {@code minutes} stay free. */
    BUFFER,
    /** No visit starts at this minute; {@code nearest} are the starts before and after. */
    OFF_GRID
  }

  /**
   * One thing that stands in the way. Which facts there are follows from the code.
   *
   * @param appointmentId null for those who may not see the appointment, as are number and hospital
   * @param nearest hours or slots to choose instead, before and after, at most two
   */
  public record Reason(
      Code code,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable Instant until,
      @Nullable LocalDate date,
      @Nullable Integer minutes,
      @Nullable String label,
      @Nullable UUID appointmentId,
      @Nullable String appointmentNumber,
      @Nullable String hospitalName,
      List<Slot> nearest) {

    /** A reason that says all by its code. */
    public static Reason of(Code code) {
      return new Reason(code, null, null, null, null, null, null, null, null, null, List.of());
    }

    public Reason between(@Nullable Instant start, @Nullable Instant end) {
      return new Reason(
          code,
          start,
          end,
          until,
          date,
          minutes,
          label,
          appointmentId,
          appointmentNumber,
          hospitalName,
          nearest);
    }

    public Reason until(@Nullable Instant end) {
      return new Reason(
          code,
          from,
          to,
          end,
          date,
          minutes,
          label,
          appointmentId,
          appointmentNumber,
          hospitalName,
          nearest);
    }

    public Reason on(@Nullable LocalDate day, @Nullable String name) {
      return new Reason(
          code,
          from,
          to,
          until,
          day,
          minutes,
          name,
          appointmentId,
          appointmentNumber,
          hospitalName,
          nearest);
    }

    public Reason minutes(int count) {
      return new Reason(
          code,
          from,
          to,
          until,
          date,
          count,
          label,
          appointmentId,
          appointmentNumber,
          hospitalName,
          nearest);
    }

    /** Names the appointment. */
    public Reason naming(UUID id, String number, @Nullable String hospital) {
      return new Reason(code, from, to, until, date, minutes, label, id, number, hospital, nearest);
    }

    public Reason nearest(List<Slot> others) {
      return new Reason(
          code,
          from,
          to,
          until,
          date,
          minutes,
          label,
          appointmentId,
          appointmentNumber,
          hospitalName,
          others);
    }
  }
}
