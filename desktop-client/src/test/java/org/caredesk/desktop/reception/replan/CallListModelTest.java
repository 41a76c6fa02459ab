package org.caredesk.desktop.reception.replan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.scheduling.ReplanChoice;
import org.caredesk.dto.scheduling.ReplanResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whom the desk telephones after a doctor was sent home. */
class CallListModelTest {
  private static final Instant TEN = Instant.parse("2026-11-16T04:30:00Z");

  @Test
  void whoCanNeitherBeCalledNorWrittenToIsCountedApart() {
    CallListModel calls =
        new CallListModel(
            plan(
                item("Gurpreet", "+91 98200 41763", false),
                item("Nandini", null, false),
                item("Tushar", " ", false),
                item("Meera", null, true)),
            _ -> {});

    assertThat(calls.toBeCalled()).isEqualTo(1);
    assertThat(calls.withoutContact()).isEqualTo(2);
    assertThat(calls.shown())
        .as("all whom no message reaches")
        .extracting(ReplanResponse.Item::patientName)
        .containsExactly("Gurpreet", "Nandini", "Tushar");
  }

  private static ReplanResponse.Item item(String name, @Nullable String phone, boolean reachable) {
    return new ReplanResponse.Item(
        UUID.randomUUID(),
        "AP-2026-004698",
        name,
        phone,
        reachable,
        ReplanChoice.PINBOARD,
        TEN,
        "Dr. Rohan Mehta",
        null);
  }

  private static ReplanResponse plan(ReplanResponse.Item... items) {
    return new ReplanResponse(
        UUID.randomUUID(),
        UUID.randomUUID(),
        "Dr. Rohan Mehta",
        UUID.randomUUID(),
        "Seaface Hospital",
        "Asia/Kolkata",
        LocalDateTime.of(2026, 11, 16, 9, 0),
        LocalDateTime.of(2026, 11, 16, 18, 0),
        null,
        TEN,
        "Sunita Kamble",
        null,
        null,
        List.of(items));
  }
}
