package org.caredesk.desktop.ui;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.dto.problem.Problem;
import org.caredesk.dto.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Says problems in the user's words, in one place. The server's code is the key ({@code
 * problem.slot-taken}, {@code violation.too-long}); where the bundle has none, the server's own
 * sentence is shown.
 */
public final class ProblemTexts {

  /** What the server says of a text that is too long or too short. */
  private static final Pattern LIMITS = Pattern.compile("between (\\d{1,9}) and (\\d{1,9})");

  private ProblemTexts() {}

  /** What happened, in one or two plain sentences. */
  public static String sentence(Texts texts, ApiProblem problem) {
    Problem details = problem.details();
    if (details != null) {
      String known = texts.find("problem." + details.code());
      if (known != null) {
        return known;
      }
      if (details.detail() != null && !(problem instanceof ApiProblem.Broken)) {
        return details.detail();
      }
    }
    return switch (problem) {
      case ApiProblem.Offline _ -> texts.get("ui.problem-offline");
      case ApiProblem.TimedOut _ -> texts.get("ui.problem-timed-out");
      case ApiProblem.SignInNeeded _ -> texts.get("ui.problem-sign-in-needed");
      case ApiProblem.Forbidden _ -> texts.get("ui.problem-forbidden");
      case ApiProblem.NotFound _ -> texts.get("ui.problem-not-found");
      case ApiProblem.Conflict _ -> texts.get("ui.problem-conflict");
      case ApiProblem.Invalid _ -> texts.get("ui.problem-invalid");
      case ApiProblem.Refused _ -> texts.get("ui.problem-refused");
      case ApiProblem.Stale _ -> texts.get("ui.problem-stale");
      case ApiProblem.TooMany many -> tooMany(texts, many.seconds());
      case ApiProblem.Broken _ -> texts.get("ui.problem-broken");
    };
  }

  /** What is wrong with a field. */
  public static String sentence(Texts texts, Violation violation) {
    if (violation.code().equals("size")) {
      Matcher limits = LIMITS.matcher(violation.message());
      if (limits.find()) {
        int least = Integer.parseInt(limits.group(1));
        int most = Integer.parseInt(limits.group(2));
        return least <= 1
            ? texts.get("violation.size-most", most)
            : texts.get("violation.size-between", least, most);
      }
    }
    String known = texts.find("violation." + violation.code());
    return known == null ? violation.message() : known;
  }

  /** The code that a person quotes when asking for help; null where there is none. */
  public static @Nullable String codeToQuote(ApiProblem problem) {
    if (problem instanceof ApiProblem.Broken broken && broken.traceId() != null) {
      return broken.traceId();
    }
    Problem details = problem.details();
    return details == null ? null : details.traceId();
  }

  /** The failed look for {@code problem}; {@code title} says what could not be done. */
  public static Look.Failed failed(Texts texts, String title, ApiProblem problem, Runnable retry) {
    return new Look.Failed(
        title,
        sentence(texts, problem),
        codeToQuote(problem),
        new Action("ui.retry", texts.get("ui.retry"), "fth-refresh-cw", "F5", retry));
  }

  private static String tooMany(Texts texts, @Nullable Integer seconds) {
    return seconds == null
        ? texts.get("ui.problem-too-many")
        : texts.get("ui.problem-too-many-seconds", seconds);
  }
}
