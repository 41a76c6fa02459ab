package org.caredesk.server.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.server.feedback.FeedbackIntake;
import org.caredesk.server.identity.DemoAccounts;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.scheduling.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * What the demo's patients say of their visits: one in three rates, four in ten of those with
 * words, most within two days. Each doctor has a level of their own, which rises a little over the
 * year. It draws from a generator of its own, so that the visits are the same with it and without.
 */
@Component
@ConditionalOnProperty("caredesk.demo")
class DemoFeedback {
  private static final int SEED = 171;
  private static final List<List<String>> WORDS =
      List.of(
          List.of(
              "I waited well over an hour and was out again in four minutes.",
              "Nobody told me that the appointment would start so late. I had to leave.",
              "My questions were brushed aside. I will look for somebody else."),
          List.of(
              "The waiting room was full and nobody said how long it would take.",
              "A rushed visit. I still do not know what the tablets are for.",
              "Friendly, but I was asked the same things three times."),
          List.of(
              "It was all right. The wait was longer than I had hoped.",
              "Good advice, little time.",
              "Fine, though the video broke off twice."),
          List.of(
              "Explained everything clearly. A short wait.",
              "Kind and thorough. The room was hard to find.",
              "Good visit, I knew what to do afterwards.",
              "Listened well and answered all my questions."),
          List.of(
              "The best explanation I have ever had, with a drawing to take home.",
              "Took the time to listen. I felt in good hands.",
              "On time, friendly and very clear. Thank you!",
              "My mother was afraid of this visit and came out smiling.",
              "Saw me at once when it got worse. I am very grateful."));
  private static final List<String> NOT_FOR_OTHERS =
      List.of(
          "Nurse Mary Fernandes at the desk was rude to my father, you can call me on this number.",
          "This so-called doctor is an idiot.",
          "Same as my neighbour Suresh Patil, he has the same illness and was treated better.");
  private static final List<String> WHY_HIDDEN =
      List.of("Names an employee", "Insulting", "Tells of another person's health");

  private final FeedbackIntake intake;
  private final Clock clock;
  private final RandomGenerator random = new Random(SEED);

  DemoFeedback(FeedbackIntake intake, Clock clock) {
    this.intake = intake;
    this.clock = clock;
  }

  /** Says something of some of these visits, within the transaction that takes them in. */
  void make(Actor actor, List<Visit> visits) {
    var said = new ArrayList<FeedbackIntake.Said>();
    for (var visit : visits) {
      if (visit.status() == AppointmentStatus.COMPLETED && random.nextInt(3) == 0) {
        var feedback = feedback(visit);
        if (feedback != null) {
          said.add(feedback);
        }
      }
    }
    intake.add(actor, said);
  }

  private FeedbackIntake.@Nullable Said feedback(Visit visit) {
    var at =
        visit
            .slot()
            .endsAt()
            .plus(Duration.ofMinutes(20 + (long) (Math.pow(random.nextDouble(), 3) * 4_000)));
    var rating = rating(visit);
    var words = WORDS.get(rating - 1);
    var isOdd = random.nextInt(40) == 0;
    var odd = random.nextInt(NOT_FOR_OTHERS.size());
    var comment = random.nextInt(10) < 4 ? words.get(random.nextInt(words.size())) : null;
    var decidedAt = at.plus(Duration.ofHours(3 + random.nextInt(60)));
    var now = clock.instant();
    if (at.isAfter(now)) {
      return null;
    }
    var decided =
        decidedAt.isAfter(now)
            ? null
            : new FeedbackIntake.Decided(
                DemoAccounts.nameOf(Role.HOSPITAL_ADMIN),
                decidedAt,
                isOdd ? WHY_HIDDEN.get(odd) : null);
    return new FeedbackIntake.Said(
        visit, isOdd ? 1 + odd : rating, isOdd ? NOT_FOR_OTHERS.get(odd) : comment, at, decided);
  }

  private int rating(Visit visit) {
    // From 3.5 to 4.7, by what the doctor is called: the same in every run.
    var level = 3.5 + Math.floorMod(visit.terms().doctorName().hashCode(), 25) / 20.0;
    var yearsAgo = Duration.between(visit.slot().startsAt(), clock.instant()).toDays() / 365.0;
    return Math.clamp(Math.round(level - 0.25 * yearsAgo + random.nextGaussian() * 0.95), 1, 5);
  }
}
