package org.caredesk.server.scheduling.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.caredesk.dto.Page;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.scheduling.WaitListEntry;
import org.caredesk.dto.scheduling.WaitListPatch;
import org.caredesk.dto.scheduling.WaitListRequest;
import org.caredesk.dto.scheduling.WaitListState;
import org.caredesk.dto.scheduling.WishOutlook;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.DepartmentId;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.WaitListEntryId;
import org.caredesk.server.kernel.web.IfMatch;
import org.caredesk.server.kernel.web.Paging;
import org.caredesk.server.scheduling.waitlist.WaitList;
import org.caredesk.server.scheduling.waitlist.Wish;
import org.caredesk.server.scheduling.waitlist.WishOutlooks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class WaitListController {
  private final WaitList list;
  private final WishOutlooks outlooks;

  WaitListController(WaitList list, WishOutlooks outlooks) {
    this.list = list;
    this.outlooks = outlooks;
  }

  @PostMapping("/api/v1/hospitals/{id}/wait-list")
  @PreAuthorize("hasRole('RECEPTIONIST')")
  ResponseEntity<WaitListEntry> add(
      Actor actor, @PathVariable UUID id, @Valid @RequestBody WaitListRequest request) {
    var added = list.add(actor, new HospitalId(id), request);
    return ResponseEntity.created(URI.create("/api/v1/wait-list/" + added.id()))
        .eTag(String.valueOf(added.version()))
        .body(added);
  }

  @GetMapping("/api/v1/hospitals/{id}/wait-list")
  @PreAuthorize("hasRole('RECEPTIONIST')")
  Page<WaitListEntry> at(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Set<WaitListState> state,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    return list.at(
        actor, new HospitalId(id), state == null ? Set.of() : state, Paging.of(page, size));
  }

  /** A wish that is being filled in; what is absent asks for nothing. */
  record Wished(
      @Nullable UUID affiliationId,
      @Nullable UUID departmentId,
      @Nullable @Size(max = 60) String specialty,
      @NotNull VisitMode visitMode,
      @NotNull LocalDate from,
      @NotNull LocalDate to,
      @Nullable List<DayOfWeek> dayOfWeek,
      @Nullable LocalTime timeFrom,
      @Nullable LocalTime timeTo) {

    Wish wish() {
      return new Wish(
          affiliationId == null ? null : new AffiliationId(affiliationId),
          departmentId == null ? null : new DepartmentId(departmentId),
          specialty == null || specialty.isBlank()
              ? null
              : specialty.strip().toUpperCase(Locale.ROOT),
          null,
          visitMode,
          from,
          to,
          dayOfWeek == null || dayOfWeek.isEmpty() ? Set.of() : EnumSet.copyOf(dayOfWeek),
          timeFrom,
          timeTo);
    }
  }

  @GetMapping("/api/v1/hospitals/{id}/wait-list/outlook")
  @PreAuthorize("hasRole('RECEPTIONIST')")
  WishOutlook outlook(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute Wished wished) {
    return outlooks.of(actor, new HospitalId(id), wished.wish());
  }

  @PatchMapping("/api/v1/wait-list/{id}")
  @PreAuthorize("hasRole('RECEPTIONIST')")
  ResponseEntity<WaitListEntry> change(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody WaitListPatch patch) {
    return answer(list.change(actor, new WaitListEntryId(id), IfMatch.version(ifMatch), patch));
  }

  @PostMapping("/api/v1/wait-list/{id}/withdrawal")
  @PreAuthorize("hasRole('RECEPTIONIST')")
  ResponseEntity<WaitListEntry> withdraw(Actor actor, @PathVariable UUID id) {
    return answer(list.withdraw(actor, new WaitListEntryId(id)));
  }

  @PostMapping("/api/v1/wait-list/{id}/refusal")
  @PreAuthorize("hasRole('RECEPTIONIST')")
  ResponseEntity<WaitListEntry> decline(Actor actor, @PathVariable UUID id) {
    return answer(list.decline(actor, new WaitListEntryId(id)));
  }

  @PostMapping("/api/v1/wait-list/{id}/reversal")
  @PreAuthorize("hasRole('RECEPTIONIST')")
  ResponseEntity<WaitListEntry> undo(Actor actor, @PathVariable UUID id) {
    return answer(list.undo(actor, new WaitListEntryId(id)));
  }

  private static ResponseEntity<WaitListEntry> answer(WaitListEntry entry) {
    return ResponseEntity.ok().eTag(String.valueOf(entry.version())).body(entry);
  }
}
