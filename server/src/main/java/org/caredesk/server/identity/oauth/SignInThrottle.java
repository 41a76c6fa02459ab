package org.caredesk.server.identity.oauth;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.caredesk.server.identity.IdentityProperties;
import org.caredesk.server.kernel.Throttle;
import org.springframework.stereotype.Component;

/**
 * Counts wrong passwords per account and per address, and locks out who guesses. What it counts
 * with is given back over {@code window}, and at once by a right password.
 */
@Component
class SignInThrottle {
  private final Throttle accounts;
  private final Throttle addresses;

  SignInThrottle(IdentityProperties properties, Clock clock) {
    var limits = properties.throttle();
    accounts = new Throttle(limits.perAccount(), limits.window(), clock);
    addresses = new Throttle(limits.perAddress(), limits.window(), clock);
  }

  /**
   * Counts a try before its password is looked at.
   *
   * @return empty when it may go on, else how long to wait
   */
  Optional<Duration> begin(String account, String address) {
    var byAddress = addresses.take(address);
    if (byAddress.isPresent()) {
      return byAddress;
    }
    var byAccount = accounts.take(key(account));
    return byAccount;
  }

  /** The password was right: this account starts afresh, and its try does not count. */
  void succeeded(String account, String address) {
    accounts.forget(key(account));
    addresses.giveBack(address);
  }

  private static String key(String account) {
    return account.strip().toLowerCase(Locale.ROOT);
  }
}
