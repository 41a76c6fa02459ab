package org.caredesk.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * A fresh database with every commit on disk: an H2 file, or a PostgreSQL of our own on the
 * loopback address.
 */
record Database(String name, Path data, String url, String user) {
  /** A new H2 file, with the server's own settings. */
  static Database h2() {
    var data = folder();
    return new Database(
        "H2",
        data,
        "jdbc:h2:file:"
            + data.resolve("caredesk")
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;NON_KEYWORDS=DAY;WRITE_DELAY=0"
            + ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000",
        "sa");
  }

  /** A new database of the one PostgreSQL. */
  static Database postgres() {
    var name = "bench" + System.nanoTime();
    try (var connection = Postgres.RUNNING.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new Database(
        "PostgreSQL", folder(), Postgres.RUNNING.getJdbcUrl("postgres", name), "postgres");
  }

  static List<Database> both() {
    return List.of(h2(), postgres());
  }

  /** As options of the server. */
  List<String> options() {
    return List.of(
        "--caredesk.data=" + data,
        "--spring.datasource.url=" + url,
        "--spring.datasource.username=" + user);
  }

  /** For H2 only while no server has the file open. */
  Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, "");
  }

  private static Path folder() {
    try {
      var folder = Files.createTempDirectory("caredesk-bench");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Postgres {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("shared_buffers", "512MB")
            .setServerConfig("max_connections", "100")
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
