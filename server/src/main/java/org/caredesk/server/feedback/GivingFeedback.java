package org.caredesk.server.feedback;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.caredesk.dto.feedback.FeedbackRequest;
import org.caredesk.dto.feedback.FeedbackResponse;
import org.caredesk.dto.feedback.FeedbackState;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.server.directory.Ratings;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.Audited;
import org.caredesk.server.kernel.Changed;
import org.caredesk.server.kernel.Ids;
import org.caredesk.server.kernel.Names;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.persistence.Sql;
import org.caredesk.server.scheduling.appointments.Appointment;
import org.caredesk.server.scheduling.moves.AppointmentMoves;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what a patient says of a completed visit, once (SPEC I6). */
@Service
public class GivingFeedback {
  private final AppointmentMoves appointments;
  private final Ratings ratings;
  private final JdbcClient jdbc;
  private final Ids ids;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  GivingFeedback(
      AppointmentMoves appointments,
      Ratings ratings,
      JdbcClient jdbc,
      Ids ids,
      ApplicationEventPublisher events,
      Clock clock) {
    this.appointments = appointments;
    this.ratings = ratings;
    this.jdbc = jdbc;
    this.ids = ids;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @throws Refusal appointment-not-found for a visit of somebody else; forbidden for its doctor or
   *     desk; visit-not-completed (409); feedback-given (409) the second time
   */
  @Transactional
  public FeedbackResponse give(Actor actor, AppointmentId id, FeedbackRequest request) {
    var visit = appointments.get(actor, id);
    if (visit.patient() == null || !actor.isPatient(visit.patient())) {
      throw Refusal.forbidden();
    }
    if (!isCompleted(id)) {
      throw Refusal.conflict(
          "visit-not-completed", "A visit can be rated once it has taken place.");
    }
    var feedback = store(actor, visit, request);
    var terms = visit.agreement().terms();
    ratings.add(
        List.of(
            new Ratings.Rating(
                terms.doctor(),
                terms.hospital(),
                visit.agreement().localStart().toLocalDate(),
                request.rating())));
    // The words are not for the trail: whoever reads it need not be who reads them.
    events.publishEvent(
        new Audited(
            actor,
            "give",
            "feedback",
            feedback.value(),
            terms.hospital(),
            Map.of("appointment", id.value().toString(), "rating", request.rating())));
    events.publishEvent(
        new Changed(
            LiveFrame.FEEDBACK_CHANGED,
            feedback.value(),
            terms.hospital(),
            terms.doctor(),
            null,
            visit.agreement().localStart().toLocalDate(),
            null,
            0));
    return jdbc.sql(Feedback.SELECT + "WHERE f.id = ?")
        .param(feedback.value())
        .query(Feedback::of)
        .single()
        .seenBy(actor);
  }

  /** Locks the visit: its completion is not undone meanwhile, and two who rate it take turns. */
  private boolean isCompleted(AppointmentId id) {
    return jdbc.sql("SELECT status FROM appointment WHERE id = ? FOR UPDATE")
        .param(id.value())
        .query(String.class)
        .single()
        .equals(AppointmentStatus.COMPLETED.name());
  }

  private FeedbackId store(Actor actor, Appointment visit, FeedbackRequest request) {
    var id = new FeedbackId(ids.next());
    var terms = visit.agreement().terms();
    var comment = comment(request.comment());
    var stored =
        jdbc.sql(
                """
                INSERT INTO feedback (id, appointment_id, hospital_id, doctor_id, day, rating, state, given_at,
                  given_by, version, comment)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?) ON CONFLICT DO NOTHING
                """)
            .params(
                id.value(),
                visit.id().value(),
                terms.hospital().value(),
                terms.doctor().value(),
                visit.agreement().localStart().toLocalDate(),
                request.rating(),
                stateOf(comment).name(),
                Sql.at(clock.instant()),
                actor.id())
            .params(Arrays.asList(comment))
            .update();
    if (stored == 0) {
      throw Refusal.conflict("feedback-given", "You have rated this visit already.");
    }
    return id;
  }

  /** Without words there is nothing that others should not read. */
  static FeedbackState stateOf(@Nullable String comment) {
    return comment == null ? FeedbackState.SHOWN : FeedbackState.NEW;
  }

  private static @Nullable String comment(@Nullable String given) {
    var words = given == null ? "" : Names.words(given);
    return words.isEmpty() ? null : words;
  }
}
