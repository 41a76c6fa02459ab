package org.caredesk.desktop.doctor.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.Done;
import org.caredesk.desktop.shell.ScriptedDesk;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.scheduling.CalendarFeedResponse;
import org.junit.jupiter.api.Test;

class CalendarFeedViewModelTest {
  private static final Instant NOW = Instant.parse("2026-11-16T05:19:00Z");
  private static final String ADDRESS = "https://clinic.example/api/v1/calendar-feeds/x.ics";

  private final ScriptedDesk desk = new ScriptedDesk();
  private final CalendarFeedViewModel model = new CalendarFeedViewModel(desk.context(Role.DOCTOR));

  @Test
  void theAddressIsThereUntilTheScreenIsLeft() {
    desk.server.answer("create", new CalendarFeedResponse(ADDRESS, NOW));
    model.create();
    desk.work.settle();
    assertThat(Objects.requireNonNull(model.feed().get()).url()).isEqualTo(ADDRESS);

    model.hide();
    assertThat(model.feed().get()).isNull();
    desk.server.answer("get", new CalendarFeedResponse(null, NOW));
    model.load();
    desk.work.settle();
    assertThat(Objects.requireNonNull(model.feed().get()).createdAt()).isEqualTo(NOW);
    assertThat(desk.server.calls("create").getFirst().arguments())
        .containsExactly(ScriptedDesk.DOCTOR);
  }

  @Test
  void aRevokedAddressIsGoneAndARefusalLeavesItAsItWas() {
    desk.server.answer("get", new CalendarFeedResponse(null, NOW));
    model.load();
    desk.work.settle();
    desk.server.answer("revoke", new ApiProblem.Offline());
    model.revoke();
    desk.work.settle();
    assertThat(model.problem().get()).isNotEmpty();
    assertThat(Objects.requireNonNull(model.feed().get()).createdAt()).isEqualTo(NOW);

    desk.server.now("revoke", Done.DONE);
    model.revoke();
    desk.work.settle();
    assertThat(model.problem().get()).isEmpty();
    assertThat(Objects.requireNonNull(model.feed().get()).createdAt()).isNull();
    assertThat(desk.toasts).hasSize(1);
  }
}
