package org.caredesk.dto.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message of the live feed ({@code GET /api/v1/live}).
 *
 * @param seq rises by one per change; a client that reconnects resumes with {@code ?after=seq}
 * @param type one of the constants here
 * @param id what changed: the appointment, or the affiliation whose slots changed; of a
 *     notification the account it is for
 * @param date the local day at the hospital that is concerned, where there is one
 * @param version the new version of what changed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LiveFrame(
    @Nullable Long seq,
    String type,
    @Nullable UUID id,
    @Nullable UUID hospitalId,
    @Nullable UUID doctorId,
    @Nullable LocalDate date,
    @Nullable String status,
    @Nullable Integer version) {

  public static final String APPOINTMENT_CHANGED = "appointment-changed";
  public static final String SLOTS_CHANGED = "slots-changed";
  public static final String QUEUE_CHANGED = "queue-changed";
  public static final String AVAILABILITY_CHANGED = "availability-changed";

  /** Somebody on the wait-list: {@code id} is the entry, {@code status} its state. */
  public static final String WAIT_LIST_CHANGED = "wait-list-changed";

  public static final String DASHBOARD_CHANGED = "dashboard-changed";

  /** A file of figures moved on: {@code id} is the import, {@code status} where it stands. */
  public static final String IMPORT_CHANGED = "import-changed";

  /** A visit was rated, or it was decided whether others read the comment. */
  public static final String FEEDBACK_CHANGED = "feedback-changed";

  /** A doctor's application was made or decided, or the profile or the photo was changed. */
  public static final String DOCTOR_CHANGED = "doctor-changed";

  public static final String NOTIFICATION = "notification";

  /** Sent first after connecting: where the feed stands. */
  public static final String HELLO = "hello";

  /** The change asked for is too long ago: load everything anew, then resume after {@code seq}. */
  public static final String RESYNC = "resync";
}
