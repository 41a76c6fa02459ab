package org.caredesk.server.scheduling.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.problem.Violation;
import org.caredesk.dto.scheduling.OpeningsResponse;
import org.caredesk.server.directory.DoctorSearch;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.DepartmentId;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.scheduling.slots.Openings;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What can be booked at a hospital, for a desk with somebody on the phone. */
@RestController
class OpeningsController {
  private static final int MOST_DAYS = 31;
  private static final int USUAL_DAYS = 14;
  private static final int MOST = 100;
  private static final int USUAL = 50;
  // Beyond these no calendar of a hospital goes, and no database either.
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9998, 1, 1);

  private final Openings openings;

  OpeningsController(Openings openings) {
    this.openings = openings;
  }

  /** The filters; absent ones ask for nothing. */
  record Wish(
      @Nullable String specialty,
      @Nullable UUID departmentId,
      @Nullable List<UUID> doctorId,
      @Nullable VisitMode visitMode,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable LocalTime startsFrom,
      @Nullable LocalTime startsTo,
      @Nullable Integer limit) {

    void require() {
      var wrong = new ArrayList<Violation>();
      if (isBeyond(from)) {
        wrong.add(new Violation("from", "out-of-range", "This date is beyond the calendar."));
      }
      if (isBeyond(to)) {
        wrong.add(new Violation("to", "out-of-range", "This date is beyond the calendar."));
      }
      if (from == null && to != null) {
        wrong.add(new Violation("from", "not-null", "The last date needs a first one."));
      } else if (wrong.isEmpty() && (days() < 1 || days() > MOST_DAYS)) {
        wrong.add(
            new Violation("to", "out-of-range", "Ask for 1 to 31 days, the first one first."));
      }
      if (startsFrom != null && startsTo != null && !startsFrom.isBefore(startsTo)) {
        wrong.add(new Violation("startsTo", "out-of-order", "This must be later than the start."));
      }
      if (limit != null && (limit < 1 || limit > MOST)) {
        wrong.add(new Violation("limit", "out-of-range", "Ask for 1 to 100 openings."));
      }
      if (!wrong.isEmpty()) {
        throw Refusal.invalid(wrong);
      }
    }

    private static boolean isBeyond(@Nullable LocalDate date) {
      return date != null && (date.isBefore(FIRST) || date.isAfter(LAST));
    }

    long days() {
      return from == null || to == null ? USUAL_DAYS : ChronoUnit.DAYS.between(from, to) + 1;
    }

    DoctorSearch search(UUID hospital) {
      return new DoctorSearch(
          specialty == null || specialty.isBlank() ? null : specialty.toUpperCase(Locale.ROOT),
          new HospitalId(hospital),
          departmentId == null ? null : new DepartmentId(departmentId),
          null,
          visitMode,
          null,
          null,
          null);
    }
  }

  @GetMapping("/api/v1/hospitals/{id}/openings")
  @PreAuthorize("hasRole('RECEPTIONIST')")
  OpeningsResponse openings(Actor actor, @PathVariable UUID id, @ModelAttribute Wish wish) {
    wish.require();
    return openings.of(
        actor,
        wish.search(id),
        Objects.requireNonNullElse(wish.doctorId(), List.<UUID>of()).stream()
            .filter(Objects::nonNull)
            .map(DoctorId::new)
            .collect(Collectors.toSet()),
        new Openings.When(wish.from(), (int) wish.days(), wish.startsFrom(), wish.startsTo()),
        Objects.requireNonNullElse(wish.limit(), USUAL));
  }
}
