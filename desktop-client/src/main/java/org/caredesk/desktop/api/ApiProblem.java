package org.caredesk.desktop.api;

import java.util.List;
import org.caredesk.dto.problem.Problem;
import org.caredesk.dto.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Why a call to the server did not succeed, as far as a person or a screen cares. */
public sealed interface ApiProblem {

  /** The server cannot be reached; the call was not carried out. */
  record Offline() implements ApiProblem {}

  /** No answer in time; whether the call was carried out is not known. */
  record TimedOut() implements ApiProblem {}

  /** Nobody is signed in any more: the session ended or was revoked. */
  record SignInNeeded() implements ApiProblem {}

  /** The role may never do this (403). */
  record Forbidden(@Nullable Problem problem) implements ApiProblem {}

  /** It is not there, or not for this person to know (404). */
  record NotFound(@Nullable Problem problem) implements ApiProblem {}

  /** It clashes with something else: see the code, such as {@code slot-taken} (409). */
  record Conflict(Problem problem) implements ApiProblem {}

  /** Fields were refused (400). */
  record Invalid(List<Violation> violations, @Nullable Problem problem) implements ApiProblem {}

  /** A rule of the hospital was broken: see the code, such as {@code amount-mismatch} (422). */
  record Refused(Problem problem) implements ApiProblem {}

  /** Somebody else changed it meanwhile (412): load it anew. */
  record Stale(@Nullable Problem problem) implements ApiProblem {}

  /**
   * Too often (429).
   *
   * @param seconds after which to try again; null where the server does not say
   */
  record TooMany(@Nullable Integer seconds, @Nullable Problem problem) implements ApiProblem {
    public TooMany(@Nullable Integer seconds) {
      this(seconds, null);
    }
  }

  /**
   * The server or the client is broken.
   *
   * @param traceId what a person quotes when asking for help; null where the server gave none
   */
  record Broken(@Nullable String traceId, @Nullable Problem problem) implements ApiProblem {}

  /** The server's problem details, where the answer carried them. */
  default @Nullable Problem details() {
    return switch (this) {
      case Offline _, TimedOut _, SignInNeeded _ -> null;
      case TooMany many -> many.problem();
      case Forbidden forbidden -> forbidden.problem();
      case NotFound notFound -> notFound.problem();
      case Conflict conflict -> conflict.problem();
      case Invalid invalid -> invalid.problem();
      case Refused refused -> refused.problem();
      case Stale stale -> stale.problem();
      case Broken broken -> broken.problem();
    };
  }

  /** The problem's stable code, such as {@code slot-taken}; empty where there is none. */
  default String code() {
    Problem problem = details();
    return problem == null ? "" : problem.code();
  }

  /** Whether the server was out of reach, so that trying again later may simply work. */
  default boolean outOfReach() {
    return this instanceof Offline || this instanceof TimedOut;
  }

  /** The problem behind any failure of a background run. */
  static ApiProblem of(Throwable failure) {
    return failure instanceof ApiException api ? api.problem() : new Broken(null, null);
  }
}
