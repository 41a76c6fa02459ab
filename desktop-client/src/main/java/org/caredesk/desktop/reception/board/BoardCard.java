package org.caredesk.desktop.reception.board;

import java.time.Duration;
import java.time.Instant;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.PaymentState;
import org.jspecify.annotations.Nullable;

/**
 * One visit of the day on the board.
 *
 * @param affiliation the doctor's column of the day
 * @param doctor the name
 * @param token what the patient is called by; null before check-in
 * @param urgent called before the others
 * @param since since when the patient waits or is with the doctor; null in the other lanes
 * @param arrives whether the patient can be checked in now
 * @param pays whether the fee can be taken now
 * @param unsent whether the arrival is only noted at this desk, and the server does not know yet
 */
public record BoardCard(
    String id,
    String affiliation,
    BoardLane lane,
    AppointmentStatus status,
    Instant startsAt,
    String name,
    String doctor,
    @Nullable String room,
    VisitMode mode,
    PaymentState payment,
    @Nullable String token,
    boolean urgent,
    @Nullable Instant since,
    boolean arrives,
    boolean pays,
    boolean unsent)
    implements BoardRow {

  /** How long a wait is. */
  public enum Wait {
    SHORT,
    /** From 15 minutes on. */
    LONG,
    /** From 30 minutes on. */
    TOO_LONG
  }

  private static final int LONG_MINUTES = 15;
  private static final int TOO_LONG_MINUTES = 30;

  @Override
  public String key() {
    return id;
  }

  /** Whole minutes since {@link #since}; 0 where there is none. */
  public int minutes(Instant now) {
    return since == null ? 0 : (int) Math.max(0, Duration.between(since, now).toMinutes());
  }

  /** How long the patient has waited. */
  public Wait waited(Instant now) {
    int minutes = minutes(now);
    return minutes >= TOO_LONG_MINUTES
        ? Wait.TOO_LONG
        : minutes >= LONG_MINUTES ? Wait.LONG : Wait.SHORT;
  }
}
