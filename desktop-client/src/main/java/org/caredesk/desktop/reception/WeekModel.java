package org.caredesk.desktop.reception;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.caredesk.desktop.api.Api;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.live.LiveBatch;
import org.caredesk.desktop.schedule.ScheduleColumn;
import org.caredesk.desktop.schedule.ScheduleDay;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Look;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.work.Latest;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.directory.AffiliationResponse;
import org.caredesk.dto.directory.DoctorResponse;
import org.caredesk.dto.scheduling.DoctorCalendarResponse;
import org.caredesk.dto.scheduling.DoctorCalendarResponse.CalendarAppointment;
import org.caredesk.dto.scheduling.DoctorCalendarResponse.CalendarHospital;
import org.caredesk.dto.scheduling.HospitalDayResponse.Closure;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.caredesk.dto.scheduling.HospitalDayResponse.DoctorDay;
import org.caredesk.dto.scheduling.Slot;
import org.jspecify.annotations.Nullable;

/**
 * A week of one doctor at the desk's hospital, a column a day, kept current by the live feed. The
 * time, the connection and whether slots may be booked are those of the day.
 */
final class WeekModel implements DeskPicture {
  private static final UUID NOBODY = new UUID(0, 0);
  private static final int DAYS = 7;

  /** What was loaded, and of which week. */
  private record Loaded(LocalDate monday, DoctorCalendarResponse calendar, DoctorResponse doctor) {}

  private final ReadOnlyObjectWrapper<ScheduleDay> columns;
  private final ReadOnlyObjectWrapper<LocalDate> monday;
  private final ReadOnlyObjectWrapper<String> name = new ReadOnlyObjectWrapper<>("");
  private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(new Look.Loading());
  private final WorkplaceContext context;
  private final FrontDesk desk;
  private final DayColumns mapping;
  private final Latest lane;
  private final List<Subscription> open = new ArrayList<>();
  private Map<String, DoctorDay> days = Map.of();
  private UUID doctor = NOBODY;

  WeekModel(WorkplaceContext context, FrontDesk desk) {
    this.context = context;
    this.desk = desk;
    this.mapping = new DayColumns(context.texts(), context.desk().deskName());
    this.lane = new Latest(context.work());
    this.monday = new ReadOnlyObjectWrapper<>(mondayOf(desk.day().hospitalToday()));
    this.columns = new ReadOnlyObjectWrapper<>(nothing());
  }

