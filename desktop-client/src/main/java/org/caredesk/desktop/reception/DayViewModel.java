package org.caredesk.desktop.reception;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.continuity.NotedArrival;
import org.caredesk.desktop.live.LiveBatch;
import org.caredesk.desktop.live.LiveState;
import org.caredesk.desktop.live.ServerTime;
import org.caredesk.desktop.schedule.ScheduleDay;
import org.caredesk.desktop.schedule.moves.OwnChanges;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Look;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.work.Latest;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.HospitalDayResponse;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.caredesk.dto.scheduling.HospitalDayResponse.DoctorDay;
import org.jspecify.annotations.Nullable;

/**
 * The day of the current hospital: loads it, keeps it current by the live feed, and says what may
 * be done with it. A change of the day is one new picture; what to keep of the old one is the
 * grid's matter.
 */
final class DayViewModel {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final ObjectProperty<LocalDate> date;
  private final ObjectProperty<DayFilter> filter = new SimpleObjectProperty<>(DayFilter.ALL);
  private final ReadOnlyObjectWrapper<@Nullable HospitalDayResponse> day =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable HospitalDayResponse> shown =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<ScheduleDay> columns;
  private final ReadOnlyObjectWrapper<DayCounts> counts =
      new ReadOnlyObjectWrapper<>(DayCounts.NONE);
  private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(new Look.Loading());
  private final ReadOnlyObjectWrapper<Instant> now;
  private final ReadOnlyObjectWrapper<@Nullable Instant> staleSince = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper bookable = new ReadOnlyBooleanWrapper(false);

  private final WorkplaceContext context;
  private final DayColumns mapping;
  private final NotedOnDay noted;
  private final OwnChanges ownChanges = new OwnChanges();
  private final Latest lane;
  private final List<Subscription> subscriptions = new ArrayList<>();
  private final List<Consumer<LiveFrame>> listeners = new ArrayList<>();
  private final ServerTime time;
  private final ReadOnlyObjectWrapper<@Nullable Instant> copyOf = new ReadOnlyObjectWrapper<>();
  private Set<UUID> unsent = Set.of();
  private boolean loading;
  private boolean again;

  DayViewModel(WorkplaceContext context, ServerTime time) {
    this.context = context;
    this.time = time;
    this.mapping = new DayColumns(context.texts(), context.desk().deskName(), this::isUnsent);
    this.noted = new NotedOnDay(context.texts(), context.formats());
    this.lane = new Latest(context.work());
    this.now = new ReadOnlyObjectWrapper<>(time.now());
    this.date = new SimpleObjectProperty<>(hospitalToday());
    this.columns = new ReadOnlyObjectWrapper<>(new ScheduleDay(date.get(), zone(), List.of()));
  }

  // --- life --------------------------------------------------------------------------------------

  /** Begins to load, to listen and to tick. */
  void activate() {
    tick();
    subscriptions.add(date.subscribe((_, _) -> load()));
    subscriptions.add(filter.subscribe((_, _) -> redraw()));
    subscriptions.add(context.session().continuity().arrivals().subscribe((_, _) -> redraw()));
    subscriptions.add(context.desk().hospital().property().subscribe((_, _) -> hospitalChanged()));
    subscriptions.add(context.session().live().state().subscribe(this::feedChanged));
    subscriptions.add(context.session().live().listen(this::batch)::close);
    subscriptions.add(context.work().timers().every(SECOND, this::tick)::close);
    load();
  }

  /** Stops all of that; the last picture stays for when the screen comes back. */
  void deactivate() {
    subscriptions.forEach(Subscription::unsubscribe);
    subscriptions.clear();
    lane.close();
    loading = false;
    again = false;
  }

  // --- what shows --------------------------------------------------------------------------------

  /** The local day at the hospital that is wanted; what shows follows once it is loaded. */
  ObjectProperty<LocalDate> dateProperty() {
    return date;
  }

  ObjectProperty<DayFilter> filterProperty() {
    return filter;
  }

