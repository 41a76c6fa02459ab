package org.caredesk.desktop.reception.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.live.LiveBatch;
import org.caredesk.desktop.live.LiveState;
import org.caredesk.desktop.live.ServerTime;
import org.caredesk.desktop.reception.booking.BookingFields.Settlement;
import org.caredesk.desktop.reception.booking.BookingModel;
import org.caredesk.desktop.reception.booking.BookingStage;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.work.Debounce;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.patients.PatientSummary;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.HospitalDayResponse.DoctorDay;
import org.caredesk.dto.scheduling.Opening;
import org.caredesk.dto.scheduling.Slot;
import org.jspecify.annotations.Nullable;

/**
 * One phone call: who, when, paid. The chosen opening is held while it is chosen; a pause before
 * that keeps a walk through the list from leaving a trail of holds.
 */
final class CallModel implements Subscription {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration STAYS = Duration.ofMillis(250);

  /** How far the call is. */
  enum Step {
    PATIENT,
    TIME,
    PAYMENT,
    DONE
  }

  private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.PATIENT);
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper onTheLine = new ReadOnlyStringWrapper("");

  private final WorkplaceContext context;
  private final Texts texts;
  private final CallerModel caller;
  private final CallOpenings openings;
  private final BookingModel booking;
  private final Debounce holding;
  private final Instant began;
  private final Subscription running;
  private @Nullable Runnable onceHeld;
  private boolean ended;

  /**
   * @param changed hears of every change of the appointment that the call makes
   */
  CallModel(WorkplaceContext context, ServerTime time, Consumer<AppointmentResponse> changed) {
    this.context = context;
    this.texts = context.texts();
    caller = new CallerModel(context);
    openings = new CallOpenings(context);
    booking =
        new BookingModel(
            context,
            time,
            appointment -> {
              openings.own(appointment.id());
              changed.accept(appointment);
            });
    holding = new Debounce(context.work().timers(), STAYS);
    began = context.clock().instant();
    caller
        .patientProperty()
        .subscribe(
            (_, person) -> {
              booking.fields().patient.set(person);
              if (step.get() == Step.PATIENT && person != null) {
                step.set(Step.TIME);
              }
            });
    caller
        .factsProperty()
        .subscribe(known -> openings.prefer(known == null ? null : known.usualDoctor()));
    openings.selectedProperty().subscribe((_, _) -> chosen());
    booking.stageProperty().subscribe((_, stage) -> stageChanged(stage));
    running =
        Subscription.all(
            List.of(
                context.work().timers().every(SECOND, this::tick),
                context.session().live().listen(this::hear),
                context.session().live().state().subscribe((_, now) -> lineChanged(now))
                    ::unsubscribe));
    tick();
    openings.begin();
  }

  private void tick() {
    booking.tick();
    onTheLine.set(
        texts.get(
            "call.on-the-line",
            context.formats().countDown(Duration.between(began, context.clock().instant())),
            context.desk().deskName()));
  }

  private void lineChanged(LiveState now) {
    if (now instanceof LiveState.Live) {
      openings.again();
    }
  }

  private void hear(LiveBatch batch) {
    batch.frames().forEach(booking::hear);
    openings.hear(batch);
  }

  // --- holding -----------------------------------------------------------------------------------

  private void chosen() {
    onceHeld = null;
    CallOpenings.Line line = openings.line();
    if (line == null) {
      holding.close();
      releaseHold();
    } else if (line.taken()) {
      holding.close();
    } else {
      notice.set("");
      holding.call(() -> hold(line.opening()));
    }
  }

  private void hold(Opening opening) {
    if (isHeld(opening) || ended) {
      return;
    }
    VisitMode wanted = openings.wishProperty().get().mode();
    booking.fields().mode.set(wanted == null ? opening.visitModes().getFirst() : wanted);
    booking.start(doctor(opening), new Slot(opening.startsAt(), opening.endsAt()));
    booking.fields().patient.set(caller.patientProperty().get());
  }

  /** Whether this opening is held for the call. */
  boolean isHeld(Opening opening) {
    AppointmentResponse hold = booking.hold();
    return hold != null
        && hold.affiliationId().equals(opening.affiliationId())
        && hold.startsAt().equals(opening.startsAt());
  }

  private void releaseHold() {
    booking.release();
    booking.fields().patient.set(caller.patientProperty().get());
  }

  private void stageChanged(BookingStage stage) {
    switch (stage) {
      case BookingStage.Held _ -> {
        Runnable then = onceHeld;
        onceHeld = null;
        if (then != null) {
          then.run();
        }
      }
      case BookingStage.Lost lost -> lost(lost.loss());
      case BookingStage.Done _ -> step.set(Step.DONE);
      default -> {
        // Nothing to do but show it.
      }
    }
  }

  private void lost(BookingStage.Loss loss) {
    onceHeld = null;
    CallOpenings.Line line = openings.line();
    String time =
        line == null
            ? ""
            : context.formats().time(line.opening().startsAt(), context.desk().hospital().zone());
    if (step.get() == Step.PAYMENT) {
      step.set(Step.TIME);
    }
    if (loss == BookingStage.Loss.TAKEN) {
      // After the model has said all of it: the next hold must not begin in the middle.
      context
          .work()
          .later(
              () -> {
                openings.lost();
                notice.set(texts.get("call.taken", time));
              });
      return;
    }
    notice.set(
        switch (loss) {
          case EXPIRED -> texts.get("call.expired", time);
          case RELEASED -> texts.get("call.released", time);
          default -> texts.get("call.not-held", time);
        });
  }

  // --- going on ----------------------------------------------------------------------------------

  /** Keeps the chosen opening and goes to the payment; with none chosen, chooses the first. */
  void keep() {
    whenHeld(() -> step.set(Step.PAYMENT));
  }

  /** Confirms unpaid and is done, where the hospital allows it. */
  void payAtDesk() {
    if (step.get() == Step.PAYMENT) {
      settleAtDesk();
    } else {
      whenHeld(this::settleAtDesk);
    }
  }

  private void settleAtDesk() {
    CallOpenings.Line line = openings.line();
    if (line == null) {
      return;
    }
    if (line.opening().payAtDesk()) {
      booking.fields().settlement.set(Settlement.AT_DESK);
      booking.confirm();
    } else {
      notice.set(texts.get("call.not-at-desk"));
    }
  }

  /** Settles the fee as chosen. */
  void pay() {
    if (step.get() == Step.PAYMENT) {
      booking.confirm();
    }
  }

  private void whenHeld(Runnable then) {
    if (step.get() == Step.PAYMENT || step.get() == Step.DONE) {
      return;
    }
    if (caller.patientProperty().get() == null) {
      caller.errorProperty().set(texts.get("call.error.patient"));
      return;
    }
    openings.whenListed(() -> holdChosen(then));
  }

  private void holdChosen(Runnable then) {
    CallOpenings.Line line = openings.line();
    if (line == null) {
      openings.move(1);
      return;
    }
    if (line.taken()) {
      return;
    }
    if (booking.stageProperty().get() instanceof BookingStage.Held && isHeld(line.opening())) {
      then.run();
      return;
    }
    // Enter came before the pause was over, or the hold was lost meanwhile.
    holding.close();
    onceHeld = then;
    if (booking.stageProperty().get() instanceof BookingStage.Lost) {
      notice.set("");
    }
    if (!(booking.stageProperty().get() instanceof BookingStage.Holding) || !isWished(line)) {
      hold(line.opening());
    }
  }

  private boolean isWished(CallOpenings.Line line) {
    BookingStage.Wish wish = booking.wishProperty().get();
    return wish != null
        && wish.startsAt().equals(line.opening().startsAt())
        && wish.doctor().affiliationId().equals(line.opening().affiliationId());
  }

  /** One step back; answers whether there was one. */
  boolean back() {
    if (step.get() != Step.PAYMENT) {
      return false;
    }
    step.set(Step.TIME);
    return true;
  }

  /** Somebody who was registered during the call. */
  void registered(PatientSummary person) {
    caller.choose(person);
  }

  // --- what shows --------------------------------------------------------------------------------

  ReadOnlyObjectProperty<Step> stepProperty() {
    return step.getReadOnlyProperty();
  }

  /** What happened to the hold, in a sentence; empty for nothing. */
  ReadOnlyStringProperty noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /** How long the call lasts, and at which desk. */
  ReadOnlyStringProperty onTheLineProperty() {
    return onTheLine.getReadOnlyProperty();
  }

  CallerModel caller() {
    return caller;
  }

  CallOpenings openings() {
    return openings;
  }

  BookingModel booking() {
    return booking;
  }

  /** What was booked; null before. */
  @Nullable AppointmentResponse booked() {
    return booking.stageProperty().get() instanceof BookingStage.Done done
        ? done.appointment()
        : null;
  }

  /** Ends the call: what is held and not booked is given back. */
  @Override
  public void close() {
    if (!ended) {
      ended = true;
      running.close();
      holding.close();
      openings.close();
      caller.close();
      booking.release();
    }
  }

  /** As the booking knows a doctor, whose day does not matter to it. */
  private static DoctorDay doctor(Opening opening) {
    return new DoctorDay(
        opening.doctorId(),
        opening.affiliationId(),
        opening.doctorName(),
        opening.specialties(),
        opening.departmentId(),
        opening.departmentName(),
        opening.room(),
        opening.fee(),
        opening.minutes(),
        opening.allowedSlotMinutes(),
        opening.visitModes(),
        opening.bookingPolicy(),
        opening.payAtDesk(),
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of());
  }
}
