package org.caredesk.server.scheduling.waitlist;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.dto.scheduling.WaitListState;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.Audited;
import org.caredesk.server.kernel.Changed;
import org.caredesk.server.kernel.Notice;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the audit trail, the desks and the patient what happened on the wait-list. */
@Component
class WaitListNews {
  private final ApplicationEventPublisher events;

  WaitListNews(ApplicationEventPublisher events) {
    this.events = events;
  }

  /**
   * @param entry as it was before
   * @param state as it is now, one version later
   */
  void changed(Actor actor, String action, Waiting entry, WaitListState state) {
    tell(actor, action, entry, state, entry.version() + 1);
  }

  void added(Actor actor, Waiting entry) {
    tell(actor, "add", entry, WaitListState.WAITING, entry.version());
  }

  private void tell(Actor actor, String action, Waiting entry, WaitListState state, int version) {
    events.publishEvent(
        new Audited(
            actor,
            action,
            "wait-list-entry",
            entry.id().value(),
            entry.hospital(),
            Map.of("state", state.name(), "patient", entry.patient().value().toString())));
    events.publishEvent(
        new Changed(
            LiveFrame.WAIT_LIST_CHANGED,
            entry.id().value(),
            entry.hospital(),
            null,
            null,
            null,
            state.name(),
            version));
  }

  void offered(Waiting entry, Terms terms, Slot slot, Instant until) {
    changed(Actor.SYSTEM, "offer", entry, WaitListState.OFFERED);
    events.publishEvent(
        new Notice(
            "wait-list-offer",
            Actor.SYSTEM,
            Set.of(
                new Notice.OfPatient(entry.patient()),
                new Notice.OfRole(Role.RECEPTIONIST, entry.hospital())),
            "wait-list-entry",
            entry.id().value(),
            entry.hospital(),
            Map.of(
                "startsAt", slot.startsAt().toString(),
                "timeZone", terms.zone().getId(),
                "until", until.toString(),
                "doctorId", terms.doctor().value().toString(),
                "patientId", entry.patient().value().toString())));
  }
}
