package org.caredesk.desktop.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameTourTest {

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private boolean play(Path folder, Journey... journeys) throws Exception {
    try (FakeServer server = new FakeServer("DOCTOR");
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      return Tour.run(server.address(), folder, List.of(journeys), out);
    }
  }

  @Test
  void one_click_leads_from_the_sign_in_to_the_workplace(@TempDir Path temporary) throws Exception {
    String kept = System.getProperty("caredesk.pictures");
    Path folder = kept == null ? temporary : Path.of(kept);
    boolean good =
        play(
            folder,
            new SignInJourney(),
            driver -> {
              driver.press("Ctrl+K");
              driver.awaitNode(".cd-palette");
              driver.type("mehta");
              driver.awaitText("68 y · +91 98690 33518 · MRN 150447");
              driver.picture("04-palette-people");
              driver.press("Esc");
              driver.picture("05-later");
            });
    assertThat(good).as(printed.toString(StandardCharsets.UTF_8)).isTrue();
    assertThat(Files.list(folder)).hasSizeGreaterThanOrEqualTo(15);
  }

  private static @Nullable Node failed(Driver driver) {
    return driver.find(".cd-look-failed").orElse(null);
  }

  @Test
  void no_two_pictures_have_one_number(@TempDir Path folder) throws Exception {
    boolean good =
        play(
            folder,
            driver -> {
              driver.picture("07-one");
              driver.picture("07-other");
            });
    assertThat(good).isFalse();
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("Two pictures have one number: 07-one, 07-other");
  }

  @Test
  void an_outage_is_said_and_ends_by_itself_when_the_server_is_back(@TempDir Path temporary)
      throws Exception {
    String kept = System.getProperty("caredesk.pictures");
    Path folder = kept == null ? temporary : Path.of(kept);
    try (FakeServer server = new FakeServer("RECEPTIONIST");
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      boolean good =
          Tour.run(
              server.address(),
              folder,
              List.of(
                  driver -> {
                    driver.click("#demo-RECEPTIONIST");
                    driver.awaitText("Live");
                    server.goAway();
                    driver.awaitText("Offline");
                    driver.picture("06-offline");
                    server.comeBack();
                    driver.click("#shell.try-live");
                    driver.awaitText("Live");
                    driver.line().cut();
                    driver.awaitText("Offline");
                    driver.press("Ctrl+3");
                    driver.awaitNode(".cd-look-failed");
                    Node unread = failed(driver);
                    driver.press("F5");
                    driver.await("asked again", () -> failed(driver) != unread);
                    Node asked = failed(driver);
                    driver.line().mend();
                    driver.click("#shell.try-live");
                    driver.awaitText("Live");
                    driver.await("read again", () -> failed(driver) != asked);
                  }),
              out);
      assertThat(good).as(printed.toString(StandardCharsets.UTF_8)).isTrue();
    }
  }
}
