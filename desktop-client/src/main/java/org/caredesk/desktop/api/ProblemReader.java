package org.caredesk.desktop.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import okhttp3.ResponseBody;
import org.caredesk.dto.problem.Problem;
import org.jspecify.annotations.Nullable;
import retrofit2.Response;

/** Turns error answers and failed connections into an {@link ApiProblem}. */
final class ProblemReader {

  private final ObjectMapper json;

  ProblemReader(ObjectMapper json) {
    this.json = json;
  }

  ApiProblem read(Response<?> response) {
    Problem problem = body(response.errorBody());
    return switch (response.code()) {
      case 400 ->
          new ApiProblem.Invalid(
              problem == null || problem.violations() == null ? List.of() : problem.violations(),
              problem);
      case 401 -> new ApiProblem.SignInNeeded();
      case 403 -> new ApiProblem.Forbidden(problem);
      case 404 -> new ApiProblem.NotFound(problem);
      case 409 -> problem == null ? broken(null) : new ApiProblem.Conflict(problem);
      case 412 -> new ApiProblem.Stale(problem);
      case 422 -> problem == null ? broken(null) : new ApiProblem.Refused(problem);
      case 429 -> new ApiProblem.TooMany(seconds(response.headers().get("Retry-After")), problem);
      // A gateway that stands before the server answers these while the server is away.
      case 502, 503, 504 -> new ApiProblem.Offline();
      default -> broken(problem);
    };
  }

  /** {@code failure} is what the connection threw. */
  static ApiProblem read(IOException failure) {
    return switch (failure) {
      case JsonProcessingException _ -> broken(null);
      case InterruptedIOException _ -> new ApiProblem.TimedOut();
      default -> new ApiProblem.Offline();
    };
  }

  private static ApiProblem broken(@Nullable Problem problem) {
    return new ApiProblem.Broken(problem == null ? null : problem.traceId(), problem);
  }

  private @Nullable Problem body(@Nullable ResponseBody body) {
    if (body == null) {
      return null;
    }
    try {
      Problem problem = json.readValue(body.byteStream(), Problem.class);
      return problem.code() == null ? null : problem;
    } catch (IOException notProblemDetails) {
      return null;
    }
  }

  private static @Nullable Integer seconds(@Nullable String header) {
    return header != null && header.matches("\\d{1,6}") ? Integer.valueOf(header) : null;
  }
}
