package org.caredesk.desktop.reception.replan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caredesk.desktop.reception.replan.Plans.LEAVE;
import static org.caredesk.desktop.reception.replan.Plans.PINBOARD;
import static org.caredesk.desktop.reception.replan.Plans.id;
import static org.caredesk.desktop.reception.replan.Plans.mehta;
import static org.caredesk.desktop.reception.replan.Plans.qureshi;
import static org.caredesk.desktop.reception.replan.Plans.tomorrow;
import static org.caredesk.desktop.reception.replan.Plans.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.caredesk.desktop.reception.replan.ReplanChoices.Keep;
import org.caredesk.dto.scheduling.ReplanPreviewResponse;
import org.caredesk.dto.scheduling.ReplanPreviewResponse.Item;
import org.caredesk.dto.scheduling.ReplanPreviewResponse.Option;
import org.junit.jupiter.api.Test;

/** Where visits go: two of them never to one place, and a person's choice stays. */
class ReplanChoicesTest {
  private final ReplanPreviewResponse two =
      Plans.of(
          visit("Kaur", 3, "12:00", mehta("12:00"), qureshi("12:30"), tomorrow("09:00"), PINBOARD),
          visit("Shaikh", 3, "12:30", mehta("12:30"), qureshi("12:30"), PINBOARD));

  @Test
  void theProposalIsTheServersFirst() {
    assertThat(chosen(first(two))).containsExactly(mehta("12:00"), mehta("12:30"));
  }

  @Test
  void aPlaceThatAnotherVisitHasIsPassedOver() {
    List<ReplanRow> rows = ReplanChoices.walk(first(two), 1, 1);
    assertThat(chosen(rows)).containsExactly(mehta("12:00"), qureshi("12:30"));

    rows = ReplanChoices.walk(rows, 0, 1);
    assertThat(chosen(rows)).containsExactly(tomorrow("09:00"), qureshi("12:30"));
    rows = ReplanChoices.walk(rows, 0, 1);
    assertThat(ReplanChoices.walk(rows, 0, 1)).isEqualTo(rows);
    assertThat(chosen(ReplanChoices.walk(rows, 0, -1)).getFirst()).isEqualTo(tomorrow("09:00"));
  }

  @Test
  void onePatientIsNotSentToTwoDoctorsAtOnce() {
    ReplanPreviewResponse same =
        Plans.of(
            visit("Kaur echo", 3, "12:00", mehta("12:00"), PINBOARD),
            visit("Kaur talk", 3, "12:30", qureshi("12:30"), qureshi("12:10"), PINBOARD));
    assertThat(chosen(ReplanChoices.walk(first(same), 1, 1)).getLast()).isEqualTo(PINBOARD);
  }

  @Test
  void whoWaitsStaysWhereTheOthersGoToThePinboard() {
    List<ReplanRow> rows =
        first(Plans.of(visit("Kaur", 3, "12:00", mehta("12:00"), LEAVE), two.items().getLast()));
    assertThat(chosen(ReplanChoices.unplaced(ReplanChoices.unplaced(rows, 0), 1)))
        .containsExactly(LEAVE, PINBOARD);
  }

  @Test
  void afterARefusalOnlyWhatStoodInTheWayIsProposedAnew() {
    List<ReplanRow> before = ReplanChoices.walk(first(two), 1, 1);
    ReplanPreviewResponse fresh =
        Plans.of(
            visit("Kaur", 3, "12:00", qureshi("12:30"), tomorrow("09:00"), PINBOARD),
            visit("Shaikh", 3, "12:30", mehta("12:30"), PINBOARD),
            visit("Pinto", 1, "13:00", mehta("12:30"), PINBOARD));

    List<ReplanRow> rows =
        ReplanChoices.merge(
            before, fresh, Keep.ALL, Map.of(id("Kaur"), "taken", id("Pinto"), "new"));
    assertThat(chosen(rows)).containsExactly(tomorrow("09:00"), qureshi("12:30"), mehta("12:30"));
    assertThat(rows).extracting(ReplanRow::why).containsExactly("taken", null, "new");
    assertThat(rows.get(1).options()).startsWith(qureshi("12:30")).hasSize(3);
  }

  @Test
  void anotherPeriodKeepsWhatAPersonChoseAndNothingElse() {
    List<ReplanRow> before = ReplanChoices.walk(first(two), 1, 1);
    ReplanPreviewResponse fresh =
        Plans.of(
            visit("Kaur", 3, "12:00", tomorrow("14:00"), mehta("12:00"), PINBOARD),
            visit("Shaikh", 3, "12:30", mehta("12:30"), qureshi("12:30"), PINBOARD));
    assertThat(chosen(ReplanChoices.merge(before, fresh, Keep.BY_HAND, Map.of())))
        .containsExactly(tomorrow("14:00"), qureshi("12:30"));
  }

  @Test
  void newsLeavesAWayThatIsStillOfferedAndTheVersionIsTheNewest() {
    ReplanPreviewResponse fresh =
        Plans.of(
            visit("Kaur", 4, "12:00", qureshi("12:00"), mehta("12:00"), PINBOARD),
            visit("Shaikh", 3, "12:30", qureshi("12:30"), PINBOARD));
    List<ReplanRow> rows = ReplanChoices.merge(first(two), fresh, Keep.OFFERED, Map.of());
    assertThat(chosen(rows)).containsExactly(mehta("12:00"), qureshi("12:30"));
    assertThat(rows.getFirst().item().version()).isEqualTo(4);
  }

  /** Whatever a person presses. */
  @Test
  void noTwoVisitsEverHaveOnePlace() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<Item> items = new ArrayList<>();
      for (int n = 0; n < 6; n++) {
        List<Option> options = new ArrayList<>();
        for (int m = 0; m < 3; m++) {
          String time =
              "1%d:%s".formatted(1 + random.nextInt(2), random.nextBoolean() ? "00" : "20");
          options.add(random.nextBoolean() ? mehta(time) : qureshi(time));
        }
        options.add(PINBOARD);
        items.add(
            visit(
                "P%d %d".formatted(random.nextInt(4), n),
                1,
                "11:00",
                options.toArray(Option[]::new)));
      }
      List<ReplanRow> rows = first(Plans.of(items.toArray(Item[]::new)));
      for (int n = 0; n < 20; n++) {
        rows = ReplanChoices.walk(rows, random.nextInt(6), random.nextBoolean() ? 1 : -1);
        for (ReplanRow one : rows) {
          for (ReplanRow other : rows) {
            assertThat(one.clashes(one.chosen(), other)).as("seed %d", seed).isFalse();
          }
        }
      }
    }
  }

  private static List<ReplanRow> first(ReplanPreviewResponse preview) {
    return ReplanChoices.merge(List.of(), preview, Keep.BY_HAND, Map.of());
  }

  private static List<Option> chosen(List<ReplanRow> rows) {
    return rows.stream().map(ReplanRow::chosen).toList();
  }
}
