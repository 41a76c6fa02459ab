package org.caredesk.server.kernel.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.caredesk.dto.problem.Violation;
import org.caredesk.server.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Turns whatever goes wrong in a request into problem details; nothing internal leaves the server
 * (SPEC S5).
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemHandler extends ResponseEntityExceptionHandler {
  private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

  @ExceptionHandler
  ResponseEntity<Object> refused(Refusal refusal) {
    return answer(Problems.of(refusal));
  }

  @ExceptionHandler
  ResponseEntity<Object> denied(AccessDeniedException e) {
    return answer(Problems.of(Refusal.forbidden()));
  }

  @ExceptionHandler
  ResponseEntity<Object> busy(PessimisticLockingFailureException e) {
    log.warn("Gave up waiting for a lock", e);
    return answer(
        Problems.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "busy",
            "Too many people want this at once. Try again."));
  }

  /** Bytes in a query or header that are no text: Tomcat and the firewall say so when asked. */
  @ExceptionHandler({InvalidParameterException.class, RequestRejectedException.class})
  ResponseEntity<Object> unreadable(RuntimeException e) {
    return answer(
        Problems.of(
            HttpStatus.BAD_REQUEST,
            "unreadable-request",
            "The address or a header of this request holds what cannot be read as text."));
  }

  @ExceptionHandler
  ResponseEntity<Object> unreadable(InvalidMediaTypeException e) {
    return answer(
        Problems.of(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "unsupported-media-type",
            "The Content-Type of this request is none."));
  }

  @ExceptionHandler
  ResponseEntity<Object> unexpected(Exception e) {
    log.error("Unexpected failure", e);
    return answer(
        Problems.of(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "internal-error",
            "Something went wrong here. Nothing was changed."));
  }

  @Override
  protected ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(
        Problems.invalid(e.getFieldErrors().stream().map(ProblemHandler::violation).toList()));
  }

  @Override
  protected ResponseEntity<Object> handleHandlerMethodValidationException(
      HandlerMethodValidationException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var violations = new ArrayList<Violation>();
    e.getParameterValidationResults()
        .forEach(
            result ->
                result
                    .getResolvableErrors()
                    .forEach(
                        error -> {
                          var name = result.getMethodParameter().getParameterName();
                          violations.add(
                              error instanceof FieldError field
                                  ? violation(field)
                                  : new Violation(
                                      name == null ? "" : name,
                                      "invalid",
                                      String.valueOf(error.getDefaultMessage())));
                        }));
    return answer(Problems.invalid(violations));
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(
        switch (e.getCause()) {
          case UnrecognizedPropertyException unknown ->
              Problems.invalid(
                  List.of(
                      new Violation(
                          path(unknown), "unknown-field", "There is no such field here.")));
          case DatabindException wrong when !wrong.getPath().isEmpty() ->
              Problems.invalid(List.of(wrongType(path(wrong))));
          case null, default ->
              Problems.of(
                  HttpStatus.BAD_REQUEST,
                  "unreadable-body",
                  "The request body is not the JSON asked for.");
        });
  }

  @ExceptionHandler
  ResponseEntity<Object> mismatched(MethodArgumentTypeMismatchException e) {
    return answer(Problems.invalid(List.of(wrongType(e.getName()))));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleServletRequestBindingException(
      org.springframework.web.bind.ServletRequestBindingException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    if (e instanceof MissingRequestHeaderException missing) {
      var name = missing.getHeaderName().toLowerCase(Locale.ROOT);
      return answer(
          Problems.of(
              HttpStatus.BAD_REQUEST, name + "-missing", "The header " + name + " is missing."));
    }
    return super.handleServletRequestBindingException(e, headers, status, request);
  }

  @Override
  protected ResponseEntity<Object> handleMissingServletRequestParameter(
      MissingServletRequestParameterException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(
        Problems.invalid(
            List.of(new Violation(e.getParameterName(), "not-null", "This must be given."))));
  }

  /** Everything else that Spring MVC refuses: its status, our members, no internals. */
  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception e,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var known = HttpStatus.resolve(status.value());
    var reason = known == null ? "Error" : known.getReasonPhrase();
    var code = reason.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    return ResponseEntity.status(status)
        .headers(headers)
        .body(
            Problems.of(
                status,
                code,
                "The server cannot answer this: " + reason.toLowerCase(Locale.ROOT) + "."));
  }

  private static ResponseEntity<Object> answer(ProblemDetail problem) {
    var answer = ResponseEntity.status(problem.getStatus());
    var properties = problem.getProperties();
    if (properties != null && properties.get("retryAfterSeconds") != null) {
      answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(properties.get("retryAfterSeconds")));
    }
    return answer.body(problem);
  }

  private static Violation wrongType(String field) {
    return new Violation(field, "wrong-type", "This value is not of the kind asked for.");
  }

  private static Violation violation(FieldError error) {
    if (error.isBindingFailure()) {
      // The message of what could not be converted names our classes.
      return wrongType(error.getField());
    }
    var constraint = error.getCode() == null ? "invalid" : error.getCode();
    return new Violation(
        error.getField(),
        constraint.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT),
        String.valueOf(error.getDefaultMessage()));
  }

  private static String path(DatabindException e) {
    var path = new StringBuilder();
    for (JacksonException.Reference step : e.getPath()) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return path.toString();
  }
}
