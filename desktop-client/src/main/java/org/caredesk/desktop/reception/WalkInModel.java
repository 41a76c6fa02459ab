package org.caredesk.desktop.reception;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
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
import javafx.beans.value.ObservableBooleanValue;
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
  private final ReadOnlyStringWrapper doctorProblem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyObjectWrapper<@Nullable Try> unresolved = new ReadOnlyObjectWrapper<>();

  private final WorkplaceContext context;
  private final Consumer<AppointmentResponse> changed;
  private @Nullable HospitalDayResponse newest;
  private Instant asOf = Instant.EPOCH;

  /** What was sent, and the key under which the server carries it out once. */
  private record Try(WalkInRequest request, IdempotencyKey key) {}

  /**
   * @param changed hears of the one who was taken in
   */
  WalkInModel(WorkplaceContext context, Consumer<AppointmentResponse> changed) {
    this.context = context;
    this.changed = changed;
    doctor.subscribe(
        chosen -> {
          if (chosen != null) {
            doctorProblem.set("");
          }
        });
  }

  ObjectProperty<@Nullable PatientSummary> patientProperty() {
    return patient;
  }

  /**
   * The affiliation that is chosen; null where nobody has time, or who was chosen has none left.
   */
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

  /** Why no doctor is chosen any more; empty for none. */
  ReadOnlyStringProperty doctorProblemProperty() {
    return doctorProblem.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Whether it is not known if the last try took somebody in: only the same can be sent again. */
  ObservableBooleanValue unresolvedProperty() {
    return Bindings.isNotNull(unresolved);
  }

  boolean isUnresolved() {
    return unresolved.get() != null;
  }

  /**
   * Offers the doctors of a day. The choice made before stands as long as it can be kept; another
   * doctor is never chosen in its place. What was sent already is not touched.
   */
  void offer(@Nullable HospitalDayResponse day, Instant now) {
    newest = day;
    asOf = now;
    if (busy.get() || isUnresolved() || taken.get() != null) {
      return;
    }
    List<Choice> found = new ArrayList<>();
    if (day != null) {
      for (DoctorDay each : day.doctors()) {
        Instant starts = soonest(each, now);
        if (starts != null) {
          Integer late = each.lateMinutes();
          long wait = Math.max(0, Duration.between(now, starts).toMinutes());
          found.add(new Choice(each, (int) wait + (late == null ? 0 : late)));
        }
      }
    }
    found.sort(Comparator.comparingInt(Choice::waitMinutes));
    show(found);
  }

  /** The beginning of the first slot for somebody who is here; it may be the running one. */
  private static @Nullable Instant soonest(DoctorDay doctor, Instant now) {
    return Stream.concat(doctor.walkInSlots().stream(), doctor.freeSlots().stream())
        .filter(slot -> slot.endsAt().isAfter(now))
        .map(Slot::startsAt)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private void show(List<Choice> found) {
    Choice before = choice();
    boolean isFirst = doctor.get() == null && doctorProblem.get().isEmpty();
    if (!found.equals(choices.get())) {
      choices.set(List.copyOf(found));
    }
    if (isFirst) {
      doctor.set(found.isEmpty() ? null : found.getFirst().doctor().affiliationId());
    } else if (doctor.get() != null && choice() == null) {
      doctor.set(null);
      doctorProblem.set(
          context
              .texts()
              .get("walk-in.doctor-full", before == null ? "" : before.doctor().doctorName()));
    }
  }

  @Nullable Choice choice() {
    return choices.get().stream()
        .filter(each -> each.doctor().affiliationId().equals(doctor.get()))
        .findFirst()
        .orElse(null);
  }

  /**
   * Sends it. After an answer that was lost the very same is sent again, whatever the day shows by
   * then: nobody is taken in twice.
   */
  void take() {
    if (busy.get() || taken.get() != null) {
      return;
    }
    Try again = unresolved.get();
    if (again != null) {
      send(again);
      return;
    }
    PatientSummary person = patient.get();
    Choice to = choice();
    if (person == null) {
      problem.set(context.texts().get("reception.error.patient"));
    } else if (to == null) {
      String key = choices.get().isEmpty() ? "walk-in.nobody-free" : "walk-in.choose-doctor";
      problem.set(context.texts().get(key));
    } else {
      send(new Try(request(person, to.doctor()), IdempotencyKey.create()));
    }
  }

  /** The doctor, with the room where the day knows it. */
  String where(AppointmentResponse done) {
    return Stream.ofNullable(newest)
        .flatMap(day -> day.doctors().stream())
        .filter(each -> each.doctorId().equals(done.doctorId()))
        .map(DoctorDay::room)
        .filter(room -> room != null && !room.isBlank())
        .findFirst()
        .map(room -> context.texts().get("walk-in.where", done.doctorName(), words(room)))
        .orElse(done.doctorName());
  }

  private String words(String room) {
    return Character.isDigit(room.codePointAt(0)) ? context.texts().get("board.room", room) : room;
  }

  /** When it is that one's turn: as booked, later by as much as the doctor runs late, not past. */
  Instant expectedAt(AppointmentResponse done) {
    int late =
        Stream.ofNullable(newest)
            .flatMap(day -> day.doctors().stream())
            .filter(each -> each.doctorId().equals(done.doctorId()))
            .map(DoctorDay::lateMinutes)
            .flatMap(Stream::ofNullable)
            .findFirst()
            .orElse(0);
    Instant turn = done.startsAt().plus(Duration.ofMinutes(late));
    return turn.isBefore(asOf) ? asOf : turn;
  }

  private void send(Try now) {
    problem.set("");
    busy.set(true);
    context
        .work()
        .start(
            () -> context.session().api().appointments().walkIn(now.request(), now.key()),
            (AppointmentResponse answer) -> {
              busy.set(false);
              unresolved.set(null);
              taken.set(answer);
              changed.accept(answer);
            },
            refusal -> failed(now, refusal));
  }

  private WalkInRequest request(PatientSummary person, DoctorDay to) {
    boolean now = settlement.get() != BookingFields.Settlement.AT_DESK;
    return new WalkInRequest(
        to.affiliationId(),
        person.id(),
        null,
        BookingFields.orNull(reason.get()),
        null,
        now ? payment(to) : null);
  }

  private PaymentRequest payment(DoctorDay to) {
    return new PaymentRequest(
        "desk-" + UUID.randomUUID(),
        "desk-" + UUID.randomUUID(),
        to.fee(),
        settlement.get() == BookingFields.Settlement.CASH ? PaymentMethod.CASH : PaymentMethod.CARD,
        null);
  }

  private void failed(Try sent, ApiProblem refusal) {
    busy.set(false);
    String sentence = ProblemTexts.sentence(context.texts(), refusal);
    if (refusal.outOfReach()) {
      unresolved.set(sent);
      problem.set(context.texts().get("walk-in.unresolved", sentence));
      return;
    }
    unresolved.set(null);
    problem.set(sentence);
    offer(newest, asOf);
    if (refusal.code().equals("no-free-slot")) {
      // The day has another picture soon; until then this one is not offered.
      show(
          choices.get().stream()
              .filter(each -> !each.doctor().affiliationId().equals(sent.request().affiliationId()))
              .toList());
    }
  }
}
