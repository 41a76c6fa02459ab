package org.caredesk.server.kernel;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.caredesk.dto.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * Something that people are told of in the application (SPEC N4); published inside its transaction
 * and stored with it. It carries ids and facts, never names or clinical text.
 *
 * @param kind kebab case, such as {@code request-received}; the client's text key
 * @param by who caused it; they are not told
 * @param to who is told, each once
 * @param objectType what it opens, such as {@code appointment}
 * @param facts for the sentence: {@code number}, {@code startsAt} (ISO instant), {@code timeZone},
 *     {@code patientId}, {@code doctorId}, {@code reason} and the like
 * @param timing when patients hear of it; everybody else hears at once
 */
public record Notice(
    String kind,
    Actor by,
    Set<Audience> to,
    String objectType,
    UUID objectId,
    @Nullable HospitalId hospital,
    Map<String, String> facts,
    Timing timing) {

  /** Told to everybody at once. */
  public Notice(
      String kind,
      Actor by,
      Set<Audience> to,
      String objectType,
      UUID objectId,
      @Nullable HospitalId hospital,
      Map<String, String> facts) {
    this(kind, by, to, objectType, objectId, hospital, facts, Timing.AT_ONCE);
  }

  /** When patients hear of it. */
  public enum Timing {
    AT_ONCE,
    /** Once it can be expected to stand: the desk may still take it back (SPEC X3). */
    AFTER_UNDO,
    /** The last thing about this object is undone: who has not heard of that hears of neither. */
    TAKEN_BACK,
    /** Nothing is to be told yet, nor what patients were still to hear: it may not be true. */
    PAUSED,
    /** What {@link #PAUSED} held back is true again. */
    RESUMED
  }

  /** Who is told. */
  public sealed interface Audience {}

  /** The account of a doctor. */
  public record OfDoctor(DoctorId doctor) implements Audience {}

  /** The account of a patient, if they have one. */
  public record OfPatient(PatientId patient) implements Audience {}

  /** One account. */
  public record OfAccount(UUID account) implements Audience {}

  /** Everybody who has a role at a hospital; of the whole group when the hospital is null. */
  public record OfRole(Role role, @Nullable HospitalId hospital) implements Audience {}
}
