package org.caredesk.server.imports.figures;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caredesk.dto.imports.ImportKind;
import org.caredesk.server.directory.Department;
import org.caredesk.server.directory.Departments;
import org.caredesk.server.directory.Hospital;
import org.caredesk.server.directory.Hospitals;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Refusal;
import org.springframework.stereotype.Service;

/** Files to begin with: the columns, and rows of this very hospital that would come in. */
@Service
public class Templates {
  private static final int ROWS = 3;

  private final Hospitals hospitals;
  private final Departments departments;
  private final TermsOfAffiliations terms;
  private final Clock clock;

  Templates(Hospitals hospitals, Departments departments, TermsOfAffiliations terms, Clock clock) {
    this.hospitals = hospitals;
    this.departments = departments;
    this.terms = terms;
    this.clock = clock;
  }

  /** A table. */
  public record Template(List<String> header, List<List<?>> rows) {}

  /**
   * @throws Refusal hospital-not-found; forbidden
   */
  public Template of(Actor actor, HospitalId id, ImportKind kind) {
    var hospital = hospitals.get(id);
    actor.requireAt(id, ImportReading.WHO);
    var month =
        YearMonth.from(LocalDate.ofInstant(clock.instant(), hospital.zone())).minusMonths(1);
    return switch (kind) {
      case COSTS -> costs(hospital, month);
      case DELIVERIES -> deliveries(id, month);
      case SATISFACTION -> surveys(id, month);
    };
  }

  private Template costs(Hospital hospital, YearMonth month) {
    var digits = hospital.currency().getDefaultFractionDigits();
    List<String> places = departments(hospital.id());
    return new Template(
        List.of("Department", "Category", "Month", "Amount", "Currency", "Reference"),
        IntStream.range(0, places.size())
            .<List<?>>mapToObj(
                i ->
                    List.of(
                        places.get(i),
                        i % 2 == 0 ? "Staff" : "Supplies",
                        month.toString(),
                        BigDecimal.valueOf(125_000L + i * 1_000L).setScale(digits),
                        hospital.currency().getCurrencyCode(),
                        "C-" + month + "-" + (i + 1)))
            .toList());
  }

  private Template deliveries(HospitalId hospital, YearMonth month) {
    var doctors =
        terms.at(hospital).stream().map(each -> each.doctorName()).distinct().limit(ROWS).toList();
    var kinds = List.of("Natural", "Planned caesarean", "Emergency caesarean");
    return new Template(
        List.of("Doctor", "Day", "Kind", "Births", "Reference"),
        IntStream.range(0, doctors.size())
            .<List<?>>mapToObj(
                i ->
                    List.of(
                        doctors.get(i),
                        month.atDay(i + 1),
                        kinds.get(i % kinds.size()),
                        1L,
                        "D-" + month + "-" + (i + 1)))
            .toList());
  }

  private Template surveys(HospitalId hospital, YearMonth month) {
    List<String> places = departments(hospital);
    return new Template(
        List.of("Department", "Month", "Score", "Answers", "Reference"),
        IntStream.range(0, places.size())
            .<List<?>>mapToObj(
                i ->
                    List.of(
                        places.get(i),
                        month.toString(),
                        BigDecimal.valueOf(42L + i, 1),
                        30L + i,
                        "S-" + month + "-" + (i + 1)))
            .toList());
  }

  private List<String> departments(HospitalId hospital) {
    return Stream.concat(
            departments.of(hospital).stream()
                .filter(department -> !department.retired())
                .map(Department::name),
            Stream.of(""))
        .limit(ROWS)
        .toList();
  }
}
