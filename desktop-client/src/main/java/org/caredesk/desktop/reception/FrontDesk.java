package org.caredesk.desktop.reception;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.caredesk.desktop.live.LiveBatch;
import org.caredesk.desktop.live.ServerTime;
import org.caredesk.desktop.paper.Papers;
import org.caredesk.desktop.reception.booking.BookingModel;
import org.caredesk.desktop.reception.booking.BookingStage;
import org.caredesk.desktop.reception.offline.KeepingCopies;
import org.caredesk.desktop.reception.offline.NotedModel;
import org.caredesk.desktop.reception.replan.CallListModel;
import org.caredesk.desktop.schedule.moves.Acting;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.patients.PatientSummary;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.caredesk.dto.scheduling.HospitalDayResponse.DoctorDay;
import org.caredesk.dto.scheduling.Slot;
import org.jspecify.annotations.Nullable;

/**
 * What the desk has open beside the day: a booking, an appointment, or nothing. A booking that is
 * under way waits behind an appointment that is looked at; its hold runs on.
 */
final class FrontDesk {
  private static final Duration SECOND = Duration.ofSeconds(1);

  /** What stands in the sheet. */
  sealed interface Panel {
    /** No sheet. */
    record None() implements Panel {}

    /** The booking; asked for again it has a higher {@code request}: the focus comes back. */
    record Booking(int request) implements Panel {}

    /** Somebody who came without an appointment. */
    record WalkIn(WalkInModel model) implements Panel {}

    /** Who came while there was no connection. */
    record Noted(NotedModel model) implements Panel {}

    /** Whom to call after a doctor was sent home. */
    record Calls(CallListModel model) implements Panel {}

    /** What was booked though the time was not free. */
    record DoubleBookings(DoubleBookingsModel model) implements Panel {}

    /** An appointment that exists. */
    record Existing(AppointmentModel model) implements Panel {}
  }

  private final ReadOnlyObjectWrapper<Panel> panel = new ReadOnlyObjectWrapper<>(new Panel.None());
  private final ReadOnlyObjectWrapper<@Nullable String> engaged = new ReadOnlyObjectWrapper<>();
  private final WorkplaceContext context;
  private final DayViewModel day;
  private final BookingModel booking;
  private final Acting acting;
  private final AtOnce atOnce;
  private final ServerTime time;
  private final Awaited awaited;
  private final DeskPapers papers;
  private final NotingArrivals noting;
  private final Subscription running;
  private final List<Consumer<AppointmentResponse>> listeners = new ArrayList<>();
  private int requests;

  FrontDesk(WorkplaceContext context, DayViewModel day, ServerTime time) {
    this.context = context;
    this.day = day;
    this.acting = new Acting(context);
    this.atOnce = new AtOnce(context, acting);
    this.time = time;
    this.awaited = new Awaited(context, day::apply);
    this.papers = new DeskPapers(context, Papers.ofThisComputer(context));
    this.noting = new NotingArrivals(context, day);
    acting.onChange(this::changed);
    this.booking = new BookingModel(context, time, this::changed);
    booking.stageProperty().subscribe(this::stageChanged);
    booking.wishProperty().subscribe(_ -> updateEngaged());
    Subscription ticks = context.work().timers().every(SECOND, booking::tick);
    Subscription frames = context.session().live().listen(this::hear);
    running =
        Subscription.all(
            List.of(
                ticks,
                frames,
                new KeepingCopies(context, time),
                noting.onReturn(this::reviewNoted)));
  }

  private void hear(LiveBatch batch) {
    batch.frames().forEach(booking::hear);
    batch.frames().forEach(awaited::hear);
    if (batch.resync()) {
      awaited.lookAgain();
    }
    if (panel.get() instanceof Panel.Existing existing) {
      existing.model().hear(batch);
    }
  }

  ReadOnlyObjectProperty<Panel> panelProperty() {
    return panel.getReadOnlyProperty();
  }

  /** The id of the grid's entry that stands in the sheet; null for none. */
  ReadOnlyObjectProperty<@Nullable String> engagedProperty() {
    return engaged.getReadOnlyProperty();
  }

  /** Carries out what is decided over the grid. */
  Acting acting() {
    return acting;
  }

  NotingArrivals noting() {
    return noting;
  }

