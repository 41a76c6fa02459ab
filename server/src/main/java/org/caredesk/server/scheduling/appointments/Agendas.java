package org.caredesk.server.scheduling.appointments;

import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.patients.Patients;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The locks under which the time of people is booked. */
@Component
class Agendas {
  private final JdbcClient jdbc;
  private final Patients patients;

  Agendas(JdbcClient jdbc, Patients patients) {
    this.jdbc = jdbc;
    this.patients = patients;
  }

  /**
   * Locks the agendas of doctors and patients, in the order of their ids, until the transaction
   * ends.
   *
   * @throws Refusal doctor-not-found, patient-not-found; patient-merged (409): a record that was
   *     merged away has no agenda
   */
  void lock(Collection<DoctorId> doctors, Collection<PatientId> ofPatients) {
    var owners =
        Stream.concat(
                doctors.stream().map(DoctorId::value), ofPatients.stream().map(PatientId::value))
            .distinct()
            .sorted()
            .toList();
    var locked =
        jdbc.sql(
                "SELECT owner_id FROM agenda WHERE owner_id IN (:owners) ORDER BY owner_id FOR"
                    + " UPDATE")
            .param("owners", owners)
            .query(UUID.class)
            .list();
    for (var patient : ofPatients) {
      if (!locked.contains(patient.value())) {
        patients.current(patient);
        throw Refusal.notFound("patient");
      }
    }
    if (locked.size() < owners.size()) {
      throw Refusal.notFound("doctor");
    }
  }
}
