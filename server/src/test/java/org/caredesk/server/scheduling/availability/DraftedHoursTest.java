package org.caredesk.server.scheduling.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caredesk.dto.scheduling.TimeOffRequest;
import org.caredesk.dto.scheduling.TimeOffResponse;
import org.caredesk.dto.scheduling.WeeklyAvailability;
import org.caredesk.dto.scheduling.WeeklyRule;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.scheduling.TermsFixture;
import org.caredesk.server.scheduling.slots.SlotGrid;
import org.caredesk.server.scheduling.timetable.Hours;
import org.caredesk.server.scheduling.timetable.RecurringHours;
import org.junit.jupiter.api.Test;

/** What a draft makes of hours in memory. */
class DraftedHoursTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
  private static final Instant NOW = Instant.parse("2026-11-16T03:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-16"); // a Monday
  private static final LocalDate SATURDAY = LocalDate.parse("2026-11-21");

  private final Terms terms = TermsFixture.in("Asia/Kolkata").terms();
  private final AffiliationId here = terms.affiliation();
  private final KeptHours monday =
      kept(new RecurringHours(ZONE, DayOfWeek.MONDAY, at(9), at(12), TODAY, null), false);
  private final KeptHours saturday = kept(on(SATURDAY, 10, 12), true);

  @Test
  void hoursThatGoAreInNobodysWay() {
    var added = List.of(new PlacedHours(here, on(SATURDAY, 11, 13)));

    assertThat(drafted(Map.of(), added, List.of()).conflicts(NOW)).hasSize(1);
    assertThat(drafted(Map.of(), added, List.of(saturday)).conflicts(NOW)).isEmpty();
  }

  @Test
  void weeklyHoursThatAreReplacedAreInNobodysWayButWhatRemainsOfThemIs() {
    var until = TODAY.plusDays(13);
    var change =
        WeeklyChange.of(
            List.of(monday), new WeeklyAvailability(TODAY, until, List.of()), ZONE, TODAY);
    var inside = List.of(new PlacedHours(here, on(TODAY.plusDays(7), 10, 11)));
    var after = List.of(new PlacedHours(here, on(TODAY.plusDays(14), 10, 11)));

    assertThat(drafted(Map.of(here, change), inside, List.of()).conflicts(NOW)).isEmpty();
    assertThat(drafted(Map.of(here, change), after, List.of()).conflicts(NOW))
        .singleElement()
        .satisfies(conflict -> assertThat(conflict.drafted()).isFalse());
  }

  @Test
  void twoWindowsOfTheDraftThatOverlapAreOneConflict() {
    var change =
        WeeklyChange.of(
            List.of(monday),
            new WeeklyAvailability(
                TODAY, null, List.of(new WeeklyRule(DayOfWeek.MONDAY, at(9), at(10)))),
            ZONE,
            TODAY);
    var added = List.of(new PlacedHours(here, on(TODAY.plusDays(7), 9, 10)));

    assertThat(drafted(Map.of(here, change), added, List.of()).conflicts(NOW))
        .singleElement()
        .satisfies(
            conflict -> {
              assertThat(conflict.drafted()).isTrue();
              assertThat(conflict.wished().startsAt()).isEqualTo("2026-11-23T03:30:00Z");
              assertThat(conflict.wished().startsAt()).isEqualTo(conflict.startsAt());
            });
  }

  @Test
  void afterwardsThereIsWhatStaysAndWhatIsAddedLessTheTimeOffThatIsTaken() {
    var off = new Hours.TimeOff(TODAY.atTime(9, 0), TODAY.atTime(12, 0), "Ill");
    var now =
        new Hours(
                ZONE,
                List.of(),
                List.of(new Hours.Dated(SATURDAY, at(10), at(12))),
                List.of(off),
                Map.of())
            .withWeekly(List.of(monday.hours()));
    var draft =
        new DraftedHours(
            List.of(terms),
            List.of(monday, saturday),
            Map.of(),
            List.of(new PlacedHours(here, on(SATURDAY, 14, 16))),
            List.of(saturday),
            List.of(new TimeOffRequest(SATURDAY.atTime(15, 0), SATURDAY.atTime(18, 0), null)),
            List.of(
                new TimeOffResponse(
                    new UUID(9, 9),
                    terms.doctor().value(),
                    off.starts(),
                    off.ends(),
                    off.reason(),
                    List.of(),
                    List.of())),
            DraftDays.one(TODAY));

    var after = draft.after(terms, now);

    assertThat(SlotGrid.of(terms, now, TODAY, 30)).isEmpty();
    assertThat(SlotGrid.of(terms, after, TODAY, 30)).hasSize(6);
    assertThat(SlotGrid.of(terms, after, SATURDAY, 30))
        .extracting(slot -> slot.startsAt().toString())
        .containsExactly("2026-11-21T08:30:00Z", "2026-11-21T09:00:00Z");
  }

  @Test
  void theDaysOfADraftReachFromItsFirstToItsLastButNotBeyondWhatCanBeBooked() {
    var weekly = DraftDays.weekly(SATURDAY, null);
    assertThat(weekly.counted()).isEqualTo(SATURDAY.plusDays(55));
    assertThat(weekly.booked()).isEqualTo(SATURDAY.plusDays(1_100));
    assertThat(DraftDays.weekly(SATURDAY, SATURDAY.plusDays(6)).booked())
        .isEqualTo(SATURDAY.plusDays(6));

    var both = DraftDays.all(List.of(weekly, DraftDays.one(TODAY)), TODAY);
    assertThat(both.first()).isEqualTo(TODAY);
    assertThat(both.counted()).isEqualTo(SATURDAY.plusDays(55));

    var far = DraftDays.all(List.of(weekly, DraftDays.one(TODAY.plusYears(1_000))), TODAY);
    assertThat(far.counted()).isEqualTo(SATURDAY.plusDays(1_100));
    assertThat(DraftDays.all(List.of(), TODAY)).isEqualTo(DraftDays.one(TODAY));
  }

  private DraftedHours drafted(
      Map<AffiliationId, WeeklyChange> weekly, List<PlacedHours> added, List<KeptHours> gone) {
    return new DraftedHours(
        List.of(terms),
        List.of(monday, saturday),
        weekly,
        added,
        gone,
        List.of(),
        List.of(),
        DraftDays.one(TODAY));
  }

  private KeptHours kept(RecurringHours hours, boolean isDated) {
    return new KeptHours(new UUID(7, isDated ? 2 : 1), here, isDated, hours);
  }

  private static RecurringHours on(LocalDate date, int from, int to) {
    return RecurringHours.on(date, at(from), at(to), ZONE);
  }

  private static LocalTime at(int hour) {
    return LocalTime.of(hour, 0);
  }
}
