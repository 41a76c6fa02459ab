package org.caredesk.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A signed-in HTTP client. */
final class Http {
  static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final long FRESH_NANOS = 180_000_000_000L;

  private final String base;
  private volatile String token = "";
  private volatile long signedInAt;
  private String email = "";
  private String password = "";

  Http(String base) {
    this.base = base;
  }

  record Answer(int status, String text) {
    JsonNode json() throws IOException {
      return JSON.readTree(text);
    }
  }

  /**
   * Signs in as a person does; from then on anew before the token ends. Many threads may share the
   * client.
   */
  Http signIn(String person, String secret) throws IOException, InterruptedException {
    email = person;
    password = secret;
    signIn();
    return this;
  }

  private synchronized void signInAnew() throws IOException, InterruptedException {
    if (System.nanoTime() - signedInAt > FRESH_NANOS) {
      signIn();
    }
  }

  private void signIn() throws IOException, InterruptedException {
    var verifier = (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "");
    var code =
        form(
                "/oauth2/authorize-challenge",
                Map.of(
                    "client_id",
                    "caredesk-desktop",
                    "username",
                    email,
                    "password",
                    password,
                    "code_challenge",
                    challenge(verifier),
                    "code_challenge_method",
                    "S256"))
            .json()
            .get("authorization_code")
            .asText();
    token =
        form(
                "/oauth2/token",
                Map.of(
                    "grant_type",
                    "authorization_code",
                    "code",
                    code,
                    "code_verifier",
                    verifier,
                    "client_id",
                    "caredesk-desktop"))
            .json()
            .get("access_token")
            .asText();
    signedInAt = System.nanoTime();
  }

  /** The access token, for the live feed. */
  String token() throws IOException, InterruptedException {
    freshen();
    return token;
  }

  Answer get(String path) throws IOException, InterruptedException {
    freshen();
    return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
  }

  /** Posts JSON with a new Idempotency-Key. */
  Answer post(String path, @Nullable String body) throws IOException, InterruptedException {
    freshen();
    return send(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
  }

  /** Posts a file. */
  Answer post(String path, Path file) throws IOException, InterruptedException {
    freshen();
    return send(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "text/csv")
            .POST(BodyPublishers.ofFile(file)));
  }

  /** Posts nothing but a version, with a new Idempotency-Key. */
  Answer postVersion(String path, int version) throws IOException, InterruptedException {
    freshen();
    return send(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("If-Match", String.valueOf(version))
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.noBody()));
  }

  private void freshen() throws IOException, InterruptedException {
    if (System.nanoTime() - signedInAt > FRESH_NANOS) {
      signInAnew();
    }
  }

  private Answer form(String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    fields.entrySet().stream()
                        .map(
                            e ->
                                e.getKey()
                                    + "="
                                    + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")))));
  }

  private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    var answer = client.send(request.build(), BodyHandlers.ofString());
    return new Answer(answer.statusCode(), answer.body());
  }

  private static String challenge(String verifier) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              MessageDigest.getInstance("SHA-256")
                  .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
