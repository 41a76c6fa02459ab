package org.caredesk.desktop.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.dto.problem.Problem;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.CancellationReason;
import org.caredesk.dto.scheduling.PaymentState;
import org.caredesk.dto.scheduling.SeriesPlace;
import org.caredesk.dto.scheduling.SeriesVisit;
import org.junit.jupiter.api.Test;

/** What the sheet of a visit can do with the rest of its series. */
class VisitOfASeriesTest {
  private static final UUID SECOND = SeafaceDay.id("visit 1");

  private final Desk desk = new Desk();
  private final List<AppointmentResponse> changed = new ArrayList<>();
  private final AppointmentResponse visit = second();

  private AppointmentResponse second() {
    AppointmentResponse known =
        desk.server.desk.known(
            SECOND,
            "Nandini Furtado",
            AppointmentStatus.CONFIRMED,
            PaymentState.PAID,
            SeafaceDay.at("12:00"));
    AppointmentResponse visit =
        AppointmentCopies.inSeries(
            known,
            SECOND,
            known.startsAt(),
            known.status(),
            new SeriesPlace(SeafaceDay.id("series"), 2, 6));
    desk.server.appointments.put(SECOND, visit);
    return visit;
  }

  private VisitSeriesModel moving() {
    VisitSeriesModel model = new VisitSeriesModel(desk.context, changed::add);
    model.show(visit);
    desk.work.settle();
    model.turnMoving();
    return model;
  }

  private static ApiProblem conflictOf(UUID which) {
    Instant at = SeafaceDay.at("13:00");
    SeriesVisit cannot =
        new SeriesVisit(at, at.plusSeconds(1800), false, "slot-taken", null, List.of(), which);
    return new ApiProblem.Conflict(
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
            List.of(cannot)));
  }

  @Test
  void itBeginsWhereTheVisitStandsAndMovesItWithAllThatFollow() {
    VisitSeriesModel model = moving();
    assertThat(model.timeProperty().get())
        .isEqualTo(LocalTime.ofInstant(visit.startsAt(), SeafaceDay.ZONE).toString());
    model.timeProperty().set("13:00");
    model.move();
    desk.work.settle();

    assertThat(desk.server.series.moved)
        .extracting(move -> move.startsAt())
        .containsExactly(SeafaceDay.at("13:00"));
    assertThat(changed).extracting(AppointmentResponse::id).containsExactly(SECOND);
    assertThat(model.movingProperty().get()).isFalse();
  }

  @Test
  void thoseThatCannotGoAlongAreShownAndLeftTheSecondTime() {
    VisitSeriesModel model = moving();
    UUID other = SeafaceDay.id("visit 3");
    desk.server.failNext("series reschedule", conflictOf(other));
    model.timeProperty().set("13:00");
    model.move();
    desk.work.settle();
    assertThat(model.conflicts()).hasSize(1);
    assertThat(model.problemProperty().get()).contains("leave them");
    model.move();
    desk.work.settle();

    assertThat(desk.server.series.moved.getLast().leave()).containsExactly(other);
  }

  @Test
  void whatCouldNotGoAlongIsForgottenWithTheTime() {
    VisitSeriesModel model = moving();
    desk.server.failNext("series reschedule", conflictOf(SeafaceDay.id("visit 3")));
    model.timeProperty().set("13:00");
    model.move();
    desk.work.settle();
    model.timeProperty().set("14:00");
    model.move();
    desk.work.settle();

    assertThat(desk.server.series.moved.getLast().leave()).isNull();
  }

  @Test
  void aTimeThatIsNoneIsSaid() {
    VisitSeriesModel model = moving();
    model.timeProperty().set("noon");
    model.move();
    desk.work.settle();

    assertThat(model.problemProperty().get()).contains("10:30");
    assertThat(desk.server.series.moved).isEmpty();
  }

  @Test
  void cancellingAsksFirstWhichVisitsAreMeant() {
    AppointmentModel model =
        new AppointmentModel(desk.context, SECOND, (done, _) -> changed.add(done));
    model.load();
    desk.work.settle();
    model.begin(AppointmentAction.CANCEL);
    desk.work.settle();
    assertThat(model.cancelling().scopeProperty().get()).isNull();
    assertThat(desk.server.calls).noneMatch(call -> call.contains("preview"));

    model.cancelling().choose(CancellingModel.Scope.FOLLOWING);
    desk.work.settle();
    assertThat(Objects.requireNonNull(model.cancelling().refund()).amount()).isEqualTo("6000.00");
    model.cancelling().reasonProperty().set(CancellationReason.PATIENT_REQUEST);
    model.giveReason();
    desk.work.settle();

    assertThat(desk.server.series.cancelled).containsExactly(SECOND);
    assertThat(desk.server.calls).doesNotContain("cancel");
  }

  @Test
  void onlyThisOneIsCancelledAsAnyOther() {
    AppointmentModel model =
        new AppointmentModel(desk.context, SECOND, (done, _) -> changed.add(done));
    model.load();
    desk.work.settle();
    model.begin(AppointmentAction.CANCEL);
    model.cancelling().choose(CancellingModel.Scope.ONE);
    model.cancelling().reasonProperty().set(CancellationReason.PATIENT_REQUEST);
    desk.work.settle();
    model.giveReason();
    desk.work.settle();

    assertThat(desk.server.calls).contains("cancel");
    assertThat(desk.server.series.cancelled).isEmpty();
  }
}
