package org.caredesk.benchmarks;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.caredesk.dto.Money;
import org.caredesk.dto.directory.AffiliationRequest;
import org.caredesk.dto.directory.DepartmentRequest;
import org.caredesk.dto.directory.DoctorRequest;
import org.caredesk.dto.directory.HospitalRequest;
import org.caredesk.dto.directory.Location;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.patients.Gender;
import org.caredesk.dto.patients.PatientType;
import org.caredesk.dto.scheduling.WeeklyAvailability;
import org.caredesk.dto.scheduling.WeeklyRule;
import org.caredesk.server.CareDeskServer;
import org.caredesk.server.directory.Affiliating;
import org.caredesk.server.directory.DepartmentAdministration;
import org.caredesk.server.directory.DoctorAdministration;
import org.caredesk.server.directory.HospitalAdministration;
import org.caredesk.server.identity.Accounts;
import org.caredesk.server.identity.NewAccount;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.patients.Patient;
import org.caredesk.server.patients.Patients;
import org.caredesk.server.scheduling.availability.SettingAvailability;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A hospital, mostly of sixty doctors, with ten-minute slots from 08:00 to 20:00 UTC every day,
 * made by the server's own services before the server that is measured starts.
 */
record Clinic(
    UUID hospital,
    UUID department,
    List<UUID> doctors,
    List<UUID> affiliations,
    List<UUID> patients) {
  static final String DESK = "desk@bench.example";
  static final String DOCTOR = "bench0@bench.example";

  /** Reads the figures of all hospitals. */
  static final String HEAD = "head@bench.example";

  /** Brings figures of the hospital. */
  static final String ADMIN = "admin@bench.example";

  static final String PASSWORD = "bench-password-2026";
  static final long FEE_MINOR = 120_000;

  private static final int DOCTORS = 60;
  private static final int PATIENTS = 4_000;
  private static final int SLOTS_A_DAY = 72;
  private static final int FIRST_DAY = 2;
  private static final int DAYS = 300;

  private static final Actor ACTOR =
      new Actor(
          new UUID(0, 3),
          "Bench",
          Set.of(new Actor.Grant(Role.SUPER_ADMIN, null)),
          null,
          null,
          null,
          null);

  static Clinic make(Database database) {
    return make(database, DOCTORS);
  }

  static Clinic make(Database database, int size) {
    var options = new ArrayList<>(database.options());
    options.add("--spring.main.banner-mode=off");
    options.add("--logging.level.root=error");
    options.add("--logging.level.org.caredesk=error");
    try (var context =
        new SpringApplicationBuilder(CareDeskServer.class)
            .web(WebApplicationType.NONE)
            .run(options.toArray(String[]::new))) {
      return make(context, size);
    }
  }

  private static Clinic make(ApplicationContext context, int size) {
    var hospital =
        context
            .getBean(HospitalAdministration.class)
            .register(
                ACTOR,
                new HospitalRequest(
                    "Bench Hospital",
                    new Location("1 Loop Road", null, null, "Greenwich", null, "GB"),
                    "UTC",
                    "INR",
                    null))
            .id();
    var department =
        context
            .getBean(DepartmentAdministration.class)
            .define(ACTOR, hospital, new DepartmentRequest("Cardiology", List.of("CARDIOLOGY")));
    var doctors = new ArrayList<UUID>();
    var affiliations = new ArrayList<UUID>();
    for (var i = 0; i < size; i++) {
      var doctor =
          context
              .getBean(DoctorAdministration.class)
              .add(
                  ACTOR,
                  new DoctorRequest(
                      "Dr. Bench " + i,
                      "bench" + i + "@bench.example",
                      i == 0 ? PASSWORD : null,
                      null,
                      List.of("CARDIOLOGY"),
                      null,
                      null,
                      null,
                      null));
      var affiliation =
          context
              .getBean(Affiliating.class)
              .join(
                  ACTOR,
                  doctor.id(),
                  new AffiliationRequest(
                      hospital.value(),
                      new Money("1200.00", "INR"),
                      10,
                      null,
                      null,
                      null,
                      null,
                      null,
                      null,
                      null,
                      360));
      context
          .getBean(SettingAvailability.class)
          .setWeekly(
              ACTOR,
              affiliation,
              null,
              new WeeklyAvailability(
                  today(),
                  null,
                  Arrays.stream(DayOfWeek.values())
                      .map(day -> new WeeklyRule(day, LocalTime.of(8, 0), LocalTime.of(20, 0)))
                      .toList()));
      doctors.add(doctor.id().value());
      affiliations.add(affiliation.value());
    }
    return new Clinic(
        hospital.value(),
        department.id().value(),
        doctors,
        affiliations,
        people(context, hospital));
  }

  private static List<UUID> people(ApplicationContext context, HospitalId hospital) {
    var accounts = context.getBean(Accounts.class);
    accounts.create(
        ACTOR,
        NewAccount.of(DESK, "Bench Desk", new Actor.Grant(Role.RECEPTIONIST, hospital)),
        PASSWORD);
    accounts.create(
        ACTOR,
        NewAccount.of(HEAD, "Bench Head", new Actor.Grant(Role.STAKEHOLDER, null)),
        PASSWORD);
    accounts.create(
        ACTOR,
        NewAccount.of(ADMIN, "Bench Admin", new Actor.Grant(Role.HOSPITAL_ADMIN, hospital)),
        PASSWORD);
    var people = new ArrayList<Patient>();
    for (var i = 0; i < PATIENTS; i++) {
      people.add(
          new Patient(
              new PatientId(new UUID(0x7000_0000_0000_7000L, 0x8000_0000_0000_0000L | i)),
              1_000_000 + i,
              "Bench Patient " + i,
              Gender.OTHER,
              LocalDate.of(1980, 1, 1),
              null,
              null,
              null,
              null,
              null,
              PatientType.PATIENT,
              Clock.systemUTC().instant(),
              0));
    }
    context
        .getBean(TransactionTemplate.class)
        .executeWithoutResult(status -> context.getBean(Patients.class).add(people, null));
    return people.stream().map(p -> p.id().value()).toList();
  }

  static LocalDate today() {
    return LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneId.of("UTC"));
  }

  /** A slot of one doctor. */
  record Wish(int doctor, Instant startsAt, UUID patient) {}

  Wish randomWish(RandomGenerator random) {
    var day = today().plusDays(FIRST_DAY + random.nextInt(DAYS));
    var slot = day.atTime(8, 0).plusMinutes(10L * random.nextInt(SLOTS_A_DAY));
    return new Wish(
        random.nextInt(affiliations.size()),
        slot.toInstant(ZoneOffset.UTC),
        patients.get(random.nextInt(patients.size())));
  }

  String holdBody(Wish wish) {
    return """
    {"affiliationId":"%s","patientId":"%s","startsAt":"%s","minutes":10,"visitMode":"IN_PERSON"}\
    """
        .formatted(affiliations.get(wish.doctor()), wish.patient(), wish.startsAt());
  }

  static String paymentBody() {
    return """
    {"orderId":"o-%1$s","paymentId":"p-%1$s","amount":{"amount":"1200.00","currency":"INR"},"method":"CARD"}\
    """
        .formatted(UUID.randomUUID());
  }

  /** Reads a field from an answer without parsing the whole of it. */
  static @Nullable String field(String json, String name) {
    var at = json.indexOf("\"" + name + "\":\"");
    if (at < 0) {
      return null;
    }
    var from = at + name.length() + 4;
    return json.substring(from, json.indexOf('"', from));
  }
}
