package org.caredesk.server.insights;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.caredesk.dto.insights.RatingReport;
import org.caredesk.dto.insights.RatingReport.Step;
import org.caredesk.server.directory.Doctors;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** How patients rate a hospital's doctors, beside the year before (SPEC I3, I6). */
@Service
public class RatingReports {
  private static final int MOST_DAYS_IN_WEEKS = 100;

  private final Reach reach;
  private final Outcomes outcomes;
  private final Doctors doctors;
  private final Surveys surveys;

  RatingReports(Reach reach, Outcomes outcomes, Doctors doctors, Surveys surveys) {
    this.reach = reach;
    this.outcomes = outcomes;
    this.doctors = doctors;
    this.surveys = surveys;
  }

  /**
   * @param wish how long a point is; null for weeks of a quarter, and months of more
   * @throws Refusal hospital-not-found; forbidden
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public RatingReport of(Actor actor, HospitalId id, Period period, @Nullable Step wish) {
    reach.hospital(actor, id);
    var step = wish != null ? wish : period.days() > MOST_DAYS_IN_WEEKS ? Step.MONTH : Step.WEEK;
    var parts = step == Step.WEEK ? period.weeks() : period.months();
    var now = outcomes.ratedDays(id, period);
    var before = outcomes.ratedDays(id, yearBefore(period, step));
    return new RatingReport(
        id.value(),
        period.from(),
        period.to(),
        step,
        sum(now).toRated(),
        sum(before).toRated(),
        sum(now).counts(),
        parts.stream()
            .map(
                part ->
                    new RatingReport.Point(
                        part.from(),
                        part.to(),
                        sum(within(now, part)).toRated(),
                        sum(within(before, yearBefore(part, step))).toRated()))
            .toList(),
        byDoctor(now, before),
        surveys.of(id, period, parts));
  }

  private static Period yearBefore(Period period, Step step) {
    return step == Step.WEEK ? period.weeksOfYearBefore() : period.datesOfYearBefore();
  }

  private List<RatingReport.OfDoctor> byDoctor(
      List<Outcomes.RatedDay> now, List<Outcomes.RatedDay> before) {
    var rated = new HashSet<DoctorId>();
    now.forEach(day -> rated.add(new DoctorId(day.doctor())));
    before.forEach(day -> rated.add(new DoctorId(day.doctor())));
    return doctors.all(rated).stream()
        .map(
            doctor -> {
              Predicate<Outcomes.RatedDay> own = day -> day.doctor().equals(doctor.id().value());
              var stars = sum(now.stream().filter(own).toList());
              return new RatingReport.OfDoctor(
                  doctor.id().value(),
                  doctor.name(),
                  stars.toRated(),
                  sum(before.stream().filter(own).toList()).toRated(),
                  stars.counts());
            })
        .sorted(
            Comparator.comparing(RatingReport.OfDoctor::name)
                .thenComparing(RatingReport.OfDoctor::doctorId))
        .toList();
  }

  private static List<Outcomes.RatedDay> within(List<Outcomes.RatedDay> days, Period period) {
    return days.stream().filter(day -> period.has(day.day())).toList();
  }

  private static Stars sum(Collection<Outcomes.RatedDay> days) {
    return days.stream()
        .map(Outcomes.RatedDay::stars)
        .collect(Collectors.reducing(Stars.NONE, Stars::plus));
  }
}
