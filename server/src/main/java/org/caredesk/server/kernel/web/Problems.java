package org.caredesk.server.kernel.web;

import java.net.URI;
import java.util.List;
import org.caredesk.dto.problem.Violation;
import org.caredesk.server.kernel.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Makes RFC 9457 problem details with CareDesk's members: code, traceId, violations. */
public final class Problems {
  private Problems() {}

  public static ProblemDetail of(HttpStatusCode status, String code, String sentence) {
    var problem = ProblemDetail.forStatusAndDetail(status, sentence);
    problem.setType(URI.create("urn:caredesk:problem:" + code));
    var known = HttpStatus.resolve(status.value());
    problem.setTitle(known == null ? "Error" : known.getReasonPhrase());
    problem.setProperty("code", code);
    var trace = CorrelationFilter.current();
    if (trace != null) {
      problem.setProperty("traceId", trace);
    }
    return problem;
  }

  public static ProblemDetail of(Refusal refusal) {
    var problem = of(HttpStatusCode.valueOf(refusal.status()), refusal.code(), refusal.sentence());
    if (!refusal.violations().isEmpty()) {
      problem.setProperty("violations", refusal.violations());
    }
    refusal.extras().forEach(problem::setProperty);
    return problem;
  }

  static ProblemDetail invalid(List<Violation> violations) {
    return of(Refusal.invalid(violations));
  }
}
