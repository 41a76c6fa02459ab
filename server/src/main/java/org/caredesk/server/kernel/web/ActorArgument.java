package org.caredesk.server.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller method its {@link Actor}, read from the access token's claims. */
@Component
public class ActorArgument implements HandlerMethodArgumentResolver {
  /** Claim: list of {@link Actor.Grant} texts. */
  public static final String GRANTS = "grants";

  /** Claim: the person's name. */
  public static final String NAME = "name";

  /** Claim: id of the doctor that the person is. */
  public static final String DOCTOR = "doctor_id";

  /** Claim: id of the patient that the person is. */
  public static final String PATIENT = "patient_id";

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Actor.class;
  }

  @Override
  public Actor resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var http = request.getNativeRequest(HttpServletRequest.class);
    if (SecurityContextHolder.getContext().getAuthentication()
        instanceof JwtAuthenticationToken token) {
      return actor(token.getToken(), http == null ? null : http.getRemoteAddr());
    }
    throw new IllegalStateException("An endpoint with an actor must not be open to everyone");
  }

  /** The actor of a verified access token. */
  public static Actor actor(Jwt token, @Nullable String origin) {
    var grants = token.getClaimAsStringList(GRANTS);
    var doctor = token.getClaimAsString(DOCTOR);
    var patient = token.getClaimAsString(PATIENT);
    return new Actor(
        UUID.fromString(token.getSubject()),
        String.valueOf(token.getClaimAsString(NAME)),
        grants == null
            ? Set.of()
            : grants.stream().map(Actor.Grant::parse).collect(Collectors.toUnmodifiableSet()),
        doctor == null ? null : new DoctorId(UUID.fromString(doctor)),
        patient == null ? null : new PatientId(UUID.fromString(patient)),
        origin,
        CorrelationFilter.current());
  }
}
