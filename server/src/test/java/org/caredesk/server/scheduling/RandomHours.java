package org.caredesk.server.scheduling;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.caredesk.dto.scheduling.AvailabilityChangeRequest;
import org.caredesk.dto.scheduling.AvailabilityPreview;
import org.caredesk.dto.scheduling.AvailabilityWindowRequest;
import org.caredesk.dto.scheduling.TimeOffRequest;
import org.caredesk.dto.scheduling.WeeklyAvailability;
import org.caredesk.dto.scheduling.WeeklyRule;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.scheduling.availability.AvailabilityPreviews;
import org.caredesk.server.scheduling.availability.ChangingHours;
import org.caredesk.server.scheduling.availability.SettingAvailability;
import org.caredesk.server.scheduling.availability.TakingTimeOff;
import org.caredesk.server.scheduling.slots.SlotGrid;
import org.caredesk.server.scheduling.timetable.Timetable;
import org.caredesk.server.support.TestClock;
import org.springframework.context.ApplicationContext;

/** Changes when the doctors work, at a whim, and asks before what the change would do (SPEC A7). */
final class RandomHours {
  private record Given(AffiliationId affiliation, UUID id) {}

  private final Whim whim;
  private final RandomPlay.Cast cast;
  private final SettingAvailability setting;
  private final ChangingHours changing;
  private final TakingTimeOff absences;
  private final TermsOfAffiliations termsOf;
  private final AvailabilityPreviews previews;
  private final Timetable timetable;
  private final TestClock clock;
  private final List<String> surprises = new ArrayList<>();
  private final List<Given> windows = new ArrayList<>();
  private final List<Given> timeOff = new ArrayList<>();
  private String detail = "";

  RandomHours(Whim whim, RandomPlay.Cast cast, ApplicationContext beans) {
    this.whim = whim;
    this.cast = cast;
    this.setting = beans.getBean(SettingAvailability.class);
    this.changing = beans.getBean(ChangingHours.class);
    this.absences = beans.getBean(TakingTimeOff.class);
    this.termsOf = beans.getBean(TermsOfAffiliations.class);
    this.previews = beans.getBean(AvailabilityPreviews.class);
    this.timetable = beans.getBean(Timetable.class);
    this.clock = beans.getBean(TestClock.class);
  }

  /** What the last step here was about; asked once. */
  String detail() {
    var last = detail;
    detail = "";
    return last;
  }

  /** Where something else came of a change than what was said before. */
  List<String> surprises() {
    return surprises;
  }

  /** Several changes at once, at all hospitals of a doctor. */
  void changeSeveral() {
    var terms = terms();
    var by = doctor(terms);
    var places = cast.affiliations().stream().filter(id -> doctor(id).equals(by)).toList();
    var weekly = new ArrayList<AvailabilityChangeRequest.Weekly>();
    for (var place : places) {
      if (whim.isSo()) {
        weekly.add(
            new AvailabilityChangeRequest.Weekly(
                place.value(), terms(place).version(), weekly(whim.isSo() ? rules() : List.of())));
      }
    }
    var added = new ArrayList<AvailabilityChangeRequest.Window>();
    for (var n = whim.below(3); n > 0; n--) {
      added.add(new AvailabilityChangeRequest.Window(whim.pick(places).value(), window()));
    }
    var gone = some(windows, by);
    var back = some(timeOff, by);
    var away = whim.isSo() ? List.of(absence()) : List.<TimeOffRequest>of();
    var draft =
        new AvailabilityChangeRequest(
            weekly,
            added,
            gone.stream()
                .map(
                    given ->
                        new AvailabilityChangeRequest.StoredWindow(
                            given.affiliation().value(), given.id()))
                .toList(),
            away,
            back.stream().map(Given::id).toList());
    detail = " " + draft;
    var made =
        as(
            previews.changes(by, terms.doctor(), draft),
            terms,
            () -> changing.change(by, terms.doctor(), draft));
    windows.removeAll(gone);
    timeOff.removeAll(back);
    made.windows()
        .forEach(
            window ->
                windows.add(new Given(new AffiliationId(window.affiliationId()), window.id())));
    made.timeOff().forEach(off -> timeOff.add(new Given(terms.affiliation(), off.id())));
  }

  private List<Given> some(List<Given> given, Actor by) {
    return given.stream()
        .filter(each -> doctor(each.affiliation()).equals(by) && whim.isSo())
        .toList();
  }

  void setWeekly() {
    setWeekly(terms(), rules());
  }

  private List<WeeklyRule> rules() {
    var rules = new ArrayList<WeeklyRule>();
    for (var n = 3 + whim.below(5); n > 0; n--) {
      var opens = whim.halfHour(0, 40);
      rules.add(new WeeklyRule(whim.pick(List.of(DayOfWeek.values())), opens, later(opens)));
    }
    return rules;
  }

  void clearWeekly() {
    setWeekly(terms(), List.of());
  }

