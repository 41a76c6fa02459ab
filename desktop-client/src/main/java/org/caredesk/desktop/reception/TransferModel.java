package org.caredesk.desktop.reception;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.work.Latest;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.HospitalDayResponse;
import org.caredesk.dto.scheduling.HospitalDayResponse.DoctorDay;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.dto.scheduling.TransferRequest;
import org.jspecify.annotations.Nullable;

/** Which colleague could take a visit over, and when, by the day that the visit is on. */
final class TransferModel {
  /** So many are offered; whom else somebody means they carry the card to. */
  static final int OFFERED = 6;

  /**
   * A doctor who has time.
   *
   * @param start the visit's own time where that is free, else the nearest; for one who waits the
   *     soonest
   * @param waiting how many wait for that doctor
   */
  record Colleague(
      UUID affiliationId, String name, Instant start, boolean sameSpecialty, int waiting) {}

  private final ReadOnlyObjectWrapper<@Nullable List<Colleague>> colleagues =
      new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<@Nullable Colleague> chosen = new SimpleObjectProperty<>();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final WorkplaceContext context;
  private final Latest lane;

  TransferModel(WorkplaceContext context) {
    this.context = context;
    this.lane = new Latest(context.work());
  }

  /** Who could take it, the fittest first; null while that is not known. */
  ReadOnlyObjectProperty<@Nullable List<Colleague>> colleaguesProperty() {
    return colleagues.getReadOnlyProperty();
  }

  ObjectProperty<@Nullable Colleague> chosenProperty() {
    return chosen;
  }

  /** Why nobody can be offered; empty for none. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Looks who is free on the day of {@code visit}. */
  void begin(AppointmentResponse visit) {
    colleagues.set(null);
    chosen.set(null);
    problem.set("");
    var date = visit.startsAt().atZone(ZoneId.of(visit.timeZone())).toLocalDate();
    lane.start(
        () -> context.session().api().hospitals().day(visit.hospitalId(), date),
        (HospitalDayResponse day) -> {
          List<Colleague> found = of(day, visit);
          colleagues.set(found);
          chosen.set(found.isEmpty() ? null : found.getFirst());
        },
        failure -> problem.set(ProblemTexts.sentence(context.texts(), failure)));
  }

  /** What is asked of the server; null while nobody is chosen. */
  @Nullable TransferRequest wish(AppointmentResponse visit) {
    Colleague to = chosen.get();
    // Who waits gets the soonest time there is when the server looks, the running one too.
    return to == null
        ? null
        : new TransferRequest(to.affiliationId(), waits(visit) ? null : to.start(), null, null);
  }

  static boolean waits(AppointmentResponse visit) {
    return visit.status() == AppointmentStatus.CHECKED_IN;
  }

  /** Those with time on {@code day}: of the same specialty first, then the nearest time. */
  static List<Colleague> of(HospitalDayResponse day, AppointmentResponse visit) {
    List<String> specialties =
        day.doctors().stream()
            .filter(each -> each.affiliationId().equals(visit.affiliationId()))
            .flatMap(each -> each.specialties().stream())
            .toList();
    return day.doctors().stream()
        .filter(each -> !each.doctorId().equals(visit.doctorId()))
        .filter(each -> each.visitModes().contains(visit.visitMode()))
        .flatMap(each -> colleague(each, specialties, visit, day.asOf()))
        .sorted(
            Comparator.comparing((Colleague each) -> !each.sameSpecialty())
                .thenComparing(each -> distance(each, visit))
                .thenComparing(Colleague::name))
        .limit(OFFERED)
        .toList();
  }

  /** Who is here may have the running slot too, however far ahead the doctor wants to be booked. */
  private static Stream<Slot> times(DoctorDay doctor, AppointmentResponse visit, Instant now) {
    return waits(visit)
        ? Stream.concat(doctor.walkInSlots().stream(), doctor.freeSlots().stream())
            .filter(slot -> slot.endsAt().isAfter(now))
        : doctor.freeSlots().stream();
  }

  private static Stream<Colleague> colleague(
      DoctorDay doctor, List<String> specialties, AppointmentResponse visit, Instant now) {
    Comparator<Instant> order =
        waits(visit)
            ? Comparator.naturalOrder()
            : Comparator.comparing(start -> Duration.between(start, visit.startsAt()).abs());
    long waiting =
        doctor.appointments().stream()
            .filter(each -> each.status() == AppointmentStatus.CHECKED_IN)
            .count();
    return times(doctor, visit, now).map(Slot::startsAt).min(order).stream()
        .map(
            start ->
                new Colleague(
                    doctor.affiliationId(),
                    doctor.doctorName(),
                    start,
                    doctor.specialties().stream().anyMatch(specialties::contains),
                    (int) waiting));
  }

  /** How long the patient waits for it, or how far it is from the time agreed. */
  private static Duration distance(Colleague each, AppointmentResponse visit) {
    return waits(visit)
        ? Duration.between(Instant.EPOCH, each.start())
        : Duration.between(visit.startsAt(), each.start()).abs();
  }

  /** Chooses by the number that stands beside it. */
  boolean choose(String digit) {
    List<Colleague> shown = Objects.requireNonNullElse(colleagues.get(), List.of());
    for (int i = 0; i < shown.size(); i++) {
      if (String.valueOf(i + 1).equals(digit)) {
        chosen.set(shown.get(i));
        return true;
      }
    }
    return false;
  }

  void close() {
    lane.close();
  }
}
