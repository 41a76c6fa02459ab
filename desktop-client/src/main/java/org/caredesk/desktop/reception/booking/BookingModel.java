package org.caredesk.desktop.reception.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.live.ServerTime;
import org.caredesk.desktop.reception.booking.BookingStage.Loss;
import org.caredesk.desktop.reception.booking.BookingStage.Wish;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.dto.billing.PaymentResponse;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.dto.patients.PatientSummary;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.HospitalDayResponse.DoctorDay;
import org.caredesk.dto.scheduling.SeriesResponse;
import org.caredesk.dto.scheduling.Slot;
import org.jspecify.annotations.Nullable;

/**
 * Books one visit: holds the slot at once, then names the patient, then settles the fee. Every step
 * may fail and be tried again with the same key; what is typed stays through all of it. It is long
 * because these stages are one state machine.
 */
public final class BookingModel implements BookingConfirmation.Outcome {
  private final ReadOnlyObjectWrapper<BookingStage> stage =
      new ReadOnlyObjectWrapper<>(new BookingStage.Closed());
  private final ReadOnlyObjectWrapper<@Nullable Wish> wish = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Duration> left = new ReadOnlyObjectWrapper<>(Duration.ZERO);
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ObservableMap<String, String> errors = FXCollections.observableHashMap();
  private final ObservableList<Slot> alternatives = FXCollections.observableArrayList();
  private final BookingFields fields;
  private final WorkplaceContext context;
  private final SlotHolds holds;
  private final SeriesModel series;
  private final ServerTime time;
  private final Consumer<AppointmentResponse> changed;
  private final BookingConfirmation confirmation;
  private boolean lengthRefused;
  private @Nullable String why; // it is booked though it is not free; null for a free slot
  private @Nullable UUID lent; // the hold that is not this desk's to give back

  /**
   * @param changed hears of every change of the appointment that this booking has made
   */
  public BookingModel(
      WorkplaceContext context, ServerTime time, Consumer<AppointmentResponse> changed) {
    this.context = context;
    this.time = time;
    this.changed = changed;
    this.fields = new BookingFields(context.formats());
    this.series = new SeriesModel(context, fields);
    this.holds = new SlotHolds(context, changed);
    this.confirmation =
        new BookingConfirmation(context.session().api(), context.work(), fields, series, this);
  }

  public ReadOnlyObjectProperty<BookingStage> stageProperty() {
    return stage.getReadOnlyProperty();
  }

  /** The slot that is wanted, also while there is no hold; null before the first. */
  public ReadOnlyObjectProperty<@Nullable Wish> wishProperty() {
    return wish.getReadOnlyProperty();
  }

  /** How long the hold still lasts. */
  public ReadOnlyObjectProperty<Duration> leftProperty() {
    return left.getReadOnlyProperty();
  }

  /** What went wrong; empty for nothing. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** The sentence under each field that has an error. */
  public ObservableMap<String, String> errors() {
    return errors;
  }

  /** What is free instead, after the slot was taken by somebody else. */
  public ObservableList<Slot> alternatives() {
    return alternatives;
  }

  public BookingFields fields() {
    return fields;
  }

  /** Whether the visit repeats. */
  public SeriesModel series() {
    return series;
  }

  /** The hold, where there is one. */
  public @Nullable AppointmentResponse hold() {
    return switch (stage.get()) {
      case BookingStage.Held held -> held.hold();
      case BookingStage.Sending sending -> sending.hold();
      default -> null;
    };
  }

  /** Whether the hold stays where it is when the booking is left. */
  public boolean isLent() {
    AppointmentResponse hold = hold();
    return hold != null && hold.id().equals(lent);
  }

  public boolean isOpen() {
    return !(stage.get() instanceof BookingStage.Closed);
  }

  /**
   * Wants this slot. A slot held before is given back, what is typed goes along; a finished booking
   * makes way for a new one.
   */
  public void start(DoctorDay doctor, Slot slot) {
    if (begins(doctor)) {
      why = null;
      moveTo(Wish.of(doctor, slot), null);
    }
  }

