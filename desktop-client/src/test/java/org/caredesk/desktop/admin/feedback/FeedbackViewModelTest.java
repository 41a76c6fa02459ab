package org.caredesk.desktop.admin.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.caredesk.desktop.admin.frame.MasterViewModel;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.IfMatch;
import org.caredesk.desktop.shell.ScriptedDesk;
import org.caredesk.dto.feedback.FeedbackAction;
import org.caredesk.dto.feedback.FeedbackPage;
import org.caredesk.dto.feedback.FeedbackResponse;
import org.caredesk.dto.feedback.FeedbackState;
import org.caredesk.dto.feedback.ModerationRequest;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.dto.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedbackViewModelTest {
  private static final UUID HERE =
      ScriptedDesk.hospital("Seaface Hospital", "Asia/Kolkata", "INR").id();

  private final ScriptedDesk desk = new ScriptedDesk();
  private final FeedbackViewModel model =
      new FeedbackViewModel(
          desk.context(Role.HOSPITAL_ADMIN),
          new MasterViewModel.Words("Failed", "fth-star", "None", "None", null));
  private final FeedbackResponse kind = said("Kind and thorough", FeedbackState.NEW, 0, null);
  private final FeedbackResponse rude = said("An idiot", FeedbackState.NEW, 0, null);

  private static FeedbackResponse said(
      String words, FeedbackState state, int version, @Nullable String reason) {
    return new FeedbackResponse(
        UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)),
        UUID.randomUUID(),
        "AP-2026-004711",
        LocalDateTime.parse("2026-11-13T10:00"),
        HERE,
        "Seaface Hospital",
        ScriptedDesk.DOCTOR,
        "Dr. Arjun Rao",
        "Cardiology",
        "Nandini Furtado",
        4,
        words,
        state,
        Instant.parse("2026-11-14T05:00:00Z"),
        null,
        null,
        reason,
        version,
        state == FeedbackState.NEW
            ? List.of(FeedbackAction.SHOW, FeedbackAction.HIDE)
            : List.of(FeedbackAction.UNDO));
  }

  private static FeedbackPage page(FeedbackResponse... rows) {
    return new FeedbackPage(List.of(rows), 0, 100, rows.length, rows.length, 7, 2);
  }

  private void open(FeedbackResponse... rows) {
    desk.server.answer("feedback", page(rows));
    model.activate();
    model.master().activate();
    desk.work.settle();
  }

  @Test
  void what_nobody_has_read_is_listed_first_and_the_whole_is_counted() {
    open(kind, rude);
    assertThat(desk.server.sent("feedback", 2, FeedbackState.class)).isEqualTo(FeedbackState.NEW);
    assertThat(model.counts().get()).isEqualTo(new FeedbackViewModel.Counts(2, 7, 2));
    model.master().segment().set(FeedbackViewModel.Segment.ALL);
    model.stars().set(1);
    desk.work.settle();
    assertThat(desk.server.sent("feedback", 2, FeedbackState.class)).isNull();
    assertThat(desk.server.sent("feedback", 3, Integer.class)).isEqualTo(1);
  }

  @Test
  void a_comment_that_is_shown_makes_room_for_the_next_and_comes_back_by_undo() {
    open(kind, rude);
    desk.server
        .answer("moderate", said("Kind and thorough", FeedbackState.SHOWN, 1, null))
        .now("feedback", page(rude));
    model.show();
    desk.work.settle();
    assertThat(desk.server.sent("moderate", 1, ModerationRequest.class).decision())
        .isEqualTo(ModerationRequest.Decision.SHOW);
    assertThat(desk.server.sent("moderate", 2, IfMatch.class)).isEqualTo(new IfMatch(0));
    assertThat(model.master().selected().get()).isEqualTo(rude);

    FeedbackResponse again = said("Kind and thorough", FeedbackState.NEW, 2, null);
    desk.server.answer("undoModeration", again).now("feedback", page(again, rude));
    desk.undo();
    desk.work.settle();
    assertThat(desk.server.sent("undoModeration", 1, IfMatch.class)).isEqualTo(new IfMatch(1));
    assertThat(model.master().selected().get()).isEqualTo(again);
  }

  @Test
  void hiding_needs_a_reason_and_one_that_is_often_given_is_one_click() {
    open(rude);
    model.beginHiding();
    model.reason().set("  ");
    model.hide();
    assertThat(model.reasonError().get()).isNotEmpty();
    assertThat(desk.server.calls("moderate")).isEmpty();

    desk.server.answer("moderate", said("An idiot", FeedbackState.HIDDEN, 1, "Insulting"));
    model.hideBecause("Insulting");
    desk.work.settle();
    assertThat(desk.server.sent("moderate", 1, ModerationRequest.class))
        .isEqualTo(new ModerationRequest(ModerationRequest.Decision.HIDE, "Insulting"));
    assertThat(model.hiding().get()).isFalse();
    assertThat(model.reason().get()).isEmpty();
  }

  @Test
  void news_keep_the_choice_and_the_reason_that_is_typed() {
    open(kind, rude);
    model.master().select(rude);
    model.beginHiding();
    model.reason().set("Insul");
    FeedbackResponse late = said("Only now", FeedbackState.NEW, 0, null);
    desk.server.now("feedback", page(late, kind, rude));
    desk.push(
        new LiveFrame(1L, LiveFrame.FEEDBACK_CHANGED, late.id(), HERE, null, null, null, null));
    desk.work.advance(FeedbackViewModel.GATHER);
    desk.work.settle();

    assertThat(model.master().rows()).hasSize(3);
    assertThat(model.master().selected().get()).isEqualTo(rude);
    assertThat(model.reason().get()).isEqualTo("Insul");
    assertThat(model.hiding().get()).isTrue();
  }

  @Test
  void another_choice_drops_the_reason_that_was_for_the_one_before() {
    open(kind, rude);
    model.beginHiding();
    model.reason().set("Insul");
    model.master().select(rude);
    assertThat(model.hiding().get()).isFalse();
    assertThat(model.reason().get()).isEmpty();
  }

  @Test
  void news_of_another_hospital_ask_for_nothing() {
    open(kind);
    int asked = desk.server.calls("feedback").size();
    desk.push(
        new LiveFrame(
            1L, LiveFrame.FEEDBACK_CHANGED, kind.id(), UUID.randomUUID(), null, null, null, null));
    desk.work.advance(FeedbackViewModel.GATHER);
    desk.work.settle();
    assertThat(desk.server.calls("feedback")).hasSize(asked);
  }

  @Test
  void who_was_too_late_is_told_and_sees_what_was_decided() {
    open(kind, rude);
    desk.server
        .answer(
            "moderate",
            new ApiProblem.Stale(
                new Problem(
                    null, "", 412, "Stale", "stale-version", null, null, null, null, null, null)))
        .now("feedback", page(rude));
    model.show();
    desk.work.settle();
    assertThat(desk.toasts).hasSize(1);
    assertThat(model.master().rows()).containsExactly(rude);
    assertThat(model.sending().get()).isFalse();
  }

  @Test
  void nothing_listens_any_more_once_the_screen_is_left() {
    open(kind);
    model.master().deactivate();
    model.deactivate();
    assertThat(desk.listeners()).isZero();
  }

  @Test
  void the_badge_counts_what_nobody_has_read_and_closes_with_the_workplace() {
    ScriptedDesk other = new ScriptedDesk();
    other.server.answer("feedback", page(kind, rude));
    UnreadComments unread = new UnreadComments(other.context(Role.HOSPITAL_ADMIN));
    other.work.settle();
    assertThat(unread.count().get()).isEqualTo(2);
    other.server.now("feedback", page(rude));
    other.push(
        new LiveFrame(1L, LiveFrame.FEEDBACK_CHANGED, kind.id(), HERE, null, null, null, null));
    other.work.advance(UnreadComments.GATHER);
    assertThat(unread.count().get()).isEqualTo(1);
    unread.close();
    assertThat(other.listeners()).isZero();
  }
}
