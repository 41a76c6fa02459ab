package org.caredesk.server.patients;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.patients.Identifier;
import org.caredesk.dto.patients.PatientRequest;
import org.caredesk.dto.patients.PatientType;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.Audited;
import org.caredesk.server.kernel.Ids;
import org.caredesk.server.kernel.Names;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.persistence.Numbers;
import org.caredesk.server.kernel.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers people and changes what is known of them (SPEC P1). */
@Service
public class Registration {
  private static final int OLDEST_YEARS = 130;

  /** Digits of any script with what stands between them, and an extension. */
  private static final Pattern PHONE =
      Pattern.compile(
          "[\\p{Nd}\\s+().,;/\\p{Pd}]+((ext\\.?|x|#)\\s*\\p{Nd}+)?", Pattern.CASE_INSENSITIVE);

  private final Patients patients;
  private final Duplicates duplicates;
  private final Numbers numbers;
  private final Ids ids;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Registration(
      Patients patients,
      Duplicates duplicates,
      Numbers numbers,
      Ids ids,
      ApplicationEventPublisher events,
      Clock clock) {
    this.patients = patients;
    this.duplicates = duplicates;
    this.numbers = numbers;
    this.ids = ids;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @throws Refusal forbidden for all but reception; invalid, naming the field; identifier-taken,
   *     possible-duplicate (409)
   */
  @Transactional
  public Patient register(Actor actor, PatientRequest request) {
    actor.require(Role.RECEPTIONIST);
    if (request.identifier() != null && isMasked(request.identifier())) {
      throw masked();
    }
    var patient =
        patient(
            new PatientId(ids.next()),
            numbers.next("patient_record_number"),
            request,
            clock.instant(),
            0,
            true);
    var identifier = patient.identifier();
    if (identifier != null) {
      patients
          .findByIdentifier(identifier)
          .ifPresent(
              taken -> {
                throw patients.taken(taken);
              });
    }
    patients.takeTurn(patient.dateOfBirth());
    var confirmed = request.confirmedNotDuplicateOf();
    var candidates = duplicates.of(patient);
    if (candidates.stream().anyMatch(p -> confirmed == null || !confirmed.contains(p.id()))) {
      throw Refusal.conflict(
              "possible-duplicate", "Somebody like this is already registered. Is it the same?")
          .with("candidates", candidates);
    }
    patients.add(List.of(patient), null);
    audit(actor, "create", patient);
    return patient;
  }

  /**
   * @throws Refusal forbidden for all but reception; stale-version; invalid; identifier-taken
   */
  @Transactional
  public Patient change(Actor actor, PatientId id, int version, PatientRequest request) {
    actor.require(Role.RECEPTIONIST);
    var old = patients.current(id);
    IfMatch.check(version, old.version());
    var changed =
        patient(id, old.recordNumber(), request, old.registeredAt(), version, old.verified());
    if (request.identifier() != null && isMasked(request.identifier())) {
      if (old.identifier() == null
          || !request.identifier().equals(Identifiers.masked(old.identifier()))) {
        throw masked();
      }
      changed = withIdentifierOf(changed, old);
    }
    patients.update(changed);
    audit(actor, "change", changed);
    return patients.get(id);
  }

  /**
   * Notes that the desk has seen the identifier of somebody who registered themselves.
   *
   * @throws Refusal forbidden for all but reception; patient-not-found; patient-merged;
   *     stale-version
   */
  @Transactional
  public Patient verify(Actor actor, PatientId id, int version) {
    actor.require(Role.RECEPTIONIST);
    var seen = patients.current(id);
    IfMatch.check(version, seen.version());
    if (!seen.verified()) {
      patients.verify(id, version);
      audit(actor, "verify", seen);
    }
    return patients.get(id);
  }

  private Patient patient(
      PatientId id,
      long recordNumber,
      PatientRequest request,
      java.time.Instant registeredAt,
      int version,
      boolean verified) {
    var name = Names.required(request.name());
    if (!isBelievable(request.dateOfBirth(), clock)) {
      throw Refusal.invalid("dateOfBirth", "date-out-of-range", "Nobody alive was born then.");
    }
    var isMasked = request.identifier() != null && isMasked(request.identifier());
    return new Patient(
        id,
        recordNumber,
        name,
        request.gender(),
        request.dateOfBirth(),
        blankToNull(request.email() == null ? null : request.email().toLowerCase(Locale.ROOT)),
        phone(request.phone(), request.nationality()),
        request.address(),
        blankToNull(request.nationality()),
        request.identifier() == null || isMasked ? null : Identifiers.checked(request.identifier()),
        request.type() == null ? PatientType.PATIENT : request.type(),
        registeredAt,
        version,
        verified,
        null);
  }

  /** Whether somebody alive may have been born on a day. */
  static boolean isBelievable(LocalDate born, Clock clock) {
    var today =
        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
            .plusDays(1); // somewhere it is tomorrow already
    return !born.isAfter(today) && !born.isBefore(today.minusYears(OLDEST_YEARS));
  }

  private static Refusal masked() {
    return Refusal.invalid(
        "identifier.value",
        "identifier-masked",
        "Write the whole identifier, not its masked form.");
  }

  private static boolean isMasked(Identifier identifier) {
    return identifier.value().contains("•");
  }

  private static Patient withIdentifierOf(Patient p, Patient old) {
    return new Patient(
        p.id(),
        p.recordNumber(),
        p.name(),
        p.gender(),
        p.dateOfBirth(),
        p.email(),
        p.phone(),
        p.address(),
        p.nationality(),
        old.identifier(),
        p.type(),
        p.registeredAt(),
        p.version(),
        p.verified(),
        null);
  }

  /**
   * A phone number in E.164 where it is one, with the nationality as its country where it names
   * none; else as typed.
   *
   * @throws Refusal invalid when it has too few digits, or words beside an extension
   */
  static @Nullable String phone(@Nullable String typed, @Nullable String nationality) {
    var text = blankToNull(typed);
    if (text == null) {
      return null;
    }
    if (text.codePoints().filter(Character::isDigit).count() < 3
        || !PHONE.matcher(text).matches()) {
      throw Refusal.invalid(
          "phone",
          "not-a-phone-number",
          "A phone number has at least three digits, and no words but an extension.");
    }
    var numbers = PhoneNumberUtil.getInstance();
    var region =
        nationality != null && nationality.length() == 2
            ? nationality.toUpperCase(Locale.ROOT)
            : "ZZ";
    try {
      var number = numbers.parse(text, region);
      return numbers.isValidNumber(number) ? numbers.format(number, PhoneNumberFormat.E164) : text;
    } catch (NumberParseException e) {
      return text;
    }
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  // The trail names the record, never the person.
  private void audit(Actor actor, String action, Patient patient) {
    events.publishEvent(
        new Audited(
            actor,
            action,
            "patient",
            patient.id().value(),
            null,
            Map.of("recordNumber", patient.recordNumber())));
  }
}
