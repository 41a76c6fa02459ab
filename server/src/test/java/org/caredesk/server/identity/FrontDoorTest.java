package org.caredesk.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.TestPeople;
import org.junit.jupiter.api.Test;

/** What stands before every endpoint: problems, headers, limits, what is open. */
@DatabaseTest
class FrontDoorTest {
  private static final int TOO_MUCH = 1024 * 1024 + 1;

  private final Api api;
  private final TestPeople people;

  FrontDoorTest(Api api, TestPeople people) {
    this.api = api;
    this.people = people;
  }

  @Test
  void whoIsNotSignedInIsToldInProblemDetails() {
    var answer = api.get("/me").expect(401);

    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    assertThat(answer.text("/code")).isEqualTo("sign-in-needed");
    assertThat(answer.text("/type")).isEqualTo("urn:caredesk:problem:sign-in-needed");
    assertThat(answer.body().get("status").asInt()).isEqualTo(401);
    assertThat(answer.text("/traceId")).isEqualTo(answer.header("X-Correlation-Id"));
  }

  @Test
  void aPathThatDoesNotExistIsNoSecretToWhoIsSignedIn() {
    api.get("/no-such-thing").expect(401);

    var answer = people.as(Role.PATIENT).api().get("/no-such-thing").expect(404);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
  }

  @Test
  void aRoleThatMayNotIsToldBeforeItsInputIsRead() {
    var answer = people.as(Role.PATIENT).api().post("/hospitals", "{\"rubbish\": ").expect(403);

    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.text("/code")).isEqualTo("forbidden");
  }

  @Test
  void answersCarryTheSecurityHeaders() {
    var answer = api.get("/server-info").expect(200);

    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.header("Set-Cookie")).isNull();
  }

  @Test
  void aBodyOfMoreThanAMegabyteIsRefused() {
    var person = people.as(Role.SUPER_ADMIN);

    var answer = person.api().post("/hospitals", "\"" + "x".repeat(TOO_MUCH) + "\"").expect(413);

    assertThat(answer.text("/code")).isEqualTo("content-too-large");
  }

  @Test
  void aLongBodyOfUnknownLengthIsRefusedToo() throws IOException, InterruptedException {
    var token = people.tokens(people.as(Role.SUPER_ADMIN).email()).access();
    var body =
        ("\"" + "x".repeat(TOO_MUCH) + "\"").getBytes(java.nio.charset.StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(api.uri("/hospitals"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
            .build();

    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(request, BodyHandlers.ofString());

      assertThat(answer.statusCode()).isBetween(400, 499);
    }
  }

  @Test
  void aStrangeAddressIsAProblemToo() {
    var answer = api.get("/hospitals/a;b=c").expect(400);

    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
  }

  @Test
  void theServerTellsEveryoneWhatItIsButNoDemoSecrets() {
    var info = api.get("/server-info").expect(200);

    assertThat(info.body().get("demo").asBoolean()).isFalse();
    assertThat(info.body().get("demoAccounts")).isEmpty();
    assertThat(info.text("/demoPassword")).isEmpty();
  }

  @Test
  void theKeysThatVerifyTokensAreOpen() {
    var keys = api.get("/oauth2/jwks").expect(200);
    var metadata = api.get("/.well-known/oauth-authorization-server").expect(200);

    assertThat(keys.text("/keys/0/kty")).isEqualTo("RSA");
    assertThat(keys.body().at("/keys/0").has("d")).isFalse();
    assertThat(metadata.text("/authorization_challenge_endpoint"))
        .endsWith("/oauth2/authorize-challenge");
  }

  @Test
  void noCallStartsASession() {
    var asBrowser =
        "/oauth2/authorize?response_type=code&client_id=caredesk-desktop&code_challenge=x"
            + "&code_challenge_method=S256&redirect_uri=http://127.0.0.1/signed-in";

    assertThat(api.get(asBrowser).expect(401).header("Set-Cookie")).isNull();
    assertThat(api.get("/me").header("Set-Cookie")).isNull();
  }

  @Test
  void aPersonOfAHospitalThatIsGoneStillSeesWhoTheyAre() {
    var me =
        people
            .as(Role.RECEPTIONIST, new org.caredesk.server.kernel.HospitalId(UUID.randomUUID()))
            .api()
            .get("/me")
            .expect(200);

    assertThat(me.body().get("hospitals")).isEmpty();
  }
}
