package org.caredesk.server.support;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.identity.Accounts;
import org.caredesk.server.identity.DeviceSecrets;
import org.caredesk.server.identity.Hashes;
import org.caredesk.server.identity.NewAccount;
import org.caredesk.server.kernel.AccountId;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.PatientId;
import org.jspecify.annotations.Nullable;

/** Makes people with accounts, and signs them in as the desktop client does. */
public final class TestPeople {
  public static final String PASSWORD = "a good test password";

  private final Accounts accounts;
  private final Api api;
  private final SecureRandom random = new SecureRandom();
  private final String passwordHash;

  TestPeople(Accounts accounts, Api api) {
    this.accounts = accounts;
    this.api = api;
    // Argon2 takes its time on purpose; tests sign in too often for that.
    this.passwordHash = DeviceSecrets.stored(PASSWORD);
  }

  /**
   * A person with an account.
   *
   * @param actor for calling services directly
   * @param api signed in; its token is good for an hour of the test's clock
   */
  public record Person(AccountId id, String email, Actor actor, Api api) {}

  /** What a sign-in or refresh answers. */
  public record Tokens(String access, String refresh) {
    static Tokens of(Api.Answer answer) {
      return new Tokens(answer.text("/access_token"), answer.text("/refresh_token"));
    }
  }

  /** A new person with one role for the whole group. */
  public Person as(Role role) {
    return person(Set.of(new Actor.Grant(role, null)), null, null);
  }

  /** A new person with one role at one hospital. */
  public Person as(Role role, HospitalId hospital) {
    return person(Set.of(new Actor.Grant(role, hospital)), null, null);
  }

  /** A new account for a doctor who exists. */
  public Person doctor(DoctorId doctor) {
    return person(Set.of(new Actor.Grant(Role.DOCTOR, null)), doctor, null);
  }

  /** A new account for a patient who exists. */
  public Person patient(PatientId patient) {
    return person(Set.of(new Actor.Grant(Role.PATIENT, null)), null, patient);
  }

  public Person person(
      Set<Actor.Grant> grants, @Nullable DoctorId doctor, @Nullable PatientId patient) {
    var email = "p" + UUID.randomUUID() + "@test.example";
    var name = "Test Person";
    var id =
        accounts.createHashed(
            Actor.SYSTEM, new NewAccount(email, name, grants, doctor, patient), passwordHash);
    var actor = new Actor(id.value(), name, grants, doctor, patient, "127.0.0.1", null);
    return new Person(id, email, actor, signIn(email));
  }

  /** Signs in again, such as after the clock was moved. */
  public Api signIn(String email) {
    return api.withToken(tokens(email).access());
  }

  public Tokens tokens(String email) {
    var verifier = verifier();
    var code = challenge(email, PASSWORD, verifier).expect(200).text("/authorization_code");
    return Tokens.of(exchange(code, verifier).expect(200));
  }

  /** A PKCE code verifier. */
  public String verifier() {
    var bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  public Api.Answer challenge(String email, String password, String verifier) {
    return api.form(
        "/oauth2/authorize-challenge",
        Map.of(
            "client_id",
            "caredesk-desktop",
            "username",
            email,
            "password",
            password,
            "code_challenge",
            challengeOf(verifier),
            "code_challenge_method",
            "S256",
            "scope",
            "caredesk"));
  }

  public Api.Answer exchange(String code, String verifier) {
    return api.form(
        "/oauth2/token",
        Map.of(
            "grant_type",
            "authorization_code",
            "client_id",
            "caredesk-desktop",
            "code",
            code,
            "code_verifier",
            verifier));
  }

  public Api.Answer refresh(String refreshToken) {
    return refresh(api, refreshToken);
  }

  /**
   * @param by carries headers, such as an Idempotency-Key
   */
  public Api.Answer refresh(Api by, String refreshToken) {
    return by.form(
        "/oauth2/token",
        Map.of(
            "grant_type", "refresh_token",
            "client_id", "caredesk-desktop",
            "refresh_token", refreshToken));
  }

  private static String challengeOf(String verifier) {
    var hash = java.util.HexFormat.of().parseHex(Hashes.sha256(verifier));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }
}
