package org.caredesk.desktop.api;

import org.jspecify.annotations.Nullable;

/** A call that did not succeed; {@link #problem} says why. */
public final class ApiException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ApiProblem problem;

  public ApiException(ApiProblem problem) {
    this(problem, null);
  }

  public ApiException(ApiProblem problem, @Nullable Throwable cause) {
    super(problem.toString(), cause);
    this.problem = problem;
  }

  public ApiProblem problem() {
    return problem;
  }
}
