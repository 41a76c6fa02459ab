package org.caredesk.server.identity.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.caredesk.server.kernel.web.Problems;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers what was refused before any controller saw it, such as a path with strange characters.
 */
@RestController
@Hidden
class ErrorProblems implements ErrorController {
  @RequestMapping(ErrorProblems.PATH)
  ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
    var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    var known = code instanceof Integer number ? HttpStatus.resolve(number) : null;
    var status = known == null ? HttpStatus.NOT_FOUND : known;
    var reason = status.getReasonPhrase().toLowerCase(Locale.ROOT);
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(
            Problems.of(
                status,
                reason.replaceAll("[^a-z]+", "-"),
                "The server cannot answer this: " + reason + "."));
  }

  static final String PATH = "/error";
}
