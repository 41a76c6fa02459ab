package org.caredesk.server.directory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caredesk.dto.directory.AffiliationRequest;
import org.caredesk.dto.directory.DepartmentRequest;
import org.caredesk.dto.directory.DoctorRequest;
import org.caredesk.dto.directory.HospitalRequest;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Names;
import org.caredesk.server.kernel.persistence.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes in hospitals and doctors from other systems, each marked with where it came from. */
@Component
public class DirectoryIntake {
  private final JdbcClient jdbc;
  private final HospitalAdministration hospitals;
  private final DepartmentAdministration departments;
  private final DoctorAdministration doctors;
  private final Affiliating affiliating;

  DirectoryIntake(
      JdbcClient jdbc,
      HospitalAdministration hospitals,
      DepartmentAdministration departments,
      DoctorAdministration doctors,
      Affiliating affiliating) {
    this.jdbc = jdbc;
    this.hospitals = hospitals;
    this.departments = departments;
    this.doctors = doctors;
    this.affiliating = affiliating;
  }

  /** Hospitals taken in before, by source key. */
  public Map<String, HospitalId> knownHospitals() {
    var known = new HashMap<String, HospitalId>();
    jdbc.sql("SELECT source_key, id FROM hospital WHERE source_key IS NOT NULL")
        .query(
            row -> {
              known.put(row.getString(1), new HospitalId(Sql.uuid(row, "id")));
            });
    return known;
  }

  /** Doctors taken in before, by source key. */
  public Map<String, DoctorId> knownDoctors() {
    var known = new HashMap<String, DoctorId>();
    jdbc.sql("SELECT source_key, id FROM doctor WHERE source_key IS NOT NULL")
        .query(
            row -> {
              known.put(row.getString(1), new DoctorId(Sql.uuid(row, "id")));
            });
    return known;
  }

  /** The names of all hospitals, folded with {@link Names#fold}. */
  public Set<String> takenHospitalNames() {
    return new HashSet<>(jdbc.sql("SELECT name_key FROM hospital").query(String.class).list());
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public Hospital addHospital(
      Actor actor, HospitalRequest request, List<DepartmentRequest> with, String sourceKey) {
    var hospital = hospitals.register(actor, request);
    with.forEach(department -> departments.define(actor, hospital.id(), department));
    jdbc.sql("UPDATE hospital SET source_key = ? WHERE id = ?")
        .params(sourceKey, hospital.id().value())
        .update();
    return hospital;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public AffiliationId addDoctor(
      Actor actor, DoctorRequest request, AffiliationRequest affiliation, String sourceKey) {
    var doctor = doctors.add(actor, request);
    jdbc.sql("UPDATE doctor SET source_key = ? WHERE id = ?")
        .params(sourceKey, doctor.id().value())
        .update();
    return affiliating.join(actor, doctor.id(), affiliation);
  }
}
