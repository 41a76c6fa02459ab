package org.caredesk.server.patients;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caredesk.dto.patients.Address;
import org.caredesk.dto.patients.Gender;
import org.caredesk.dto.patients.Identifier;
import org.caredesk.dto.patients.IdentifierType;
import org.caredesk.dto.patients.PatientType;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.crypto.FieldCipher;
import org.caredesk.server.kernel.persistence.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All registered people. Each has an agenda row, which a booking locks. */
@Repository
public class Patients {
  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final FieldCipher cipher;

  Patients(JdbcClient jdbc, JdbcTemplate batch, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.cipher = cipher;
  }

  public Optional<Patient> find(PatientId id) {
    return jdbc.sql("SELECT * FROM patient WHERE id = ?")
        .param(id.value())
        .query(this::patient)
        .optional();
  }

  /**
   * @throws Refusal patient-not-found
   */
  public Patient get(PatientId id) {
    return find(id).orElseThrow(() -> Refusal.notFound("patient"));
  }

  /**
   * The person, who must stand for themselves.
   *
   * @throws Refusal patient-not-found; patient-merged (409), naming the record to use instead
   */
  public Patient current(PatientId id) {
    var person = get(id);
    if (person.mergedInto() == null) {
      return person;
    }
    throw Refusal.conflict(
            "patient-merged", "This record was merged into another. Use that one instead.")
        .with("patient", standingFor(person).summary());
  }

  /** The record that is used for this one: itself, unless it was merged into another. */
  Patient standingFor(Patient person) {
    var standing = person;
    while (standing.mergedInto() != null) {
      standing = get(standing.mergedInto());
    }
    return standing;
  }

  /** The records that this one stands for, itself first. */
  List<UUID> family(PatientId id) {
    var family = new ArrayList<UUID>(List.of(id.value()));
    var generation = List.of(id.value());
    while (!generation.isEmpty()) {
      generation =
          jdbc.sql("SELECT id FROM patient WHERE merged_into IN (:into)")
              .param("into", generation)
              .query(UUID.class)
              .list();
      family.addAll(generation);
    }
    return family;
  }

