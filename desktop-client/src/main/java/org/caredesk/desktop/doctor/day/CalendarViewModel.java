package org.caredesk.desktop.doctor.day;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.live.LiveState;
import org.caredesk.desktop.live.ServerTime;
import org.caredesk.desktop.schedule.ScheduleDay;
import org.caredesk.desktop.schedule.ScheduleMonth;
import org.caredesk.desktop.schedule.moves.OwnChanges;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Look;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.directory.HospitalResponse;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.DoctorCalendarResponse;
import org.caredesk.dto.scheduling.DoctorCalendarResponse.CalendarAppointment;
import org.caredesk.dto.scheduling.DoctorCalendarResponse.CalendarHospital;
import org.jspecify.annotations.Nullable;

/**
 * The doctor's calendar over all hospitals: loads what the period needs and keeps it current by the
 * live feed. A change is one new picture; what to keep of the old one is the grid's matter.
 */
final class CalendarViewModel {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final ReadOnlyObjectWrapper<LocalDate> date;
  private final ReadOnlyObjectWrapper<Period> period = new ReadOnlyObjectWrapper<>(Period.DAY);
  private final ReadOnlyObjectWrapper<ScheduleDay> day;
  private final ReadOnlyObjectWrapper<ScheduleDay> week;
  private final ReadOnlyObjectWrapper<ScheduleMonth> month;
  private final ReadOnlyObjectWrapper<List<DayLoad>> loads = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(new Look.Loading());
  private final ReadOnlyObjectWrapper<Instant> now;
  private final ReadOnlyObjectWrapper<@Nullable Instant> staleSince = new ReadOnlyObjectWrapper<>();

  private final WorkplaceContext context;
  private final UUID doctor;
  private final ServerTime time;
  private final CalendarColumns mapping;
  private final MonthCells months;
  private final OwnChanges own = new OwnChanges();
  private final Refresh<DoctorCalendarResponse> refresh;
  private final List<Subscription> open = new ArrayList<>();
  private @Nullable DoctorCalendarResponse loaded;
  private List<AppointmentResponse> offers = List.of();
  private boolean placed;

  CalendarViewModel(WorkplaceContext context, UUID doctor, ServerTime time) {
    this.context = context;
    this.doctor = doctor;
    this.time = time;
    this.mapping = new CalendarColumns(context.texts(), context.formats());
    this.months = new MonthCells(mapping);
    this.now = new ReadOnlyObjectWrapper<>(time.now());
    this.date = new ReadOnlyObjectWrapper<>(today());
    this.day = new ReadOnlyObjectWrapper<>(new ScheduleDay(date.get(), zone(), List.of()));
    this.week = new ReadOnlyObjectWrapper<>(new ScheduleDay(date.get(), zone(), List.of()));
    this.month = new ReadOnlyObjectWrapper<>(ScheduleMonth.empty(date.get(), zone()));
    this.refresh =
        new Refresh<>(
            context.work(),
            () ->
                context
                    .session()
                    .api()
                    .doctorDays()
                    .calendar(doctor, period.get().from(date.get()), period.get().to(date.get())),
            this::loaded,
            this::failed);
  }

  /** Begins to load, to listen and to tick. */
  void activate() {
    open.add(context.session().live().state().subscribe(this::feedChanged)::unsubscribe);
    open.add(context.session().live().follow(this::concerns, refresh::soon));
    open.add(context.work().timers().every(SECOND, this::tick));
    open.add(context.desk().hospital().property().subscribe(this::hospitalChanged)::unsubscribe);
    refresh.now();
  }

  /** Stops all of that; the last picture stays for when the screen comes back. */
  void deactivate() {
    Subscription.all(open).close();
    open.clear();
    refresh.close();
  }

  // --- what shows --------------------------------------------------------------------------------

