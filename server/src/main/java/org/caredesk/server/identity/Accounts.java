package org.caredesk.server.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.kernel.AccountId;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.Audited;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Ids;
import org.caredesk.server.kernel.Names;
import org.caredesk.server.kernel.Notice;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.persistence.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All accounts. Whether the actor may do a thing is for the caller to decide: a receptionist makes
 * accounts of patients, a super admin makes any.
 *
 * <p>A change of roles reaches a person who is signed in with the next access token, minutes later.
 */
@Service
public class Accounts {
  private static final int LONGEST_EMAIL = 254;
  private static final String SELECT =
      "SELECT a.id, a.email, a.name, a.status, a.doctor_id, a.patient_id, g.role, g.hospital_id"
          + " FROM account a LEFT JOIN role_grant g ON g.account_id = a.id WHERE ";

  private final JdbcClient jdbc;
  private final Passwords passwords;
  private final Ids ids;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Accounts(
      JdbcClient jdbc,
      Passwords passwords,
      Ids ids,
      Clock clock,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.passwords = passwords;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  /**
   * @throws Refusal invalid, for a password shorter than 12 characters or an email that is none;
   *     email-taken (409)
   */
  @Transactional
  public AccountId create(Actor actor, NewAccount account, String password) {
    Passwords.check(password);
    return createHashed(actor, account, passwords.hash(password));
  }

  /**
   * Like {@link #create}, with a password hashed before: hashing is slow on purpose, and demo
   * accounts share one.
   *
   * @param passwordHash from {@link #hash}
   */
  @Transactional
  public AccountId createHashed(Actor actor, NewAccount account, String passwordHash) {
    var id = new AccountId(ids.next());
    try {
      jdbc.sql(
              """
              INSERT INTO account (id, email, name, password_hash, status, doctor_id, patient_id, created_at)
              VALUES (?, ?, ?, ?, 'ACTIVE', ?, ?, ?)
              """)
          .params(
              Arrays.asList(
                  id.value(),
                  checkedEmail(account.email()),
                  Names.clean(account.name()),
                  passwordHash,
                  account.doctorId() == null ? null : account.doctorId().value(),
                  account.patientId() == null ? null : account.patientId().value(),
                  Sql.at(clock.instant())))
          .update();
    } catch (DuplicateKeyException e) {
      throw Refusal.conflict("email-taken", "There is an account with this email address.");
    }
    account.grants().forEach(grant -> insert(id, grant));
    audit(
        actor,
        "create",
        id,
        Map.of("grants", Sql.joined(account.grants().stream().map(Object::toString).toList())));
    return id;
  }

  /**
   * Hashes a password for {@link #createHashed}; takes about a tenth of a second.
   *
   * @throws Refusal invalid, for a password that is too short or too long
   */
  public String hash(String password) {
    Passwords.check(password);
    return passwords.hash(password);
  }

  /** Gives a role, for one hospital or with null for the whole group; again is no error. */
  @Transactional
  public void grant(Actor actor, AccountId id, Role role, @Nullable HospitalId hospital) {
    insert(id, new Actor.Grant(role, hospital));
    audit(actor, "grant", id, hospital, grantOf(role, hospital));
  }

  /** Takes a role away, for exactly this hospital or the whole group. */
  @Transactional
  public void revoke(Actor actor, AccountId id, Role role, @Nullable HospitalId hospital) {
    jdbc.sql(
            "DELETE FROM role_grant WHERE account_id = ? AND role = ? AND hospital_id IS NOT"
                + " DISTINCT FROM CAST(? AS uuid)")
        .params(Arrays.asList(id.value(), role.name(), hospital == null ? null : hospital.value()))
        .update();
    audit(actor, "revoke", id, hospital, grantOf(role, hospital));
  }

  private static Map<String, String> grantOf(Role role, @Nullable HospitalId hospital) {
    return Map.of("grant", new Actor.Grant(role, hospital).toString());
  }

  /** Says which doctor this person is. */
  @Transactional
  public void linkDoctor(Actor actor, AccountId id, DoctorId doctor) {
    jdbc.sql("UPDATE account SET doctor_id = ?, version = version + 1 WHERE id = ?")
        .params(doctor.value(), id.value())
        .update();
    audit(actor, "link-doctor", id, Map.of("doctorId", doctor.value().toString()));
  }

  /** Says which patient this person is. */
  @Transactional
  public void linkPatient(Actor actor, AccountId id, PatientId patient) {
    jdbc.sql("UPDATE account SET patient_id = ?, version = version + 1 WHERE id = ?")
        .params(patient.value(), id.value())
        .update();
    audit(actor, "link-patient", id, Map.of("patientId", patient.value().toString()));
  }

  /** The person is called this from now on. */
  @Transactional
  public void rename(Actor actor, AccountId id, String name) {
    jdbc.sql("UPDATE account SET name = ?, version = version + 1 WHERE id = ?")
        .params(Names.clean(name), id.value())
        .update();
    audit(actor, "rename", id, Map.of());
  }

  /** Ends every sign-in of this person and allows no other. */
  @Transactional
  public void disable(Actor actor, AccountId id) {
    disable(actor, id, null);
  }

  /**
   * As {@link #disable(Actor, AccountId)}.
   *
   * @param hospital in whose audit trail it stands; null for the group's alone
   */
  @Transactional
  public void disable(Actor actor, AccountId id, @Nullable HospitalId hospital) {
    setStatus(id, "DISABLED");
    endSignIns(id);
    audit(actor, "disable", id, hospital, Map.of("status", "DISABLED"));
  }

  /** Lets a person sign in again, with the roles they have. */
  @Transactional
  public void enable(Actor actor, AccountId id, @Nullable HospitalId hospital) {
    setStatus(id, "ACTIVE");
    audit(actor, "enable", id, hospital, Map.of("status", "ACTIVE"));
  }

  /** Ends every sign-in of this person; access tokens that are out live on for their minutes. */
  @Transactional
  public void endSignIns(Actor actor, AccountId id, @Nullable HospitalId hospital) {
    endSignIns(id);
    audit(actor, "sign-out", id, hospital, Map.of());
  }

  private void setStatus(AccountId id, String status) {
    jdbc.sql("UPDATE account SET status = ?, version = version + 1 WHERE id = ?")
        .params(status, id.value())
        .update();
  }

  private void endSignIns(AccountId id) {
    jdbc.sql("UPDATE sign_in SET is_ended = TRUE WHERE account_id = ?").param(id.value()).update();
  }

  public Optional<Account> find(AccountId id) {
    return query("a.id = ?", id.value());
  }

  public Optional<Account> findByEmail(String email) {
    return query("a.email = ?", folded(email));
  }

  /** Several at once, by id. */
  public Map<AccountId, Account> all(Collection<AccountId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return jdbc.sql(SELECT + "a.id IN (:ids) ORDER BY a.id")
        .param("ids", ids.stream().map(AccountId::value).toList())
        .query(Accounts::accounts);
  }

  private static Map<AccountId, Account> accounts(ResultSet rows) throws SQLException {
    var all = new LinkedHashMap<AccountId, Account>();
    var grants = new HashMap<UUID, Set<Actor.Grant>>();
    while (rows.next()) {
      var account =
          account(
              rows, grants.computeIfAbsent(Sql.uuid(rows, "id"), id -> new HashSet<Actor.Grant>()));
      all.put(account.id(), account);
    }
    return all;
  }

  /** The active accounts that a notice is for; a patient or doctor without an account has none. */
  public List<UUID> of(Notice.Audience audience) {
    var active = "SELECT a.id FROM account a WHERE a.status = 'ACTIVE' AND ";
    return switch (audience) {
      case Notice.OfDoctor of -> ids(active + "a.doctor_id = ?", of.doctor().value());
      case Notice.OfPatient of -> ids(active + "a.patient_id = ?", of.patient().value());
      case Notice.OfAccount of -> ids(active + "a.id = ?", of.account());
      case Notice.OfRole of -> {
        var granted =
            active
                + "EXISTS (SELECT 1 FROM role_grant g WHERE g.account_id = a.id AND g.role = ? AND"
                + " ";
        yield of.hospital() == null
            ? ids(granted + "g.hospital_id IS NULL)", of.role().name())
            : ids(granted + "g.hospital_id = ?)", of.role().name(), of.hospital().value());
      }
    };
  }

  private List<UUID> ids(String sql, Object... values) {
    return jdbc.sql(sql).params(values).query(UUID.class).list();
  }

  /** The account of the person who is this doctor. */
  public Optional<Account> findByDoctor(DoctorId doctor) {
    return query("a.doctor_id = ?", doctor.value());
  }

  /** The stored password hash of an account, for {@link Credentials} alone. */
  Optional<String> passwordHash(String email) {
    return jdbc.sql("SELECT password_hash FROM account WHERE email = ?")
        .param(folded(email))
        .query(String.class)
        .optional();
  }

  /** An email address in the form in which it is kept and compared. */
  public static String folded(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  private Optional<Account> query(String condition, Object parameter) {
    return jdbc.sql(SELECT + condition)
        .param(parameter)
        .query(
            rows -> {
              var grants = new HashSet<Actor.Grant>();
              Account account = null;
              while (rows.next()) {
                account = account(rows, grants);
              }
              return Optional.ofNullable(account);
            });
  }

  private static Account account(ResultSet row, Set<Actor.Grant> grants) throws SQLException {
    var role = row.getString("role");
    if (role != null) {
      var hospital = Sql.uuidOrNull(row, "hospital_id");
      grants.add(
          new Actor.Grant(Role.valueOf(role), hospital == null ? null : new HospitalId(hospital)));
    }
    var doctor = Sql.uuidOrNull(row, "doctor_id");
    var patient = Sql.uuidOrNull(row, "patient_id");
    return new Account(
        new AccountId(Sql.uuid(row, "id")),
        row.getString("email"),
        row.getString("name"),
        "ACTIVE".equals(row.getString("status")),
        Set.copyOf(grants),
        doctor == null ? null : new DoctorId(doctor),
        patient == null ? null : new PatientId(patient));
  }

  private void insert(AccountId id, Actor.Grant grant) {
    UUID hospital = grant.hospital() == null ? null : grant.hospital().value();
    jdbc.sql(
            "INSERT INTO role_grant (account_id, role, hospital_id) VALUES (?, ?, ?) ON CONFLICT DO"
                + " NOTHING")
        .params(Arrays.asList(id.value(), grant.role().name(), hospital))
        .update();
  }

  /**
   * An email address as it is kept.
   *
   * @throws Refusal invalid for what is none
   */
  public static String checkedEmail(String email) {
    var folded = folded(email);
    if (folded.length() > LONGEST_EMAIL || !folded.matches("[^@\\s]+@[^@\\s]+")) {
      throw Refusal.invalid("email", "email", "This is no email address.");
    }
    return folded;
  }

  private void audit(Actor actor, String action, AccountId id, Map<String, ?> detail) {
    audit(actor, action, id, null, detail);
  }

  private void audit(
      Actor actor,
      String action,
      AccountId id,
      @Nullable HospitalId hospital,
      Map<String, ?> detail) {
    events.publishEvent(
        new Audited(actor, action, "account", id.value(), hospital, new LinkedHashMap<>(detail)));
  }
}
