package org.caredesk.server.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A small HTTP client for tests: JSON in, status and JSON out, nothing thrown for an error status.
 * Immutable; {@link #withToken} and the header methods answer a changed copy.
 *
 * <p>Paths that start with {@code /} are taken below {@code /api/v1} unless they name {@code
 * /oauth2}, {@code /actuator}, {@code /v3}, {@code /swagger-ui} or {@code /.well-known}.
 */
public final class Api {
  private final HttpClient http;
  private final int port;
  private final JsonMapper json;
  private final Map<String, String> headers;

  public Api(int port, JsonMapper json) {
    this(HttpClient.newHttpClient(), port, json, Map.of());
  }

  private Api(HttpClient http, int port, JsonMapper json, Map<String, String> headers) {
    this.http = http;
    this.port = port;
    this.json = json;
    this.headers = headers;
  }

  /** An answer. {@code body} is a missing node when the server sent none or no JSON. */
  public record Answer(int status, JsonNode body, HttpResponse<String> raw) {
    public @Nullable String header(String name) {
      return raw.headers().firstValue(name).orElse(null);
    }

    /** A text at a JSON pointer such as {@code /items/0/id}. */
    public String text(String pointer) {
      return body.at(pointer).asString();
    }

    public UUID id() {
      return UUID.fromString(text("/id"));
    }

    /**
     * @throws AssertionError unless the status is this one
     */
    public Answer expect(int expected) {
      if (status != expected) {
        throw new AssertionError(
            raw.request().method()
                + " "
                + raw.uri()
                + " answered "
                + status
                + ", not "
                + expected
                + ": "
                + raw.body());
      }
      return this;
    }
  }

  public Api withToken(String accessToken) {
    return with("Authorization", "Bearer " + accessToken);
  }

  /** Sends this key with what follows; {@link #once()} makes a new one. */
  public Api withKey(String idempotencyKey) {
    return with("Idempotency-Key", idempotencyKey);
  }

  /** Sends a new Idempotency-Key: the same one for every call on the answered client. */
  public Api once() {
    return withKey(UUID.randomUUID().toString());
  }

  public Api ifMatch(int version) {
    return with("If-Match", "\"" + version + "\"");
  }

  public Api with(String header, String value) {
    var all = new LinkedHashMap<>(headers);
    all.put(header, value);
    return new Api(http, port, json, Map.copyOf(all));
  }

  /** The headers sent with every call. */
  public Map<String, String> headers() {
    return headers;
  }

  public Answer get(String path) {
    return send("GET", path, null);
  }

  public Answer post(String path, @Nullable Object body) {
    return send("POST", path, body);
  }

  public Answer put(String path, @Nullable Object body) {
    return send("PUT", path, body);
  }

  public Answer patch(String path, @Nullable Object body) {
    return send("PATCH", path, body);
  }

  public Answer delete(String path) {
    return send("DELETE", path, null);
  }

  /**
   * @param body JSON text as it is, anything else as Jackson writes it, null for none
   */
  public Answer send(String method, String path, @Nullable Object body) {
    var request = request(path);
    if (body == null) {
      request.method(method, BodyPublishers.noBody());
    } else {
      request.header("Content-Type", "application/json");
      var text = body instanceof String given ? given : json.writeValueAsString(body);
      request.method(method, BodyPublishers.ofString(text));
    }
    return exchange(request.build());
  }

  /** Puts bytes, such as a picture. */
  public Answer put(String path, String contentType, byte[] body) {
    return exchange(
        request(path)
            .header("Content-Type", contentType)
            .PUT(BodyPublishers.ofByteArray(body))
            .build());
  }

  /** Posts bytes, such as a file. */
  public Answer post(String path, String contentType, byte[] body) {
    return exchange(
        request(path)
            .header("Content-Type", contentType)
            .POST(BodyPublishers.ofByteArray(body))
            .build());
  }

  /** Gets what is no text. */
  public HttpResponse<byte[]> bytes(String path) {
    try {
      return http.send(request(path).GET().build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Posts a form, as the OAuth endpoints want it. */
  public Answer form(String path, Map<String, String> fields) {
    return exchange(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    fields.entrySet().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"))))
            .build());
  }

  /** The absolute address of a path. */
  public URI uri(String path) {
    var isOutside = path.matches("/(oauth2|actuator|v3|swagger-ui|\\.well-known)\\b.*");
    return URI.create("http://127.0.0.1:" + port + (isOutside ? "" : "/api/v1") + path);
  }

  public static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(uri(path));
    headers.forEach(request::header);
    return request;
  }

  private Answer exchange(HttpRequest request) {
    try {
      var response = http.send(request, BodyHandlers.ofString());
      var type = response.headers().firstValue("Content-Type").orElse("");
      return new Answer(
          response.statusCode(),
          type.contains("json") && !response.body().isEmpty()
              ? json.readTree(response.body())
              : json.missingNode(),
          response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
