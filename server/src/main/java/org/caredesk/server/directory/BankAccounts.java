package org.caredesk.server.directory;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import org.caredesk.dto.directory.BankDetails;
import org.caredesk.dto.directory.BankDetailsResponse;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.problem.Violation;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.Audited;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.crypto.FieldCipher;
import org.caredesk.server.kernel.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where doctors are paid (SPEC D4): sealed in the database, seen by the doctor and super admins
 * alone, and each look at it is in the audit trail.
 */
@Service
public class BankAccounts {
  private final JdbcClient jdbc;
  private final Doctors doctors;
  private final FieldCipher cipher;
  private final ApplicationEventPublisher events;

  BankAccounts(
      JdbcClient jdbc, Doctors doctors, FieldCipher cipher, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.doctors = doctors;
    this.cipher = cipher;
    this.events = events;
  }

  /**
   * @throws Refusal doctor-not-found; forbidden for anybody but the doctor and a super admin
   */
  @Transactional
  public BankDetailsResponse read(Actor actor, DoctorId doctor) {
    requireMay(actor, doctor);
    audit(actor, "read-bank-details", doctor);
    return stored(doctor);
  }

  /**
   * Puts these in the place of those before.
   *
   * @param version of those before; not needed for the first
   * @throws Refusal doctor-not-found; forbidden as {@link #read}; invalid at each field;
   *     version-missing; stale-version
   */
  @Transactional
  public BankDetailsResponse put(
      Actor actor, DoctorId doctor, @Nullable Integer version, BankDetails wish) {
    requireMay(actor, doctor);
    var sound = sound(wish);
    doctors.lock(doctor);
    var old = stored(doctor).version();
    if (version == null && old > 0) {
      throw Refusal.versionMissing();
    }
    if (version != null) {
      IfMatch.check(version, old);
    }
    write(doctor, old, sound);
    audit(actor, "put-bank-details", doctor);
    return stored(doctor);
  }

  private void write(DoctorId doctor, int old, BankDetails sound) {
    var sql =
        old == 0
            ? "INSERT INTO doctor_bank_details (pan, account_number, ifsc, doctor_id) VALUES (?, ?,"
                + " ?, ?)"
            : "UPDATE doctor_bank_details SET pan = ?, account_number = ?, ifsc = ?, version ="
                + " version + 1 WHERE doctor_id = ?";
    jdbc.sql(sql)
        .params(
            cipher.encrypt(sound.pan()),
            cipher.encrypt(sound.accountNumber()),
            cipher.encrypt(sound.ifsc()),
            doctor.value())
        .update();
  }

  private BankDetailsResponse stored(DoctorId doctor) {
    return jdbc.sql(
            "SELECT pan, account_number, ifsc, version FROM doctor_bank_details WHERE doctor_id ="
                + " ?")
        .param(doctor.value())
        .query(
            (row, n) ->
                new BankDetailsResponse(
                    cipher.decrypt(row.getString(1)),
                    cipher.decrypt(row.getString(2)),
                    cipher.decrypt(row.getString(3)),
                    row.getInt(4)))
        .optional()
        .orElseGet(() -> new BankDetailsResponse(null, null, null, 0));
  }

  private void requireMay(Actor actor, DoctorId doctor) {
    doctors.get(doctor);
    if (!actor.isDoctor(doctor) && !actor.is(Role.SUPER_ADMIN)) {
      throw Refusal.forbidden();
    }
  }

  private static BankDetails sound(BankDetails wish) {
    var sound =
        new BankDetails(
            squeezed(wish.pan()), squeezed(wish.accountNumber()), squeezed(wish.ifsc()));
    var violations = new ArrayList<Violation>();
    if (!sound.pan().matches(BankDetails.PAN)) {
      violations.add(
          new Violation(
              "pan",
              "pan",
              "A PAN has five letters, four digits and a letter; the fourth letter says who holds"
                  + " it, P for a person."));
    }
    if (!sound.accountNumber().matches(BankDetails.ACCOUNT_NUMBER)) {
      violations.add(
          new Violation(
              "accountNumber", "account-number", "An account number has 9 to 18 digits."));
    }
    if (!sound.ifsc().matches(BankDetails.IFSC)) {
      violations.add(
          new Violation(
              "ifsc",
              "ifsc",
              "An IFSC has four letters of the bank, a zero, and six letters or digits of the"
                  + " branch."));
    }
    if (!violations.isEmpty()) {
      throw Refusal.invalid(violations);
    }
    return sound;
  }

  private static String squeezed(String text) {
    return text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
  }

  private void audit(Actor actor, String action, DoctorId doctor) {
    events.publishEvent(
        new Audited(actor, action, "doctor", doctor.value(), null, Map.<String, Object>of()));
  }
}
