package org.caredesk.server.identity.oauth;

import java.security.SecureRandom;
import java.time.Duration;
import org.caredesk.server.identity.Account;
import org.caredesk.server.identity.Credentials;
import org.caredesk.server.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * The authorization challenge of the IETF draft "OAuth 2.0 for First-Party Applications": our own
 * client shows the form, the server answers a code, PKCE ties the code to the client.
 */
@Service
public class NativeSignIn {
  private static final Logger log = LoggerFactory.getLogger(NativeSignIn.class);
  private static final String CHALLENGE = "[A-Za-z0-9_-]{43}";

  private final Credentials credentials;
  private final SignIns signIns;
  private final SignInThrottle throttle;
  private final Ids ids;
  private final SecureRandom random = new SecureRandom();

  NativeSignIn(Credentials credentials, SignIns signIns, SignInThrottle throttle, Ids ids) {
    this.credentials = credentials;
    this.signIns = signIns;
    this.throttle = throttle;
    this.ids = ids;
  }

  /**
   * What the client sent, as it came.
   *
   * @param address where it came from
   */
  public record Challenge(
      @Nullable String clientId,
      @Nullable String username,
      @Nullable String password,
      @Nullable String codeChallenge,
      @Nullable String codeChallengeMethod,
      String address) {}

  /** What becomes of it. */
  public sealed interface Outcome {}

  /** The password was right; the code is good once, for a minute. */
  public record Granted(String code) implements Outcome {}

  /** The request itself is wrong; {@code error} is OAuth's name for how. */
  public record Malformed(String error, String sentence) implements Outcome {}

  /** No such account, wrong password, or a disabled account: nobody learns which. */
  public record Denied() implements Outcome {}

  /** Too many wrong passwords. */
  public record Throttled(Duration pause) implements Outcome {}

  public Outcome answer(Challenge challenge) {
    var username = challenge.username();
    var password = challenge.password();
    var codeChallenge = challenge.codeChallenge();
    if (!Clients.DESKTOP.equals(challenge.clientId())) {
      return challenge.clientId() == null
          ? new Malformed("invalid_request", "client_id is missing.")
          : new Malformed("invalid_client", "There is no such client for this sign-in.");
    }
    if (username == null || username.isBlank() || password == null || password.isEmpty()) {
      return new Malformed("invalid_request", "username and password are needed.");
    }
    if (codeChallenge == null
        || !codeChallenge.matches(CHALLENGE)
        || !"S256".equals(challenge.codeChallengeMethod())) {
      return new Malformed(
          "invalid_request", "code_challenge with code_challenge_method=S256 is needed.");
    }
    return throttle
        .begin(username, challenge.address())
        .<Outcome>map(Throttled::new)
        .orElseGet(() -> check(username, password, codeChallenge, challenge.address()));
  }

  private Outcome check(String username, String password, String codeChallenge, String address) {
    var account = credentials.check(username, password);
    if (account.isEmpty()) {
      log.info("A sign-in from {} was denied", address);
      return new Denied();
    }
    throttle.succeeded(username, address);
    return new Granted(begin(account.get(), codeChallenge));
  }

  private String begin(Account account, String codeChallenge) {
    var code = Handle.make(ids.next(), random);
    signIns.begin(code, account.id(), Clients.DESKTOP, codeChallenge);
    return code.text();
  }
}
