package org.caredesk.server.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caredesk.dto.directory.CancellationPolicy;
import org.caredesk.dto.directory.Contact;
import org.caredesk.dto.directory.Location;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Names;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.persistence.Sql;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All hospitals of the group. */
@Repository
public class Hospitals {
  private final JdbcClient jdbc;

  Hospitals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Hospital> find(HospitalId id) {
    return jdbc.sql("SELECT * FROM hospital WHERE id = ?")
        .param(id.value())
        .query(this::hospital)
        .optional();
  }

  /**
   * @throws Refusal hospital-not-found
   */
  public Hospital get(HospitalId id) {
    return find(id).orElseThrow(() -> Refusal.notFound("hospital"));
  }

  public List<Hospital> page(int offset, int size) {
    return jdbc.sql("SELECT * FROM hospital ORDER BY name_key, id LIMIT ? OFFSET ?")
        .params(size, offset)
        .query(this::hospital)
        .list();
  }

  public long count() {
    return jdbc.sql("SELECT count(*) FROM hospital").query(Long.class).single();
  }

  public Map<HospitalId, String> names(Collection<HospitalId> ids) {
    return all(ids).values().stream().collect(Collectors.toMap(Hospital::id, Hospital::name));
  }

  /** The marks of all hospitals: 1 for the one registered first, 2 for the next. */
  public Map<HospitalId, Integer> marks() {
    var marks = new HashMap<HospitalId, Integer>();
    jdbc.sql("SELECT id, mark FROM hospital")
        .query(
            row -> {
              marks.put(new HospitalId(Sql.uuid(row, "id")), row.getInt("mark"));
            });
    return marks;
  }

  /** Several at once, by id; one that does not exist is left out. */
  public Map<HospitalId, Hospital> all(Collection<HospitalId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql("SELECT * FROM hospital WHERE id IN (:ids)")
        .param("ids", ids.stream().map(HospitalId::value).toList())
        .query(this::hospital)
        .list()
        .stream()
        .collect(Collectors.toMap(Hospital::id, hospital -> hospital));
  }

  /**
   * @throws Refusal hospital-name-taken (409)
   */
  void add(Hospital hospital) {
    refuseTakenName(
        () ->
            jdbc.sql(
                    """
                    INSERT INTO hospital (name, name_key, line1, line2, postal_code, city, state, country, phone,
                      email, website, doctor_share_bp, pay_at_desk, double_booking,
                      cancel_free_hours, late_fee_percent, no_show_fee_percent, id, time_zone, currency)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """)
                .params(values(hospital))
                .params(
                    hospital.id().value(),
                    hospital.zone().getId(),
                    hospital.currency().getCurrencyCode())
                .update());
  }

  /**
   * Writes what may change, one version up.
   *
   * @throws Refusal hospital-name-taken (409), stale-version (412)
   */
  void update(Hospital hospital) {
    var updated =
        refuseTakenName(
            () ->
                jdbc.sql(
                        """
                        UPDATE hospital SET name = ?, name_key = ?, line1 = ?, line2 = ?, postal_code = ?, city = ?,
                          state = ?, country = ?, phone = ?, email = ?, website = ?, doctor_share_bp = ?,
                          pay_at_desk = ?, double_booking = ?, cancel_free_hours = ?, late_fee_percent = ?,
                          no_show_fee_percent = ?, version = version + 1
                        WHERE id = ? AND version = ?
                        """)
                    .params(values(hospital))
                    .params(hospital.id().value(), hospital.version())
                    .update());
    if (updated == 0) {
      throw Refusal.stale();
    }
  }

  @SuppressWarnings("NullAway") // absent parts of an address or contact are null parameters
  private static List<Object> values(Hospital hospital) {
    var at = hospital.location();
    var contact = hospital.contact();
    return java.util.Arrays.asList(
        hospital.name(),
        Names.fold(hospital.name()),
        at.line1(),
        at.line2(),
        at.postalCode(),
        at.city(),
        at.state(),
        at.country(),
        contact.phone(),
        contact.email(),
        contact.website(),
        hospital.doctorShareBasisPoints(),
        hospital.payAtDesk(),
        hospital.doubleBooking(),
        hospital.cancellation().freeHours(),
        hospital.cancellation().lateFeePercent(),
        hospital.cancellation().noShowFeePercent());
  }

  private static int refuseTakenName(java.util.function.IntSupplier write) {
    try {
      return write.getAsInt();
    } catch (DuplicateKeyException e) {
      throw Refusal.conflict("hospital-name-taken", "Another hospital already has this name.");
    }
  }

  /** The terms of cancelling in a row of a hospital or an appointment. */
  public static CancellationPolicy cancellation(ResultSet row) throws SQLException {
    return new CancellationPolicy(
        row.getInt("cancel_free_hours"),
        row.getInt("late_fee_percent"),
        row.getInt("no_show_fee_percent"));
  }

  private Hospital hospital(ResultSet row, int n) throws SQLException {
    return new Hospital(
        new HospitalId(Sql.uuid(row, "id")),
        row.getString("name"),
        new Location(
            row.getString("line1"),
            row.getString("line2"),
            row.getString("postal_code"),
            row.getString("city"),
            row.getString("state"),
            row.getString("country")),
        ZoneId.of(row.getString("time_zone")),
        Currency.getInstance(row.getString("currency")),
        new Contact(row.getString("phone"), row.getString("email"), row.getString("website")),
        row.getInt("doctor_share_bp"),
        row.getBoolean("pay_at_desk"),
        row.getBoolean("double_booking"),
        cancellation(row),
        row.getInt("version"));
  }
}
