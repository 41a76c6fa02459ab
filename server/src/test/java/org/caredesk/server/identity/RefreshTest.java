package org.caredesk.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.TestClock;
import org.caredesk.server.support.TestPeople;
import org.junit.jupiter.api.Test;

@DatabaseTest
class RefreshTest {
  private final TestPeople people;
  private final Accounts accounts;
  private final Api api;
  private final TestClock clock;

  RefreshTest(TestPeople people, Accounts accounts, Api api, TestClock clock) {
    this.people = people;
    this.accounts = accounts;
    this.api = api;
    this.clock = clock;
  }

  @Test
  void everyRefreshGivesAnotherRefreshToken() {
    var first = signedIn();

    var second = people.refresh(first).expect(200);
    var third = people.refresh(second.text("/refresh_token")).expect(200);

    assertThat(second.text("/refresh_token")).isNotEqualTo(first);
    assertThat(third.text("/refresh_token")).isNotEqualTo(second.text("/refresh_token"));
    api.withToken(third.text("/access_token")).get("/me").expect(200);
  }

  @Test
  void anOldRefreshTokenEndsTheWholeSignIn() {
    var first = signedIn();
    var second = people.refresh(first).expect(200).text("/refresh_token");
    var third = people.refresh(second).expect(200).text("/refresh_token");

    assertThat(people.refresh(first).expect(400).text("/error")).isEqualTo("invalid_grant");

    assertThat(people.refresh(third).expect(400).text("/error")).isEqualTo("invalid_grant");
  }

  @Test
  void otherSignInsOfTheSamePersonGoOn() {
    var person = people.as(Role.DOCTOR);
    var here = people.tokens(person.email()).refresh();
    var there = people.tokens(person.email()).refresh();
    people.refresh(here).expect(200);
    people.refresh(here).expect(400);

    people.refresh(there).expect(200);
  }

  @Test
  void aRepeatUnderTheSameKeyMendsALostAnswer() {
    var first = signedIn();
    var desk = api.once();
    var lost = people.refresh(desk, first).expect(200).text("/refresh_token");

    var second = people.refresh(desk, first).expect(200).text("/refresh_token");
    var third = people.refresh(second).expect(200).text("/refresh_token");

    people.refresh(lost).expect(400);
    people.refresh(third).expect(400);
  }

  @Test
  void aRepeatUnderAnotherKeyIsATheft() {
    var first = signedIn();
    var second = people.refresh(api.once(), first).expect(200).text("/refresh_token");

    people.refresh(api.once(), first).expect(400);

    people.refresh(second).expect(400);
  }

  @Test
  void aRepeatIsTakenForAMinuteOnly() {
    var first = signedIn();
    var desk = api.once();
    people.refresh(desk, first).expect(200);

    clock.advance(Duration.ofMinutes(1));

    people.refresh(desk, first).expect(400);
  }

  @Test
  void ofManyAtOnceAtMostOneSucceeds() throws Exception {
    var first = signedIn();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Integer> refresh = () -> people.refresh(first).status();
      var answers =
          threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> refresh).toList()).stream()
              .map(java.util.concurrent.Future::resultNow)
              .toList();

      assertThat(answers).containsOnly(200, 400);
      assertThat(answers.stream().filter(status -> status == 200)).hasSizeLessThanOrEqualTo(1);
    }
  }

  @Test
  void aRefreshTokenIsGoodForTwelveHoursAndASignInForThirtyDays() {
    var person = people.as(Role.RECEPTIONIST);
    var token = people.tokens(person.email()).refresh();
    for (var hours = 0; hours + 11 < 30 * 24; hours += 11) {
      clock.advance(Duration.ofHours(11));
      token = people.refresh(token).expect(200).text("/refresh_token");
    }

    clock.advance(Duration.ofHours(11));
    people.refresh(token).expect(400);

    var another = people.tokens(person.email()).refresh();
    clock.advance(Duration.ofHours(12));
    people.refresh(another).expect(400);
  }

  @Test
  void aRevokedTokenIsDead() {
    var token = signedIn();

    api.form("/oauth2/revoke", Map.of("client_id", "caredesk-desktop", "token", token)).expect(200);

    people.refresh(token).expect(400);
  }

  @Test
  void anotherClientCannotRefresh() {
    var token = signedIn();

    var answer =
        api.form(
                "/oauth2/token",
                Map.of(
                    "grant_type", "refresh_token",
                    "client_id", "caredesk-kiosk",
                    "refresh_token", token))
            .expect(401);

    assertThat(answer.text("/error")).isEqualTo("invalid_client");
    people.refresh(token).expect(200);
  }

  @Test
  void aNewRoleComesWithTheNextToken() {
    var person = people.as(Role.RECEPTIONIST);
    var token = people.tokens(person.email()).refresh();

    accounts.grant(Actor.SYSTEM, person.id(), Role.STAKEHOLDER, null);
    accounts.revoke(Actor.SYSTEM, person.id(), Role.RECEPTIONIST, null);
    var access = people.refresh(token).expect(200).text("/access_token");

    var me = api.withToken(access).get("/me").expect(200);
    assertThat(me.body().get("roles")).hasSize(1);
    assertThat(me.text("/roles/0")).isEqualTo("STAKEHOLDER");
  }

  private String signedIn() {
    return people.tokens(people.as(Role.RECEPTIONIST).email()).refresh();
  }
}
