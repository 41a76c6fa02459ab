package org.caredesk.server.insights.web;

import java.time.LocalDate;
import java.util.UUID;
import org.caredesk.dto.billing.PaymentMethod;
import org.caredesk.dto.insights.LedgerEntries;
import org.caredesk.dto.insights.LiveFigures;
import org.caredesk.dto.insights.NoShowTrend;
import org.caredesk.dto.insights.RatingReport;
import org.caredesk.dto.insights.Reconciliation;
import org.caredesk.dto.insights.ThirdNextAvailable;
import org.caredesk.dto.insights.UtilisationReport;
import org.caredesk.server.insights.AccessTimes;
import org.caredesk.server.insights.EntriesBehind;
import org.caredesk.server.insights.LiveTiles;
import org.caredesk.server.insights.Period;
import org.caredesk.server.insights.RatingReports;
import org.caredesk.server.insights.Reconciling;
import org.caredesk.server.insights.Utilisations;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What lies behind the figures, and what happens at this moment. */
@RestController
class ReportDetailController {
  private final EntriesBehind entries;
  private final Utilisations utilisations;
  private final LiveTiles tiles;
  private final Reconciling reconciling;
  private final AccessTimes accessTimes;
  private final RatingReports ratings;

  ReportDetailController(
      EntriesBehind entries,
      Utilisations utilisations,
      LiveTiles tiles,
      Reconciling reconciling,
      AccessTimes accessTimes,
      RatingReports ratings) {
    this.entries = entries;
    this.utilisations = utilisations;
    this.tiles = tiles;
    this.reconciling = reconciling;
    this.accessTimes = accessTimes;
    this.ratings = ratings;
  }

  /**
   * @param sort time, patient, doctor or amount; with a minus before it the other way round
   */
  @GetMapping("/api/v1/reports/entries")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN', 'STAKEHOLDER')")
  LedgerEntries entries(
      Actor actor,
      @RequestParam UUID hospitalId,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(required = false) @Nullable UUID doctorId,
      @RequestParam(required = false) @Nullable UUID departmentId,
      @RequestParam(required = false) @Nullable PaymentMethod method,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    return entries.of(
        actor,
        new EntriesBehind.Wish(
            new HospitalId(hospitalId), Period.of(from, to), doctorId, departmentId, method),
        sort,
        Paging.of(page, size));
  }

  @GetMapping("/api/v1/reports/utilisation")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN', 'STAKEHOLDER')")
  UtilisationReport utilisation(
      Actor actor,
      @RequestParam UUID hospitalId,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to) {
    return utilisations.of(actor, new HospitalId(hospitalId), Period.of(from, to));
  }

  @GetMapping("/api/v1/reports/no-shows")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN', 'STAKEHOLDER')")
  NoShowTrend noShows(
      Actor actor,
      @RequestParam UUID hospitalId,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to) {
    return utilisations.noShows(actor, new HospitalId(hospitalId), Period.of(from, to));
  }

  @GetMapping("/api/v1/reports/ratings")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN', 'STAKEHOLDER')")
  RatingReport ratings(
      Actor actor,
      @RequestParam UUID hospitalId,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(required = false) RatingReport.@Nullable Step step) {
    return ratings.of(actor, new HospitalId(hospitalId), Period.of(from, to), step);
  }

  @GetMapping("/api/v1/reports/live")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN', 'STAKEHOLDER')")
  LiveFigures live(Actor actor, @RequestParam UUID hospitalId) {
    return tiles.of(actor, new HospitalId(hospitalId));
  }

  @GetMapping("/api/v1/reports/reconciliation")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN', 'STAKEHOLDER')")
  Reconciliation reconciliation(Actor actor, @RequestParam UUID hospitalId) {
    return reconciling.of(actor, new HospitalId(hospitalId));
  }

  @GetMapping("/api/v1/reports/third-next-available")
  @PreAuthorize("hasAnyRole('SUPER_ADMIN', 'HOSPITAL_ADMIN', 'STAKEHOLDER')")
  ThirdNextAvailable thirdNextAvailable(Actor actor, @RequestParam UUID hospitalId) {
    return accessTimes.of(actor, new HospitalId(hospitalId));
  }
}
