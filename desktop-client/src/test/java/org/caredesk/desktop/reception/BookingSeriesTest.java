package org.caredesk.desktop.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.reception.booking.BookingFields.Settlement;
import org.caredesk.desktop.reception.booking.BookingStage;
import org.caredesk.desktop.reception.booking.SeriesModel;
import org.caredesk.dto.Money;
import org.caredesk.dto.problem.Problem;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.junit.jupiter.api.Test;

/** Several visits in one booking: the third one is taken. */
class BookingSeriesTest {
  private final BookingDesk at = new BookingDesk();
  private final SeriesModel series = at.booking.series();

  private void repeated(String visits) {
    at.held();
    at.fill();
    series.countProperty().set(visits);
    series.repeatingProperty().set(true);
    at.desk.work.settle();
  }

  private Instant week(int n) {
    return at.slot.startsAt().plus(FakeSeries.WEEK.multipliedBy(n));
  }

  private void confirmed() {
    at.booking.confirm();
    at.desk.work.settle();
  }

  @Test
  void whatIsFreeIsTakenInAndWhatIsTakenIsLeftOut() {
    repeated("4");

    assertThat(series.chosen()).containsExactly(week(0), week(1), week(3));
    assertThat(series.total()).isEqualTo(new Money("3600.00", "INR"));
    assertThat(series.rows().get(2).visit().code()).isEqualTo("slot-taken");
  }

  @Test
  void takenAndLeftOutAreAllVisitsTogether() {
    repeated("4");
    assertThat(series.leftOut()).isEqualTo(1);
    series.turn(1);

    assertThat(series.leftOut()).isEqualTo(2);
    assertThat(series.chosen()).hasSize(series.rows().size() - series.leftOut());
  }

  @Test
  void anotherTimeNearATakenVisitStandsInForIt() {
    repeated("4");
    series.turn(2);
    assertThat(series.chosen()).contains(week(2).plusSeconds(30 * 60));
    series.other(2, 1);
    assertThat(series.chosen()).contains(week(2).plusSeconds(60 * 60));
    series.other(2, -1);
    series.other(2, -1);
    assertThat(series.chosen()).contains(week(2).plusSeconds(90 * 60)).hasSize(4);
    series.turn(2);
    assertThat(series.chosen()).hasSize(3);
  }

  @Test
  void theHeldVisitCannotBeLeftOut() {
    repeated("4");
    series.turn(0);

    assertThat(series.chosen()).contains(week(0));
  }

  @Test
  void allVisitsAreHeldAndPaidTogether() {
    repeated("4");
    confirmed();

    assertThat(at.desk.server.series.booked.getFirst().holdId())
        .isEqualTo(at.done().appointment().id());
    assertThat(at.desk.server.payments.getFirst().amount()).isEqualTo(new Money("3600.00", "INR"));
    BookingStage.Done done = at.done();
    assertThat(done.series()).isNotNull();
    assertThat(done.series().visits())
        .extracting(visit -> visit.status())
        .containsOnly(AppointmentStatus.CONFIRMED);
    assertThat(at.changes).extracting(visit -> visit.startsAt()).contains(week(1), week(3));
  }

  @Test
  void theyMayAllBePaidAtTheDeskLater() {
    repeated("3");
    at.booking.fields().settlement.set(Settlement.AT_DESK);
    confirmed();

    assertThat(at.done().payment()).isNull();
    assertThat(at.desk.server.calls).contains("series payAtDesk").doesNotContain("payAtDesk");
  }

  @Test
  void aPaymentThatFailsIsTriedAgainWithoutHoldingAgain() {
    repeated("4");
    at.desk.server.failNext("series pay", new ApiProblem.Offline());
    confirmed();
    assertThat(at.booking.stageProperty().get()).isInstanceOf(BookingStage.Held.class);
    confirmed();

    assertThat(at.desk.server.series.booked).hasSize(1);
    assertThat(at.desk.server.keys.stream().filter(key -> key.startsWith("series pay")).distinct())
        .hasSize(1);
    assertThat(at.done().series()).isNotNull();
  }

  @Test
  void givingBackASeriesThatIsOnlyHeldGivesAllOfItBack() {
    repeated("4");
    at.desk.server.failNext("series pay", new ApiProblem.Offline());
    confirmed();
    var first = at.hold().id();
    at.booking.release();
    at.desk.work.settle();

    assertThat(at.desk.server.series.cancelled).containsExactly(first);
  }

  @Test
  void aVisitThatIsTakenMeanwhileIsShownAndNothingIsLost() {
    repeated("4");
    at.desk.server.failNext(
        "series book",
        new ApiProblem.Conflict(
            new Problem(
                null,
                "conflict",
                409,
                null,
                "series-conflict",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(FakeSeries.taken(week(1))))));
    confirmed();

    assertThat(at.booking.stageProperty().get()).isInstanceOf(BookingStage.Held.class);
    assertThat(at.booking.problemProperty().get()).contains("Not all visits");
    assertThat(series.chosen()).containsExactly(week(0), week(3));
    confirmed();
    assertThat(at.desk.server.series.booked.getLast().startsAt()).containsExactly(week(0), week(3));
  }

  @Test
  void numbersThatMakeNoSeriesAreSaidAndNothingIsBooked() {
    repeated("1");
    assertThat(series.errorProperty().get()).contains("2 to 52");
    confirmed();
    assertThat(at.desk.server.series.booked).isEmpty();
    assertThat(at.desk.server.payments).isEmpty();

    series.countProperty().set("3");
    at.desk.work.settle();
    assertThat(series.errorProperty().get()).isEmpty();
    assertThat(series.rows()).hasSize(3);
  }

  @Test
  void turnedOffAgainItIsASingleVisit() {
    repeated("4");
    series.repeatingProperty().set(false);
    confirmed();

    assertThat(at.done().series()).isNull();
    assertThat(at.desk.server.calls).contains("pay").doesNotContain("series book");
  }
}
