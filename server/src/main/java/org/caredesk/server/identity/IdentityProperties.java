package org.caredesk.server.identity;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code caredesk.identity.*}.
 *
 * @param issuer the server's public address, as tokens name it; without one, the address that the
 *     request came to
 */
@ConfigurationProperties("caredesk.identity")
public record IdentityProperties(
    @Nullable String issuer,
    @DefaultValue Lifetimes lifetimes,
    @DefaultValue Throttle throttle,
    @DefaultValue Kiosk kiosk) {

  /**
   * How long things are good for.
   *
   * @param refresh since the last exchange: who is away longer signs in again
   * @param signIn since the password was typed, whatever was exchanged since
   * @param retry how long an exchange may be repeated with the same Idempotency-Key
   */
  public record Lifetimes(
      @DefaultValue("PT1M") Duration code,
      @DefaultValue("PT5M") Duration access,
      @DefaultValue("PT12H") Duration refresh,
      @DefaultValue("P30D") Duration signIn,
      @DefaultValue("PT1M") Duration retry) {}

  /**
   * How many wrong passwords are taken in {@code window}, for one account and from one address; a
   * whole hospital may sit behind one address.
   */
  public record Throttle(
      @DefaultValue("10") int perAccount,
      @DefaultValue("60") int perAddress,
      @DefaultValue("PT15M") Duration window) {}

  /**
   * The kiosk device client.
   *
   * @param secret at least 24 random characters; without one there is no kiosk (but in demo mode)
   * @param hospital where the kiosks stand; without one, any hospital of the group
   */
  public record Kiosk(@Nullable String secret, @Nullable UUID hospital) {}
}
