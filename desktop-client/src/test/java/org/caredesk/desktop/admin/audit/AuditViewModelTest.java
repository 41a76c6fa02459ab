package org.caredesk.desktop.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import org.caredesk.desktop.admin.frame.MasterViewModel;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.shell.ScriptedDesk;
import org.caredesk.dto.audit.AuditEvent;
import org.caredesk.dto.audit.AuditEvents;
import org.caredesk.dto.audit.AuditVerification;
import org.caredesk.dto.identity.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditViewModelTest {
  private final ScriptedDesk desk = new ScriptedDesk();
  private final AuditViewModel model =
      new AuditViewModel(
          desk.context(Role.HOSPITAL_ADMIN),
          new MasterViewModel.Words("Failed", "fth-shield", "None", "Nothing", null));

  private static AuditEvent event(long id, @Nullable Map<String, String> before) {
    return new AuditEvent(
        id,
        Instant.parse("2026-11-16T04:00:00Z"),
        null,
        "Anita Desai",
        "change",
        "department",
        "d1",
        null,
        null,
        null,
        Map.of("name", "Heart"),
        before,
        id,
        "seal");
  }

  private static AuditEvents events(long first, int count, @Nullable Long after) {
    return new AuditEvents(
        LongStream.range(0, count).mapToObj(i -> event(first - i, null)).toList(), after);
  }

  private void open(AuditEvents first) {
    desk.server
        .answer("auditEvents", first)
        .answer("auditEvent", event(first.items().getFirst().id(), Map.of("name", "Cardiology")));
    model.master().activate();
    desk.work.settle();
  }

  @Test
  void the_next_page_begins_after_the_last_event_that_is_shown() {
    open(events(500, MasterViewModel.SIZE, 401L));
    assertThat(model.master().total().get()).isEqualTo(MasterViewModel.UNKNOWN);

    desk.server.now("auditEvents", events(400, 3, null));
    model.master().more();
    desk.work.settle();
    assertThat(desk.server.sent("auditEvents", 1, Long.class)).isEqualTo(401);
    assertThat(model.master().rows()).hasSize(MasterViewModel.SIZE + 3);
    assertThat(model.master().total().get()).isEqualTo(MasterViewModel.SIZE + 3);
  }

  @Test
  void what_was_before_follows_a_moment_later() {
    open(events(500, 2, null));
    assertThat(model.whole().get().before()).containsEntry("name", "Cardiology");
  }

  @Test
  @SuppressWarnings("unchecked")
  void days_are_those_of_the_hospital_and_the_last_one_counts() {
    open(events(500, 1, null));
    model.from().set(LocalDate.of(2026, 11, 16));
    model.to().set(LocalDate.of(2026, 11, 16));
    desk.work.settle();

    assertThat((Map<String, String>) desk.server.sent("auditEvents", 0, Map.class))
        .containsEntry("from", "2026-11-15T18:30:00Z")
        .containsEntry("to", "2026-11-16T18:30:00Z")
        .containsKey("hospitalId");
  }

  @Test
  @SuppressWarnings("unchecked")
  void one_object_is_followed_until_all_is_cleared() {
    open(events(500, 1, null));
    model.follow(model.whole().get());
    desk.work.settle();
    assertThat((Map<String, String>) desk.server.sent("auditEvents", 0, Map.class))
        .containsEntry("objectType", "department")
        .containsEntry("objectId", "d1");

    model.clear();
    desk.work.settle();
    assertThat((Map<String, String>) desk.server.sent("auditEvents", 0, Map.class))
        .containsOnlyKeys("hospitalId");
  }

  @Test
  void a_broken_chain_and_one_that_could_not_be_walked_are_told_apart() {
    desk.server.answer(
        "verifyAuditTrail",
        new AuditVerification(false, 17L, 40, Instant.parse("2026-11-16T05:19:00Z")));
    model.verify();
    desk.work.settle();
    assertThat(model.chain().get())
        .isInstanceOfSatisfying(
            AuditViewModel.Chain.Checked.class,
            checked -> assertThat(checked.result().brokenAt()).isEqualTo(17));

    desk.server.now("verifyAuditTrail", new ApiProblem.TimedOut());
    model.verify();
    desk.work.settle();
    assertThat(model.chain().get()).isInstanceOf(AuditViewModel.Chain.Unknown.class);
  }

  @Test
  void a_file_is_there_whole_or_not_at_all(@TempDir Path folder) throws IOException {
    open(events(500, 1, null));
    Path file = folder.resolve("audit-trail.csv");
    desk.server.answer("auditFile", new ApiProblem.Offline());
    model.export(file);
    desk.work.settle();
    assertThat(folder).isEmptyDirectory();

    desk.server.now("auditFile", ResponseBody.create("position\r\n", MediaType.get("text/csv")));
    model.export(file);
    desk.work.settle();
    assertThat(Files.readAllLines(file)).isEqualTo(List.of("position"));
  }
}