  /** The whole day with what this desk has just done; null before it is loaded. */
  ReadOnlyObjectProperty<@Nullable HospitalDayResponse> dayProperty() {
    return shown.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<ScheduleDay> columnsProperty() {
    return columns.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<DayCounts> countsProperty() {
    return counts.getReadOnlyProperty();
  }

  ObservableValue<Look> look() {
    return look;
  }

  /** Moves on every second. */
  ReadOnlyObjectProperty<Instant> nowProperty() {
    return now.getReadOnlyProperty();
  }

  /** Since when there has been no connection; null while there is one. */
  ReadOnlyObjectProperty<@Nullable Instant> staleSinceProperty() {
    return staleSince.getReadOnlyProperty();
  }

  /** When the copy was taken that is shown for want of a connection; null for the day itself. */
  ReadOnlyObjectProperty<@Nullable Instant> copyOfProperty() {
    return copyOf.getReadOnlyProperty();
  }

  /** Whether slots may be booked: the wanted day shows, and there is a connection. */
  ReadOnlyBooleanProperty bookableProperty() {
    return bookable.getReadOnlyProperty();
  }

  /** Whether this desk may book a time that is not free (SPEC B12). */
  boolean bookAnyway() {
    HospitalDayResponse picture = day.get();
    return bookable.get() && picture != null && picture.bookAnyway();
  }

  ZoneId zone() {
    return context.desk().hospital().zone();
  }

  LocalDate hospitalToday() {
    return LocalDate.ofInstant(time.now(), zone());
  }

  // --- moves -------------------------------------------------------------------------------------

  void moveDays(int days) {
    date.set(date.get().plusDays(days));
  }

  void today() {
    date.set(hospitalToday());
  }

  /** Loads the day anew; what shows stays until the answer is there. */
  void reload() {
    load();
  }

  /** Takes over what this desk has just done, without waiting for the server to tell. */
  void apply(AppointmentResponse changed) {
    ownChanges.add(changed, context.clock().instant());
    redraw();
  }

  /** Lets {@code listener} hear of changes to appointments, wherever they are. */
  void onChange(Consumer<LiveFrame> listener) {
    listeners.add(listener);
  }

  @Nullable DayAppointment appointment(String id) {
    HospitalDayResponse picture = shown.get();
    return picture == null
        ? null
        : picture.doctors().stream()
            .flatMap(doctor -> doctor.appointments().stream())
            .filter(each -> each.id().toString().equals(id))
            .findFirst()
            .orElse(null);
  }

  @Nullable DoctorDay doctor(UUID affiliationId) {
    HospitalDayResponse picture = shown.get();
    return picture == null
        ? null
        : picture.doctors().stream()
            .filter(each -> each.affiliationId().equals(affiliationId))
            .findFirst()
            .orElse(null);
  }

  // --- loading -----------------------------------------------------------------------------------

  private void load() {
    again = false;
    loading = true;
    UUID hospital = context.desk().hospital().get().id();
    LocalDate wanted = date.get();
    updateBookable();
    lane.start(
        () -> context.session().api().hospitals().day(hospital, wanted),
        (HospitalDayResponse answer) -> {
          loading = false;
          loaded(answer);
          loadAgainIfAsked();
        },
        problem -> {
          loading = false;
          failed(problem);
          loadAgainIfAsked();
        });
  }

  /** One request at a time for changes: a burst of frames becomes one more load at its end. */
  private void refresh() {
    if (loading) {
      again = true;
    } else {
      load();
    }
  }

  private void loadAgainIfAsked() {
    if (again) {
      load();
    }
  }

  private void loaded(HospitalDayResponse answer) {
    time.heard(answer.asOf());
    now.set(time.now());
    HospitalDayResponse before = day.get();
    boolean older =
        before != null
            && before.hospitalId().equals(answer.hospitalId())
            && before.date().equals(answer.date())
            && answer.seq() < before.seq();
    if (!older || copyOf.get() != null) {
      day.set(answer);
    }
    copyOf.set(null);
    context.session().continuity().keep(context.desk().hospital().get(), answer, hospitalToday());
    redraw();
    look.set(answer.doctors().isEmpty() ? nobody() : new Look.Ready());
  }

  private void failed(ApiProblem problem) {
    HospitalDayResponse kept = day.get();
    boolean readable =
        kept != null
            && kept.date().equals(date.get())
            && kept.hospitalId().equals(context.desk().hospital().get().id());
    HospitalDayResponse copy =
        readable || !problem.outOfReach()
            ? null
            : context.session().continuity().day(context.desk().hospital().get().id(), date.get());
    if (copy != null) {
      copyOf.set(copy.asOf());
      day.set(copy);
      redraw();
      look.set(new Look.Ready());
    } else if (!readable) {
      look.set(
          ProblemTexts.failed(
              context.texts(),
              context.texts().get("reception.load-failed"),
              problem,
              this::reload));
    }
    updateBookable();
  }

  private Look nobody() {
    return new Look.Empty(
        "fth-calendar",
        context.texts().get("reception.nobody-title"),
        context.texts().get("reception.nobody-text", context.formats().day(date.get())),
        new Action(
            "day.next-empty",
            context.texts().get("reception.next-day"),
            "fth-chevron-right",
            null,
            () -> moveDays(1)));
  }

  /** Whether an arrival shows that is only noted here, and that the server does not know yet. */
  boolean isUnsent(UUID appointment) {
    return unsent.contains(appointment);
  }

  private void redraw() {
    HospitalDayResponse loaded = day.get();
    if (loaded != null) {
      HospitalDayResponse known =
          ownChanges.over(loaded, context.clock().instant(), ChangedDay::with);
      List<NotedArrival> arrivals = context.session().continuity().arrivals().get();
      HospitalDayResponse picture = noted.over(known, arrivals);
      unsent = NotedOnDay.shown(known, arrivals);
      shown.set(picture);
      ScheduleDay drawn = mapping.of(picture, filter.get(), now.get());
      if (!drawn.equals(columns.get())) {
        columns.set(drawn);
      }
      counts.set(DayCounts.of(picture));
    }
    updateBookable();
  }

  private void updateBookable() {
    HospitalDayResponse loaded = day.get();
    bookable.set(
        staleSince.get() == null
            && copyOf.get() == null
            && loaded != null
            && loaded.date().equals(date.get())
            && loaded.hospitalId().equals(context.desk().hospital().get().id()));
  }

  // --- what comes from outside -------------------------------------------------------------------

  private void hospitalChanged() {
    filter.set(DayFilter.ALL);
    LocalDate there = hospitalToday();
    if (date.get().equals(there)) {
      load();
    } else {
      date.set(there);
    }
  }

  private void feedChanged(LiveState state) {
    boolean wasAway = staleSince.get() != null;
    staleSince.set(state instanceof LiveState.Offline offline ? time.at(offline.since()) : null);
    updateBookable();
    if (wasAway && state instanceof LiveState.Live) {
      refresh();
    }
  }

  private void batch(LiveBatch batch) {
    UUID hospital = context.desk().hospital().get().id();
    boolean concerned = batch.resync();
    for (LiveFrame frame : batch.frames()) {
      if (hospital.equals(frame.hospitalId())) {
        concerned |= frame.date() == null || frame.date().equals(date.get());
        List.copyOf(listeners).forEach(each -> each.accept(frame));
      }
    }
    if (concerned) {
      refresh();
    }
  }

  private void tick() {
    Instant before = now.get();
    now.set(time.now());
    // Free time turns into unused time, and holds end, without the server saying so.
    if (before.getEpochSecond() / 15 != now.get().getEpochSecond() / 15) {
      redraw();
    }
    // How late a doctor runs, and what may be done with a card, changes with the time alone.
    boolean minute = before.getEpochSecond() / 60 != now.get().getEpochSecond() / 60;
    if (minute && staleSince.get() == null && date.get().equals(hospitalToday())) {
      refresh();
    }
  }
}
