package org.caredesk.server.scheduling;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.caredesk.dto.scheduling.AvailabilityWindowRequest;
import org.caredesk.dto.scheduling.TimeOffRequest;
import org.caredesk.dto.scheduling.WeeklyAvailability;
import org.caredesk.dto.scheduling.WeeklyRule;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.scheduling.availability.SettingAvailability;
import org.caredesk.server.scheduling.availability.TakingTimeOff;
import org.springframework.context.ApplicationContext;

/** Changes when the doctors work, at a whim. */
final class RandomHours {
  private record Given(AffiliationId affiliation, UUID id) {}

  private final Whim whim;
  private final RandomPlay.Cast cast;
  private final SettingAvailability setting;
  private final TakingTimeOff absences;
  private final TermsOfAffiliations termsOf;
  private final List<Given> windows = new ArrayList<>();
  private final List<Given> timeOff = new ArrayList<>();
  private String detail = "";

  RandomHours(Whim whim, RandomPlay.Cast cast, ApplicationContext beans) {
    this.whim = whim;
    this.cast = cast;
    this.setting = beans.getBean(SettingAvailability.class);
    this.absences = beans.getBean(TakingTimeOff.class);
    this.termsOf = beans.getBean(TermsOfAffiliations.class);
  }

  /** What the last step here was about; asked once. */
  String detail() {
    var last = detail;
    detail = "";
    return last;
  }

  void setWeekly() {
    var terms = terms();
    var rules = new ArrayList<WeeklyRule>();
    for (var n = 3 + whim.below(5); n > 0; n--) {
      var opens = whim.halfHour(0, 40);
      rules.add(new WeeklyRule(whim.pick(List.of(DayOfWeek.values())), opens, later(opens)));
    }
    setWeekly(terms, rules);
  }

  void clearWeekly() {
    setWeekly(terms(), List.of());
  }

  private void setWeekly(Terms terms, List<WeeklyRule> rules) {
    var from = whim.pick(RandomPlay.DAYS).minusDays(whim.below(3));
    // Mostly for a few days, else soon nobody works.
    var to = whim.below(4) > 0 ? from.plusDays(whim.below(4)) : null;
    var wish = new WeeklyAvailability(from, to, rules);
    detail = " " + terms.zone() + " " + wish;
    setting.setWeekly(doctor(terms), terms.affiliation(), terms.version(), wish);
  }

  void addWindow() {
    var terms = terms();
    var opens = whim.halfHour(0, 44);
    var wish = new AvailabilityWindowRequest(whim.pick(RandomPlay.DAYS), opens, later(opens));
    detail = " " + terms.zone() + " " + wish;
    var window = setting.addWindow(doctor(terms), terms.affiliation(), wish);
    windows.add(new Given(terms.affiliation(), window.id()));
  }

  void removeWindow() {
    var window = windows.remove(whim.indexOf(windows));
    setting.removeWindow(doctor(window.affiliation()), window.affiliation(), window.id());
  }

  void takeTimeOff() {
    var terms = terms();
    var from = whim.pick(RandomPlay.DAYS).atTime(whim.halfHour(0, 47));
    var wish = new TimeOffRequest(from, from.plusMinutes(30L + 30 * whim.below(16)), null);
    detail = " " + wish;
    var off = absences.add(doctor(terms), terms.doctor(), wish);
    timeOff.add(new Given(terms.affiliation(), off.id()));
  }

  void giveBackTimeOff() {
    var off = timeOff.remove(whim.indexOf(timeOff));
    absences.remove(doctor(off.affiliation()), terms(off.affiliation()).doctor(), off.id());
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
