package org.caredesk.server.imports;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.caredesk.dto.Formats;
import org.caredesk.dto.patients.Address;
import org.caredesk.dto.patients.Gender;
import org.caredesk.dto.patients.Identifier;
import org.caredesk.dto.patients.IdentifierType;
import org.caredesk.dto.patients.PatientRequest;
import org.caredesk.dto.patients.PatientType;
import org.caredesk.server.kernel.Ids;
import org.caredesk.server.kernel.Names;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.kernel.persistence.Numbers;
import org.caredesk.server.patients.Patient;
import org.caredesk.server.patients.PatientIntake;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** People and their insurance cover. */
@Component
class SyntheaPeople {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final String NO_INSURANCE = "NO_INSURANCE";
  private static final int LONGEST_COVER_KEY = 200;
  private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  private final PatientIntake patients;
  private final RowRules rules;
  private final Numbers numbers;
  private final Ids ids;
  private final Clock clock;

  SyntheaPeople(PatientIntake patients, RowRules rules, Numbers numbers, Ids ids, Clock clock) {
    this.patients = patients;
    this.rules = rules;
    this.numbers = numbers;
    this.ids = ids;
    this.clock = clock;
  }

  /** Answers everybody who is in, by Synthea id. */
  Map<String, PatientId> add(List<CsvFile.Row> rows, ImportReport report) {
    var known = patients.known();
    var all = new HashMap<String, PatientId>();
    var people = new ArrayList<Patient>();
    var keys = new ArrayList<String>();
    var identifiers = new HashSet<String>();
    for (var row : rows) {
      var id = row.get("Id");
      var before = known.get("synthea:" + id);
      if (before != null) {
        all.put(id, before);
        report.known(row);
        continue;
      }
      var refusal = refusal(row, all, identifiers);
      if (refusal != null) {
        report.refused(row, refusal);
        continue;
      }
      var patient = patient(row);
      people.add(patient);
      keys.add("synthea:" + id);
      all.put(id, patient.id());
      report.added(row);
    }
    patients.add(people, keys);
    return all;
  }

  private @Nullable String refusal(
      CsvFile.Row row, Map<String, PatientId> all, HashSet<String> identifiers) {
    if (row.get("Id").isEmpty() || name(row).isEmpty()) {
      return "has no id or no name";
    }
    if (all.containsKey(row.get("Id"))) {
      return "stands in the file twice";
    }
    var born = date(row.get("BIRTHDATE"));
    if (born == null
        || born.isAfter(LocalDate.ofInstant(clock.instant(), ZONE))
        || !PatientIntake.isBelievable(born, clock)) {
      return "has no birth date that can be: " + row.get("BIRTHDATE");
    }
    var refusal = rules.refusal("synthea:" + row.get("Id"), request(row, born));
    if (refusal != null) {
      return refusal;
    }
    var identifier = identifier(row);
    if (identifier != null
        && (!identifiers.add(identifier.value()) || patients.isIdentifierTaken(identifier))) {
      return "has the identifier of somebody else";
    }
    return null;
  }

  private Patient patient(CsvFile.Row row) {
    return new Patient(
        new PatientId(ids.next()),
        numbers.next("patient_record_number"),
        name(row),
        gender(row),
        LocalDate.parse(row.get("BIRTHDATE")),
        null,
        null,
        address(row),
        "US",
        identifier(row),
        PatientType.PATIENT,
        clock.instant(),
        0);
  }

  private static PatientRequest request(CsvFile.Row row, LocalDate born) {
    return new PatientRequest(
        name(row),
        gender(row),
        born,
        null,
        null,
        address(row),
        "US",
        identifier(row),
        PatientType.PATIENT);
  }

  private static Gender gender(CsvFile.Row row) {
    return switch (row.get("GENDER")) {
      case "F" -> Gender.FEMALE;
      case "M" -> Gender.MALE;
      default -> Gender.UNKNOWN;
    };
  }

  private static Address address(CsvFile.Row row) {
    return new Address(
        row.get("ADDRESS"), null, row.get("ZIP"), row.get("CITY"), row.get("STATE"), "US");
  }

  private static String name(CsvFile.Row row) {
    return Names.shown(
        SyntheaImport.withoutDigits(
            row.get("FIRST"), row.get("MIDDLE"), row.get("LAST"), row.get("SUFFIX")));
  }

  private static @Nullable Identifier identifier(CsvFile.Row row) {
    var number = row.get("SSN").replace("-", "");
    return number.isEmpty() ? null : new Identifier(IdentifierType.NATIONAL_ID, number);
  }

  void addCovers(
      List<CsvFile.Row> rows,
      List<CsvFile.Row> payers,
      Map<String, PatientId> people,
      ImportReport report) {
    var names = new HashMap<String, String>();
    payers.forEach(row -> names.put(row.get("Id"), row.get("NAME")));
    var known = patients.knownCovers();
    var seen = new HashSet<String>();
    var covers = new ArrayList<PatientIntake.Cover>();
    for (var row : rows) {
      var patient = people.get(row.get("PATIENT"));
      var payer = names.get(row.get("PAYER"));
      var from = day(row.get("START_DATE"));
      var to = day(row.get("END_DATE"));
      var key =
          "synthea:" + row.get("PATIENT") + ":" + row.get("START_DATE") + ":" + row.get("PAYER");
      if (patient == null) {
        report.refused(row, "belongs to somebody who is not in");
      } else if (NO_INSURANCE.equals(payer)) {
        report.refused(row, "is a time without insurance");
      } else if (payer == null) {
        report.refused(row, "names a payer that payers.csv lacks");
      } else if (payer.length() > Formats.NAME_LENGTH || key.length() > LONGEST_COVER_KEY) {
        report.refused(row, "names a payer or a start that is too long");
      } else if (from == null || (to != null && to.isBefore(from))) {
        report.refused(row, "has no period that can be");
      } else if (known.contains(key)) {
        report.known(row);
      } else if (!seen.add(key)) {
        report.refused(row, "stands in the file twice");
      } else {
        var policy = row.get("MEMBERID");
        covers.add(
            new PatientIntake.Cover(
                patient, payer, policy.isEmpty() ? null : policy, from, to, key));
        report.added(row);
      }
    }
    patients.addCovers(covers);
  }

  private static @Nullable LocalDate day(String instant) {
    try {
      var day = instant.isEmpty() ? null : LocalDate.ofInstant(Instant.parse(instant), ZONE);
      return day == null || day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY) ? null : day;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
