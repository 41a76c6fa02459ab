package org.caredesk.server.scheduling.availability;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.dto.scheduling.AffectedAppointment;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.Audited;
import org.caredesk.server.kernel.Changed;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Notice;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the audit trail and the live feed that hours have changed. */
@Component
class AvailabilityNews {
  private final ApplicationEventPublisher events;

  AvailabilityNews(ApplicationEventPublisher events) {
    this.events = events;
  }

  void audit(Actor actor, Terms at, String action, Map<String, ?> detail) {
    events.publishEvent(
        new Audited(actor, action, "affiliation", at.affiliation().value(), at.hospital(), detail));
  }

  void audit(Actor actor, DoctorId doctor, String action, Map<String, ?> detail) {
    events.publishEvent(new Audited(actor, action, "doctor", doctor.value(), null, detail));
  }

  void ofHospital(
      Actor actor, HospitalId hospital, List<Terms> terms, String action, Map<String, ?> detail) {
    events.publishEvent(new Audited(actor, action, "hospital", hospital.value(), hospital, detail));
    terms.forEach(t -> changed(t, t.version()));
  }

  /** Each hospital's desk is told of the visits that it has to move (SPEC A2). */
  void toMove(Actor actor, DoctorId doctor, List<AffectedAppointment> affected) {
    affected.stream()
        .collect(Collectors.groupingBy(AffectedAppointment::hospitalId))
        .forEach(
            (id, visits) -> {
              var hospital = new HospitalId(id);
              events.publishEvent(
                  new Notice(
                      "time-off-affects",
                      actor,
                      Set.of(new Notice.OfRole(Role.RECEPTIONIST, hospital)),
                      "doctor",
                      doctor.value(),
                      hospital,
                      Map.of(
                          "doctorId",
                          doctor.value().toString(),
                          "count",
                          String.valueOf(visits.size()),
                          "startsAt",
                          visits.getFirst().startsAt().toString(),
                          "timeZone",
                          visits.getFirst().timeZone())));
            });
  }

  /**
   * @param version that the affiliation now has
   */
  void changed(Terms terms, int version) {
    events.publishEvent(
        new Changed(
            LiveFrame.AVAILABILITY_CHANGED,
            terms.affiliation().value(),
            terms.hospital(),
            terms.doctor(),
            null,
            null,
            null,
            version));
  }
}
