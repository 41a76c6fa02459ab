package org.caredesk.server.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.caredesk.server.identity.oauth.NativeSignIn;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The native sign-in form's endpoint; answers as OAuth does, not as problem details. */
@RestController
class AuthorizeChallengeController {
  private final NativeSignIn signIn;

  AuthorizeChallengeController(NativeSignIn signIn) {
    this.signIn = signIn;
  }

  @PostMapping(
      path = "/oauth2/authorize-challenge",
      consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ResponseEntity<Map<String, String>> challenge(HttpServletRequest form) {
    var outcome =
        signIn.answer(
            new NativeSignIn.Challenge(
                form.getParameter("client_id"),
                form.getParameter("username"),
                form.getParameter("password"),
                form.getParameter("code_challenge"),
                form.getParameter("code_challenge_method"),
                form.getRemoteAddr()));
    return switch (outcome) {
      case NativeSignIn.Granted granted ->
          ResponseEntity.ok(Map.of("authorization_code", granted.code()));
      case NativeSignIn.Malformed malformed ->
          ResponseEntity.status(
                  "invalid_client".equals(malformed.error())
                      ? HttpStatus.UNAUTHORIZED
                      : HttpStatus.BAD_REQUEST)
              .body(Map.of("error", malformed.error(), "error_description", malformed.sentence()));
      case NativeSignIn.Denied denied ->
          ResponseEntity.badRequest()
              .body(
                  Map.of(
                      "error",
                      "access_denied",
                      "error_description",
                      "This email and password do not belong together.",
                      "auth_session",
                      UUID.randomUUID().toString()));
      case NativeSignIn.Throttled throttled ->
          ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
              .header(
                  HttpHeaders.RETRY_AFTER,
                  String.valueOf(throttled.pause().plusMillis(999).toSeconds()))
              .body(
                  Map.of(
                      "error",
                      "too_many_requests",
                      "error_description",
                      "Too many wrong passwords. Wait a while and try again."));
    };
  }
}
