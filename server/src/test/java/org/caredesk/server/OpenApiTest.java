package org.caredesk.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.caredesk.server.support.Api;
import org.caredesk.server.support.DatabaseTest;
import org.junit.jupiter.api.Test;

@DatabaseTest
class OpenApiTest {
  private final Api api;

  OpenApiTest(Api api) {
    this.api = api;
  }

  @Test
  void theDescriptionListsTheCallsAndWhatTheyShare() {
    var description = api.get("/v3/api-docs").expect(200);

    assertThat(description.text("/info/title")).isEqualTo("CareDesk");
    assertThat(description.body().get("paths").propertyNames())
        .contains("/api/v1/me", "/api/v1/appointments", "/api/v1/doctors/{id}")
        .doesNotContain("/error");
    assertThat(description.text("/components/securitySchemes/bearer/scheme")).isEqualTo("bearer");
    assertThat(description.body().at("/components/schemas/Problem/properties").has("code"))
        .isTrue();
  }

  @Test
  void theActorIsNoParameter() {
    var booking = api.get("/v3/api-docs").body().at("/paths/~1api~1v1~1appointments/post");

    assertThat(booking.at("/requestBody/content").has("application/json")).isTrue();
    for (var parameter : booking.at("/parameters")) {
      assertThat(parameter.get("in").asString()).isEqualTo("header");
    }
    assertThat(booking.at("/responses/default/content").has("application/problem+json")).isTrue();
  }

  @Test
  void thereIsAPageToTryItOn() {
    var page = api.get("/swagger-ui/index.html").expect(200);

    assertThat(page.header("Content-Type")).startsWith("text/html");
  }
}