  private static LocalDate mondayOf(LocalDate date) {
    return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private ScheduleDay nothing() {
    return new ScheduleDay(monday.get(), zone(), List.of());
  }

  private ZoneId zone() {
    return desk.day().zone();
  }

  // --- life --------------------------------------------------------------------------------------

  void activate() {
    open.add(context.session().live().listen(this::hear));
    open.add(desk.onChange(_ -> load()));
    open.add(
        context.desk().hospital().property().subscribe((_, _) -> show(doctor, monday.get()))
            ::unsubscribe);
    load();
  }

  void deactivate() {
    Subscription.all(open).close();
    open.clear();
    lane.close();
  }

  /** Shows the week that {@code date} is in. */
  void show(UUID wanted, LocalDate date) {
    if (!wanted.equals(doctor)) {
      doctor = wanted;
      name.set("");
    }
    if (!monday.get().equals(mondayOf(date)) || name.get().isEmpty()) {
      monday.set(mondayOf(date));
      days = Map.of();
      columns.set(nothing());
      look.set(new Look.Loading());
    }
    if (!open.isEmpty()) {
      load();
    }
  }

  // --- what shows --------------------------------------------------------------------------------

  ReadOnlyObjectProperty<ScheduleDay> columnsProperty() {
    return columns.getReadOnlyProperty();
  }

  /** The first day of the week that is wanted. */
  ReadOnlyObjectProperty<LocalDate> mondayProperty() {
    return monday.getReadOnlyProperty();
  }

  /** The doctor's; empty before it is loaded. */
  ReadOnlyObjectProperty<String> nameProperty() {
    return name.getReadOnlyProperty();
  }

  ObservableValue<Look> look() {
    return look;
  }

  UUID doctor() {
    return doctor;
  }

  /** The next free slot of the week; null where there is none. */
  @Nullable NextFree nextFree() {
    Instant now = desk.day().nowProperty().get();
    for (DoctorDay day : days.values()) {
      for (Slot slot : day.freeSlots()) {
        if (slot.startsAt().isAfter(now)) {
          return new NextFree(day, slot);
        }
      }
    }
    return null;
  }

  @Override
  public @Nullable DayAppointment appointment(String id) {
    return days.values().stream()
        .flatMap(day -> day.appointments().stream())
        .filter(each -> each.id().toString().equals(id))
        .findFirst()
        .orElse(null);
  }

  @Override
  public @Nullable DoctorDay doctorOf(String columnId) {
    return days.get(columnId);
  }

  @Override
  public boolean isWith(DoctorDay column, DayAppointment appointment) {
    return true; // every column is the same doctor's
  }

  // --- loading -----------------------------------------------------------------------------------

  @Override
  public void reload() {
    load();
  }

  private void hear(LiveBatch batch) {
    if (batch.resync()
        || batch.frames().stream().anyMatch(each -> doctor.equals(each.doctorId()))) {
      load();
    }
  }

  private void load() {
    if (doctor.equals(NOBODY)) {
      return;
    }
    UUID wanted = doctor;
    LocalDate from = monday.get();
    Api server = context.session().api();
    lane.start(
        () ->
            new Loaded(
                from,
                server.doctorDays().calendar(wanted, from, from.plusDays(DAYS - 1)),
                server.doctors().get(wanted)),
        this::loaded,
        this::failed);
  }

  private void loaded(Loaded answer) {
    UUID hospital = context.desk().hospital().get().id();
    Map<String, DoctorDay> fresh = new LinkedHashMap<>();
    List<ScheduleColumn> drawn = new ArrayList<>();
    for (AffiliationResponse terms : answer.doctor().affiliations()) {
      CalendarHospital here = terms.hospitalId().equals(hospital) ? of(terms, answer) : null;
      if (here != null) {
        for (int i = 0; i < DAYS; i++) {
          LocalDate date = answer.monday().plusDays(i);
          DoctorDay day = day(answer, terms, here, date);
          fresh.put(date.toString(), day);
          drawn.add(column(day, date));
        }
        break;
      }
    }
    days = fresh;
    name.set(answer.doctor().name());
    ScheduleDay picture = new ScheduleDay(answer.monday(), zone(), drawn);
    if (!picture.equals(columns.get())) {
      columns.set(picture);
    }
    look.set(
        drawn.isEmpty()
            ? new Look.Empty(
                "fth-calendar",
                context.texts().get("reception.week.not-here-title"),
                context.texts().get("reception.week.not-here-text", answer.doctor().name()),
                null)
            : new Look.Ready());
  }

  private void failed(ApiProblem problem) {
    if (days.isEmpty()) {
      look.set(
          ProblemTexts.failed(
              context.texts(),
              context.texts().get("reception.week.load-failed"),
              problem,
              this::load));
    }
  }

  private static @Nullable CalendarHospital of(AffiliationResponse terms, Loaded answer) {
    return answer.calendar().hospitals().stream()
        .filter(each -> each.affiliationId().equals(terms.id()))
        .findFirst()
        .orElse(null);
  }

  private DoctorDay day(
      Loaded answer, AffiliationResponse terms, CalendarHospital here, LocalDate date) {
    Slot span =
        new Slot(
            date.atStartOfDay(zone()).toInstant(),
            date.plusDays(1).atStartOfDay(zone()).toInstant());
    return new DoctorDay(
        answer.doctor().id(),
        terms.id(),
        answer.doctor().name(),
        answer.doctor().specialties(),
        terms.departmentId(),
        terms.departmentName(),
        terms.room(),
        terms.consultationFee(),
        terms.slotMinutes(),
        terms.allowedSlotMinutes(),
        terms.visitModes(),
        terms.bookingPolicy(),
        context.desk().hospital().get().payAtDesk(),
        here.windows().stream().filter(each -> begins(each.startsAt(), span)).toList(),
        here.closures().stream().filter(each -> meets(each, span)).toList(),
        here.freeSlots().stream().filter(each -> begins(each.startsAt(), span)).toList(),
        null,
        answer.calendar().appointments().stream()
            .filter(each -> each.affiliationId().equals(terms.id()))
            .map(CalendarAppointment::appointment)
            .filter(each -> begins(each.startsAt(), span))
            .toList());
  }

  private static boolean begins(Instant start, Slot span) {
    return !start.isBefore(span.startsAt()) && start.isBefore(span.endsAt());
  }

  private static boolean meets(Closure closure, Slot span) {
    return closure.startsAt().isBefore(span.endsAt()) && span.startsAt().isBefore(closure.endsAt());
  }

  /** The desk's column of a day, with the day over it in place of the doctor. */
  private ScheduleColumn column(DoctorDay day, LocalDate date) {
    ScheduleColumn made = mapping.column(day, DayFilter.ALL, desk.day().nowProperty().get());
    return new ScheduleColumn(
        date.toString(),
        made.personId(),
        context.formats().dayShort(date),
        "",
        null,
        made.booked(),
        made.capacity(),
        null,
        made.open(),
        made.closures(),
        made.entries(),
        date);
  }
}
