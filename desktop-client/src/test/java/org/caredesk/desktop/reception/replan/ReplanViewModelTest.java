package org.caredesk.desktop.reception.replan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caredesk.desktop.reception.replan.Plans.PINBOARD;
import static org.caredesk.desktop.reception.replan.Plans.id;
import static org.caredesk.desktop.reception.replan.Plans.mehta;
import static org.caredesk.desktop.reception.replan.Plans.qureshi;
import static org.caredesk.desktop.reception.replan.Plans.tomorrow;
import static org.caredesk.desktop.reception.replan.Plans.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.IdempotencyKey;
import org.caredesk.desktop.live.LiveState;
import org.caredesk.desktop.shell.ScriptedDesk;
import org.caredesk.desktop.ui.Look;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.dto.problem.Problem;
import org.caredesk.dto.scheduling.ReplanPreviewRequest;
import org.caredesk.dto.scheduling.ReplanPreviewResponse;
import org.caredesk.dto.scheduling.ReplanRequest;
import org.caredesk.dto.scheduling.ReplanResponse;
import org.junit.jupiter.api.Test;

/** The plan for a doctor who is away: asked for, changed, refused, carried out. */
class ReplanViewModelTest {
  private static final Absence ABSENCE =
      new Absence(id("hospital"), id("Deshpande"), "Dr. Ananya Deshpande", Plans.FROM, Plans.TO);

  private final ScriptedDesk desk = new ScriptedDesk();
  private final List<ReplanResponse> done = new ArrayList<>();
  private final ReplanPreviewResponse preview =
      Plans.of(
          visit("Kaur", 3, "12:00", mehta("12:00"), tomorrow("09:00"), PINBOARD),
          visit("Shaikh", 3, "12:30", mehta("12:30"), qureshi("12:30"), PINBOARD));

  private ReplanViewModel open() {
    ReplanViewModel model =
        new ReplanViewModel(desk.context(Role.RECEPTIONIST), ABSENCE, Plans.ZONE, done::add);
    desk.work.settle();
    return model;
  }

  @Test
  void thePlanIsAskedForFromNowToTheEndOfTheDayAndSaysWhatItMeans() {
    desk.server.answer("preview", preview);
    ReplanViewModel model = open();

    assertThat(desk.server.sent("preview", 1, ReplanPreviewRequest.class))
        .isEqualTo(new ReplanPreviewRequest(id("hospital"), Plans.FROM, Plans.TO));
    assertThat(model.totalsProperty().get()).isEqualTo("2 to colleagues");
    model.walk(0, 1);
    model.pin(1);
    assertThat(model.totalsProperty().get()).isEqualTo("1 later, 1 to the pinboard");
    assertThat(model.verbProperty().get()).isEqualTo("Move 2 appointments");
    assertThat(model.readyProperty().get()).isTrue();
  }

  @Test
  void whatIsChosenIsSentWithTheVersionsThatWereSeen() {
    desk.server.answer("preview", preview).answer("carryOut", made());
    ReplanViewModel model = open();
    model.walk(0, 1);
    model.reasonProperty().set(" Flu ");
    model.carryOut();
    desk.work.settle();

    ReplanRequest sent = desk.server.sent("carryOut", 1, ReplanRequest.class);
    assertThat(sent.reason()).isEqualTo("Flu");
    assertThat(sent.items())
        .containsExactly(
            new ReplanRequest.Item(
                id("Kaur"),
                3,
                tomorrow("09:00").choice(),
                id("Deshpande"),
                tomorrow("09:00").startsAt()),
            new ReplanRequest.Item(
                id("Shaikh"), 3, mehta("12:30").choice(), id("Mehta"), mehta("12:30").startsAt()));
    assertThat(done).hasSize(1);
  }

  @Test
  void anotherPeriodIsAskedForOnceTypingRestsAndNothingIsCarriedOutBefore() {
    desk.server.answer("preview", preview).answer("preview", Plans.of());
    ReplanViewModel model = open();
    model.period().toTime().set("12:");
    assertThat(model.period().toError().get()).isEqualTo("Write it as 14:30");
    model.period().toTime().set("10:00");
    assertThat(model.period().toError().get()).isEqualTo("Must be after the beginning");
    model.period().toTime().set("11:00");
    assertThat(model.period().toError().get()).isEmpty();
    model.carryOut();
    assertThat(desk.server.calls("preview")).hasSize(1);
    desk.work.advance(Duration.ofSeconds(1));

    assertThat(desk.server.sent("preview", 1, ReplanPreviewRequest.class).to())
        .isEqualTo(LocalDateTime.of(2026, 11, 16, 11, 0));
    assertThat(desk.server.calls("carryOut")).isEmpty();
    assertThat(model.lookProperty().get()).isInstanceOf(Look.Empty.class);
    assertThat(model.verbProperty().get()).isEqualTo("Take Dr. Ananya Deshpande off");
    assertThat(model.readyProperty().get()).isTrue();
  }

