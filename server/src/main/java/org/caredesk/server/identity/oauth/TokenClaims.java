package org.caredesk.server.identity.oauth;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.identity.Account;
import org.caredesk.server.identity.Accounts;
import org.caredesk.server.identity.IdentityProperties;
import org.caredesk.server.kernel.AccountId;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.web.ActorArgument;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/**
 * Writes into an access token who its bearer is and may be. It reads the account each time, so a
 * new role, or its end, is in the next token.
 */
@Component
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {
  private final Accounts accounts;
  private final IdentityProperties.Kiosk kiosk;

  TokenClaims(Accounts accounts, IdentityProperties properties) {
    this.accounts = accounts;
    this.kiosk = properties.kiosk();
  }

  @Override
  public void customize(JwtEncodingContext context) {
    if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
      var hospital = kiosk.hospital();
      var grant = new Actor.Grant(Role.KIOSK, hospital == null ? null : new HospitalId(hospital));
      context
          .getClaims()
          .subject(Clients.KIOSK_SUBJECT.toString())
          .claim(ActorArgument.NAME, "Kiosk")
          .claim(ActorArgument.GRANTS, List.of(grant.toString()));
    } else {
      Authentication person = Objects.requireNonNull(context.getPrincipal());
      var account =
          accounts
              .find(new AccountId(UUID.fromString(person.getName())))
              .filter(Account::isActive)
              .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
      write(context, account);
    }
  }

  private static void write(JwtEncodingContext context, Account account) {
    var claims =
        context
            .getClaims()
            .claim(ActorArgument.NAME, account.name())
            .claim(
                ActorArgument.GRANTS,
                account.grants().stream().map(Actor.Grant::toString).sorted().toList());
    if (account.doctorId() != null) {
      claims.claim(ActorArgument.DOCTOR, account.doctorId().value().toString());
    }
    if (account.patientId() != null) {
      claims.claim(ActorArgument.PATIENT, account.patientId().value().toString());
    }
  }
}
