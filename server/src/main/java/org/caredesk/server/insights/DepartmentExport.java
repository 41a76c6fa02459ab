package org.caredesk.server.insights;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.caredesk.dto.directory.SpecialtyResponse;
import org.caredesk.dto.table.TableFile;
import org.caredesk.server.directory.Specialties;
import org.caredesk.server.directory.overview.DirectoryLists;
import org.caredesk.server.directory.overview.DirectoryLists.DepartmentLine;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.Audited;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The departments of a hospital as a table for other programs (SPEC M5). */
@Service
public class DepartmentExport {
  private static final int AT_ONCE = 200;

  private final DirectoryLists lists;
  private final Specialties specialties;
  private final ApplicationEventPublisher events;

  DepartmentExport(
      DirectoryLists lists, Specialties specialties, ApplicationEventPublisher events) {
    this.lists = lists;
    this.specialties = specialties;
    this.events = events;
  }

  /**
   * All departments, the retired ones too, by name.
   *
   * @throws org.caredesk.server.kernel.Refusal hospital-not-found; forbidden unless super admin or
   *     admin of this hospital
   */
  @Transactional
  public Exports.Export of(Actor actor, HospitalId hospital, TableFile.Kind kind) {
    var all = new ArrayList<DepartmentLine>();
    for (var page = 0; all.size() == page * AT_ONCE; page++) {
      all.addAll(
          lists
              .departments(
                  actor,
                  hospital,
                  new DirectoryLists.Wish(null, null, null, Paging.of(page, AT_ONCE)))
              .items());
    }
    events.publishEvent(
        new Audited(actor, "export-departments", "hospital", hospital.value(), hospital, Map.of()));
    var names =
        specialties.all().stream()
            .collect(Collectors.toMap(SpecialtyResponse::code, SpecialtyResponse::name));
    return new Exports.Export(
        "departments",
        kind,
        out -> {
          var file =
              TableFile.begin(
                  kind,
                  out,
                  "Departments",
                  List.of(
                      "Department",
                      "Specialties",
                      "Doctors",
                      "Visits last month",
                      "Typical fee",
                      "Currency",
                      "Status"));
          all.forEach(line -> file.row(cells(line, names)));
          file.finish();
        });
  }

  private static List<@Nullable Object> cells(DepartmentLine line, Map<String, String> names) {
    var fee = line.typicalFee();
    var department = line.department();
    return Arrays.asList(
        department.name(),
        department.specialties().stream()
            .map(code -> names.getOrDefault(code, code))
            .collect(Collectors.joining(", ")),
        (long) line.doctors(),
        line.visits(),
        fee == null ? null : new BigDecimal(fee.toMoney().amount()),
        fee == null ? null : fee.currency().getCurrencyCode(),
        department.retired() ? "Retired" : "Active");
  }
}
