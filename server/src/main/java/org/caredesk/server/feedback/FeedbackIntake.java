package org.caredesk.server.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.caredesk.dto.feedback.FeedbackState;
import org.caredesk.server.directory.Ratings;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.Ids;
import org.caredesk.server.kernel.persistence.Sql;
import org.caredesk.server.scheduling.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what was said of visits that were booked elsewhere, many at a time. */
@Component
public class FeedbackIntake {
  private final JdbcTemplate jdbc;
  private final Ratings ratings;
  private final Ids ids;

  FeedbackIntake(JdbcTemplate jdbc, Ratings ratings, Ids ids) {
    this.jdbc = jdbc;
    this.ratings = ratings;
    this.ids = ids;
  }

  /**
   * What was said of one visit.
   *
   * @param visit completed, and taken in before
   * @param decided what was decided of the comment; null while nobody has read it
   */
  public record Said(
      Visit visit, int rating, @Nullable String comment, Instant at, @Nullable Decided decided) {}

  /**
   * Whether others read a comment.
   *
   * @param hiddenBecause null for one that is shown
   */
  public record Decided(String by, Instant at, @Nullable String hiddenBecause) {}

  /**
   * @throws org.springframework.dao.DuplicateKeyException when one of the visits was rated before
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(Actor actor, List<Said> all) {
    jdbc.batchUpdate(
        """
        INSERT INTO feedback (id, appointment_id, hospital_id, doctor_id, day, rating, comment, state, given_at,
          given_by, decided_at, decided_by_name, reason, version)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        all.stream().map(said -> row(actor, said)).toList());
    ratings.add(
        all.stream()
            .map(
                said ->
                    new Ratings.Rating(
                        said.visit().terms().doctor(),
                        said.visit().terms().hospital(),
                        day(said.visit()),
                        said.rating()))
            .toList());
  }

  private static LocalDate day(Visit visit) {
    return LocalDate.ofInstant(visit.slot().startsAt(), visit.terms().zone());
  }

  @SuppressWarnings("NullAway") // absent parts are null parameters
  private Object[] row(Actor actor, Said said) {
    var terms = said.visit().terms();
    var decided = said.comment() == null ? null : said.decided();
    var state =
        decided == null
            ? GivingFeedback.stateOf(said.comment())
            : decided.hiddenBecause() == null ? FeedbackState.SHOWN : FeedbackState.HIDDEN;
    return new Object[] {
      ids.next(),
      said.visit().id().value(),
      terms.hospital().value(),
      terms.doctor().value(),
      day(said.visit()),
      said.rating(),
      said.comment(),
      state.name(),
      Sql.at(said.at()),
      actor.id(),
      decided == null ? null : Sql.at(decided.at()),
      decided == null ? null : decided.by(),
      decided == null ? null : decided.hiddenBecause(),
      decided == null ? 0 : 1
    };
  }
}