  /** Wants a time that is not free: nothing is held before {@link #holdAnyway} says why. */
  public void ask(DoctorDay doctor, Slot slot) {
    if (begins(doctor)) {
      AppointmentResponse old = isLent() ? null : hold();
      holds.forget();
      wish.set(Wish.of(doctor, slot));
      enter(new BookingStage.Asking());
      if (old != null) {
        holds.giveBack(old, () -> {});
      }
    }
  }

  /** Holds a time of the wished day, whatever is there. */
  public void holdAnyway(Instant startsAt, String because) {
    Wish current = wish.get();
    if (current != null && !(stage.get() instanceof BookingStage.Sending)) {
      why = because;
      moveTo(new Wish(current.doctor(), startsAt, current.minutes()), null);
    }
  }

  /** Makes ready for a booking with this doctor, unless another is being confirmed. */
  private boolean begins(DoctorDay doctor) {
    if (stage.get() instanceof BookingStage.Done) {
      fields.clear();
      series.clear();
    }
    if (stage.get() instanceof BookingStage.Sending) {
      return false;
    }
    fields.suit(doctor);
    return true;
  }

  /** Goes on with a hold that is there already, such as one of this desk from before a restart. */
  public void resume(DoctorDay doctor, AppointmentResponse hold) {
    holds.forget();
    why = hold.anywayReason();
    wish.set(new Wish(doctor, hold.startsAt(), hold.minutes()));
    fields.read(hold);
    held(hold);
  }

  /**
   * Books what is held for somebody on the wait-list. Leaving the booking does not give that back:
   * the offer stands until it runs out or is declined.
   */
  public void takeOver(DoctorDay doctor, AppointmentResponse hold, PatientSummary patient) {
    fields.clear();
    series.clear();
    lent = hold.id();
    resume(doctor, hold);
    fields.patient.set(patient);
  }

  /** Holds the same beginning for another length; where that does not fit, the old one again. */
  public void changeMinutes(int minutes) {
    Wish current = wish.get();
    if (current != null
        && current.minutes() != minutes
        && stage.get() instanceof BookingStage.Held) {
      moveTo(new Wish(current.doctor(), current.startsAt(), minutes), current);
    }
  }

  /** Holds one of {@link #alternatives}. */
  public void take(Slot alternative) {
    Wish current = wish.get();
    if (current != null) {
      start(current.doctor(), alternative);
    }
  }

  /** Holds the slot again after it was lost. */
  public void holdAgain() {
    Wish current = wish.get();
    if (current != null && stage.get() instanceof BookingStage.Lost) {
      hold(current, null);
    }
  }

  private void moveTo(Wish wanted, @Nullable Wish fallback) {
    // A lent hold stays with the wait-list, unless only its length is to change.
    AppointmentResponse old = fallback == null && isLent() ? null : hold();
    wish.set(wanted);
    holds.renewIntent();
    if (old == null) {
      hold(wanted, fallback);
      return;
    }
    enter(new BookingStage.Holding());
    holds.makeWay(old, () -> hold(wanted, fallback));
  }

  private void hold(Wish wanted, @Nullable Wish fallback) {
    enter(new BookingStage.Holding());
    holds.ask(wanted, fields.mode.get(), why, this::held, refusal -> notHeld(refusal, fallback));
  }

  private void held(AppointmentResponse hold) {
    confirmation.begin();
    String kept = problem.get();
    enter(new BookingStage.Held(hold));
    problem.set(lengthRefused ? kept : "");
    lengthRefused = false;
    changed.accept(hold);
    series.held(hold);
    tick();
  }

  private void notHeld(ApiProblem refusal, @Nullable Wish fallback) {
    if (!refusal.outOfReach()) {
      // The same slot wanted again is another intent; only an unknown outcome is asked for again.
      holds.renewIntent();
    }
    if (fallback != null && !refusal.outOfReach()) {
      Wish tooLong = wish.get();
      wish.set(fallback);
      hold(fallback, null);
      lengthRefused = true;
      String because = ProblemTexts.sentence(context.texts(), refusal);
      int minutes = tooLong == null ? 0 : tooLong.minutes();
      problem.set(context.texts().get("reception.length-does-not-fit", minutes, because));
      return;
    }
    boolean taken = refusal.code().equals("slot-taken");
    boolean asks = why != null && !refusal.outOfReach();
    enter(
        asks ? new BookingStage.Asking() : new BookingStage.Lost(taken ? Loss.TAKEN : Loss.FAILED));
    if (!taken || asks) {
      problem.set(ProblemTexts.sentence(context.texts(), refusal));
    }
    List<Slot> next = refusal.details() == null ? null : refusal.details().nextFreeSlots();
    alternatives.setAll(next == null ? List.of() : next);
  }

