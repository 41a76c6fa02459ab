package org.caredesk.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class BeforeStartTest {
  @TempDir private Path folder;

  @Test
  void aFolderThatAnotherServerUsesIsToldInASentence() throws SQLException {
    var url = "jdbc:h2:file:" + folder.resolve("caredesk") + ";DB_CLOSE_ON_EXIT=FALSE";
    try (var other = DriverManager.getConnection(url)) {
      assertThat(other.isClosed()).isFalse();
      assertThat(refusal("spring.datasource.url", url))
          .isEqualTo(
              "another CareDesk uses the folder %s; stop it first, or name another with --data=."
                  .formatted(folder));
    }
    assertThat(refusal("spring.datasource.url", url)).isNull();
  }

  @Test
  void aFolderThatIsNewIsFree() {
    assertThat(refusal("spring.datasource.url", "jdbc:h2:file:" + folder.resolve("new"))).isNull();
    assertThat(refusal("spring.datasource.url", "jdbc:postgresql://localhost/caredesk")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "-1", "65536", "999999", "80 80"})
  void aPortThatIsNoneIsToldInASentence(String port) {
    assertThat(refusal("server.port", port))
        .isEqualTo("the port must be a number from 0 to 65535, not '" + port + "'.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "8080", "65535"})
  void aPortIsANumber(String port) {
    assertThat(refusal("server.port", port)).isNull();
  }

  private static @Nullable String refusal(String key, String value) {
    return BeforeStart.refusal(new MockEnvironment().withProperty(key, value));
  }
}