  DeskPapers papers() {
    return papers;
  }

  BookingModel booking() {
    return booking;
  }

  DayViewModel day() {
    return day;
  }

  /** Opens a cell of the grid: books free time, shows an appointment. */
  void open(String columnId, String entryId) {
    DayAppointment existing = day.appointment(entryId);
    if (existing != null) {
      open(existing, columnId);
      return;
    }
    DoctorDay doctor = day.doctor(UUID.fromString(columnId));
    if (doctor != null) {
      doctor.freeSlots().stream()
          .filter(slot -> DayColumns.freeId(doctor, slot).equals(entryId))
          .findFirst()
          .ifPresent(slot -> book(doctor, slot));
    }
  }

  private void open(DayAppointment existing, String columnId) {
    AppointmentResponse hold = booking.hold();
    DoctorDay doctor = day.doctor(UUID.fromString(columnId));
    if (hold != null && hold.id().equals(existing.id())) {
      show(new Panel.Booking(++requests));
    } else if (existing.status() == AppointmentStatus.HELD
        && context.desk().deskName().equals(existing.heldBy())
        && hold == null
        && doctor != null) {
      resume(doctor, existing.id());
    } else {
      showAppointment(existing.id());
    }
  }

  /** A hold of this desk that the booking has lost sight of, as after a restart. */
  private void resume(DoctorDay doctor, UUID id) {
    context
        .work()
        .start(
            () -> context.session().api().appointments().get(id),
            (AppointmentResponse held) -> {
              booking.resume(doctor, held);
              show(new Panel.Booking(++requests));
            },
            acting::say);
  }

  /** Books what is held for somebody on the wait-list. */
  void takeOver(DoctorDay doctor, AppointmentResponse held, PatientSummary patient) {
    booking.takeOver(doctor, held, patient);
    show(new Panel.Booking(++requests));
  }

  /** Books a slot, where the day allows it now. */
  void book(DoctorDay doctor, Slot slot) {
    if (!day.bookableProperty().get()) {
      context.desk().toasts().show("fth-wifi-off", context.texts().get("reception.offline"), null);
      return;
    }
    booking.start(doctor, slot);
    show(new Panel.Booking(++requests));
  }

  /**
   * Books the next free slot, of the doctor at the cursor where that one has any. A booking that is
   * under way comes back instead.
   *
   * @param column the column at the cursor; null for none
   */
  void bookNext(@Nullable String column) {
    BookingStage stage = booking.stageProperty().get();
    if (booking.isOpen() && !(stage instanceof BookingStage.Done)) {
      show(new Panel.Booking(++requests));
      return;
    }
    NextFree next = NextFree.of(day, column == null ? null : UUID.fromString(column));
    if (next == null) {
      context
          .desk()
          .toasts()
          .show("fth-calendar", context.texts().get("reception.nothing-free"), null);
    } else {
      book(next.doctor(), next.slot());
    }
  }

  /** Asks why a time is to be booked that is not free; its sheet says what is there. */
  void bookAnyway(DoctorDay doctor, Slot slot) {
    booking.ask(doctor, slot);
    show(new Panel.Booking(++requests));
  }

  /** Opens the sheet for somebody who came without an appointment. */
  void walkIn() {
    if (!day.bookableProperty().get() || !day.dateProperty().get().equals(day.hospitalToday())) {
      String key = day.bookableProperty().get() ? "walk-in.only-today" : "reception.offline";
      context.desk().toasts().show("fth-user-plus", context.texts().get(key), null);
      return;
    }
    if (panel.get() instanceof Panel.WalkIn open && open.model().isUnresolved()) {
      return; // whether that one was taken in has to be known first
    }
    show(new Panel.WalkIn(new WalkInModel(context, this::changed)));
  }

  /** There is a connection again, and somebody is noted: shown where nothing else is looked at. */
  private void reviewNoted() {
    if (panel.get() instanceof Panel.None) {
      showNoted();
    } else {
      noting.remind();
    }
  }

  /** Shows who came while there was no connection. */
  void showNoted() {
    show(new Panel.Noted(new NotedModel(context, time, this::changed)));
  }

  /** Shows an appointment in the sheet. */
  AppointmentModel showAppointment(UUID id) {
    AppointmentModel model = new AppointmentModel(context, id, this::changedByHand);
    show(new Panel.Existing(model));
    model.load();
    return model;
  }

