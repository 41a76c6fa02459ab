package org.caredesk.server.insights;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.caredesk.dto.insights.DoctorPerformance;
import org.caredesk.dto.table.TableFile;
import org.caredesk.server.directory.Hospital;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.Audited;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.persistence.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes tables for other programs (SPEC M5, I5), row by row as they come from the database: a
 * hundred thousand rows need no more memory than five hundred.
 */
@Service
public class Exports {
  private static final int FETCHED = 500;

  private final Reach reach;
  private final Performances performances;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate snapshot;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;

  Exports(
      Reach reach,
      Performances performances,
      DataSource database,
      TransactionTemplate transaction,
      ApplicationEventPublisher events) {
    this.reach = reach;
    this.performances = performances;
    this.jdbc = new JdbcTemplate(database);
    jdbc.setFetchSize(FETCHED);
    this.transaction = transaction;
    this.snapshot =
        new TransactionTemplate(
            java.util.Objects.requireNonNull(transaction.getTransactionManager()));
    snapshot.setReadOnly(true);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.events = events;
  }

  /** A file that is ready to be written. */
  public record Export(String name, TableFile.Kind kind, Content content) {
    /** The name with its ending. */
    public String fileName() {
      return name + "." + kind.ending();
    }
  }

  /** Writes itself. */
  @FunctionalInterface
  public interface Content {
    void write(OutputStream out);
  }

  /**
   * The entries of the ledger that a wish asks for.
   *
   * @throws Refusal hospital-not-found; forbidden; both before anything is written
   */
  public Export entries(Actor actor, EntriesBehind.Wish wish, TableFile.Kind kind) {
    var hospital = reach.hospital(actor, wish.hospital());
    var seesPatients = Reach.seesPatients(actor, wish.hospital());
    audit(actor, "export-entries", hospital, wish.period(), seesPatients);
    return new Export(
        name("ledger", hospital, wish.period()),
        kind,
        out -> writeEntries(out, kind, hospital, wish, seesPatients));
  }

  private void writeEntries(
      OutputStream out,
      TableFile.Kind kind,
      Hospital hospital,
      EntriesBehind.Wish wish,
      boolean seesPatients) {
    var heads =
        new ArrayList<>(
            List.of(
                "Day",
                "Posted at",
                "Entry",
                "Corrects",
                "Appointment",
                "Visit",
                "Doctor",
                "Department",
                "Receipt",
                "Paid by"));
    if (seesPatients) {
      heads.add("Patient");
    }
    heads.addAll(List.of("Amount", "Doctor's share", "Hospital's share", "Currency"));
    var params = EntriesBehind.params(wish);
    var and = RevenueFigures.and(wish.filter(), params);
    snapshot.executeWithoutResult(
        status -> {
          var file = TableFile.begin(kind, out, "Ledger", heads);
          jdbc.query(
              EntriesBehind.SELECT + and + EntriesBehind.ORDER,
              (ResultSet row) -> file.row(entry(row, hospital, seesPatients)),
              params.toArray());
          file.finish();
        });
  }

  private static List<@Nullable Object> entry(
      ResultSet row, Hospital hospital, boolean seesPatients) throws SQLException {
    var day = row.getObject("posted_day", LocalDate.class);
    var corrects = row.getObject("corrects_day", LocalDate.class);
    var cells =
        new ArrayList<@Nullable Object>(
            Arrays.asList(
                day,
                LocalDateTime.ofInstant(Sql.instant(row, "posted_at"), hospital.zone())
                    .truncatedTo(ChronoUnit.MINUTES),
                words(row.getString("source_type")),
                corrects.equals(day) ? null : corrects,
                row.getString("number"),
                row.getObject("local_start", LocalDateTime.class),
                row.getString("doctor_name"),
                row.getString("department_name"),
                row.getString("receipt_number"),
                words(RevenueFigures.method(row.getString("account")).name())));
    if (seesPatients) {
      cells.add(row.getString("patient_name"));
    }
    var doctor = row.getLong("doctor_minor");
    var own = row.getLong("hospital_minor");
    cells.add(decimal(doctor + own, hospital.currency()));
    cells.add(decimal(doctor, hospital.currency()));
    cells.add(decimal(own, hospital.currency()));
    cells.add(hospital.currency().getCurrencyCode());
    return cells;
  }

  /**
   * What the doctors of a hospital did.
   *
   * @throws Refusal hospital-not-found; forbidden
   */
  public Export performances(Actor actor, HospitalId id, Period period, TableFile.Kind kind) {
    var hospital = reach.hospital(actor, id);
    var rows = performances.at(actor, id, period);
    audit(actor, "export-performance", hospital, period, false);
    return new Export(
        name("doctors", hospital, period),
        kind,
        out -> {
          var file =
              TableFile.begin(
                  kind,
                  out,
                  "Doctors",
                  List.of(
                      "Doctor",
                      "Department",
                      "Consultations",
                      "No-shows",
                      "No-show rate %",
                      "Booked minutes",
                      "Open minutes",
                      "Utilisation %",
                      "Working days",
                      "Planned C-sections",
                      "Emergency C-sections",
                      "Assisted births",
                      "Natural births",
                      "Births not known how",
                      "Ratings",
                      "Average rating",
                      "Revenue",
                      "Currency"));
          rows.forEach(row -> file.row(cells(row)));
          file.finish();
        });
  }

  private static List<@Nullable Object> cells(DoctorPerformance row) {
    var revenue = row.revenue();
    var cells =
        new ArrayList<@Nullable Object>(
            Arrays.asList(
                row.name(),
                row.departmentName(),
                row.consultations(),
                row.visits().noShows(),
                decimal(row.noShowRate()),
                row.bookedMinutes(),
                row.openMinutes(),
                decimal(row.utilisation()),
                row.totalWorkingDays()));
    // In the order of the heads.
    row.deliveries().forEach(births -> cells.add(births.count()));
    cells.add(row.ratings());
    cells.add(decimal(row.averageRating()));
    cells.add(revenue == null ? null : new BigDecimal(revenue.amount()));
    cells.add(revenue == null ? null : revenue.currency());
    return cells;
  }

  private static @Nullable BigDecimal decimal(@Nullable Double value) {
    return value == null ? null : BigDecimal.valueOf(value);
  }

  private static BigDecimal decimal(long minor, Currency currency) {
    return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
  }

  private static String words(String constant) {
    return constant.charAt(0) + constant.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String name(String what, Hospital hospital, Period period) {
    var place =
        hospital
            .name()
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return what + "-" + place + "-" + period.from() + "-" + period.to();
  }

  private void audit(
      Actor actor, String action, Hospital hospital, Period period, boolean withPatients) {
    transaction.executeWithoutResult(
        status ->
            events.publishEvent(
                new Audited(
                    actor,
                    action,
                    "hospital",
                    hospital.id().value(),
                    hospital.id(),
                    Map.of(
                        "from",
                        period.from().toString(),
                        "to",
                        period.to().toString(),
                        "withPatients",
                        withPatients))));
  }
}
