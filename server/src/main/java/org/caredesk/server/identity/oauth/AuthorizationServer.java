package org.caredesk.server.identity.oauth;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import org.caredesk.server.identity.Hashes;
import org.caredesk.server.identity.IdentityProperties;
import org.caredesk.server.kernel.crypto.KeyRing;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.web.SecurityFilterChain;

/** Sets up the framework's authorization server for our clients, sign-ins and tokens. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentityProperties.class)
class AuthorizationServer {
  private static final int KEY_ID_LENGTH = 16;

  // An import runs without a web server.
  @Bean
  @ConditionalOnWebApplication
  @Order(Ordered.HIGHEST_PRECEDENCE)
  SecurityFilterChain authorizationServerChain(HttpSecurity http, Clients clients) {
    var server = new OAuth2AuthorizationServerConfigurer();
    http.securityMatcher(server.getEndpointsMatcher())
        .with(
            server,
            it ->
                it.clientAuthentication(
                        client ->
                            client
                                .authenticationConverters(
                                    all -> all.addFirst(new PublicClient.Converter()))
                                .authenticationProviders(
                                    all -> all.addFirst(new PublicClient.Provider(clients))))
                    .authorizationServerMetadataEndpoint(
                        endpoint ->
                            endpoint.authorizationServerMetadataCustomizer(
                                metadata ->
                                    metadata.claim(
                                        "authorization_challenge_endpoint",
                                        AuthorizationServerContextHolder.getContext().getIssuer()
                                            + "/oauth2/authorize-challenge"))))
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(all -> all.anyRequest().authenticated());
    return http.build();
  }

  @Bean
  AuthorizationServerSettings authorizationServerSettings(IdentityProperties properties) {
    var settings = AuthorizationServerSettings.builder();
    var issuer = properties.issuer();
    return issuer == null || issuer.isEmpty() ? settings.build() : settings.issuer(issuer).build();
  }

  @Bean
  JWKSource<SecurityContext> signingKeys(KeyRing keys) {
    var pair = keys.signingKey();
    var open = (RSAPublicKey) pair.getPublic();
    return new ImmutableJWKSet<>(
        new JWKSet(
            new RSAKey.Builder(open)
                .privateKey(pair.getPrivate())
                .keyID(Hashes.sha256(open.getModulus().toString()).substring(0, KEY_ID_LENGTH))
                .build()));
  }

  @Bean
  OAuth2TokenGenerator<OAuth2Token> tokenGenerator(
      JWKSource<SecurityContext> keys, TokenClaims claims, Clock clock) {
    JwtEncoder encoder = new NimbusJwtEncoder(keys);
    var accessTokens = new JwtGenerator(encoder);
    accessTokens.setClock(clock);
    accessTokens.setJwtCustomizer(claims);
    return new DelegatingOAuth2TokenGenerator(accessTokens, new RefreshTokens(clock));
  }
}
