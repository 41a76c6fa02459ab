package org.caredesk.server.kernel;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caredesk.dto.problem.Violation;

/**
 * Says no to a request, with the reason. It ends the transaction and leaves the server as problem
 * details (RFC 9457).
 *
 * <p>{@code code} is stable and kebab-case; {@code getMessage()} is one plain sentence for a
 * person.
 */
public class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final transient List<Violation> violations;
  private final transient Map<String, Object> extras = new LinkedHashMap<>();

  private Refusal(int status, String code, String sentence, List<Violation> violations) {
    super(sentence);
    this.status = status;
    this.code = code;
    this.violations = violations;
  }

  /** 400: one field is wrong. */
  public static Refusal invalid(String field, String code, String message) {
    return invalid(List.of(new Violation(field, code, message)));
  }

  /** 400: these fields are wrong. */
  public static Refusal invalid(List<Violation> violations) {
    return new Refusal(
        400, "invalid-input", "Some fields need another look.", List.copyOf(violations));
  }

  /** 400: the request itself is wrong, such as a missing header. */
  public static Refusal badRequest(String code, String sentence) {
    return new Refusal(400, code, sentence, List.of());
  }

  /** 403: the caller's role may never do this. */
  public static Refusal forbidden() {
    return new Refusal(403, "forbidden", "Your role does not allow this.", List.of());
  }

  /** 403: the caller's role may do this elsewhere, but not here. */
  public static Refusal forbidden(String code, String sentence) {
    return new Refusal(403, code, sentence, List.of());
  }

  /** 404: there is no such thing, or the caller may not know that there is. */
  public static Refusal notFound(String what) {
    return new Refusal(
        404, what + "-not-found", "There is no such " + what.replace('-', ' ') + ".", List.of());
  }

  /** 409: it collides with other data. */
  public static Refusal conflict(String code, String sentence) {
    return new Refusal(409, code, sentence, List.of());
  }

  /** 412: the data was changed since the caller read it. */
  public static Refusal stale() {
    return new Refusal(
        412,
        "stale-version",
        "Somebody else changed this since you opened it. Load it again first.",
        List.of());
  }

  /** 422: a rule forbids it. */
  public static Refusal broken(String code, String sentence) {
    return new Refusal(422, code, sentence, List.of());
  }

  /** 422: a rule forbids what stands in this field. */
  public static Refusal broken(String code, String field, String fieldCode, String sentence) {
    return new Refusal(422, code, sentence, List.of(new Violation(field, fieldCode, sentence)));
  }

  /** 428: {@code If-Match} is missing. */
  public static Refusal versionMissing() {
    return new Refusal(
        428, "version-missing", "Send the version that you read in If-Match.", List.of());
  }

  /** 429: too many tries. */
  public static Refusal tooMany(String sentence) {
    return new Refusal(429, "too-many-requests", sentence, List.of());
  }

  /** 429: so often that it goes on only after a while. */
  public static Refusal tooMany(String code, String sentence, Duration wait) {
    return new Refusal(429, code, sentence, List.of())
        .with("retryAfterSeconds", wait.plusMillis(999).toSeconds());
  }

  /** Adds a member to the problem details, such as {@code nextFreeSlots}. */
  public Refusal with(String member, Object value) {
    extras.put(member, value);
    return this;
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  public List<Violation> violations() {
    return violations;
  }

  public Map<String, Object> extras() {
    return extras;
  }

  /** The sentence for a person. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
