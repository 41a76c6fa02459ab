package org.caredesk.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.caredesk.server.support.World;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What is no request at all is the caller's mistake: a problem, and nothing in the log. */
@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class UnreadableRequestTest {
  private final World world;
  private final RequestMappingHandlerMapping mappings;

  UnreadableRequestTest(
      World world,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
    this.world = world;
    this.mappings = mappings;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/doctors?name=%ff",
        "/patients?query=%ff",
        "/hospitals?page=%ff",
        "/doctors?name=%zz",
        "/doctors?%ff=1",
      })
  void bytesThatAreNoTextAreABadRequest(String target, CapturedOutput output) throws IOException {
    var answer = raw(world.clinic().desk(), "GET " + target, "");

    assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
    assertThat(output).doesNotContain("Unexpected failure");
  }

  @ParameterizedTest
  @CsvSource({
    "POST /doctor-applications, multipart/form-data",
    "PUT /doctor-applications, multipart/form-data",
    "POST /doctor-applications, */*",
    "POST /doctor-applications, application/*",
    "POST /doctor-applications, nonsense",
    "POST /hospitals, multipart/form-data",
    "POST /hospitals, multipart/form-data; boundary=x",
    "POST /hospitals, */*",
    "PUT /doctors/00000000-0000-0000-0000-000000000001/photo, */*",
  })
  void aBodyOfAnotherKindIsRefused(String call, String type, CapturedOutput output)
      throws IOException {
    var answer =
        raw(
            world.superAdmin(),
            call,
            "Content-Type: " + type + "\r\nIf-Match: 0\r\nContent-Length: 2\r\n\r\n{}");

    assertThat(answer)
        .containsPattern("^HTTP/1.1 4(00|04|05|15)")
        .contains("application/problem+json");
    assertThat(output).doesNotContain("Unexpected failure");
  }

  @Test
  void aFormWithPartsIsNoWayAroundTheLimitOfABody() {
    var clinic = world.clinic();
    var path = "/doctors/" + clinic.doctor() + "/photo";
    clinic
        .doctorApi()
        .ifMatch(0)
        .put(path, "multipart/form-data; boundary=x", new byte[6 * 1024 * 1024])
        .expect(413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0082b", "\u20AC", "caf\u00E9", "a\u0085b", "a b"})
  void aKeyOfAnythingButPlainCharactersIsRefused(String key, CapturedOutput output)
      throws IOException {
    var clinic = world.clinic();
    var answer =
        raw(
            clinic.desk(),
            "POST /appointments",
            "Idempotency-Key: "
                + key
                + "\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                    .formatted(wish(clinic).length(), wish(clinic)));

    assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
    assertThat(output).doesNotContain("Unexpected failure");
  }

  @ParameterizedTest
  @CsvSource({
    "/doctors?visitMode=NOPE, visitMode",
    "/doctors?maxFee=abc, maxFee",
    "/doctors?availableOn=2026-02-30, availableOn",
    "/doctors?hospitalId=x, hospitalId",
    "/doctors?name=%00, name",
  })
  void aFilterOfAnotherKindIsNamedInPlainWords(String path, String field) {
    var refused = world.superAdmin().get(path).expect(400);

    assertThat(refused.text("/violations/0/field")).isEqualTo(field);
    assertThat(refused.text("/violations/0/code")).isEqualTo("wrong-type");
    assertThat(refused.text("/violations/0/message"))
        .isEqualTo("This value is not of the kind asked for.");
  }

  /** Every object that is bound to a query, with every field of it. */
  @TestFactory
  Stream<DynamicTest> noBoundObjectTellsOfOurClasses() {
    var root = world.superAdmin();
    var desk = world.clinic().desk();
    var calls =
        mappings.getHandlerMethods().entrySet().stream()
            .flatMap(
                entry ->
                    boundFields(entry.getValue())
                        .flatMap(
                            field ->
                                entry.getKey().getPatternValues().stream()
                                    .map(path -> withoutMeaning(path, field))))
            .toList();
    assertThat(calls).isNotEmpty();
    return calls.stream()
        .map(
            path ->
                dynamicTest(
                    path,
                    () -> {
                      var refused = root.get(path);
                      var answer = refused.status() == 403 ? desk.get(path) : refused;
                      assertThat(answer.expect(400).raw().body())
                          .contains("This value is not of the kind asked for.")
                          .doesNotContain("java.", "org.");
                    }));
  }

  private static Stream<String> boundFields(HandlerMethod method) {
    return Arrays.stream(method.getMethodParameters())
        .filter(
            parameter ->
                parameter.hasParameterAnnotation(ModelAttribute.class)
                    || parameter.getParameterAnnotations().length == 0)
        .map(MethodParameter::getParameterType)
        .filter(type -> type.isRecord() && type != Actor.class)
        .flatMap(type -> Arrays.stream(type.getRecordComponents()))
        .map(RecordComponent::getName);
  }

  private static String withoutMeaning(String path, String field) {
    var local =
        path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString()).replaceFirst("^/api/v1", "");
    return local + "?" + field + "=%00x";
  }

  private static String wish(World.Clinic clinic) {
    return """
    {"affiliationId": "%s", "startsAt": "2026-12-07T04:00:00Z"}\
    """
        .formatted(clinic.affiliation());
  }

  /** Sends bytes that no client library would; text goes as UTF-8. */
  private static String raw(Api by, String call, String rest) throws IOException {
    var words = call.split(" ");
    var uri = by.uri("/hospitals");
    var head =
        "%s /api/v1%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: %s\r\n"
            .formatted(words[0], words[1], by.headers().get("Authorization"));
    try (var socket = new Socket(uri.getHost(), uri.getPort())) {
      socket
          .getOutputStream()
          .write((head + (rest.isEmpty() ? "\r\n" : rest)).getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
