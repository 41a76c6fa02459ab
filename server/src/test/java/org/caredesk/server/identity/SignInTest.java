package org.caredesk.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.TestClock;
import org.caredesk.server.support.TestPeople;
import org.junit.jupiter.api.Test;

@DatabaseTest
class SignInTest {
  private final TestPeople people;
  private final Accounts accounts;
  private final Api api;
  private final TestClock clock;
  private final IdentityProperties properties;

  SignInTest(
      TestPeople people,
      Accounts accounts,
      Api api,
      TestClock clock,
      IdentityProperties properties) {
    this.properties = properties;
    this.people = people;
    this.accounts = accounts;
    this.api = api;
    this.clock = clock;
  }

  @Test
  void aPersonSignsInWithTheNativeForm() {
    var person = people.as(Role.RECEPTIONIST);

    var me = person.api().get("/me").expect(200);

    assertThat(me.id()).isEqualTo(person.id().value());
    assertThat(me.text("/email")).isEqualTo(person.email());
    assertThat(me.text("/roles/0")).isEqualTo("RECEPTIONIST");
    assertThat(me.body().get("hospitals")).isEmpty();
  }

  @Test
  void theTokenAnswerSaysHowLongTheTokenIsGood() {
    var person = people.as(Role.DOCTOR);
    var verifier = people.verifier();
    var code =
        people.challenge(person.email(), TestPeople.PASSWORD, verifier).text("/authorization_code");

    var answer = people.exchange(code, verifier).expect(200);

    assertThat(answer.text("/token_type")).isEqualTo("Bearer");
    var seconds = (int) properties.lifetimes().access().toSeconds();
    assertThat(answer.body().get("expires_in").asInt()).isBetween(seconds - 1, seconds);
    assertThat(answer.header("Cache-Control")).contains("no-store");
  }

  @Test
  void theEmailIsTakenInAnyCase() {
    var person = people.as(Role.DOCTOR);

    people
        .challenge(
            " " + person.email().toUpperCase(Locale.ROOT), TestPeople.PASSWORD, people.verifier())
        .expect(200);
  }

  @Test
  void nobodyLearnsWhetherAnAccountExists() {
    var person = people.as(Role.PATIENT);

    var wrong = people.challenge(person.email(), "not the password", people.verifier()).expect(400);
    var unknown =
        people.challenge("x" + person.email(), "any password", people.verifier()).expect(400);

    assertThat(wrong.text("/error")).isEqualTo("access_denied").isEqualTo(unknown.text("/error"));
    assertThat(wrong.text("/error_description")).isEqualTo(unknown.text("/error_description"));
    assertThat(wrong.text("/auth_session")).isNotEmpty();
    assertThat(unknown.text("/auth_session")).isNotEmpty();
  }

  @Test
  void aChallengeWithoutPkceIsRefused() {
    var person = people.as(Role.PATIENT);

    var answer =
        api.form(
                "/oauth2/authorize-challenge",
                Map.of(
                    "client_id",
                    "caredesk-desktop",
                    "username",
                    person.email(),
                    "password",
                    TestPeople.PASSWORD))
            .expect(400);

    assertThat(answer.text("/error")).isEqualTo("invalid_request");
  }

  @Test
  void anUnknownClientIsRefused() {
    var answer =
        api.form("/oauth2/authorize-challenge", Map.of("client_id", "somebody")).expect(401);

    assertThat(answer.text("/error")).isEqualTo("invalid_client");
  }

  @Test
  void aCodeNeedsTheVerifierThatItWasMadeFor() {
    var person = people.as(Role.PATIENT);
    var code =
        people
            .challenge(person.email(), TestPeople.PASSWORD, people.verifier())
            .text("/authorization_code");

    var answer = people.exchange(code, people.verifier()).expect(400);

    assertThat(answer.text("/error")).isEqualTo("invalid_grant");
  }

  @Test
  void aCodeUsedTwiceEndsTheSignIn() {
    var person = people.as(Role.PATIENT);
    var verifier = people.verifier();
    var code =
        people.challenge(person.email(), TestPeople.PASSWORD, verifier).text("/authorization_code");
    var refresh = people.exchange(code, verifier).expect(200).text("/refresh_token");

    people.exchange(code, verifier).expect(400);

    people.refresh(refresh).expect(400);
  }

  @Test
  void aCodeIsGoodForAMinute() {
    var person = people.as(Role.PATIENT);
    var verifier = people.verifier();
    var code =
        people.challenge(person.email(), TestPeople.PASSWORD, verifier).text("/authorization_code");

    clock.advance(Duration.ofSeconds(60));

    assertThat(people.exchange(code, verifier).expect(400).text("/error"))
        .isEqualTo("invalid_grant");
  }

  @Test
  void tooManyWrongPasswordsLockAnAccountForAWhile() {
    var person = people.as(Role.PATIENT);
    for (var i = 0; i < 10; i++) {
      people.challenge(person.email(), "wrong password " + i, people.verifier()).expect(400);
    }

    var locked =
        people.challenge(person.email(), TestPeople.PASSWORD, people.verifier()).expect(429);
    var wait = Integer.parseInt(String.valueOf(locked.header("Retry-After")));
    clock.advance(Duration.ofSeconds(wait));

    assertThat(wait).isBetween(1, 15 * 60);
    people.challenge(person.email(), TestPeople.PASSWORD, people.verifier()).expect(200);
  }

  @Test
  void aDisabledAccountCannotSignInNorRefresh() {
    var person = people.as(Role.RECEPTIONIST);
    var tokens = people.tokens(person.email());

    accounts.disable(Actor.SYSTEM, person.id());

    people.challenge(person.email(), TestPeople.PASSWORD, people.verifier()).expect(400);
    people.refresh(tokens.refresh()).expect(400);
  }

  @Test
  void anAccessTokenRunsOut() {
    var person = people.as(Role.RECEPTIONIST);
    person.api().get("/me").expect(200);

    clock.advance(properties.lifetimes().access());

    var answer = person.api().get("/me").expect(401);
    assertThat(answer.text("/code")).isEqualTo("sign-in-needed");
    assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
  }

  @Test
  void aForgedTokenIsRefused() {
    var person = people.as(Role.RECEPTIONIST);
    var token = people.tokens(person.email()).access();
    var forged = token.substring(0, token.length() - 8) + "AAAAAAAA";

    api.withToken(forged).get("/me").expect(401);
    api.withToken("rubbish").get("/me").expect(401);
  }

  @Test
  void aPasswordIsKeptAsAnArgon2Hash() {
    var email = "hashed" + UUID.randomUUID() + "@test.example";
    accounts.create(Actor.SYSTEM, NewAccount.of(email, "Hashed Person"), "a long enough password");

    people.challenge(email, "a long enough password", people.verifier()).expect(200);
    people.challenge(email, "a long enough passwore", people.verifier()).expect(400);
    assertThat(accounts.passwordHash(email).orElseThrow()).startsWith("{argon2id}$argon2id$");
  }

  @Test
  void aPasswordHasAtLeastTwelveCharacters() {
    assertThatThrownBy(
            () ->
                accounts.create(
                    Actor.SYSTEM, NewAccount.of("short@test.example", "Short"), "elevenchars"))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.violations().getFirst().field()).isEqualTo("password"));
  }

  @Test
  void anEmailBelongsToOneAccount() {
    var person = people.as(Role.PATIENT);

    assertThatThrownBy(
            () ->
                accounts.create(
                    Actor.SYSTEM,
                    NewAccount.of(person.email().toUpperCase(Locale.ROOT), "Another"),
                    TestPeople.PASSWORD))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("email-taken"));
  }
}