  public boolean exists(PatientId id) {
    return jdbc.sql("SELECT 1 FROM patient WHERE id = ?")
        .param(id.value())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /** The keyed hash under which an identifier is found. */
  String hashOf(Identifier identifier) {
    return cipher.lookupHash(identifier.type() + ":" + identifier.value());
  }

  Optional<PatientId> findByIdentifier(Identifier identifier) {
    return jdbc.sql("SELECT id FROM patient WHERE identifier_hash = ?")
        .param(hashOf(identifier))
        .query((row, n) -> new PatientId(Sql.uuid(row, "id")))
        .optional();
  }

  /** Lets those born on one day be registered one after the other, until the transaction ends. */
  void takeTurn(LocalDate dateOfBirth) {
    jdbc.sql("SELECT slot FROM registration_turn WHERE slot = ? FOR UPDATE")
        .param(Math.floorMod(dateOfBirth.toEpochDay(), 16))
        .query(Integer.class)
        .single();
  }

  /** That an identifier is somebody's already, with who it is: the record that stands for them. */
  Refusal taken(PatientId by) {
    return Refusal.conflict(
            "identifier-taken", "Somebody with this identifier is already registered.")
        .with("patient", standingFor(get(by)).summary());
  }

  /**
   * Adds people with their agendas and the words they are found by.
   *
   * @param sourceKeys where an import took each from, or null for all
   * @throws Refusal identifier-taken (409)
   */
  public void add(List<Patient> people, @Nullable List<String> sourceKeys) {
    batch.batchUpdate(
        "INSERT INTO agenda (owner_id) VALUES (?)",
        people.stream().map(p -> new Object[] {p.id().value()}).toList());
    try {
      batch.batchUpdate(
          """
          INSERT INTO patient (id, record_number, name, gender, date_of_birth, email, phone, line1, line2,
            postal_code, city, state, country, nationality, type, identifier_type, identifier_value,
            identifier_hash, registered_at, source_key, verified)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
          java.util.stream.IntStream.range(0, people.size())
              .mapToObj(i -> row(people.get(i), sourceKeys == null ? null : sourceKeys.get(i)))
              .toList());
    } catch (DuplicateKeyException e) {
      throw Refusal.conflict(
          "identifier-taken", "Somebody with this identifier is already registered.");
    }
    index(people);
  }

  /** Finds a record, and those it stands for, under it from now on. */
  void indexAnew(PatientId id) {
    var family = family(id);
    jdbc.sql("DELETE FROM patient_word WHERE patient_id IN (:family)")
        .param("family", family)
        .update();
    var words = new LinkedHashSet<String>();
    family.forEach(each -> words.addAll(SearchWords.of(get(new PatientId(each)))));
    batch.batchUpdate(
        "INSERT INTO patient_word (word, patient_id) VALUES (?, ?)",
        words.stream().map(word -> new Object[] {word, id.value()}).toList());
  }

  private void index(List<Patient> people) {
    batch.batchUpdate(
        "INSERT INTO patient_word (word, patient_id) VALUES (?, ?)",
        people.stream()
            .flatMap(
                p -> SearchWords.of(p).stream().map(word -> new Object[] {word, p.id().value()}))
            .toList());
    learn(people);
  }

  private void learn(List<Patient> people) {
    batch.batchUpdate(
        "INSERT INTO name_variant (variant, word) VALUES (?, ?) ON CONFLICT DO NOTHING",
        people.stream()
            .flatMap(p -> SearchWords.beginnings(p.name()).stream())
            .distinct()
            .flatMap(word -> SearchWords.variants(word).stream().map(v -> new Object[] {v, word}))
            .toList());
  }

  @SuppressWarnings("NullAway") // absent parts are null parameters
  private Object[] row(Patient p, @Nullable String sourceKey) {
    var at = p.address() == null ? new Address(null, null, null, null, null, null) : p.address();
    var identifier = p.identifier();
    return new Object[] {
      p.id().value(),
      p.recordNumber(),
      p.name(),
      p.gender().name(),
      p.dateOfBirth(),
      p.email(),
      p.phone(),
      at.line1(),
      at.line2(),
      at.postalCode(),
      at.city(),
      at.state(),
      at.country(),
      p.nationality(),
      p.type().name(),
      identifier == null ? null : identifier.type().name(),
      identifier == null ? null : cipher.encrypt(identifier.value()),
      identifier == null ? null : hashOf(identifier),
      Sql.at(p.registeredAt()),
      sourceKey,
      p.verified()
    };
  }

  /**
   * Writes what may change, one version up, and its search words anew.
   *
   * @throws Refusal stale-version (412), identifier-taken (409)
   */
  void update(Patient p) {
    var row = row(p, null);
    var values = Arrays.asList(row).subList(2, row.length - 3);
    try {
      var updated =
          jdbc.sql(
                  """
                  UPDATE patient SET name = ?, gender = ?, date_of_birth = ?, email = ?, phone = ?, line1 = ?,
                    line2 = ?, postal_code = ?, city = ?, state = ?, country = ?, nationality = ?, type = ?,
                    identifier_type = ?, identifier_value = ?, identifier_hash = ?, version = version + 1
                  WHERE id = ? AND version = ?
                  """)
              .params(values)
              .params(p.id().value(), p.version())
              .update();
      if (updated == 0) {
        throw Refusal.stale();
      }
    } catch (DuplicateKeyException e) {
      throw Refusal.conflict(
          "identifier-taken", "Somebody with this identifier is already registered.");
    }
    indexAnew(p.id());
    learn(List.of(p));
  }

  /** Notes that somebody at a desk has seen who this is. */
  void verify(PatientId id, int version) {
    var updated =
        jdbc.sql(
                "UPDATE patient SET verified = TRUE, version = version + 1 WHERE id = ? AND version"
                    + " = ?")
            .params(id.value(), version)
            .update();
    if (updated == 0) {
      throw Refusal.stale();
    }
  }

  Patient patient(ResultSet row, int n) throws SQLException {
    var type = row.getString("identifier_type");
    var mergedInto = Sql.uuidOrNull(row, "merged_into");
    return new Patient(
        new PatientId(Sql.uuid(row, "id")),
        row.getLong("record_number"),
        row.getString("name"),
        Gender.valueOf(row.getString("gender")),
        row.getObject("date_of_birth", LocalDate.class),
        row.getString("email"),
        row.getString("phone"),
        new Address(
            row.getString("line1"),
            row.getString("line2"),
            row.getString("postal_code"),
            row.getString("city"),
            row.getString("state"),
            row.getString("country")),
        row.getString("nationality"),
        type == null
            ? null
            : new Identifier(
                IdentifierType.valueOf(type), cipher.decrypt(row.getString("identifier_value"))),
        PatientType.valueOf(row.getString("type")),
        Sql.instant(row, "registered_at"),
        row.getInt("version"),
        row.getBoolean("verified"),
        mergedInto == null ? null : new PatientId(mergedInto));
  }
}
