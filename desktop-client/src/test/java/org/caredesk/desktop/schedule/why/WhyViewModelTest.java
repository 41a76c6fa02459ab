package org.caredesk.desktop.schedule.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.FakeAvailability;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.work.ManualWork;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.dto.scheduling.SlotExplanation.Code;
import org.caredesk.dto.scheduling.SlotExplanation.Reason;
import org.junit.jupiter.api.Test;

class WhyViewModelTest {
  private static final Instant TEN = Instant.parse("2026-11-17T04:30:00Z");
  private static final Question QUESTION =
      new Question(new UUID(1, 1), "Dr. Vikram Rao", ZoneId.of("Asia/Kolkata"), TEN);

  private final ManualWork work = new ManualWork(Instant.parse("2026-11-16T03:30:00Z"));
  private final FakeAvailability server = new FakeAvailability();
  private final Texts texts = new Texts(Locale.ENGLISH);
  private final WhyViewModel model =
      new WhyViewModel(server, work.work(), texts, new Formatting(texts, work.clock()));

  @Test
  void aFreeTimeHasNoReasons() {
    ask();
    assertThat(lines()).isEmpty();
  }

  @Test
  void everyReasonIsASentenceWithTheTimesOfTheHospital() {
    assertThat(said(Reason.of(Code.PAST))).isEqualTo("This time has passed.");
    assertThat(said(between(Code.BOOKED))).isEqualTo("Booked 10:00–10:30.");
    assertThat(said(between(Code.BOOKED).naming(new UUID(2, 2), "AP-2026-004711", "Miradouro")))
        .isEqualTo("Booked 10:00–10:30 at Miradouro.");
    assertThat(said(between(Code.HELD).until(TEN.plusSeconds(900))))
        .isEqualTo("Somebody is booking 10:00–10:30; held until 10:15.");
    assertThat(said(between(Code.BUFFER).minutes(10)))
        .isEqualTo("10 minutes stay free around the visit of 10:00–10:30.");
    assertThat(said(Reason.of(Code.LEAD_TIME).minutes(120).between(TEN, null)))
        .isEqualTo("Visits are booked at least 2 hours ahead: the next from Tue 17 Nov, 10:00.");
    assertThat(said(Reason.of(Code.LEAD_TIME).minutes(90).between(TEN, null)))
        .startsWith("Visits are booked at least 90 minutes ahead");
    assertThat(said(on(Code.BEYOND_HORIZON, null).minutes(30)))
        .isEqualTo("Visits are booked at most 30 days ahead: the last on Wed 18 Nov.");
    assertThat(said(on(Code.HOLIDAY, "Founders’ Day")))
        .isEqualTo("The hospital is closed on Wed 18 Nov: Founders’ Day.");
    assertThat(said(on(Code.RULE_ENDED, null)))
        .isEqualTo("Hours at this time ended on Wed 18 Nov.");
    assertThat(said(between(Code.TIME_OFF)))
        .isEqualTo("The doctor is away from Tue 17 Nov, 10:00 to Tue 17 Nov, 10:30.");
  }

  @Test
  void everyCodeHasWords() {
    for (Code code : Code.values()) {
      assertThat(said(between(code).minutes(5).until(TEN).on(LocalDate.EPOCH, "x"))).isNotBlank();
    }
  }

  @Test
  void hintsNameTheHoursAndStartsBesideIt() {
    Slot before = new Slot(TEN.minusSeconds(7200), TEN.minusSeconds(3600));
    Slot next = new Slot(TEN.plus(Duration.ofDays(1)), TEN.plus(Duration.ofHours(26)));
    assertThat(hint(Reason.of(Code.OUTSIDE_HOURS).nearest(List.of(before, next))))
        .isEqualTo("Hours before: 08:00–09:00. Next hours: Wed 18 Nov, 10:00–12:00.");
    assertThat(hint(Reason.of(Code.OUTSIDE_HOURS)))
        .isEqualTo("There are no other hours in the next two weeks.");
    assertThat(hint(Reason.of(Code.OFF_GRID).nearest(List.of(before, next))))
        .isEqualTo("Visits start at 08:00, 10:00.");
  }

  @Test
  void theNewestQuestionCounts() {
    server.reasons.put(TEN, List.of(Reason.of(Code.PAST)));
    model.ask(QUESTION);
    model.step(Duration.ofMinutes(15));
    work.settle();

    assertThat(lines()).isEmpty();
    assertThat(java.util.Objects.requireNonNull(model.question()).at())
        .isEqualTo(TEN.plusSeconds(900));
  }

  @Test
  void aLostServerIsSaidAndTheCardCanBeAskedAgain() {
    server.failNext("explain", new ApiProblem.Offline());
    ask();
    assertThat(model.answerProperty().get()).isInstanceOf(Answer.Failed.class);
    model.step(Duration.ZERO);
    work.settle();
    assertThat(lines()).isEmpty();
  }

  @Test
  void aClosedCardStaysClosedWhenTheAnswerComesLate() {
    model.ask(QUESTION);
    model.close();
    work.settle();
    assertThat(model.answerProperty().get()).isInstanceOf(Answer.None.class);
    model.step(Duration.ofMinutes(15));
    assertThat(server.calls).hasSizeLessThanOrEqualTo(1);
  }

  private static Reason between(Code code) {
    return Reason.of(code).between(TEN, TEN.plusSeconds(1800));
  }

  private static Reason on(Code code, @org.jspecify.annotations.Nullable String label) {
    return Reason.of(code).on(LocalDate.of(2026, 11, 18), label);
  }

  private String said(Reason reason) {
    server.reasons.put(TEN, List.of(reason));
    ask();
    return lines().getFirst().sentence();
  }

  private String hint(Reason reason) {
    server.reasons.put(TEN, List.of(reason));
    ask();
    return java.util.Objects.requireNonNull(lines().getFirst().hint());
  }

  private void ask() {
    model.ask(QUESTION);
    work.settle();
  }

  private List<Answer.Line> lines() {
    return ((Answer.Reasons) model.answerProperty().get()).lines();
  }
}
