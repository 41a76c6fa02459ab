package org.caredesk.server.imports.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caredesk.server.directory.Department;
import org.caredesk.server.directory.Doctor;
import org.caredesk.server.kernel.Names;

/**
 * The departments and doctors of one hospital, found by what files call them. Retired ones are
 * there too: figures are of the past.
 */
final class Places {
  private static final int MOST_REMEMBERED = 10_000;

  private final Map<String, List<UUID>> departments = new HashMap<>();
  private final Map<String, List<UUID>> doctors = new HashMap<>();
  private final Map<String, String> folded = new HashMap<>();

  Places(List<Department> departments, List<Doctor> doctors) {
    for (var department : departments) {
      var id = department.id().value();
      put(this.departments, department.name(), id);
      put(this.departments, id.toString(), id);
    }
    for (var doctor : doctors) {
      var id = doctor.id().value();
      put(this.doctors, doctor.name(), id);
      put(this.doctors, withoutTitle(fold(doctor.name())), id);
      put(this.doctors, doctor.email(), id);
      put(this.doctors, id.toString(), id);
    }
  }

  private void put(Map<String, List<UUID>> places, String name, UUID id) {
    var all = places.computeIfAbsent(fold(name), key -> new ArrayList<>());
    if (!all.contains(id)) {
      all.add(id);
    }
  }

  /**
   * @throws Wrong unless exactly one is called so
   */
  UUID department(String name) {
    return one(departments.get(fold(name)), "department");
  }

  /**
   * @throws Wrong unless exactly one is called so
   */
  UUID doctor(String name) {
    var found = doctors.get(fold(name));
    return one(found == null ? doctors.get(withoutTitle(fold(name))) : found, "doctor");
  }

  private static UUID one(@org.jspecify.annotations.Nullable List<UUID> found, String what) {
    if (found == null) {
      throw new Wrong(what + "-unknown", "This hospital has no " + what + " of this name.");
    }
    if (found.size() > 1) {
      throw new Wrong(
          what + "-ambiguous",
          found.size()
              + " "
              + what
              + "s here are called so; use the "
              + (what.equals("doctor") ? "email address." : "full name."));
    }
    return found.getFirst();
  }

  private static String withoutTitle(String name) {
    return name.replaceFirst("^(?:dr|prof|doctor)\\.? +", "");
  }

  /** A name for comparison. Files say the same few names again and again. */
  String fold(String name) {
    var known = folded.get(name);
    if (known == null) {
      known = Names.fold(name);
      if (folded.size() < MOST_REMEMBERED) {
        folded.put(name, known);
      }
    }
    return known;
  }
}
