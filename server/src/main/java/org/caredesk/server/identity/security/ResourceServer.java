package org.caredesk.server.identity.security;

import jakarta.servlet.DispatcherType;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.crypto.KeyRing;
import org.caredesk.server.kernel.web.ActorArgument;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who may call what: nobody anything, but for the few paths named here; the rest by token. */
@Configuration(proxyBeanMethods = false)
class ResourceServer {
  /** Open to everyone, whatever the method. */
  private static final String[] OPEN = {
    "/actuator/health/**", "/v3/api-docs/**", "/swagger-ui/**", "/swagger-ui.html"
  };

  private static final String CHALLENGE = "/oauth2/authorize-challenge";
  private static final String SERVER_INFO = "/api/v1/server-info";
  private static final String SPECIALTIES = "/api/v1/specialties";
  private static final String CALENDAR_FEEDS = "/api/v1/calendar-feeds/*";
  private static final String DOCTOR_APPLICATIONS = "/api/v1/doctor-applications";
  private static final String ACCEPTANCE = "/api/v1/invitations/acceptance";

  /** There is nothing behind it without demo mode. */
  private static final String DEMO_MAIL = "/api/v1/demo-mail";

  // The API answers data; the one page is Swagger UI, which styles itself inline.
  private static final String CONTENT_POLICY =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
          + " frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

  // An import runs without a web server.
  @Bean
  @ConditionalOnWebApplication
  SecurityFilterChain apiChain(
      HttpSecurity http,
      ProblemResponses problems,
      @Value("${caredesk.identity.body-limit:1MB}") DataSize bodyLimit) {
    return http.authorizeHttpRequests(
            calls ->
                calls
                    .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                    .permitAll()
                    .requestMatchers(OPEN)
                    .permitAll()
                    .requestMatchers(HttpMethod.POST, CHALLENGE)
                    .permitAll()
                    .requestMatchers(
                        HttpMethod.GET, SERVER_INFO, SPECIALTIES, CALENDAR_FEEDS, DEMO_MAIL)
                    .permitAll()
                    .requestMatchers(HttpMethod.POST, DOCTOR_APPLICATIONS, ACCEPTANCE)
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .oauth2ResourceServer(
            tokens ->
                tokens
                    .jwt(Customizer.withDefaults())
                    .authenticationEntryPoint(problems)
                    .accessDeniedHandler(problems))
        .exceptionHandling(
            refusals -> refusals.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        // Nothing rides on a cookie, so no other site can ride along.
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(ResourceServer::headers)
        .addFilterAfter(new BodyLimit(bodyLimit.toBytes(), problems), HeaderWriterFilter.class)
        .build();
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER));
  }

  @Bean
  WebMvcConfigurer roleGate() {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new RoleGate(Set.of(CHALLENGE, SERVER_INFO, "/error")));
      }
    };
  }

  @Bean
  SecurityObservationSettings noSecurityObservations() {
    return SecurityObservationSettings.noObservations();
  }

  @Bean
  JwtDecoder accessTokenDecoder(KeyRing keys, Clock clock) {
    var decoder =
        NimbusJwtDecoder.withPublicKey((RSAPublicKey) keys.signingKey().getPublic()).build();
    var times = new JwtTimestampValidator(Duration.ZERO);
    times.setClock(clock);
    decoder.setJwtValidator(times);
    return new VerifiedTokens(decoder, clock);
  }

  @Bean
  JwtAuthenticationConverter rolesOfGrants() {
    var converter = new JwtAuthenticationConverter();
    converter.setJwtGrantedAuthoritiesConverter(ResourceServer::roles);
    return converter;
  }

  private static Collection<GrantedAuthority> roles(Jwt token) {
    var grants = token.getClaimAsStringList(ActorArgument.GRANTS);
    return grants == null
        ? List.of()
        : grants.stream()
            .map(grant -> "ROLE_" + Actor.Grant.parse(grant).role())
            .distinct()
            .<GrantedAuthority>map(SimpleGrantedAuthority::new)
            .toList();
  }
}
