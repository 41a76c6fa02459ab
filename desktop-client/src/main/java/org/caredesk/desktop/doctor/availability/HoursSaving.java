package org.caredesk.desktop.doctor.availability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.caredesk.desktop.api.ApiException;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.Availability;
import org.caredesk.desktop.api.IfMatch;
import org.caredesk.dto.scheduling.AffectedAppointment;
import org.caredesk.dto.scheduling.TimeOffResponse;
import org.jspecify.annotations.Nullable;

/** Saves a draft part by part: what makes room first, so that the rest fits. */
final class HoursSaving {
  private final Availability server;
  private final UUID doctor;
  private final Base base;
  private final Draft draft;
  private final WeekPicture.Scope scope;
  private final Map<UUID, Integer> versions = new HashMap<>();
  private final List<AffectedAppointment> affected = new ArrayList<>();
  private Draft left;

  /**
   * What came of it.
   *
   * @param left what is not saved
   * @param affected appointments inside time off that was taken
   * @param problem why the first part that failed did; null where all is saved
   */
  record Outcome(Draft left, List<AffectedAppointment> affected, @Nullable ApiProblem problem) {}

  private HoursSaving(
      Availability server, UUID doctor, Base base, Draft draft, WeekPicture.Scope scope) {
    this.server = server;
    this.doctor = doctor;
    this.base = base;
    this.draft = draft;
    this.scope = scope;
    this.left = draft;
    base.places().forEach(place -> versions.put(place.id(), place.at().version()));
  }

  static Callable<Outcome> of(
      Availability server, UUID doctor, Base base, Draft draft, WeekPicture.Scope scope) {
    return new HoursSaving(server, doctor, base, draft, scope)::save;
  }

  private Outcome save() {
    try {
      takeBack();
      weekly();
      add();
      return new Outcome(left, affected, null);
    } catch (ApiException failed) {
      return new Outcome(left, affected, failed.problem());
    }
  }

  private void takeBack() {
    for (UUID off : draft.back()) {
      server.giveBackTimeOff(doctor, off);
      left = left.keepAway(off);
    }
    for (Base.Place place : base.places()) {
      for (var window : place.at().windows()) {
        if (draft.gone().contains(window.id())) {
          server.removeWindow(place.id(), window.id());
          raised(place.id());
          left = left.keepWindow(window.id());
        }
      }
    }
  }

  private void weekly() {
    List<UUID> order =
        draft.weekly().keySet().stream()
            .sorted(Comparator.comparing(this::adds).thenComparing(Comparator.naturalOrder()))
            .toList();
    for (UUID affiliation : order) {
      WeekPattern pattern = draft.weekly().getOrDefault(affiliation, WeekPattern.EMPTY);
      server.setWeekly(
          affiliation,
          new IfMatch(versions.getOrDefault(affiliation, 0)),
          HoursPreview.wish(pattern, scope));
      raised(affiliation);
      left = left.withoutWeekly(affiliation);
    }
  }

  /** Whether a hospital gets hours that it had not. */
  private boolean adds(UUID affiliation) {
    Base.Place place = base.place(affiliation);
    WeekPattern pattern = draft.weekly().get(affiliation);
    return place != null
        && pattern != null
        && !pattern.minus(place.weekFrom(scope.from())).isEmpty();
  }

  private void add() {
    for (Draft.Once once : draft.once()) {
      server.addWindow(once.affiliation(), HoursPreview.request(once));
      raised(once.affiliation());
      left = left.remove(once);
    }
    for (Draft.Away away : draft.away()) {
      TimeOffResponse off = server.takeTimeOff(doctor, HoursPreview.request(away));
      affected.addAll(off.appointments());
      left = left.remove(away);
    }
  }

  /** Every change of a hospital's hours raises the version there by one. */
  private void raised(UUID affiliation) {
    versions.merge(affiliation, 1, Integer::sum);
  }
}
