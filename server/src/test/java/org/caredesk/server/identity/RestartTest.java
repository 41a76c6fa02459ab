package org.caredesk.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.CareDeskServer;
import org.caredesk.server.support.Api;
import org.caredesk.server.support.TestDatabase;
import org.caredesk.server.support.TestPeople;
import org.caredesk.server.support.TestServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A server that restarts, on the same database and key file, signs nobody out. */
@Tag("database")
class RestartTest {
  private final HashMap<String, Object> properties = new HashMap<>(TestDatabase.properties());

  @Test
  void tokensOutliveARestart() {
    TestPeople.Tokens tokens;
    try (var first = start()) {
      var people = first.getBean(TestPeople.class);
      tokens = people.tokens(people.as(Role.RECEPTIONIST).email());
    }

    try (var second = start()) {
      second.getBean(Api.class).withToken(tokens.access()).get("/me").expect(200);
      var refreshed = second.getBean(TestPeople.class).refresh(tokens.refresh()).expect(200);

      assertThat(refreshed.text("/refresh_token")).isNotEqualTo(tokens.refresh());
    }
  }

  private ConfigurableApplicationContext start() {
    properties.put("server.port", "0");
    var server = new SpringApplication(CareDeskServer.class, TestServer.class);
    server.addInitializers(
        context ->
            context
                .getEnvironment()
                .getPropertySources()
                .addFirst(
                    new org.springframework.core.env.MapPropertySource("restart", properties)));
    return server.run();
  }
}
