package org.caredesk.server.directory.web;

import java.util.Objects;
import java.util.UUID;
import org.caredesk.dto.Page;
import org.caredesk.dto.directory.AffiliationOverview;
import org.caredesk.dto.directory.DepartmentOverview;
import org.caredesk.dto.directory.DoctorOverview;
import org.caredesk.dto.directory.DoctorStatus;
import org.caredesk.dto.directory.HospitalOverview;
import org.caredesk.dto.directory.Standing;
import org.caredesk.server.directory.Hospitals;
import org.caredesk.server.directory.VisitsAhead;
import org.caredesk.server.directory.overview.DirectoryLists;
import org.caredesk.server.directory.overview.DoctorList;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.DepartmentId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lists of the admin console. */
@RestController
@RequestMapping("/api/v1")
class DirectoryListController {
  private final DirectoryLists lists;
  private final DoctorList doctors;
  private final Hospitals hospitals;
  private final VisitsAhead ahead;

  DirectoryListController(
      DirectoryLists lists, DoctorList doctors, Hospitals hospitals, VisitsAhead ahead) {
    this.lists = lists;
    this.doctors = doctors;
    this.hospitals = hospitals;
    this.ahead = ahead;
  }

  /**
   * @param sort name, city, departments or doctors; with a minus before it the other way round
   */
  @GetMapping("/hospital-overview")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN')")
  Page<HospitalOverview> hospitals(
      Actor actor,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    var found = lists.hospitals(actor, wish(q, null, sort, Paging.of(page, size)));
    var all = hospitals.all(found.items().stream().map(line -> line.hospital()).toList());
    return new Page<>(
        found.items().stream()
            .map(
                line ->
                    new HospitalOverview(
                        DirectoryViews.hospital(
                            actor, Objects.requireNonNull(all.get(line.hospital()))),
                        line.departments(),
                        line.doctors()))
            .toList(),
        found.page(),
        found.size(),
        found.total());
  }

  /**
   * @param sort name, doctors, fee or status; with a minus before it the other way round
   */
  @GetMapping("/hospitals/{id}/department-overview")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN')")
  Page<DepartmentOverview> departments(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable Standing status,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    var found =
        lists.departments(actor, new HospitalId(id), wish(q, status, sort, Paging.of(page, size)));
    return new Page<>(
        found.items().stream()
            .map(
                line ->
                    new DepartmentOverview(
                        DirectoryViews.department(actor, line.department()),
                        line.doctors(),
                        line.visits(),
                        line.typicalFee() == null ? null : line.typicalFee().toMoney()))
            .toList(),
        found.page(),
        found.size(),
        found.total());
  }

  /**
   * @param sort name, department, fee, slot or status; with a minus before it the other way round
   */
  @GetMapping("/hospitals/{id}/affiliation-overview")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN')")
  Page<AffiliationOverview> affiliations(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID departmentId,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable Standing status,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    var found =
        lists.affiliations(
            actor,
            new HospitalId(id),
            departmentId == null ? null : new DepartmentId(departmentId),
            wish(q, status, sort, Paging.of(page, size)));
    var standing = ahead.of(actor, found.items());
    return new Page<>(
        found.items().stream()
            .map(
                terms ->
                    new AffiliationOverview(
                        DirectoryViews.affiliation(
                            actor, terms, null, standing.get(terms.affiliation())),
                        terms.doctorName(),
                        terms.doctorStatus(),
                        terms.specialties()))
            .toList(),
        found.page(),
        found.size(),
        found.total());
  }

  /**
   * @param fitsHospital only who could join this hospital
   * @param fitsDepartment only who could join for this department's sake
   * @param sort name, experience, hospitals, joined or status; with a minus before it the other way
   */
  @GetMapping("/doctor-overview")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN')")
  Page<DoctorOverview> doctors(
      Actor actor,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable DoctorStatus status,
      @RequestParam(required = false) @Nullable UUID fitsHospital,
      @RequestParam(required = false) @Nullable UUID fitsDepartment,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    return doctors.page(
        actor,
        new DoctorList.Wish(
            q == null || q.isBlank() ? null : q,
            status,
            fitsHospital == null ? null : new HospitalId(fitsHospital),
            fitsDepartment == null ? null : new DepartmentId(fitsDepartment),
            sort,
            Paging.of(page, size)));
  }

  private static DirectoryLists.Wish wish(
      @Nullable String q, @Nullable Standing status, @Nullable String sort, Paging paging) {
    return new DirectoryLists.Wish(q == null || q.isBlank() ? null : q, status, sort, paging);
  }
}
