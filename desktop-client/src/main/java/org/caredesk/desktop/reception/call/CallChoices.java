package org.caredesk.desktop.reception.call;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caredesk.dto.directory.AffiliationResponse;
import org.caredesk.dto.directory.DoctorResponse;
import org.caredesk.dto.directory.SpecialtyResponse;

/**
 * Whom a caller can ask for at a hospital.
 *
 * @param fields specialties first, then the departments that are called otherwise
 */
record CallChoices(List<Named> doctors, List<Field> fields) {
  static final CallChoices NONE = new CallChoices(List.of(), List.of());

  /** A doctor. */
  record Named(UUID id, String name) {
    boolean hasWord(String beginning) {
      return CallChoices.hasWord(name, beginning);
    }
  }

  /** A specialty or department with the doctors who are in it. */
  record Field(String name, Set<UUID> doctors) {
    boolean hasWord(String beginning) {
      return CallChoices.hasWord(name, beginning);
    }
  }

  private static boolean hasWord(String name, String beginning) {
    return Arrays.stream(CallWords.fold(name).split("[^\\p{L}\\p{M}\\p{Nd}]+"))
        .anyMatch(word -> word.startsWith(beginning));
  }

  /** What the doctors of a hospital offer there. */
  static CallChoices of(
      UUID hospital, List<DoctorResponse> doctors, List<SpecialtyResponse> catalogue) {
    var names =
        catalogue.stream()
            .collect(Collectors.toMap(SpecialtyResponse::code, SpecialtyResponse::name));
    var specialties = new TreeMap<String, Set<UUID>>();
    var departments = new TreeMap<String, Set<UUID>>();
    for (DoctorResponse doctor : doctors) {
      for (String code : doctor.specialties()) {
        add(specialties, names.getOrDefault(code, code), doctor.id());
      }
      for (AffiliationResponse here : doctor.affiliations()) {
        if (here.hospitalId().equals(hospital)) {
          add(departments, here.departmentName(), doctor.id());
        }
      }
    }
    departments.keySet().removeAll(specialties.keySet());
    var fields = new ArrayList<Field>();
    specialties.forEach((name, who) -> fields.add(new Field(name, who)));
    departments.forEach((name, who) -> fields.add(new Field(name, who)));
    return new CallChoices(
        doctors.stream().map(doctor -> new Named(doctor.id(), doctor.name())).toList(), fields);
  }

  private static void add(TreeMap<String, Set<UUID>> to, String name, UUID doctor) {
    to.computeIfAbsent(name, _ -> new java.util.LinkedHashSet<>()).add(doctor);
  }
}
