package org.caredesk.desktop.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.caredesk.dto.identity.MeResponse;
import org.caredesk.dto.problem.Problem;
import org.caredesk.dto.problem.Violation;
import org.caredesk.dto.scheduling.AppointmentPatch;
import org.caredesk.dto.scheduling.AppointmentRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TransportTest {

  private static final String ME =
      """
      {"id":"01940000-0000-7000-8000-000000000001","name":"Sunita Kamble","email":null,
       "roles":["RECEPTIONIST"],"hospitals":[],"surprise":1}\
      """;

  private final MockWebServer server = new MockWebServer();
  private final TestTokens tokens = new TestTokens();
  private Transport transport = new Transport("http://127.0.0.1:1", tokens);

  @BeforeEach
  void start() throws IOException {
    server.start();
    transport = new Transport(server.url("/").toString(), tokens);
  }

  @AfterEach
  void stop() {
    transport.close();
    server.close();
  }

  private Api api() {
    return transport.api(() -> false);
  }

  private void answer(int code, String body) {
    server.enqueue(new MockResponse.Builder().code(code).body(body).build());
  }

  private ApiProblem problemOf(Callable<?> call) {
    ApiException thrown = catchThrowableOfType(ApiException.class, call::call);
    assertThat(thrown).isNotNull();
    return thrown.problem();
  }

  @Test
  void an_answer_is_read_with_unknown_fields_left_out() throws Exception {
    answer(200, ME);
    assertThat(api().identity().me().name()).isEqualTo("Sunita Kamble");
    RecordedRequest request = server.takeRequest();
    assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer old");
    assertThat(request.getHeaders().get("X-Correlation-Id")).isNotBlank();
    assertThat(request.getTarget()).isEqualTo("/api/v1/me");
  }

  @Test
  void a_refused_token_is_refreshed_once_however_many_calls_fail_at_once() throws Exception {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            boolean fresh = "Bearer new1".equals(request.getHeaders().get("Authorization"));
            return new MockResponse.Builder().code(fresh ? 200 : 401).body(fresh ? ME : "").build();
          }
        });
    Api api = api();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<MeResponse>> calls =
          IntStream.range(0, 12).<Callable<MeResponse>>mapToObj(_ -> api.identity()::me).toList();
      for (Future<MeResponse> answer : threads.invokeAll(calls)) {
        assertThat(answer.get().name()).isEqualTo("Sunita Kamble");
      }
    }
    assertThat(tokens.refreshes).hasValue(1);
  }

  @Test
  void a_session_that_is_over_needs_a_sign_in() {
    tokens.over = true;
    answer(401, "");
    assertThat(problemOf(() -> api().identity().me())).isEqualTo(new ApiProblem.SignInNeeded());
  }

  @Test
  void a_fresh_token_that_is_refused_too_is_not_tried_for_ever() {
    answer(401, "");
    answer(401, "");
    assertThat(problemOf(() -> api().identity().me())).isEqualTo(new ApiProblem.SignInNeeded());
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void a_taken_slot_is_a_conflict_with_its_alternatives() {
    answer(
        409,
        """
        {"title":"Slot taken","status":409,"code":"slot-taken","traceId":"t1",
         "nextFreeSlots":[{"startsAt":"2026-12-01T08:30:00Z","endsAt":"2026-12-01T09:00:00Z"}]}\
        """);
    AppointmentRequest request =
        new AppointmentRequest(
            UUID.randomUUID(), null, Instant.EPOCH, null, null, null, null, null, "Desk 1");
    IdempotencyKey key = IdempotencyKey.create();
    ApiProblem problem = problemOf(() -> api().appointments().hold(request, key));
    assertThat(problem)
        .isInstanceOfSatisfying(
            ApiProblem.Conflict.class,
            conflict -> assertThat(conflict.problem().nextFreeSlots()).hasSize(1));
    assertThat(problem.code()).isEqualTo("slot-taken");
  }

  @Test
  void the_callers_idempotency_key_and_version_travel_as_headers() throws Exception {
    answer(500, "");
    answer(500, "");
    IdempotencyKey key = IdempotencyKey.create();
    UUID id = UUID.randomUUID();
    problemOf(() -> api().appointments().payAtDesk(id, key));
    problemOf(
        () ->
            api()
                .appointments()
                .change(id, new AppointmentPatch(null, null, null, null, null), new IfMatch(3)));
    assertThat(server.takeRequest().getHeaders().get("Idempotency-Key")).isEqualTo(key.value());
    assertThat(server.takeRequest().getHeaders().get("If-Match")).isEqualTo("\"3\"");
  }

  @Test
  void refused_fields_come_with_their_violations() {
    answer(
        400,
        """
        {"title":"Bad","status":400,"code":"invalid",
         "violations":[{"field":"name","code":"required","message":"must not be empty"}]}\
        """);
    assertThat(problemOf(() -> api().identity().me()))
        .isInstanceOfSatisfying(
            ApiProblem.Invalid.class,
            invalid ->
                assertThat(invalid.violations())
                    .containsExactly(new Violation("name", "required", "must not be empty")));
  }

  @Test
  void every_status_has_its_problem() {
    answer(403, "");
    answer(404, "");
    answer(412, "");
    answer(503, "");
    answer(500, "{\"title\":\"x\",\"status\":500,\"code\":\"internal\",\"traceId\":\"CD-1\"}");
    server.enqueue(new MockResponse.Builder().code(429).addHeader("Retry-After", "30").build());
    server.enqueue(
        new MockResponse.Builder()
            .code(429)
            .addHeader("Retry-After", "1800")
            .body(
                "{\"title\":\"x\",\"status\":429,\"code\":\"invited-too-often\",\"detail\":\"Wait.\"}")
            .build());
    answer(200, "not json");
    Identity identity = api().identity();
    assertThat(problemOf(identity::me)).isInstanceOf(ApiProblem.Forbidden.class);
    assertThat(problemOf(identity::me)).isInstanceOf(ApiProblem.NotFound.class);
    assertThat(problemOf(identity::me)).isInstanceOf(ApiProblem.Stale.class);
    assertThat(problemOf(identity::me)).isInstanceOf(ApiProblem.Offline.class);
    assertThat(problemOf(identity::me))
        .isInstanceOfSatisfying(
            ApiProblem.Broken.class, broken -> assertThat(broken.traceId()).isEqualTo("CD-1"));
    assertThat(problemOf(identity::me)).isEqualTo(new ApiProblem.TooMany(30));
    assertThat(problemOf(identity::me))
        .isInstanceOfSatisfying(
            ApiProblem.TooMany.class,
            many -> {
              assertThat(many.seconds()).isEqualTo(1800);
              assertThat(many.problem()).extracting(Problem::detail).isEqualTo("Wait.");
            });
    assertThat(problemOf(identity::me)).isInstanceOf(ApiProblem.Broken.class);
  }

  @Test
  void a_server_that_is_away_is_offline() {
    Identity identity = api().identity();
    server.close();
    assertThat(problemOf(identity::me)).isEqualTo(new ApiProblem.Offline());
  }

  @Test
  void the_ui_thread_is_refused() {
    Identity identity = transport.api(() -> true).identity();
    assertThatThrownBy(identity::me).isInstanceOf(IllegalStateException.class);
    assertThat(server.getRequestCount()).isZero();
  }

  private static final class TestTokens implements Tokens {
    final AtomicInteger refreshes = new AtomicInteger();
    volatile String token = "old";
    volatile boolean over;

    @Override
    public String accessToken() {
      return token;
    }

    @Override
    public @Nullable String refresh() {
      if (over) {
        return null;
      }
      token = "new" + refreshes.incrementAndGet();
      return token;
    }
  }
}
