package org.caredesk.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.TestDatabase;
import org.junit.jupiter.api.Test;

@DatabaseTest
class KioskTest {
  private final Api api;

  KioskTest(Api api) {
    this.api = api;
  }

  @Test
  void aKioskSignsInAsADevice() {
    var token = signIn(TestDatabase.KIOSK_SECRET).expect(200);

    var me = api.withToken(token.text("/access_token")).get("/me").expect(200);

    assertThat(me.text("/roles/0")).isEqualTo("KIOSK");
    assertThat(me.text("/name")).isEqualTo("Kiosk");
    assertThat(me.body().get("email").isNull()).isTrue();
    assertThat(token.body().has("refresh_token")).isFalse();
    assertThat(token.text("/scope")).isEqualTo("kiosk");
  }

  @Test
  void aWrongSecretIsRefused() {
    assertThat(signIn("a secret of another kiosk").expect(401).text("/error"))
        .isEqualTo("invalid_client");
  }

  @Test
  void theDesktopClientHasNoTokenOfItsOwn() {
    api.form(
            "/oauth2/token",
            Map.of("grant_type", "client_credentials", "client_id", "caredesk-desktop"))
        .expect(401);
  }

  private Api.Answer signIn(String secret) {
    return api.form(
        "/oauth2/token",
        Map.of(
            "grant_type", "client_credentials",
            "client_id", "caredesk-kiosk",
            "client_secret", secret,
            "scope", "kiosk"));
  }
}
