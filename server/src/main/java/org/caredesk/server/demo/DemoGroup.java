package org.caredesk.server.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.caredesk.dto.Money;
import org.caredesk.dto.directory.AffiliationRequest;
import org.caredesk.dto.directory.BookingPolicy;
import org.caredesk.dto.directory.CancellationPolicy;
import org.caredesk.dto.directory.Contact;
import org.caredesk.dto.directory.DepartmentRequest;
import org.caredesk.dto.directory.DoctorRequest;
import org.caredesk.dto.directory.HospitalPatch;
import org.caredesk.dto.directory.HospitalRequest;
import org.caredesk.dto.directory.Location;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.scheduling.WeeklyAvailability;
import org.caredesk.dto.scheduling.WeeklyRule;
import org.caredesk.server.directory.Affiliating;
import org.caredesk.server.directory.DepartmentAdministration;
import org.caredesk.server.directory.DoctorAdministration;
import org.caredesk.server.directory.Hospital;
import org.caredesk.server.directory.HospitalAdministration;
import org.caredesk.server.identity.DemoAccounts;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.scheduling.availability.SettingAvailability;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The demo group's hospitals, departments and doctors with their hours, made through the same
 * services as by hand.
 */
@Component
@ConditionalOnProperty("caredesk.demo")
class DemoGroup {
  private final HospitalAdministration hospitals;
  private final DepartmentAdministration departments;
  private final DoctorAdministration doctors;
  private final Affiliating affiliating;
  private final SettingAvailability availability;

  DemoGroup(
      HospitalAdministration hospitals,
      DepartmentAdministration departments,
      DoctorAdministration doctors,
      Affiliating affiliating,
      SettingAvailability availability) {
    this.hospitals = hospitals;
    this.departments = departments;
    this.doctors = doctors;
    this.affiliating = affiliating;
    this.availability = availability;
  }

  /**
   * @param fee in whole units of the currency, for the first department; later ones cost a little
   *     more or less
   */
  private record Plan(
      HospitalRequest hospital,
      boolean payAtDesk,
      long fee,
      int doctorCount,
      List<DepartmentRequest> departments) {}

  /** What was made. {@code demoDoctor} works at the first two hospitals. */
  record Made(List<Hospital> hospitals, DoctorId demoDoctor) {}

  private static final List<Plan> PLANS =
      List.of(
          new Plan(
              hospital(
                  "Seaface Hospital",
                  "14 Marine Drive",
                  "400020",
                  "Mumbai",
                  "IN",
                  "Asia/Kolkata",
                  "INR"),
              true,
              1_000,
              26,
              List.of(
                  department("Cardiology", "CARDIOLOGY"),
                  department("Women and children", "GYNAECOLOGY", "PAEDIATRICS"),
                  department("Orthopaedics", "ORTHOPAEDICS", "PHYSIOTHERAPY"),
                  department("Ear, nose, throat and skin", "ENT", "DERMATOLOGY"),
                  department("Neurology", "NEUROLOGY", "PSYCHIATRY"))),
          new Plan(
              hospital(
                  "Hospital da Ribeira",
                  "Rua do Arsenal 60",
                  "1100-040",
                  "Lisboa",
                  "PT",
                  "Europe/Lisbon",
                  "EUR"),
              true,
              70,
              18,
              List.of(
                  department("Medicina interna", "INTERNAL_MEDICINE", "GASTROENTEROLOGY"),
                  department("Cardiologia", "CARDIOLOGY"),
                  department("Pediatria", "PAEDIATRICS"),
                  department("Oftalmologia", "OPHTHALMOLOGY"))),
          new Plan(
              hospital(
                  "Osaka Bay Hospital",
                  "2-1 Kaigandori, Minato",
                  "552-0022",
                  "Osaka",
                  "JP",
                  "Asia/Tokyo",
                  "JPY"),
              false,
              6_000,
              16,
              List.of(
                  department("General practice", "GENERAL_PRACTICE", "INTERNAL_MEDICINE"),
                  department("Surgery", "GENERAL_SURGERY", "ORTHOPAEDICS"),
                  department("Oncology", "ONCOLOGY", "HAEMATOLOGY"))));

  private static final CancellationPolicy LATE_FEE = new CancellationPolicy(24, 20, 100);

  Made make(Actor actor, RandomGenerator random, LocalDate today) {
    var made = new ArrayList<Hospital>();
    var names = new HashSet<String>();
    @Nullable DoctorId demoDoctor = null;
    for (var h = 0; h < PLANS.size(); h++) {
      var plan = PLANS.get(h);
      var hospital = hospitals.register(actor, plan.hospital());
      if (plan.payAtDesk()) {
        hospital =
            hospitals.change(
                actor,
                hospital.id(),
                0,
                new HospitalPatch(null, null, null, null, true, h == 0, h == 0 ? LATE_FEE : null));
      }
      made.add(hospital);
      for (var department : plan.departments()) {
        departments.define(actor, hospital.id(), department);
      }
      for (var d = 0; d < plan.doctorCount(); d++) {
        var specialties =
            plan.departments().stream().flatMap(p -> p.specialties().stream()).toList();
        var specialty = specialties.get(d % specialties.size());
        var isDemo = h == 0 && d == 0;
        var name = isDemo ? DemoAccounts.nameOf(Role.DOCTOR) : newName(random, h, names);
        var doctor = doctor(actor, random, name, specialty, isDemo);
        if (isDemo) {
          demoDoctor = doctor;
        }
        work(actor, random, doctor, hospital, plan, d, isDemo, today);
      }
    }
    if (demoDoctor == null) {
      throw new IllegalStateException("The plan has no doctors");
    }
    // The demo doctor's second hospital: evenings in Lisbon, clear of the days in Mumbai, and on
    // request, so that both ways of booking can be seen.
    var lisbon =
        affiliate(
            actor, demoDoctor, made.get(1), PLANS.get(1), 1, List.of(30), BookingPolicy.APPROVAL);
    set(
        actor,
        lisbon,
        today,
        List.of(rule(DayOfWeek.TUESDAY, 17, 20), rule(DayOfWeek.THURSDAY, 17, 20)));
    return new Made(made, demoDoctor);
  }