  /** Gives the slot back and closes; what is typed is gone. */
  public void release() {
    AppointmentResponse hold = hold();
    boolean isLent = isLent();
    if (stage.get() instanceof BookingStage.Sending) {
      return;
    }
    holds.forget();
    enter(new BookingStage.Closed());
    fields.clear();
    series.clear();
    wish.set(null);
    if (hold != null && !isLent) {
      holds.giveBack(hold, () -> {});
    }
  }

  /** Confirms the booking where all is filled in; else says what is missing. */
  public void confirm() {
    AppointmentResponse hold = hold();
    if (stage.get() instanceof BookingStage.Lost) {
      problem.set(context.texts().get("reception.error.no-hold"));
    }
    if (!(stage.get() instanceof BookingStage.Held) || hold == null) {
      return;
    }
    errors.clear();
    errors.putAll(fields.errors(hold, context.texts()));
    String missing = hold.series() == null ? series.missing() : null;
    problem.set(missing == null ? "" : missing);
    if (!errors.isEmpty() || missing != null) {
      return;
    }
    stage.set(new BookingStage.Sending(hold));
    confirmation.run(hold);
  }

  @Override
  public void done(
      AppointmentResponse booked,
      @Nullable PaymentResponse payment,
      @Nullable SeriesResponse visits) {
    enter(new BookingStage.Done(booked, payment, visits));
    changed.accept(booked);
    if (visits != null) {
      visits.visits().stream().filter(each -> !each.id().equals(booked.id())).forEach(changed);
    }
  }

  @Override
  public void described(AppointmentResponse hold) {
    stage.set(new BookingStage.Sending(hold));
    changed.accept(hold);
  }

  @Override
  public void refused(AppointmentResponse hold, ApiProblem refusal) {
    back(hold);
    switch (refusal.code()) {
      case "slot-taken", "patient-busy" -> {
        errors.put(BookingFields.PATIENT, context.texts().get("reception.error.patient-busy"));
        return;
      }
      case "series-conflict" -> {
        var visits = refusal.details() == null ? null : refusal.details().visits();
        series.conflicts(visits == null ? List.of() : visits);
      }
      case "amount-mismatch" ->
          errors.put(BookingFields.AMOUNT, ProblemTexts.sentence(context.texts(), refusal));
      default -> {
        if (refusal instanceof ApiProblem.Invalid invalid) {
          invalid
              .violations()
              .forEach(
                  each -> errors.put(each.field(), ProblemTexts.sentence(context.texts(), each)));
        }
      }
    }
    problem.set(ProblemTexts.sentence(context.texts(), refusal));
  }

  private void back(AppointmentResponse hold) {
    stage.set(new BookingStage.Held(hold));
    tick();
  }

  /** To be called every second. */
  public void tick() {
    AppointmentResponse hold = hold();
    Instant ends = hold == null ? null : hold.holdExpiresAt();
    if (ends != null) {
      Duration rest = Duration.between(time.now(), ends);
      left.set(rest.isNegative() ? Duration.ZERO : rest);
      // While the confirmation is under way the server decides whether it was in time.
      if (!rest.isPositive() && stage.get() instanceof BookingStage.Held) {
        lost(Loss.EXPIRED);
      }
    }
  }

  /** Hears of a change somewhere; only that of the own hold matters. */
  public void hear(LiveFrame frame) {
    if (!(stage.get() instanceof BookingStage.Held held)
        || !held.hold().id().equals(frame.id())
        || Objects.requireNonNullElse(frame.version(), 0) <= held.hold().version()
        || frame.status() == null
        || frame.status().equals(AppointmentStatus.HELD.name())) {
      return;
    }
    confirmation.look(held.hold(), new ApiProblem.Stale(null));
  }

  @Override
  public void lost(Loss loss) {
    holds.renewIntent();
    enter(new BookingStage.Lost(loss));
  }

  private void enter(BookingStage next) {
    problem.set("");
    errors.clear();
    alternatives.clear();
    stage.set(next);
  }
}
