package org.caredesk.server.scheduling.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.caredesk.dto.Page;
import org.caredesk.dto.directory.DoctorHit;
import org.caredesk.dto.directory.StandingVisits;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.server.directory.DoctorSearch;
import org.caredesk.server.directory.Ratings;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.directory.VisitsAhead;
import org.caredesk.server.directory.web.DirectoryViews;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.DepartmentId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.web.Paging;
import org.caredesk.server.scheduling.slots.DoctorFinder;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/doctors")
class DoctorSearchController {
  private final DoctorFinder finder;
  private final Ratings ratings;
  private final VisitsAhead visits;

  DoctorSearchController(DoctorFinder finder, Ratings ratings, VisitsAhead visits) {
    this.finder = finder;
    this.ratings = ratings;
    this.visits = visits;
  }

  /** The filters of {@code GET /doctors}; absent ones ask for nothing. */
  record Filters(
      @Nullable String specialty,
      @Nullable UUID hospitalId,
      @Nullable UUID departmentId,
      @Nullable String name,
      @Nullable VisitMode visitMode,
      @Nullable BigDecimal minFee,
      @Nullable BigDecimal maxFee,
      @Nullable String language,
      @Nullable LocalDate availableOn,
      @Nullable LocalTime availableFrom,
      @Nullable LocalTime availableTo) {

    DoctorSearch search() {
      return new DoctorSearch(
          specialty == null || specialty.isBlank() ? null : specialty.toUpperCase(Locale.ROOT),
          hospitalId == null ? null : new HospitalId(hospitalId),
          departmentId == null ? null : new DepartmentId(departmentId),
          name == null || name.isBlank() ? null : name,
          visitMode,
          minFee,
          maxFee,
          language);
    }

    DoctorFinder.@Nullable AvailableOn available() {
      if (availableOn == null) {
        if (availableFrom != null || availableTo != null) {
          throw Refusal.invalid("availableOn", "not-null", "A time of day needs a date.");
        }
        return null;
      }
      if (availableFrom != null && availableTo != null && availableFrom.isAfter(availableTo)) {
        throw Refusal.invalid("availableTo", "out-of-order", "This must be later than the start.");
      }
      return new DoctorFinder.AvailableOn(availableOn, availableFrom, availableTo);
    }
  }

  @GetMapping
  @PreAuthorize("isAuthenticated()")
  Page<DoctorHit> find(
      Actor actor,
      @ModelAttribute Filters filters,
      @RequestParam(defaultValue = "name") String sort,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    var order =
        switch (sort) {
          case "name" -> DoctorFinder.Order.NAME;
          case "earliest" -> DoctorFinder.Order.EARLIEST;
          case "fee" -> DoctorFinder.Order.FEE;
          default ->
              throw Refusal.invalid("sort", "unknown-sort", "Sort by name, earliest or fee.");
        };
    var hits = Paging.of(page, size).cut(finder.find(filters.search(), filters.available(), order));
    var standings = ratings.of(hits.items().stream().map(DoctorFinder.Hit::doctor).toList());
    var ahead =
        visits.of(
            actor, hits.items().stream().flatMap(hit -> hit.affiliations().stream()).toList());
    return new Page<>(
        hits.items().stream()
            .map(
                hit -> view(actor, hit, Objects.requireNonNull(standings.get(hit.doctor())), ahead))
            .toList(),
        hits.page(),
        hits.size(),
        hits.total());
  }

  private static DoctorHit view(
      Actor actor,
      DoctorFinder.Hit hit,
      Ratings.Standing standing,
      Map<AffiliationId, StandingVisits> ahead) {
    Terms first = hit.affiliations().getFirst();
    return new DoctorHit(
        hit.doctor().value(),
        first.doctorName(),
        first.specialties(),
        first.languages(),
        standing.average(),
        standing.ratings(),
        hit.affiliations().stream()
            .map(
                t ->
                    DirectoryViews.affiliation(
                        actor, t, hit.next().get(t.affiliation()), ahead.get(t.affiliation())))
            .toList());
  }
}
