package org.caredesk.desktop.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.caredesk.desktop.api.Tokens;
import org.caredesk.desktop.api.Transport;
import org.caredesk.desktop.continuity.Copies;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.Theme;
import org.caredesk.desktop.work.ManualWork;
import org.caredesk.dto.identity.MeResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInViewModelTest {

  private static final String ME =
      """
      {"id":"01940000-0000-7000-8000-000000000001","name":"Sunita Kamble",
       "roles":["RECEPTIONIST"],"hospitals":[]}\
      """;

  private final MockWebServer server = new MockWebServer();
  private final ManualWork manual = new ManualWork(Instant.parse("2026-11-16T05:19:00Z"));
  private final List<MeResponse> signedIn = new ArrayList<>();
  private final List<Copies.Opened> opened = new ArrayList<>();
  private Copies copies = new Copies(Path.of("nowhere"), new ObjectMapper());

  @BeforeEach
  void start() throws IOException {
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private SignInViewModel model() {
    return new SignInViewModel(
        new ServerConnection(server.url("/").toString(), () -> false),
        manual.work(),
        new Texts(Locale.ENGLISH),
        copies,
        new SignInViewModel.Entrance() {
          @Override
          public void signedIn(MeResponse me, String password) {
            signedIn.add(me);
          }

          @Override
          public void opened(Copies.Opened copy) {
            opened.add(copy);
          }
        });
  }

  private void answer(int code, String body) {
    server.enqueue(new MockResponse.Builder().code(code).body(body).build());
  }

  private static void fill(SignInViewModel model) {
    model.email().set(" reception@demo.example ");
    model.password().set("secret");
  }

  @Test
  void the_code_is_traded_for_tokens_with_the_verifier_of_its_challenge() throws Exception {
    answer(200, "{\"authorization_code\":\"code-1\"}");
    answer(200, "{\"access_token\":\"a\",\"refresh_token\":\"r\"}");
    answer(200, ME);
    SignInViewModel model = model();
    fill(model);
    model.signIn();
    assertThat(model.busy().get()).isTrue();
    manual.settle();
    assertThat(signedIn).singleElement().extracting(MeResponse::name).isEqualTo("Sunita Kamble");
    RecordedRequest challenge = server.takeRequest();
    assertThat(challenge.getTarget()).isEqualTo("/oauth2/authorize-challenge");
    assertThat(body(challenge))
        .contains("username=reception%40demo.example", "code_challenge_method=S256");
    assertThat(body(server.takeRequest())).contains("code=code-1", "code_verifier=");
    assertThat(server.takeRequest().getHeaders().get("Authorization")).isEqualTo("Bearer a");
    assertThat(model.password().get()).isEmpty();
  }

  @Test
  void a_wrong_password_is_said_and_what_was_typed_stays() {
    answer(400, "{\"error\":\"access_denied\"}");
    SignInViewModel model = model();
    fill(model);
    model.signIn();
    manual.settle();
    assertThat(model.error().get()).contains("do not fit");
    assertThat(model.password().get()).isEqualTo("secret");
    assertThat(model.busy().get()).isFalse();
  }

  @Test
  void without_the_server_the_copy_opens_with_the_same_password_only(@TempDir Path folder)
      throws IOException {
    copies = new Copies(folder, new Transport("http://127.0.0.1:1", Tokens.none()).json());
    String address = server.url("/").toString();
    MeResponse me =
        new MeResponse(new UUID(0, 1), "Sunita Kamble", "r@x", List.of(), List.of(), null, null);
    Copies.Opened begun = copies.begin(address, "reception@demo.example", "secret", me);
    begun.store().write(begun.copy());
    SignInViewModel model = model();
    server.close();

    fill(model);
    model.password().set("Secret");
    model.signIn();
    manual.settle();
    assertThat(opened).isEmpty();
    assertThat(model.error().get()).contains("does not open the copy");
    assertThat(model.password().get()).isEqualTo("Secret");

    model.password().set("secret");
    model.signIn();
    manual.settle();
    assertThat(opened).singleElement().extracting(each -> each.copy().me()).isEqualTo(me);
    assertThat(signedIn).isEmpty();
    assertThat(model.password().get()).isEmpty();
  }

  @Test
  void too_many_attempts_say_how_long_to_wait() {
    server.enqueue(new MockResponse.Builder().code(429).addHeader("Retry-After", "40").build());
    SignInViewModel model = model();
    fill(model);
    model.signIn();
    manual.settle();
    assertThat(model.error().get()).contains("40 seconds");
  }

  @Test
  void empty_fields_are_told_without_asking_the_server() {
    SignInViewModel model = model();
    model.signIn();
    assertThat(model.emailError().get()).isNotEmpty();
    assertThat(model.passwordError().get()).isNotEmpty();
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void a_server_that_is_away_is_asked_again_until_it_answers() {
    answer(503, "");
    answer(
        200,
        "{\"version\":\"1\",\"groupName\":\"G\",\"demo\":false,\"demoAccounts\":[],"
            + "\"demoPassword\":\"\"}");
    SignInViewModel model = model();
    model.activate();
    manual.settle();
    assertThat(model.server().get()).isInstanceOf(ServerStatus.Unreachable.class);
    manual.advance(SignInViewModel.ASK_AGAIN);
    assertThat(model.server().get()).isInstanceOf(ServerStatus.Connected.class);
    model.deactivate();
    assertThat(manual.pendingTimers()).isZero();
  }

  @Test
  void signing_out_revokes_the_refresh_token_and_forgets_both() throws Exception {
    answer(200, "{\"authorization_code\":\"code-1\"}");
    answer(200, "{\"access_token\":\"a\",\"refresh_token\":\"r\"}");
    answer(200, ME);
    answer(200, "");
    ServerConnection connection = new ServerConnection(server.url("/").toString(), () -> false);
    connection.signIn("reception@demo.example", "secret");
    connection.signOut();
    assertThat(connection.accessToken()).isNull();
    for (int i = 0; i < 3; i++) {
      server.takeRequest();
    }
    assertThat(body(server.takeRequest())).contains("token=r");
  }

  @Test
  void the_refresh_token_rotates_and_an_old_one_ends_the_session() {
    answer(200, "{\"authorization_code\":\"code-1\"}");
    answer(200, "{\"access_token\":\"a1\",\"refresh_token\":\"r1\"}");
    answer(200, ME);
    answer(401, "");
    answer(200, "{\"access_token\":\"a2\",\"refresh_token\":\"r2\"}");
    answer(200, ME);
    answer(401, "");
    answer(400, "{\"error\":\"invalid_grant\"}");
    ServerConnection connection = new ServerConnection(server.url("/").toString(), () -> false);
    List<String> over = new ArrayList<>();
    connection.onSessionOver(() -> over.add("over"));
    connection.signIn("reception@demo.example", "secret");
    assertThat(connection.freshAccessToken()).isEqualTo("a2");
    assertThat(connection.freshAccessToken()).isNull();
    assertThat(over).containsExactly("over");
  }

  @Test
  void the_workstation_is_remembered_and_a_spoilt_file_counts_as_none(@TempDir Path folder)
      throws IOException {
    WorkstationFile file = new WorkstationFile(folder.resolve("deep").resolve("w.properties"));
    Workstation changed =
        file.load()
            .withServer("http://10.0.0.2:8080")
            .withDeskName("चार")
            .withTheme(Theme.DARK)
            .withWindow(new Workstation.WindowPlace(1, 2, 1440, 900, true));
    file.save(changed);
    assertThat(file.load()).isEqualTo(changed);
    Path spoilt = folder.resolve("spoilt.properties");
    Files.writeString(spoilt, "server=\\u12\nwindow.width=wide");
    assertThat(new WorkstationFile(spoilt).load().server()).startsWith("http://");
  }

  @Test
  void settings_stand_where_the_system_keeps_them() {
    assertThat(WorkstationFile.usual(Map.of("XDG_CONFIG_HOME", "/x"), "/home/s", "Linux"))
        .isEqualTo(Path.of("/x/caredesk/workstation.properties"));
    assertThat(WorkstationFile.usual(Map.of(), "/home/s", "Mac OS X"))
        .isEqualTo(Path.of("/home/s/Library/Application Support/caredesk/workstation.properties"));
  }

  private static String body(RecordedRequest request) {
    return Objects.requireNonNull(request.getBody()).utf8();
  }
}
