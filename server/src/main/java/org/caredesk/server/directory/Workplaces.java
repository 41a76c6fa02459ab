package org.caredesk.server.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.caredesk.server.identity.HospitalNames;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.HospitalId;
import org.springframework.stereotype.Component;

/** Where people work, for whoever shows who is signed in. */
@Component
class Workplaces implements HospitalNames {
  private final Hospitals hospitals;
  private final TermsOfAffiliations terms;

  Workplaces(Hospitals hospitals, TermsOfAffiliations terms) {
    this.hospitals = hospitals;
    this.terms = terms;
  }

  @Override
  public Map<HospitalId, String> of(Actor actor) {
    var names = new HashMap<>(hospitals.names(actor.hospitals()));
    if (actor.doctorId() != null) {
      terms.of(actor.doctorId()).forEach(t -> names.put(t.hospital(), t.hospitalName()));
    }
    return names;
  }

  @Override
  public Map<HospitalId, String> of(Collection<HospitalId> wanted) {
    return hospitals.names(wanted);
  }
}