  private static String newName(RandomGenerator random, int hospital, Set<String> taken) {
    String name;
    do {
      name = DemoNames.doctor(random, hospital);
    } while (!taken.add(name));
    return name;
  }

  private DoctorId doctor(
      Actor actor, RandomGenerator random, String name, String specialty, boolean isDemo) {
    var address = isDemo ? "doctor@demo.example" : email(name);
    return doctors
        .add(
            actor,
            new DoctorRequest(
                name,
                address,
                null,
                List.of("MD"),
                List.of(specialty),
                4 + random.nextInt(30),
                null,
                null,
                List.of("en")))
        .id();
  }

  private void work(
      Actor actor,
      RandomGenerator random,
      DoctorId doctor,
      Hospital hospital,
      Plan plan,
      int index,
      boolean isDemo,
      LocalDate today) {
    var minutes =
        isDemo
            ? List.of(10, 30, 120)
            : List.of(List.of(20), List.of(30, 60), List.of(40)).get(index % 3);
    var policy = index % 6 == 5 ? BookingPolicy.APPROVAL : BookingPolicy.INSTANT;
    var affiliation = affiliate(actor, doctor, hospital, plan, index, minutes, policy);
    var rules = new ArrayList<WeeklyRule>();
    for (var day : DayOfWeek.values()) {
      if (isDemo || isOnDuty(day, index)) {
        var starts = index % 4 == 3 ? 10 : 9;
        rules.add(rule(day, starts, 13));
        if (isDemo || (day.getValue() + index) % 3 != 0) {
          rules.add(rule(day, 14, 15 + random.nextInt(3)));
        }
      }
    }
    set(actor, affiliation, today, rules);
  }

  private org.caredesk.server.kernel.AffiliationId affiliate(
      Actor actor,
      DoctorId doctor,
      Hospital hospital,
      Plan plan,
      int index,
      List<Integer> minutes,
      BookingPolicy policy) {
    var fee = plan.fee() * (8 + index % 5) / 8;
    var digits = hospital.currency().getDefaultFractionDigits();
    return affiliating.join(
        actor,
        doctor,
        new AffiliationRequest(
            hospital.id().value(),
            new Money(digits == 0 ? "" + fee : fee + ".00", hospital.currency().getCurrencyCode()),
            minutes.size() > 1 ? minutes.get(minutes.size() == 3 ? 1 : 0) : minutes.getFirst(),
            minutes,
            index % 3 == 0
                ? List.of(VisitMode.IN_PERSON, VisitMode.VIDEO, VisitMode.TELEPHONE)
                : List.of(VisitMode.IN_PERSON),
            policy,
            String.valueOf(101 + index * 7 % 220),
            null,
            null,
            null,
            60));
  }

  // Four weekdays each, every third one Saturdays and every fourth Sundays: whenever somebody tries
  // the demo, it works.
  private static boolean isOnDuty(DayOfWeek day, int index) {
    return switch (day) {
      case SATURDAY -> index % 3 == 0;
      case SUNDAY -> index % 4 == 0;
      default -> (day.getValue() + index) % 5 != 0;
    };
  }

  // The hours have held for the year before, so that the history fits them.
  private void set(
      Actor actor,
      org.caredesk.server.kernel.AffiliationId affiliation,
      LocalDate today,
      List<WeeklyRule> rules) {
    availability.setWeekly(
        actor, affiliation, null, new WeeklyAvailability(today.minusYears(1), null, rules));
  }

  private static WeeklyRule rule(DayOfWeek day, int from, int to) {
    return new WeeklyRule(day, LocalTime.of(from, 0), LocalTime.of(to, 0));
  }

  private static DepartmentRequest department(String name, String... specialties) {
    return new DepartmentRequest(name, List.of(specialties));
  }

  private static HospitalRequest hospital(
      String name,
      String line1,
      String postalCode,
      String city,
      String country,
      String zone,
      String currency) {
    return new HospitalRequest(
        name,
        new Location(line1, null, postalCode, city, null, country),
        zone,
        currency,
        new Contact(null, null, null));
  }

  private static String email(String name) {
    return org.caredesk.server.kernel.Names.fold(name)
            .replace("dr. ", "")
            .replaceAll("[^a-z]+", ".")
        + "@demo.example";
  }
}
