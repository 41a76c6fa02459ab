package org.caredesk.desktop.reception;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.IdempotencyKey;
import org.caredesk.desktop.reception.booking.BookingFields;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.dto.billing.PaymentMethod;
import org.caredesk.dto.billing.PaymentRequest;
import org.caredesk.dto.patients.PatientSummary;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.HospitalDayResponse;
import org.caredesk.dto.scheduling.HospitalDayResponse.DoctorDay;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.dto.scheduling.WalkInRequest;
import org.jspecify.annotations.Nullable;

/** Takes somebody in who came without an appointment: who, to whom, and how it is paid. */
final class WalkInModel {
  /**
   * A doctor who has time today.
   *
   * @param waitMinutes until the next free time, with what the doctor runs behind
   */
  record Choice(DoctorDay doctor, int waitMinutes) {}

  private final ObjectProperty<@Nullable PatientSummary> patient = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable UUID> doctor = new SimpleObjectProperty<>();
  private final ObjectProperty<BookingFields.Settlement> settlement =
      new SimpleObjectProperty<>(BookingFields.Settlement.CARD);
  private final StringProperty reason = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<List<Choice>> choices =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable AppointmentResponse> taken =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);

  private final WorkplaceContext context;
  private final Consumer<AppointmentResponse> changed;
  private @Nullable WalkInRequest sent;
  private @Nullable What what;
  private IdempotencyKey key = IdempotencyKey.create();

  private record What(
      UUID patient, UUID doctor, BookingFields.Settlement settlement, String reason) {}

  /**
   * @param changed hears of the one who was taken in
   */
  WalkInModel(WorkplaceContext context, Consumer<AppointmentResponse> changed) {
    this.context = context;
    this.changed = changed;
  }

  ObjectProperty<@Nullable PatientSummary> patientProperty() {
    return patient;
  }

  /** The affiliation that is chosen; null where nobody has time. */
  ObjectProperty<@Nullable UUID> doctorProperty() {
    return doctor;
  }

  ObjectProperty<BookingFields.Settlement> settlementProperty() {
    return settlement;
  }

  StringProperty reasonProperty() {
    return reason;
  }

  /** Who has time today, the shortest wait first. */
  ReadOnlyObjectProperty<List<Choice>> choicesProperty() {
    return choices.getReadOnlyProperty();
  }

  /** The one who waits now, with the token; null before that. */
  ReadOnlyObjectProperty<@Nullable AppointmentResponse> takenProperty() {
    return taken.getReadOnlyProperty();
  }

  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Offers the doctors of a day; the choice made before stands as long as it can be kept. */
  void offer(@Nullable HospitalDayResponse day, Instant now) {
    List<Choice> found = new ArrayList<>();
    if (day != null) {
      for (DoctorDay each : day.doctors()) {
        Integer late = each.lateMinutes();
        each.freeSlots().stream()
            .map(Slot::startsAt)
            .filter(starts -> !starts.isBefore(now))
            .findFirst()
            .ifPresent(
                starts ->
                    found.add(
                        new Choice(
                            each,
                            (int) Duration.between(now, starts).toMinutes()
                                + (late == null ? 0 : late))));
      }
    }
    found.sort(Comparator.comparingInt(Choice::waitMinutes));
    if (!found.equals(choices.get())) {
      choices.set(List.copyOf(found));
    }
    if (choice() == null) {
      doctor.set(found.isEmpty() ? null : found.getFirst().doctor().affiliationId());
    }
  }

  @Nullable Choice choice() {
    return choices.get().stream()
        .filter(each -> each.doctor().affiliationId().equals(doctor.get()))
        .findFirst()
        .orElse(null);
  }

  /** Sends it; a second try of the same sends the same again and takes nobody in twice. */
  void take() {
    PatientSummary person = patient.get();
    Choice to = choice();
    if (busy.get() || taken.get() != null) {
      return;
    }
    if (person == null) {
      problem.set(context.texts().get("reception.error.patient"));
      return;
    }
    if (to == null) {
      problem.set(context.texts().get("walk-in.nobody-free"));
      return;
    }
    problem.set("");
    busy.set(true);
    WalkInRequest request = request(person, to.doctor());
    IdempotencyKey once = key;
    context
        .work()
        .start(
            () -> context.session().api().appointments().walkIn(request, once),
            (AppointmentResponse answer) -> {
              busy.set(false);
              taken.set(answer);
              changed.accept(answer);
            },
            this::failed);
  }

  private WalkInRequest request(PatientSummary person, DoctorDay to) {
    What wanted = new What(person.id(), to.affiliationId(), settlement.get(), reason.get().strip());
    WalkInRequest known = sent;
    if (known != null && wanted.equals(what)) {
      return known;
    }
    boolean now = settlement.get() != BookingFields.Settlement.AT_DESK;
    WalkInRequest made =
        new WalkInRequest(
            to.affiliationId(),
            person.id(),
            null,
            BookingFields.orNull(reason.get()),
            null,
            now ? payment(to) : null);
    key = IdempotencyKey.create();
    what = wanted;
    sent = made;
    return made;
  }

  private PaymentRequest payment(DoctorDay to) {
    return new PaymentRequest(
        "desk-" + UUID.randomUUID(),
        "desk-" + UUID.randomUUID(),
        to.fee(),
        settlement.get() == BookingFields.Settlement.CASH ? PaymentMethod.CASH : PaymentMethod.CARD,
        null);
  }

  private void failed(ApiProblem refusal) {
    busy.set(false);
    problem.set(ProblemTexts.sentence(context.texts(), refusal));
    if (refusal.code().equals("no-free-slot")) {
      // The day has another picture soon; until then somebody else is offered.
      UUID full = doctor.get();
      List<Choice> left =
          choices.get().stream()
              .filter(each -> !each.doctor().affiliationId().equals(full))
              .toList();
      choices.set(left);
      doctor.set(left.isEmpty() ? null : left.getFirst().doctor().affiliationId());
    }
  }
}
