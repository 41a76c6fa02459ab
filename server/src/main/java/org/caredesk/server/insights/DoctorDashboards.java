package org.caredesk.server.insights;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.caredesk.dto.Money;
import org.caredesk.dto.insights.DoctorDashboard;
import org.caredesk.server.directory.Doctors;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Sums up what a doctor earned, hospital by hospital (SPEC M3); currencies stay apart. */
@Service
public class DoctorDashboards {
  private final Doctors doctors;
  private final TermsOfAffiliations termsOf;
  private final RevenueFigures revenue;
  private final VisitFigures visits;

  DoctorDashboards(
      Doctors doctors, TermsOfAffiliations termsOf, RevenueFigures revenue, VisitFigures visits) {
    this.doctors = doctors;
    this.termsOf = termsOf;
    this.revenue = revenue;
    this.visits = visits;
  }

  private record Both(Takings takings, VisitCount visits) {
    Both plus(Both other) {
      return new Both(takings.plus(other.takings), visits.plus(other.visits));
    }
  }

  private record Where(LocalDate day, UUID hospital) {}

  /**
   * @throws Refusal doctor-not-found, also for one who does not work where the actor may look;
   *     forbidden
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public DoctorDashboard of(Actor actor, DoctorId id, Period period) {
    var reach = Reach.ofDoctor(actor, id);
    var doctor = doctors.get(id);
    var terms =
        termsOf.everOf(id).stream()
            .filter(t -> reach.isEmpty() || reach.get().contains(t.hospital().value()))
            .toList();
    if (reach.isPresent() && terms.isEmpty()) {
      throw Refusal.notFound("doctor");
    }
    var hospitals = new HashMap<UUID, Terms>();
    terms.forEach(t -> hospitals.put(t.hospital().value(), t));
    var days = days(id.value(), period, hospitals);
    var byHospital = byHospital(days, hospitals);
    var earnings = earnings(byHospital);
    var all = VisitCount.sum(days.values().stream().map(Both::visits).toList());
    return new DoctorDashboard(
        id.value(),
        doctor.name(),
        period.from(),
        period.to(),
        earnings.size() == 1 ? earnings.getFirst() : null,
        earnings,
        all.completed(),
        all.booked(),
        byHospital,
        days.entrySet().stream().map(e -> day(e.getKey(), e.getValue(), hospitals)).toList());
  }

  private Map<Where, Both> days(UUID doctor, Period period, Map<UUID, Terms> hospitals) {
    var days =
        new TreeMap<Where, Both>(Comparator.comparing(Where::day).thenComparing(Where::hospital));
    revenue.ofDoctor(doctor, period).stream()
        .filter(found -> hospitals.containsKey(found.hospital()))
        .forEach(
            found ->
                days.merge(
                    new Where(found.day(), found.hospital()),
                    new Both(found.takings(), VisitCount.NONE),
                    Both::plus));
    visits.ofDoctor(doctor, period).stream()
        .filter(found -> hospitals.containsKey(found.hospital()))
        .forEach(
            found ->
                days.merge(
                    new Where(found.day(), found.hospital()),
                    new Both(Takings.NONE, found.count()),
                    Both::plus));
    return days;
  }

  private static List<DoctorDashboard.OfHospital> byHospital(
      Map<Where, Both> days, Map<UUID, Terms> hospitals) {
    var sums = new HashMap<UUID, Both>();
    hospitals.keySet().forEach(id -> sums.put(id, new Both(Takings.NONE, VisitCount.NONE)));
    days.forEach((where, both) -> sums.merge(where.hospital(), both, Both::plus));
    return sums.entrySet().stream()
        .map(
            sum -> {
              var terms = Objects.requireNonNull(hospitals.get(sum.getKey()));
              var takings = sum.getValue().takings();
              return new DoctorDashboard.OfHospital(
                  sum.getKey(),
                  terms.hospitalName(),
                  terms.currency().getCurrencyCode(),
                  Takings.money(takings.doctor(), terms.currency()),
                  sum.getValue().visits().completed(),
                  takings.in(terms.currency()),
                  sum.getValue().visits().toVisits());
            })
        .sorted(
            Comparator.comparing(DoctorDashboard.OfHospital::name)
                .thenComparing(DoctorDashboard.OfHospital::hospitalId))
        .toList();
  }

  private static List<Money> earnings(List<DoctorDashboard.OfHospital> byHospital) {
    var sums = new TreeMap<String, java.math.BigDecimal>();
    byHospital.forEach(
        at ->
            sums.merge(
                at.currency(),
                new java.math.BigDecimal(at.earnings().amount()),
                java.math.BigDecimal::add));
    var all = new ArrayList<Money>();
    sums.forEach((currency, sum) -> all.add(new Money(sum.toPlainString(), currency)));
    return all;
  }

  private static DoctorDashboard.OfDay day(Where where, Both both, Map<UUID, Terms> hospitals) {
    Currency currency = Objects.requireNonNull(hospitals.get(where.hospital())).currency();
    return new DoctorDashboard.OfDay(
        where.day(),
        where.hospital(),
        Takings.money(both.takings().doctor(), currency),
        both.visits().completed());
  }
}
