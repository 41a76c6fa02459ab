package org.caredesk.dto.insights;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How patients rated their visits of a period ({@code GET /reports/ratings}), and those of a year
 * before. A rating counts on the day of the visit, whether or not its comment is shown. The points
 * add up to the figures of the whole.
 *
 * @param to inclusive
 * @param step how long a point is
 * @param stars how many ratings of 1, 2, 3, 4 and 5 stars
 * @param points without a gap, the first and the last cut to the period
 * @param byDoctor those who were rated in the period or a year before, by name
 * @param survey what imports tell of surveys elsewhere, beside the ratings and never among them;
 *     null where none is about these days
 */
public record RatingReport(
    UUID hospitalId,
    LocalDate from,
    LocalDate to,
    Step step,
    Rated now,
    Rated yearBefore,
    List<Long> stars,
    List<Point> points,
    List<OfDoctor> byDoctor,
    @Nullable Survey survey) {

  /** How long one point is. */
  public enum Step {
    /** Monday to Sunday; a year before are the same weekdays, 52 weeks before. */
    WEEK,

    /** A calendar month; a year before are the same dates. */
    MONTH
  }

  /**
   * @param average 1 to 5, to two decimals; null without ratings
   */
  public record Rated(@Nullable Double average, long ratings) {}

  /**
   * One week or month, cut to the period.
   *
   * @param to inclusive
   */
  public record Point(LocalDate from, LocalDate to, Rated now, Rated yearBefore) {}

  /** Whom the answers of a survey are about. */
  public enum SurveyOf {
    HOSPITAL,
    DEPARTMENTS,
    DOCTORS
  }

  /**
   * Answers of surveys elsewhere. A survey is about some days, such as a month, and says nothing of
   * each of them: its answers lie on all of them alike. Of a survey that is also about days
   * outside, as many answers count as lie inside; its score is the same on each day.
   *
   * @param of only answers about these count: whoever answered for a department may have answered
   *     for the hospital too
   * @param inPart whether a survey that counts is also about days outside the period, so that the
   *     figures are not only of these days
   * @param points the same as those of the ratings; their answers add up to {@code answers}
   */
  public record Survey(
      SurveyOf of, Double average, long answers, boolean inPart, List<SurveyPoint> points) {}

  /**
   * @param to inclusive
   * @param average 1 to 5, to two decimals, by the number of answers; null where no survey is about
   *     these days
   * @param inPart whether a survey that counts is also about other days, as one of a month is in a
   *     week
   */
  public record SurveyPoint(
      LocalDate from, LocalDate to, @Nullable Double average, long answers, boolean inPart) {}

  /** One doctor at this hospital. */
  public record OfDoctor(
      UUID doctorId, String name, Rated now, Rated yearBefore, List<Long> stars) {}
}
