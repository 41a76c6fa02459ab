package org.caredesk.server.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.patients.Address;
import org.caredesk.dto.patients.Gender;
import org.caredesk.dto.patients.PatientType;
import org.caredesk.server.identity.DemoAccounts;
import org.caredesk.server.kernel.Ids;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.kernel.persistence.Numbers;
import org.caredesk.server.patients.Patient;
import org.caredesk.server.patients.Patients;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * People around the demo hospitals, with names in their scripts. Their identifiers are made up and
 * carry none.
 */
@Component
@ConditionalOnProperty("caredesk.demo")
class DemoPatients {
  private static final int BATCH = 500;
  private static final List<String> COUNTRIES = List.of("IN", "PT", "JP");
  private static final List<String> CITIES = List.of("Mumbai", "Lisboa", "Osaka");

  private static final int SELF_REGISTERED = 1;

  private final Patients patients;
  private final Numbers numbers;
  private final Ids ids;
  private final Clock clock;

  DemoPatients(Patients patients, Numbers numbers, Ids ids, Clock clock) {
    this.patients = patients;
    this.numbers = numbers;
    this.ids = ids;
    this.clock = clock;
  }

  /** The ids of the people around each hospital; the first one of the first is the demo patient. */
  List<List<PatientId>> make(RandomGenerator random, int count) {
    var around =
        List.of(new ArrayList<PatientId>(), new ArrayList<PatientId>(), new ArrayList<PatientId>());
    var batch = new ArrayList<Patient>();
    for (var i = 0; i < count; i++) {
      var hospital = i % 10 < 5 ? 0 : i % 10 < 8 ? 1 : 2;
      var drawn = i == 0 ? demoPatient() : patient(random, hospital);
      var patient = i == SELF_REGISTERED ? demoPatientAgain() : drawn;
      around.get(hospital).add(patient.id());
      batch.add(patient);
      if (batch.size() == BATCH || i == count - 1) {
        patients.add(List.copyOf(batch), null);
        batch.clear();
      }
    }
    return List.of(
        List.copyOf(around.get(0)), List.copyOf(around.get(1)), List.copyOf(around.get(2)));
  }

  private Patient demoPatient() {
    return person(
        DemoAccounts.nameOf(Role.PATIENT),
        Gender.MALE,
        LocalDate.of(1980, 3, 3),
        "patient@demo.example",
        "+919820041763",
        0,
        "14 Hill Road");
  }

  /** The demo patient once more: registered by himself, in a hurry. */
  private Patient demoPatientAgain() {
    var known = demoPatient();
    return new Patient(
        known.id(),
        known.recordNumber(),
        "Rohan Kapor",
        known.gender(),
        known.dateOfBirth(),
        null,
        "+919820041764",
        null,
        null,
        null,
        known.type(),
        known.registeredAt(),
        0,
        false,
        null);
  }

  private Patient patient(RandomGenerator random, int hospital) {
    var gender = random.nextInt(100) < 53 ? Gender.FEMALE : Gender.MALE;
    var name = DemoNames.patient(random, hospital, gender);
    // Two in a hundred are born in the last year; the rest spread with a hump around forty.
    var age =
        random.nextInt(50) == 0 ? 0 : (int) Math.clamp(40 + random.nextGaussian() * 22, 1, 97);
    var born =
        LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC)
            .minusDays(age * 365L + 1 + random.nextInt(364));
    var phone =
        switch (hospital) {
          case 0 -> "+9198" + digits(random, 8);
          case 1 -> "+35191" + digits(random, 7);
          default -> "+8190" + digits(random, 8);
        };
    return person(
        name,
        gender,
        born,
        null,
        random.nextInt(20) == 0 ? null : phone,
        hospital,
        (1 + random.nextInt(180)) + " Harbour Street");
  }

  private Patient person(
      String name,
      Gender gender,
      LocalDate born,
      @org.jspecify.annotations.Nullable String email,
      @org.jspecify.annotations.Nullable String phone,
      int hospital,
      String line1) {
    return new Patient(
        new PatientId(ids.next()),
        numbers.next("patient_record_number"),
        name,
        gender,
        born,
        email,
        phone,
        new Address(line1, null, null, CITIES.get(hospital), null, COUNTRIES.get(hospital)),
        COUNTRIES.get(hospital),
        null,
        PatientType.PATIENT,
        clock.instant().minus(Duration.ofDays(366)),
        0);
  }

  private static String digits(RandomGenerator random, int count) {
    var digits = new StringBuilder();
    for (var i = 0; i < count; i++) {
      digits.append((char) ('0' + random.nextInt(10)));
    }
    return digits.toString();
  }
}
