package org.caredesk.server.directory;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.caredesk.dto.directory.CancellationPolicy;
import org.caredesk.dto.directory.Contact;
import org.caredesk.dto.directory.HospitalPatch;
import org.caredesk.dto.directory.HospitalRequest;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.problem.Violation;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.Audited;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Ids;
import org.caredesk.server.kernel.Names;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers hospitals and changes them (SPEC D1). */
@Service
public class HospitalAdministration {
  private static final Contact NO_CONTACT = new Contact(null, null, null);
  private static final int USUAL_DOCTOR_SHARE = 6_000;

  private final Hospitals hospitals;
  private final Ids ids;
  private final ApplicationEventPublisher events;

  HospitalAdministration(Hospitals hospitals, Ids ids, ApplicationEventPublisher events) {
    this.hospitals = hospitals;
    this.ids = ids;
    this.events = events;
  }

  /**
   * @throws Refusal forbidden for all but a super admin; invalid for an unknown zone or currency;
   *     hospital-name-taken
   */
  @Transactional
  public Hospital register(Actor actor, HospitalRequest request) {
    actor.require(Role.SUPER_ADMIN);
    var violations = new ArrayList<Violation>();
    var zone = zone(request.timeZone(), violations);
    var currency = currency(request.currency(), violations);
    if (zone == null || currency == null) {
      throw Refusal.invalid(violations);
    }
    var hospital =
        new Hospital(
            new HospitalId(ids.next()),
            Names.required(request.name()),
            request.location(),
            zone,
            currency,
            request.contact() == null ? NO_CONTACT : request.contact(),
            USUAL_DOCTOR_SHARE,
            false,
            false,
            CancellationPolicy.USUAL,
            0);
    hospitals.add(hospital);
    audit(actor, "create", hospital);
    return hospital;
  }

  /**
   * @throws Refusal forbidden unless super admin or admin of this hospital; stale-version;
   *     hospital-name-taken
   */
  @Transactional
  public Hospital change(Actor actor, HospitalId id, int version, HospitalPatch patch) {
    var old = hospitals.get(id);
    actor.requireAt(id, Role.SUPER_ADMIN, Role.HOSPITAL_ADMIN);
    IfMatch.check(version, old.version());
    var changed =
        new Hospital(
            id,
            patch.name() == null ? old.name() : Names.required(patch.name()),
            patch.location() == null ? old.location() : patch.location(),
            old.zone(),
            old.currency(),
            patch.contact() == null ? old.contact() : patch.contact(),
            patch.doctorShareBasisPoints() == null
                ? old.doctorShareBasisPoints()
                : patch.doctorShareBasisPoints(),
            patch.payAtDesk() == null ? old.payAtDesk() : patch.payAtDesk(),
            patch.doubleBooking() == null ? old.doubleBooking() : patch.doubleBooking(),
            patch.cancellation() == null ? old.cancellation() : patch.cancellation(),
            version);
    hospitals.update(changed);
    audit(actor, "change", changed);
    return hospitals.get(id);
  }

  private void audit(Actor actor, String action, Hospital hospital) {
    events.publishEvent(
        new Audited(
            actor,
            action,
            "hospital",
            hospital.id().value(),
            hospital.id(),
            Map.of(
                "name",
                hospital.name(),
                "doctorShareBasisPoints",
                hospital.doctorShareBasisPoints(),
                "payAtDesk",
                hospital.payAtDesk(),
                "doubleBooking",
                hospital.doubleBooking(),
                "cancelFreeHours",
                hospital.cancellation().freeHours(),
                "lateFeePercent",
                hospital.cancellation().lateFeePercent(),
                "noShowFeePercent",
                hospital.cancellation().noShowFeePercent())));
  }

  private static @Nullable ZoneId zone(String id, List<Violation> violations) {
    if (ZoneId.getAvailableZoneIds().contains(id)) {
      return ZoneId.of(id);
    }
    violations.add(
        new Violation(
            "timeZone", "unknown-time-zone", "This is no time zone. Example: Asia/Kolkata."));
    return null;
  }

  private static @Nullable Currency currency(String code, List<Violation> violations) {
    var known =
        Currency.getAvailableCurrencies().stream()
            .filter(c -> c.getCurrencyCode().equals(code) && c.getDefaultFractionDigits() >= 0)
            .findAny();
    if (known.isEmpty()) {
      violations.add(
          new Violation("currency", "unknown-currency", "This is no currency code. Example: INR."));
    }
    return known.orElse(null);
  }
}
