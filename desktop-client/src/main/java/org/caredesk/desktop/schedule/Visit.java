package org.caredesk.desktop.schedule;

import java.time.Duration;
import java.time.Instant;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.PaymentState;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as the grid shows it.
 *
 * @param version rises with every change of the appointment
 * @param name the patient; null while a hold has none
 * @param note a word on why the patient comes; null for none
 * @param holdExpiresAt when a hold frees itself; null unless HELD
 * @param heldBy the desk that holds it; null unless HELD
 * @param ours whether this workstation holds it
 * @param request what waits for an answer; null unless REQUESTED
 * @param anyway why it was booked though the time was not free (SPEC B12); null for all others
 * @param unsent whether its state is only noted at this desk, and the server does not know yet
 */
public record Visit(
    String id,
    int version,
    AppointmentStatus status,
    Instant startsAt,
    Instant endsAt,
    int lane,
    @Nullable String name,
    VisitMode mode,
    PaymentState payment,
    @Nullable String note,
    @Nullable Instant holdExpiresAt,
    @Nullable String heldBy,
    boolean ours,
    @Nullable Place place,
    @Nullable Request request,
    @Nullable String anyway,
    boolean unsent)
    implements ScheduleEntry {

  /** One that was booked like any other. */
  public Visit(
      String id,
      int version,
      AppointmentStatus status,
      Instant startsAt,
      Instant endsAt,
      int lane,
      @Nullable String name,
      VisitMode mode,
      PaymentState payment,
      @Nullable String note,
      @Nullable Instant holdExpiresAt,
      @Nullable String heldBy,
      boolean ours,
      @Nullable Place place,
      @Nullable Request request) {
    this(
        id,
        version,
        status,
        startsAt,
        endsAt,
        lane,
        name,
        mode,
        payment,
        note,
        holdExpiresAt,
        heldBy,
        ours,
        place,
        request,
        null,
        false);
  }

  /** The same with another length. */
  Visit lasting(Duration length) {
    return new Visit(
        id,
        version,
        status,
        startsAt,
        startsAt.plus(length),
        lane,
        name,
        mode,
        payment,
        note,
        holdExpiresAt,
        heldBy,
        ours,
        place,
        request,
        anyway,
        unsent);
  }

  Duration length() {
    return Duration.between(startsAt, endsAt);
  }

  /**
   * A request that nobody has answered.
   *
   * @param answerBy when it expires; null where that is not known
   * @param offered the start of another time that the doctor offers; null for none
   */
  public record Request(@Nullable Instant answerBy, @Nullable Instant offered) {}
}
