package org.caredesk.server.identity.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.caredesk.server.identity.IdentityProperties;
import org.caredesk.server.support.TestClock;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {
  private static final Duration WINDOW = Duration.ofMinutes(15);

  private final TestClock clock = new TestClock();
  private final SignInThrottle throttle =
      new SignInThrottle(
          new IdentityProperties(
              null,
              new IdentityProperties.Lifetimes(WINDOW, WINDOW, WINDOW, WINDOW, WINDOW),
              new IdentityProperties.Throttle(3, 5, WINDOW),
              new IdentityProperties.Kiosk(null, null)),
          clock);

  @Test
  void anAccountIsLockedFromWhereverItIsTried() {
    fail("a@x.example", "10.0.0.1");
    fail("A@x.example ", "10.0.0.2");
    fail("a@x.example", "10.0.0.3");

    assertThat(throttle.begin("a@x.example", "10.0.0.4")).isPresent();
    assertThat(throttle.begin("b@x.example", "10.0.0.4")).isEmpty();
  }

  @Test
  void anAddressIsLockedWhicheverAccountItTries() {
    for (var i = 0; i < 5; i++) {
      fail(i + "@x.example", "10.0.0.1");
    }

    assertThat(throttle.begin("other@x.example", "10.0.0.1")).isPresent();
    assertThat(throttle.begin("other@x.example", "10.0.0.2")).isEmpty();
  }

  @Test
  void triesComeBackOverTheWindow() {
    for (var i = 0; i < 3; i++) {
      fail("a@x.example", "10.0.0.1");
    }
    var pause = throttle.begin("a@x.example", "10.0.0.2").orElseThrow();
    assertThat(pause).isEqualTo(WINDOW.dividedBy(3));

    clock.advance(pause);

    assertThat(throttle.begin("a@x.example", "10.0.0.2")).isEmpty();
    assertThat(throttle.begin("a@x.example", "10.0.0.2")).isPresent();
  }

  @Test
  void aRightPasswordStartsTheAccountAfresh() {
    for (var i = 0; i < 2; i++) {
      fail("a@x.example", "10.0.0.1");
    }
    fail("a@x.example", "10.0.0.1");
    throttle.succeeded("a@x.example", "10.0.0.1");

    assertThat(throttle.begin("a@x.example", "10.0.0.2")).isEmpty();
  }

  @Test
  void aWholeHospitalCanSignInFromOneAddress() {
    for (var i = 0; i < 100; i++) {
      var account = i + "@x.example";
      assertThat(throttle.begin(account, "10.0.0.1")).isEmpty();
      throttle.succeeded(account, "10.0.0.1");
    }
  }

  private void fail(String account, String address) {
    assertThat(throttle.begin(account, address)).isEmpty();
  }
}
