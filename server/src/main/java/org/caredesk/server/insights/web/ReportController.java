package org.caredesk.server.insights.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.insights.DoctorDashboard;
import org.caredesk.dto.insights.DoctorPerformance;
import org.caredesk.dto.insights.GroupReport;
import org.caredesk.dto.insights.HospitalDashboard;
import org.caredesk.dto.insights.RevenueReport;
import org.caredesk.server.insights.DoctorDashboards;
import org.caredesk.server.insights.GroupReports;
import org.caredesk.server.insights.HospitalDashboards;
import org.caredesk.server.insights.Performances;
import org.caredesk.server.insights.Period;
import org.caredesk.server.insights.RevenueReports;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.HospitalId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures over a period. */
@RestController
class ReportController {
  private final HospitalDashboards hospitals;
  private final DoctorDashboards doctors;
  private final RevenueReports revenue;
  private final Performances performances;
  private final GroupReports group;

  ReportController(
      HospitalDashboards hospitals,
      DoctorDashboards doctors,
      RevenueReports revenue,
      Performances performances,
      GroupReports group) {
    this.hospitals = hospitals;
    this.doctors = doctors;
    this.revenue = revenue;
    this.performances = performances;
    this.group = group;
  }

  @GetMapping("/api/v1/reports/hospital-dashboard")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN', 'STAKEHOLDER')")
  HospitalDashboard ofHospital(
      Actor actor,
      @RequestParam UUID hospitalId,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(required = false) @Nullable String against) {
    return hospitals.of(actor, new HospitalId(hospitalId), Period.of(from, to), against);
  }

  @GetMapping("/api/v1/reports/doctor-dashboard")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN', 'STAKEHOLDER', 'DOCTOR')")
  DoctorDashboard ofDoctor(
      Actor actor,
      @RequestParam UUID doctorId,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to) {
    return doctors.of(actor, new DoctorId(doctorId), Period.of(from, to));
  }

  @GetMapping("/api/v1/reports/revenue")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN', 'STAKEHOLDER')")
  RevenueReport revenue(
      Actor actor,
      @RequestParam UUID hospitalId,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(required = false) @Nullable String against) {
    return revenue.of(actor, new HospitalId(hospitalId), Period.of(from, to), against);
  }

  @GetMapping("/api/v1/reports/doctor-performance")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN', 'STAKEHOLDER', 'DOCTOR')")
  DoctorPerformance performance(
      Actor actor,
      @RequestParam UUID doctorId,
      @RequestParam(required = false) @Nullable UUID hospitalId,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to) {
    return performances.of(
        actor,
        new DoctorId(doctorId),
        hospitalId == null ? null : new HospitalId(hospitalId),
        Period.of(from, to));
  }

  @GetMapping("/api/v1/reports/performance")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN', 'STAKEHOLDER')")
  List<DoctorPerformance> performances(
      Actor actor,
      @RequestParam UUID hospitalId,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to) {
    return performances.at(actor, new HospitalId(hospitalId), Period.of(from, to));
  }

  @GetMapping("/api/v1/reports/group")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'STAKEHOLDER')")
  GroupReport group(
      Actor actor,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(required = false) @Nullable String against) {
    return group.of(actor, Period.of(from, to), against);
  }
}
