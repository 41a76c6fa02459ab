package org.caredesk.desktop.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.caredesk.desktop.revenue.EntriesOrder.Key;
import org.caredesk.desktop.shell.ScriptedDesk;
import org.caredesk.dto.identity.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntriesSortTest {
  private static final Span CAMP = new Span(LocalDate.of(2026, 10, 25), LocalDate.of(2026, 10, 25));

  private final ScriptedDesk desk = new ScriptedDesk();
  private final EntriesViewModel model =
      new EntriesViewModel(desk.context(Role.HOSPITAL_ADMIN), _ -> null);

  private @Nullable Object sentOrder() {
    return desk.server.sent("ledgerEntries", 0, Map.class).get("sort");
  }

  @Test
  void another_order_is_read_from_the_server_for_all_that_is_shown_and_stays() {
    desk.server.answer("ledgerEntries", October.entries(0, 50, 60, "13400.00", true));
    model.show(Focus.days(CAMP));
    desk.work.settle();
    desk.server.now("ledgerEntries", October.entries(1, 10, 60, "13400.00", true));
    model.more();
    desk.work.settle();

    desk.server.now("ledgerEntries", October.entries(0, 60, 60, "13400.00", true));
    model.sort("-amount");
    desk.work.settle();
    assertThat(sentOrder()).isEqualTo("-amount");
    assertThat(desk.server.sent("ledgerEntries", 1, Integer.class)).isZero();
    assertThat(desk.server.sent("ledgerEntries", 2, Integer.class)).isEqualTo(100);
    assertThat(Objects.requireNonNull(model.shown().get()).rows()).hasSize(60);

    model.sort("-amount");
    model.show(null);
    model.show(Focus.days(CAMP));
    desk.work.settle();
    assertThat(desk.server.calls("ledgerEntries")).hasSize(4);
    assertThat(sentOrder()).isEqualTo("-amount");
  }

  @Test
  void a_head_sorts_and_once_more_the_other_way_round() {
    assertThat(EntriesOrder.next("time", Key.TIME)).isEqualTo("-time");
    assertThat(EntriesOrder.next("-time", Key.TIME)).isEqualTo("time");
    assertThat(EntriesOrder.next("time", Key.PATIENT)).isEqualTo("patient");
    assertThat(EntriesOrder.next("patient", Key.PATIENT)).isEqualTo("-patient");
    assertThat(EntriesOrder.next("time", Key.AMOUNT)).isEqualTo("-amount");
    assertThat(EntriesOrder.next("-amount", Key.AMOUNT)).isEqualTo("amount");
  }
}