  /** The day, or a day of the week or month, that is looked at. */
  ReadOnlyObjectProperty<LocalDate> dateProperty() {
    return date.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Period> periodProperty() {
    return period.getReadOnlyProperty();
  }

  /** The picture of the day; drawn while the day is the period, as those of week and month are. */
  ReadOnlyObjectProperty<ScheduleDay> dayProperty() {
    return day.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<ScheduleDay> weekProperty() {
    return week.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<ScheduleMonth> monthProperty() {
    return month.getReadOnlyProperty();
  }

  /** How full the days of the week are, for beside the day. */
  ReadOnlyObjectProperty<List<DayLoad>> loadsProperty() {
    return loads.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Look> look() {
    return look.getReadOnlyProperty();
  }

  /** Moves on every second. */
  ReadOnlyObjectProperty<Instant> nowProperty() {
    return now.getReadOnlyProperty();
  }

  /** Since when there has been no connection; null while there is one. */
  ReadOnlyObjectProperty<@Nullable Instant> staleSinceProperty() {
    return staleSince.getReadOnlyProperty();
  }

  /** The zone of the calendar's lines: that of the hospital in the top bar. */
  ZoneId zone() {
    return context.desk().hospital().zone();
  }

  LocalDate today() {
    return LocalDate.ofInstant(time.now(), zone());
  }

  /** The calendar with everything decided here in it; null before it is loaded. */
  @Nullable DoctorCalendarResponse calendar() {
    DoctorCalendarResponse kept = loaded;
    return kept == null ? null : own.over(kept, context.clock().instant(), ChangedCalendar::with);
  }

  @Nullable CalendarAppointment appointment(String id) {
    DoctorCalendarResponse shown = calendar();
    return shown == null
        ? null
        : shown.appointments().stream()
            .filter(each -> each.appointment().id().toString().equals(id))
            .findFirst()
            .orElse(null);
  }

  /**
   * The hospital that a question about a day is for: the one in the top bar where it has hours that
   * day, else another that has; null before the calendar is loaded.
   */
  @Nullable CalendarHospital placeOf(LocalDate day) {
    DoctorCalendarResponse shown = calendar();
    if (shown == null) {
      return null;
    }
    UUID home = context.desk().hospital().get().id();
    CalendarPlaces places = new CalendarPlaces(shown.hospitals(), zone(), home);
    return shown.hospitals().stream()
        .min(
            Comparator.comparing(
                    (CalendarHospital each) ->
                        each.windows().stream()
                            .noneMatch(
                                window ->
                                    places
                                        .day(each.affiliationId(), window.startsAt())
                                        .equals(day)))
                .thenComparing(each -> !each.hospitalId().equals(home)))
        .orElse(null);
  }

  // --- moves -------------------------------------------------------------------------------------

  /** Shows {@code wanted} in {@code as}; what is loaded for it already shows at once. */
  void show(LocalDate wanted, Period as) {
    Period before = period.get();
    boolean same = wanted.equals(date.get()) && as == before;
    boolean covered =
        as.from(wanted).equals(before.from(date.get()))
            && as.to(wanted).equals(before.to(date.get()));
    period.set(as);
    date.set(wanted);
    if (same || covered && as == Period.MONTH && before == Period.MONTH) {
      return; // A step within the month: the picture of it is the same.
    }
    redraw();
    if (!covered) {
      refresh.now();
    }
  }

  void show(Period as) {
    show(date.get(), as);
  }

  void step(int by) {
    show(period.get().step(date.get(), by), period.get());
  }

  void goToday() {
    show(today(), period.get());
  }

  void reload() {
    refresh.now();
  }

  /** Takes over what was decided here, without waiting for the server to tell. */
  void apply(AppointmentResponse changed) {
    own.add(changed, context.clock().instant());
    redraw();
  }

  /** Takes the requests that wait: those with another time on offer stand there as well. */
  void requests(List<AppointmentResponse> waiting) {
    offers = waiting.stream().filter(each -> each.proposal() != null).toList();
    redraw();
  }

  // --- loading -----------------------------------------------------------------------------------

  private void loaded(DoctorCalendarResponse answer) {
    time.heard(answer.asOf());
    now.set(time.now());
    DoctorCalendarResponse before = loaded;
    boolean older =
        before != null
            && before.from().equals(answer.from())
            && before.to().equals(answer.to())
            && answer.seq() < before.seq();
    if (!older) {
      loaded = answer;
    }
    if (!placed) {
      placed = true;
      goWhereTheWorkIs(answer);
    }
    redraw();
    look.set(
        answer.hospitals().isEmpty()
            ? new Look.Empty(
                "fth-home",
                context.texts().get("doctor.no-hospital-title"),
                context.texts().get("doctor.no-hospital-text"),
                null)
            : new Look.Ready());
  }

  /** The window opens at some hospital of the doctor; the calendar at the one with most hours. */
  private void goWhereTheWorkIs(DoctorCalendarResponse answer) {
    UUID shown = context.desk().hospital().get().id();
    answer.hospitals().stream()
        .max(Comparator.comparing(CalendarViewModel::hours))
        .map(CalendarHospital::hospitalId)
        .filter(most -> !most.equals(shown))
        .ifPresent(
            most ->
                context
                    .work()
                    .start(
                        () -> context.session().api().hospitals().get(most),
                        context.desk().hospital()::show,
                        _ -> {
                          // Then the times stay in the zone of the hospital that shows.
                        }));
  }

  private static Duration hours(CalendarHospital hospital) {
    return hospital.windows().stream()
        .map(window -> Duration.between(window.startsAt(), window.endsAt()))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private void failed(ApiProblem problem) {
    if (!covers(date.get())) {
      look.set(
          ProblemTexts.failed(
              context.texts(),
              context.texts().get("doctor.calendar-failed"),
              problem,
              this::reload));
    }
  }

  private boolean covers(LocalDate wanted) {
    DoctorCalendarResponse kept = loaded;
    return kept != null && !wanted.isBefore(kept.from()) && !wanted.isAfter(kept.to());
  }

  private void redraw() {
    DoctorCalendarResponse picture = calendar();
    if (picture == null || !covers(date.get())) {
      return;
    }
    CalendarPlaces places =
        new CalendarPlaces(picture.hospitals(), zone(), context.desk().hospital().get().id());
    LocalDate monday = Period.WEEK.from(date.get());
    switch (period.get()) {
      case DAY -> {
        set(day, mapping.day(picture, date.get(), places, offers));
        set(loads, mapping.loads(picture, monday, places));
      }
      case WEEK -> set(week, mapping.week(picture, monday, places, offers));
      case MONTH -> set(month, months.of(picture, date.get(), places));
    }
  }

  private static <T> void set(ReadOnlyObjectWrapper<T> property, T drawn) {
    if (!drawn.equals(property.get())) {
      property.set(drawn);
    }
  }

  // --- what comes from outside -------------------------------------------------------------------

  private void hospitalChanged(HospitalResponse before, HospitalResponse after) {
    LocalDate wasToday = LocalDate.ofInstant(time.now(), ZoneId.of(before.timeZone()));
    if (date.get().equals(wasToday)) {
      show(today(), period.get());
    }
    redraw();
  }

  private void feedChanged(LiveState state) {
    staleSince.set(state instanceof LiveState.Offline offline ? time.at(offline.since()) : null);
  }

  private boolean concerns(LiveFrame frame) {
    boolean ours =
        switch (frame.type()) {
          case LiveFrame.APPOINTMENT_CHANGED,
              LiveFrame.SLOTS_CHANGED,
              LiveFrame.AVAILABILITY_CHANGED ->
              doctor.equals(frame.doctorId());
          default -> false;
        };
    // A moved appointment says the day it went to; a day beside ours may be ours elsewhere.
    LocalDate changed = frame.date();
    return ours
        && (changed == null
            || frame.type().equals(LiveFrame.APPOINTMENT_CHANGED)
            || !changed.isBefore(period.get().from(date.get()).minusDays(1))
                && !changed.isAfter(period.get().to(date.get()).plusDays(1)));
  }

  private void tick() {
    now.set(time.now());
  }
}
