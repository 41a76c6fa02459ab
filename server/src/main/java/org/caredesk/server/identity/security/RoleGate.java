package org.caredesk.server.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.caredesk.server.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.util.SimpleMethodInvocation;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Checks a controller method's {@link PreAuthorize} before its input is read, so that who may not
 * call it learns nothing from it, not even what its input should have been. A method of ours
 * without the annotation is closed, unless it is open to everyone.
 *
 * <p>It replaces the framework's method security, which checks only after the input was parsed and
 * validated, through a proxy around each controller.
 */
class RoleGate implements HandlerInterceptor {
  private static final String OURS = "org.caredesk.";
  private static final Object[] NO_ARGUMENTS = {};

  private final Set<String> open;
  private final PreAuthorizeAuthorizationManager rules = new PreAuthorizeAuthorizationManager();

  /**
   * @param open paths open to everyone
   */
  RoleGate(Set<String> open) {
    this.open = open;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, @Nullable Object handler) {
    if (handler instanceof HandlerMethod method
        && method.getBeanType().getName().startsWith(OURS)
        && !open.contains(request.getRequestURI())
        && !mayCall(method)) {
      throw Refusal.forbidden();
    }
    return true;
  }

  private boolean mayCall(HandlerMethod method) {
    if (!AnnotatedElementUtils.hasAnnotation(method.getMethod(), PreAuthorize.class)) {
      return false;
    }
    var decision =
        rules.authorize(
            () -> SecurityContextHolder.getContext().getAuthentication(),
            new SimpleMethodInvocation(method.getBean(), method.getMethod(), NO_ARGUMENTS));
    return decision != null && decision.isGranted();
  }
}
