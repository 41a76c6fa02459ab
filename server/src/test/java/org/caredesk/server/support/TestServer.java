package org.caredesk.server.support;

import org.caredesk.server.identity.Accounts;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** Beans that only a server under test has. */
@TestConfiguration(proxyBeanMethods = false)
public class TestServer {
  @Bean
  @Primary
  TestClock testClock() {
    return new TestClock();
  }

  // Lazy: the port is known only once the server listens.
  @Bean
  @Lazy
  Api api(Environment environment, JsonMapper json) {
    return new Api(environment.getRequiredProperty("local.server.port", Integer.class), json);
  }

  @Bean
  @Lazy
  TestPeople testPeople(Accounts accounts, Api api) {
    return new TestPeople(accounts, api);
  }

  @Bean
  @Lazy
  World world(Api api, Accounts accounts) {
    return new World(api, accounts);
  }

  @Bean
  static StatementCount statementCount() {
    return new StatementCount();
  }
}
