package org.caredesk.desktop.reception;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.caredesk.desktop.api.IfMatch;
import org.caredesk.desktop.api.WaitLists;
import org.caredesk.dto.Page;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.scheduling.WaitListAction;
import org.caredesk.dto.scheduling.WaitListEntry;
import org.caredesk.dto.scheduling.WaitListEntry.RankReason;
import org.caredesk.dto.scheduling.WaitListPatch;
import org.caredesk.dto.scheduling.WaitListPriority;
import org.caredesk.dto.scheduling.WaitListRequest;
import org.caredesk.dto.scheduling.WaitListState;
import org.caredesk.dto.scheduling.WishOutlook;
import org.jspecify.annotations.Nullable;

/** The wait-list of a {@link FakeServer}. */
final class FakeWaitLists implements WaitLists {
  private final FakeServer server;
  final List<WaitListEntry> entries = new ArrayList<>();
  final List<WaitListRequest> added = new ArrayList<>();
  final List<WaitListPatch> changes = new ArrayList<>();
  final List<IfMatch> versions = new ArrayList<>();

  /** Nobody works at or after it. */
  LocalTime closes = LocalTime.MAX;

  private @Nullable WaitListEntry before;

  /** Of those who are added from now on. */
  @Nullable Instant restsUntil;

  @Override
  public WishOutlook outlook(
      UUID hospitalId,
      @Nullable UUID affiliationId,
      @Nullable UUID departmentId,
      @Nullable String specialty,
      VisitMode mode,
      LocalDate from,
      LocalDate to,
      List<DayOfWeek> daysOfWeek,
      @Nullable LocalTime timeFrom,
      @Nullable LocalTime timeTo) {
    return new WishOutlook(timeFrom == null || timeFrom.isBefore(closes));
  }

  FakeWaitLists(FakeServer server) {
    this.server = server;
  }

  /** Somebody waits for a doctor; with {@code offer} a slot of that doctor is held for them. */
  WaitListEntry waits(String name, int doctor, @Nullable UUID offer, @Nullable Instant at) {
    var whom = server.day.doctors().get(doctor);
    var entry =
        new WaitListEntry(
            SeafaceDay.id("waiting " + name),
            SeafaceDay.HOSPITAL,
            SeafaceDay.ZONE.getId(),
            SeafaceDay.id(name),
            name,
            "+91 98200 41763",
            whom.affiliationId(),
            whom.doctorName(),
            null,
            null,
            null,
            null,
            VisitMode.IN_PERSON,
            SeafaceDay.DATE,
            SeafaceDay.DATE.plusDays(3),
            List.of(),
            null,
            null,
            WaitListPriority.SOON,
            "Only by taxi",
            offer == null ? WaitListState.WAITING : WaitListState.OFFERED,
            entries.size() + 1,
            List.of(RankReason.SOON, RankReason.THIS_DOCTOR, RankReason.WAITING_SINCE),
            offer == null || at == null
                ? null
                : new WaitListEntry.Visit(
                    offer,
                    whom.affiliationId(),
                    whom.doctorName(),
                    at,
                    at.plus(Duration.ofMinutes(30)),
                    SeafaceDay.NOW.plus(Duration.ofMinutes(25))),
            null,
            restsUntil,
            SeafaceDay.NOW.minus(Duration.ofDays(2)),
            "Sunita Kamble",
            0,
            offer == null
                ? List.of(WaitListAction.CHANGE, WaitListAction.WITHDRAW)
                : List.of(
                    WaitListAction.BOOK,
                    WaitListAction.DECLINE,
                    WaitListAction.CHANGE,
                    WaitListAction.WITHDRAW));
    entries.add(entry);
    return entry;
  }

  @Override
  public Page<WaitListEntry> waiting(UUID hospitalId, int page, int size) {
    return new Page<>(List.copyOf(entries), page, size, entries.size());
  }

  @Override
  public WaitListEntry add(UUID hospitalId, WaitListRequest request) {
    server.called("wait");
    added.add(request);
    String name =
        server.people.stream()
            .filter(each -> each.id().equals(request.patientId()))
            .findFirst()
            .orElseThrow()
            .name();
    return waits(name, 0, null, null);
  }

  @Override
  public WaitListEntry change(UUID id, WaitListPatch patch, IfMatch version) {
    server.called("change wish");
    changes.add(patch);
    versions.add(version);
    return entries.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  @Override
  public WaitListEntry withdraw(UUID id) {
    server.called("withdraw");
    return remove(id);
  }

  @Override
  public WaitListEntry decline(UUID id) {
    server.called("decline");
    return remove(id);
  }

  private WaitListEntry remove(UUID id) {
    WaitListEntry found =
        entries.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    before = found;
    entries.remove(found);
    return found;
  }

  @Override
  public WaitListEntry undo(UUID id) {
    server.called("undo waiting");
    WaitListEntry back = java.util.Objects.requireNonNull(before);
    entries.add(back);
    return back;
  }
}
