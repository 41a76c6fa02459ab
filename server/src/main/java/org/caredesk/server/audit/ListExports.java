package org.caredesk.server.audit;

import java.util.TreeMap;
import java.util.UUID;
import org.caredesk.dto.audit.ListExport;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.Audited;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes the lists that clients write into files (SPEC S4). What is read page by page leaves no
 * trace that it was taken along; the client tells it before it writes.
 */
@Service
public class ListExports {
  /** The object of an export of the whole group, which has no id of its own. */
  private static final UUID GROUP = new UUID(0, 0);

  private final ApplicationEventPublisher events;

  ListExports(ApplicationEventPublisher events) {
    this.events = events;
  }

  /**
   * @throws Refusal forbidden unless super admin, admin or stakeholder, of that hospital where it
   *     is one's
   */
  @Transactional
  public void note(Actor actor, ListExport export) {
    actor.require(Role.SUPER_ADMIN, Role.HOSPITAL_ADMIN, Role.STAKEHOLDER);
    var hospital = export.hospitalId() == null ? null : new HospitalId(export.hospitalId());
    if (hospital != null) {
      actor.requireAt(hospital, Role.SUPER_ADMIN, Role.HOSPITAL_ADMIN, Role.STAKEHOLDER);
    }
    var detail = new TreeMap<String, Object>();
    detail.put("list", export.list());
    detail.put("rows", export.rows());
    if (export.filter() != null && !export.filter().isBlank()) {
      detail.put("filter", export.filter().strip());
    }
    events.publishEvent(
        new Audited(
            actor,
            "export-list",
            "list",
            hospital == null ? GROUP : hospital.value(),
            hospital,
            detail));
  }
}