  /** Begins an action on the appointment at the cursor: what needs no question is done at once. */
  void act(String entryId, AppointmentAction action) {
    DayAppointment existing = day.appointment(entryId);
    if (existing == null || existing.status() == AppointmentStatus.HELD) {
      return;
    }
    if (action == AppointmentAction.CHECK_IN && day.staleSinceProperty().get() != null) {
      noting.note(existing);
      return;
    }
    if (action == AppointmentAction.MARK_NO_SHOW
        && existing.status() == AppointmentStatus.NO_SHOW) {
      // The same key takes it back, whoever marked it.
      act(entryId, AppointmentAction.UNDO);
      return;
    }
    if (!existing.allowedActions().contains(action)) {
      boolean due =
          action == AppointmentAction.CHECK_IN
              && existing.allowedActions().contains(AppointmentAction.PAY);
      if (due) {
        act(entryId, AppointmentAction.PAY);
      } else {
        String why = DeskWords.notNow(context, existing, action, day.hospitalToday());
        context.desk().toasts().show("fth-slash", why, null);
      }
      return;
    }
    if (atOnce.run(existing, action)) {
      return;
    }
    AppointmentModel model = new AppointmentModel(context, existing.id(), this::changedByHand);
    show(new Panel.Existing(model));
    model.loadAnd(action);
  }

  /** Closes what is in the sheet: gives a hold back, or goes back to the booking that waits. */
  void closePanel() {
    switch (panel.get()) {
      case Panel.Booking _ -> booking.release();
      case Panel.Existing existing -> {
        existing.model().close();
        show(booking.isOpen() ? new Panel.Booking(++requests) : new Panel.None());
      }
      case Panel.WalkIn walkIn -> {
        if (walkIn.model().isUnresolved()) {
          String left = context.texts().get("walk-in.left-unresolved");
          context.desk().toasts().show("fth-alert-circle", left, null);
        }
        show(booking.isOpen() ? new Panel.Booking(++requests) : new Panel.None());
      }
      case Panel.Noted _, Panel.Calls _, Panel.DoubleBookings _ ->
          show(booking.isOpen() ? new Panel.Booking(++requests) : new Panel.None());
      case Panel.None _ -> {
        // Nothing to close.
      }
    }
  }

  /** The workplace is left for good; no slot stays held behind. */
  void close() {
    booking.release();
    running.close();
  }

  private void stageChanged(BookingStage stage) {
    if (stage instanceof BookingStage.Closed && panel.get() instanceof Panel.Booking) {
      show(new Panel.None());
    }
    updateEngaged();
  }

  void show(Panel next) {
    if (panel.get() instanceof Panel.Existing before) {
      before.model().close();
    }
    panel.set(next);
    updateEngaged();
  }

  private void updateEngaged() {
    AppointmentResponse hold = booking.hold();
    BookingStage.Wish wish = booking.wishProperty().get();
    engaged.set(
        switch (panel.get()) {
          case Panel.Existing existing -> existing.model().id().toString();
          case Panel.Booking _ -> engagedBy(hold, wish);
          default -> null;
        });
  }

  private @Nullable String engagedBy(
      @Nullable AppointmentResponse hold, BookingStage.@Nullable Wish wish) {
    if (hold != null) {
      return hold.id().toString();
    }
    if (booking.stageProperty().get() instanceof BookingStage.Done done) {
      return done.appointment().id().toString();
    }
    return wish == null
        ? null
        : DayColumns.freeId(wish.doctor(), new Slot(wish.startsAt(), wish.endsAt()));
  }

  /** Lets {@code listener} hear of what is done at this desk. */
  Subscription onChange(Consumer<AppointmentResponse> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Sees what was done at this desk, before the feed tells it. */
  void changed(AppointmentResponse appointment) {
    awaited.note(appointment);
    day.apply(appointment);
    List.copyOf(listeners).forEach(each -> each.accept(appointment));
  }

  /** A change that a person made on an appointment: said in a toast. */
  private void changedByHand(AppointmentResponse appointment, AppointmentAction action) {
    if (action == AppointmentAction.UNDO) {
      acting.undone(appointment);
    } else {
      acting.done(appointment, DeskWords.of(context, appointment));
    }
  }
}
