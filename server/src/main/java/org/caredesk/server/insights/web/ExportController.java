package org.caredesk.server.insights.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import org.caredesk.dto.billing.PaymentMethod;
import org.caredesk.dto.table.TableFile;
import org.caredesk.server.insights.DepartmentExport;
import org.caredesk.server.insights.EntriesBehind;
import org.caredesk.server.insights.Exports;
import org.caredesk.server.insights.Period;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.HospitalId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tables for other programs. */
@RestController
class ExportController {
  private final Exports exports;
  private final DepartmentExport departments;

  ExportController(Exports exports, DepartmentExport departments) {
    this.exports = exports;
    this.departments = departments;
  }

  @GetMapping("/api/v1/reports/departments.csv")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN')")
  void departmentsAsCsv(Actor actor, @RequestParam UUID hospitalId, HttpServletResponse response)
      throws IOException {
    send(departments.of(actor, new HospitalId(hospitalId), TableFile.Kind.CSV), response);
  }

  @GetMapping("/api/v1/reports/departments.xlsx")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN')")
  void departmentsAsXlsx(Actor actor, @RequestParam UUID hospitalId, HttpServletResponse response)
      throws IOException {
    send(departments.of(actor, new HospitalId(hospitalId), TableFile.Kind.XLSX), response);
  }

  @GetMapping("/api/v1/reports/entries.csv")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN', 'STAKEHOLDER')")
  void entriesAsCsv(
      Actor actor,
      @RequestParam UUID hospitalId,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(required = false) @Nullable UUID doctorId,
      @RequestParam(required = false) @Nullable UUID departmentId,
      @RequestParam(required = false) @Nullable PaymentMethod method,
      HttpServletResponse response)
      throws IOException {
    var wish = wish(hospitalId, from, to, doctorId, departmentId, method);
    send(exports.entries(actor, wish, TableFile.Kind.CSV), response);
  }

  @GetMapping("/api/v1/reports/entries.xlsx")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN', 'STAKEHOLDER')")
  void entriesAsXlsx(
      Actor actor,
      @RequestParam UUID hospitalId,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(required = false) @Nullable UUID doctorId,
      @RequestParam(required = false) @Nullable UUID departmentId,
      @RequestParam(required = false) @Nullable PaymentMethod method,
      HttpServletResponse response)
      throws IOException {
    var wish = wish(hospitalId, from, to, doctorId, departmentId, method);
    send(exports.entries(actor, wish, TableFile.Kind.XLSX), response);
  }

  @GetMapping("/api/v1/reports/performance.csv")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN', 'STAKEHOLDER')")
  void performanceAsCsv(
      Actor actor,
      @RequestParam UUID hospitalId,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      HttpServletResponse response)
      throws IOException {
    var period = Period.of(from, to);
    var id = new HospitalId(hospitalId);
    send(exports.performances(actor, id, period, TableFile.Kind.CSV), response);
  }

  @GetMapping("/api/v1/reports/performance.xlsx")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN', 'STAKEHOLDER')")
  void performanceAsXlsx(
      Actor actor,
      @RequestParam UUID hospitalId,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      HttpServletResponse response)
      throws IOException {
    var period = Period.of(from, to);
    var id = new HospitalId(hospitalId);
    send(exports.performances(actor, id, period, TableFile.Kind.XLSX), response);
  }

  private static EntriesBehind.Wish wish(
      UUID hospital,
      LocalDate from,
      LocalDate to,
      @Nullable UUID doctor,
      @Nullable UUID department,
      @Nullable PaymentMethod method) {
    return new EntriesBehind.Wish(
        new HospitalId(hospital), Period.of(from, to), doctor, department, method);
  }

  private static void send(Exports.Export export, HttpServletResponse response) throws IOException {
    response.setContentType(export.kind().mediaType());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + export.fileName() + "\"");
    export.content().write(response.getOutputStream());
  }
}