  @Test
  void aRefusalMarksTheVisitsConcernedAndLeavesTheOthersAsChosen() {
    desk.server
        .answer("preview", preview)
        .answer(
            "preview",
            Plans.of(
                visit("Kaur", 4, "12:00", qureshi("12:00"), tomorrow("09:00"), PINBOARD),
                visit("Shaikh", 3, "12:30", mehta("12:30"), PINBOARD)))
        .answer("carryOut", conflict(id("Kaur"), "slot-taken"))
        .answer("carryOut", made());
    ReplanViewModel model = open();
    model.walk(1, 1);
    model.carryOut();
    desk.work.settle();

    assertThat(done).isEmpty();
    assertThat(model.problemProperty().get()).startsWith("One visit has changed meanwhile.");
    assertThat(model.rowsProperty().get())
        .extracting(ReplanRow::chosen)
        .containsExactly(qureshi("12:00"), qureshi("12:30"));
    assertThat(model.rowsProperty().get().getFirst().why()).contains("was just taken");
    assertThat(model.rowsProperty().get().getLast().why()).isNull();
    model.carryOut();
    desk.work.settle();
    assertThat(done).hasSize(1);
    assertThat(keys()).doesNotHaveDuplicates();
  }

  @Test
  void withoutAnAnswerTheSameIntentIsSentAgain() {
    desk.server
        .answer("preview", preview)
        .answer("carryOut", new ApiProblem.TimedOut())
        .answer("carryOut", made());
    ReplanViewModel model = open();
    model.carryOut();
    desk.work.settle();
    assertThat(model.problemProperty().get()).isNotEmpty();
    model.carryOut();
    desk.work.settle();

    assertThat(keys().getFirst()).isEqualTo(keys().getLast());
    assertThat(keys()).hasSize(2);
  }

  @Test
  void whatIsBookedMeanwhileComesInAndThePersonsChoiceStays() {
    desk.server
        .answer("preview", preview)
        .answer(
            "preview",
            Plans.of(
                preview.items().getFirst(),
                preview.items().getLast(),
                visit("Pinto", 1, "14:00", mehta("14:00"), PINBOARD)));
    ReplanViewModel model = open();
    model.walk(0, 1);
    desk.push(LiveFrame.APPOINTMENT_CHANGED, id("Pinto"), id("Deshpande"), 1);

    assertThat(model.rowsProperty().get())
        .extracting(ReplanRow::chosen)
        .containsExactly(tomorrow("09:00"), mehta("12:30"), mehta("14:00"));
  }

  @Test
  void withoutAConnectionThePlanCanBeReadAndNotCarriedOut() {
    desk.server.answer("preview", preview);
    ReplanViewModel model = open();
    Instant now = Instant.parse("2026-11-16T05:19:00Z");
    desk.state.set(new LiveState.Offline(now, now));
    assertThat(model.lookProperty().get()).isInstanceOf(Look.Stale.class);
    assertThat(model.readyProperty().get()).isFalse();

    desk.state.set(new LiveState.Live());
    desk.work.settle();
    assertThat(model.lookProperty().get()).isInstanceOf(Look.Ready.class);
    assertThat(model.readyProperty().get()).isTrue();
  }

  @Test
  void aPlanThatCannotBeMadeIsAskedForAgain() {
    desk.server.answer("preview", new ApiProblem.TimedOut()).answer("preview", preview);
    ReplanViewModel model = open();
    assertThat(model.readyProperty().get()).isFalse();
    ((Look.Failed) model.lookProperty().get()).retry().run();
    desk.work.settle();
    assertThat(model.rowsProperty().get()).hasSize(2);
  }

  @Test
  void whoDoesNotWorkAtTheHospitalIsNotOfferedIt() {
    DoctorIsIll ill = new DoctorIsIll(desk.context(Role.RECEPTIONIST), _ -> {}, () -> {});
    assertThat(ill.isAllowed()).isFalse();
  }

  @Test
  void nothingIsHeardAnyMoreOnceItIsClosed() {
    desk.server.answer("preview", preview);
    ReplanViewModel model = open();
    model.period().toTime().set("12:00");
    model.close();
    assertThat(desk.listeners()).isZero();
    assertThat(desk.work.pendingTimers()).isZero();
  }

  private List<String> keys() {
    return desk.server.calls("carryOut").stream()
        .map(call -> ((IdempotencyKey) call.arguments().get(2)).value())
        .toList();
  }

  private static ReplanResponse made() {
    return new ReplanResponse(
        id("plan"),
        id("Deshpande"),
        "Dr. Ananya Deshpande",
        id("hospital"),
        "Seaface Hospital",
        Plans.ZONE.getId(),
        Plans.FROM,
        Plans.TO,
        null,
        Plans.at("10:50"),
        "Sunita Kamble",
        Plans.at("11:00"),
        null,
        List.of());
  }

  private static ApiProblem conflict(java.util.UUID appointment, String code) {
    return new ApiProblem.Conflict(
        new Problem(
            null,
            "replan-conflict",
            409,
            null,
            "replan-conflict",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(new ReplanResponse.Conflict(appointment, code, "It is taken."))));
  }
}