  private void setWeekly(Terms terms, List<WeeklyRule> rules) {
    var wish = weekly(rules);
    detail = " " + terms.zone() + " " + wish;
    as(
        previews.weekly(doctor(terms), terms.affiliation(), wish),
        terms,
        () -> setting.setWeekly(doctor(terms), terms.affiliation(), terms.version(), wish));
  }

  private WeeklyAvailability weekly(List<WeeklyRule> rules) {
    var from = whim.pick(RandomPlay.DAYS).minusDays(whim.below(3));
    // Mostly for a few days, else soon nobody works.
    var to = whim.below(4) > 0 ? from.plusDays(whim.below(4)) : null;
    return new WeeklyAvailability(from, to, rules);
  }

  void addWindow() {
    var terms = terms();
    var wish = window();
    detail = " " + terms.zone() + " " + wish;
    var window =
        as(
            previews.window(doctor(terms), terms.affiliation(), wish),
            terms,
            () -> setting.addWindow(doctor(terms), terms.affiliation(), wish));
    windows.add(new Given(terms.affiliation(), window.id()));
  }

  private AvailabilityWindowRequest window() {
    var opens = whim.halfHour(0, 44);
    return new AvailabilityWindowRequest(whim.pick(RandomPlay.DAYS), opens, later(opens));
  }

  void removeWindow() {
    var window = windows.remove(whim.indexOf(windows));
    var by = doctor(window.affiliation());
    as(
        previews.windowRemoval(by, window.affiliation(), window.id()),
        terms(window.affiliation()),
        () -> {
          setting.removeWindow(by, window.affiliation(), window.id());
          return window;
        });
  }

  void takeTimeOff() {
    var terms = terms();
    var wish = absence();
    detail = " " + wish;
    var off =
        as(
            previews.timeOff(doctor(terms), terms.doctor(), wish),
            terms,
            () -> absences.add(doctor(terms), terms.doctor(), wish));
    timeOff.add(new Given(terms.affiliation(), off.id()));
  }

  private TimeOffRequest absence() {
    var from = whim.pick(RandomPlay.DAYS).atTime(whim.halfHour(0, 47));
    return new TimeOffRequest(from, from.plusMinutes(30L + 30 * whim.below(16)), null);
  }

  void giveBackTimeOff() {
    var off = timeOff.remove(whim.indexOf(timeOff));
    var by = doctor(off.affiliation());
    var terms = terms(off.affiliation());
    as(
        previews.timeOffReturn(by, terms.doctor(), off.id()),
        terms,
        () -> {
          absences.remove(by, terms.doctor(), off.id());
          return off;
        });
  }

  /** Makes a change and holds what comes of it against what was said. */
  private <T> T as(AvailabilityPreview said, Terms terms, Supplier<T> change) {
    var before = slots(terms, said);
    try {
      var made = change.get();
      var after = slots(terms, said);
      if (!said.conflicts().isEmpty()
          || said.slotsGained() != more(after, before)
          || said.slotsLost() != more(before, after)) {
        surprises.add(
            said
                + " was said, but "
                + more(after, before)
                + " came and "
                + more(before, after)
                + " went");
      }
      return made;
    } catch (Refusal refusal) {
      if (refusal.code().equals("availability-overlap") == said.conflicts().isEmpty()) {
        surprises.add(said + " was said, but it was refused: " + refusal.sentence());
      }
      throw refusal;
    }
  }

  private static long more(Set<String> these, Set<String> those) {
    return these.stream().filter(slot -> !those.contains(slot)).count();
  }

  /** The slots of a doctor that are still to come on the days of a preview, taken or not. */
  private Set<String> slots(Terms terms, AvailabilityPreview on) {
    var all = termsOf.of(terms.doctor());
    var found = new HashSet<String>();
    timetable
        .hours(all, on.from(), on.to())
        .forEach(
            (affiliation, hours) ->
                on.from()
                    .datesUntil(on.to().plusDays(1))
                    .flatMap(date -> SlotGrid.of(terms, hours, date, terms.slotMinutes()).stream())
                    .filter(slot -> !slot.startsAt().isBefore(clock.instant()))
                    .forEach(slot -> found.add(affiliation + " " + slot)));
    return found;
  }

  Terms terms() {
    return terms(whim.pick(cast.affiliations()));
  }

  Terms terms(AffiliationId id) {
    return termsOf.of(id).orElseThrow();
  }

  Actor doctor(Terms terms) {
    return doctor(terms.affiliation());
  }

  private Actor doctor(AffiliationId affiliation) {
    return Objects.requireNonNull(cast.doctorOf().get(affiliation));
  }

  private LocalTime later(LocalTime opens) {
    var minutes = opens.toSecondOfDay() / 60 + 30 * (1 + whim.below(8));
    return LocalTime.MIN.plusMinutes(Math.min(minutes, 23 * 60 + 30));
  }
}
