package org.caredesk.server.feedback;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import org.caredesk.dto.feedback.FeedbackAction;
import org.caredesk.dto.feedback.FeedbackResponse;
import org.caredesk.dto.feedback.FeedbackState;
import org.caredesk.dto.feedback.ModerationRequest;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.Audited;
import org.caredesk.server.kernel.Changed;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.persistence.Sql;
import org.caredesk.server.kernel.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides which comments others read (SPEC I6). */
@Service
public class Moderating {
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Moderating(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @throws Refusal feedback-not-found, also for an admin of another hospital; stale-version;
   *     transition-not-allowed (409) for what is so already, has no words, or is about the actor;
   *     invalid without a reason to hide
   */
  @Transactional
  public FeedbackResponse decide(
      Actor actor, FeedbackId id, int version, ModerationRequest request) {
    var isHiding = request.decision() == ModerationRequest.Decision.HIDE;
    var feedback =
        allowed(actor, id, version, isHiding ? FeedbackAction.HIDE : FeedbackAction.SHOW);
    var reason = isHiding ? request.reason() : null;
    if (isHiding && (reason == null || reason.isBlank())) {
      throw Refusal.invalid("reason", "not-blank", "Say why others should not read it.");
    }
    return write(
        actor,
        isHiding ? "hide" : "show",
        feedback,
        isHiding ? FeedbackState.HIDDEN : FeedbackState.SHOWN,
        reason == null ? null : reason.strip(),
        feedback.state());
  }

  /**
   * Takes the last decision back: the comment is as it was before.
   *
   * @throws Refusal as {@link #decide}
   */
  @Transactional
  public FeedbackResponse undo(Actor actor, FeedbackId id, int version) {
    var feedback = allowed(actor, id, version, FeedbackAction.UNDO);
    var former = java.util.Objects.requireNonNull(feedback.former());
    return write(actor, "undo", feedback, former, feedback.formerReason(), null);
  }

  private Feedback allowed(Actor actor, FeedbackId id, int version, FeedbackAction action) {
    var feedback =
        jdbc.sql(Feedback.SELECT + "WHERE f.id = ?")
            .param(id.value())
            .query(Feedback::of)
            .optional()
            .filter(found -> found.isModeratedBy(actor))
            .orElseThrow(() -> Refusal.notFound("feedback"));
    IfMatch.check(version, feedback.version());
    if (!feedback.actions(actor).contains(action)) {
      throw Refusal.conflict("transition-not-allowed", "What was said here does not allow this.")
          .with("allowedActions", feedback.actions(actor));
    }
    return feedback;
  }

  /** Of two who decide on the same version, one is told that it is stale. */
  private FeedbackResponse write(
      Actor actor,
      String action,
      Feedback from,
      FeedbackState state,
      @Nullable String reason,
      @Nullable FeedbackState former) {
    var isUnread = state == FeedbackState.NEW;
    var written =
        jdbc.sql(
                """
                UPDATE feedback SET state = ?, reason = ?, former_state = ?, former_reason = ?, decided_at = ?,
                  decided_by_name = ?, version = version + 1
                WHERE id = ? AND version = ?
                """)
            .params(
                Arrays.asList(
                    state.name(),
                    reason,
                    former == null ? null : former.name(),
                    former == null ? null : from.reason(),
                    isUnread ? null : Sql.at(clock.instant()),
                    isUnread ? null : actor.name()))
            .params(from.id().value(), from.version())
            .update();
    if (written == 0) {
      throw Refusal.stale();
    }
    var detail = new HashMap<String, Object>();
    detail.put("state", state.name());
    if (reason != null) {
      detail.put("reason", reason);
    }
    var hospital = from.visit().hospital();
    events.publishEvent(
        new Audited(actor, action, "feedback", from.id().value(), hospital, detail));
    events.publishEvent(
        new Changed(
            LiveFrame.FEEDBACK_CHANGED,
            from.id().value(),
            hospital,
            from.visit().doctor(),
            null,
            from.visit().startsAt().toLocalDate(),
            state.name(),
            from.version() + 1));
    return jdbc.sql(Feedback.SELECT + "WHERE f.id = ?")
        .param(from.id().value())
        .query(Feedback::of)
        .single()
        .seenBy(actor);
  }
}
