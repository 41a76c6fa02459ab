package org.caredesk.server.scheduling.appointments;

import java.util.UUID;
import java.util.stream.Stream;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.patients.Patients;
import org.jspecify.annotations.Nullable;
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
   * Locks the agendas of a doctor and a patient, in the order of their ids, until the transaction
   * ends.
   *
   * @throws Refusal doctor-not-found, patient-not-found; patient-merged (409): a record that was
   *     merged away has no agenda
   */
  void lock(DoctorId doctor, @Nullable PatientId patient) {
    var owners =
        Stream.of(doctor.value(), patient == null ? doctor.value() : patient.value())
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
    if (patient != null && !locked.contains(patient.value())) {
      patients.current(patient);
    }
    if (locked.size() < owners.size()) {
      throw Refusal.notFound(locked.contains(doctor.value()) ? "patient" : "doctor");
    }
  }
}
