package org.caredesk.server.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives a server under test a fresh, empty database and a data folder of its own. The system
 * property {@code caredesk.test.database} says which: {@code h2} (the default) or {@code
 * postgresql}.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  public static final String KIOSK_SECRET = "a secret of the test kiosk";

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test database", properties()));
  }

  public static boolean isPostgres() {
    return "postgresql".equals(System.getProperty("caredesk.test.database", "h2"));
  }

  /** Spring properties that point a server at a fresh database and a data folder of its own. */
  public static Map<String, Object> properties() {
    try {
      var data = Files.createTempDirectory("caredesk-test").toString();
      var all = new HashMap<String, Object>();
      all.put("caredesk.data", data);
      all.put("spring.main.banner-mode", "off");
      // Tests move the clock by more than a token's usual five minutes.
      all.put("caredesk.identity.lifetimes.access", "PT8H");
      // All tests sign in from one address.
      all.put("caredesk.identity.throttle.per-address", 10_000);
      all.put("caredesk.identity.kiosk.secret", KIOSK_SECRET);
      // Tests set the clock forth and back: they close days when they say so.
      all.put("caredesk.billing.closing-interval", "P1D");
      all.put("spring.datasource.url", isPostgres() ? freshPostgresDatabase() : freshH2Database());
      if (isPostgres()) {
        all.put("spring.datasource.username", "postgres");
        all.put("spring.datasource.password", "");
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String freshH2Database() {
    return "jdbc:h2:mem:"
        + UUID.randomUUID()
        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;NON_KEYWORDS=DAY"
        + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";
  }

  private static String freshPostgresDatabase() {
    var name = "t" + UUID.randomUUID().toString().replace("-", "");
    try (var connection = Postgres.RUNNING.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException("No database could be made for the test", e);
    }
    return Postgres.RUNNING.getJdbcUrl("postgres", name);
  }

  /** One PostgreSQL for all tests of this JVM, on the loopback address; it ends with the JVM. */
  private static final class Postgres {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("fsync", "off")
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
