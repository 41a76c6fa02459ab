package org.caredesk.server.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.web.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers what the filters refuse, as problem details like everything else. */
@Component
class ProblemResponses implements AuthenticationEntryPoint, AccessDeniedHandler {
  private final JsonMapper json;

  ProblemResponses(JsonMapper json) {
    this.json = json;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    // A client that sent a token is told that this token is no good: it should refresh.
    response.setHeader(
        HttpHeaders.WWW_AUTHENTICATE,
        e instanceof InvalidBearerTokenException ? "Bearer error=\"invalid_token\"" : "Bearer");
    write(response, Problems.of(HttpStatus.UNAUTHORIZED, "sign-in-needed", "Sign in to do this."));
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
      throws IOException {
    write(response, Problems.of(Refusal.forbidden()));
  }

  void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
    response.setStatus(problem.getStatus());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(response.getOutputStream(), problem);
  }
}
