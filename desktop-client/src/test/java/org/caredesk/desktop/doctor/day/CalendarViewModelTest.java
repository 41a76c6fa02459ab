package org.caredesk.desktop.doctor.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caredesk.desktop.doctor.day.RaosWeek.MONDAY;
import static org.caredesk.desktop.doctor.day.RaosWeek.lisbon;
import static org.caredesk.desktop.doctor.day.RaosWeek.mumbai;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.caredesk.desktop.schedule.Landing;
import org.caredesk.desktop.schedule.ScheduleColumn;
import org.caredesk.desktop.schedule.ScheduleMonth;
import org.caredesk.desktop.schedule.Visit;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.Slot;
import org.junit.jupiter.api.Test;

class CalendarViewModelTest {
  private final Surgery surgery = new Surgery();
  private final AppointmentResponse heena =
      surgery.server.add(3, "Heena Dave", AppointmentStatus.CONFIRMED, mumbai(MONDAY, "11:30"));
  private final AppointmentResponse pranav =
      surgery.server.add(4, "Pranav Oak", AppointmentStatus.CONFIRMED, mumbai(MONDAY, "15:00"));

  @Test
  void the_day_the_week_and_how_full_it_is_come_from_one_load() {
    CalendarViewModel calendar = surgery.calendar();

    assertThat(visits(calendar.dayProperty().get().columns().getFirst())).hasSize(2);
    assertThat(calendar.loadsProperty().get().getFirst()).isEqualTo(new DayLoad(MONDAY, 2, 12, ""));

    calendar.show(Period.WEEK);
    calendar.step(0);
    surgery.work.settle();
    assertThat(calendar.weekProperty().get().columns())
        .extracting(ScheduleColumn::date)
        .startsWith(MONDAY, MONDAY.plusDays(1));
    assertThat(surgery.server.calls).containsOnlyOnce("calendar");
  }

  @Test
  void an_evening_elsewhere_stands_on_its_own_day_in_its_own_zone() {
    surgery.server.twoHospitals = true;
    LocalDate tuesday = MONDAY.plusDays(1);
    AppointmentResponse abroad =
        RaosWeek.appointment(
            9, "Miguel Carvalho", AppointmentStatus.CONFIRMED, lisbon(tuesday, "19:00"));
    surgery.server.put(atLisbon(abroad));
    CalendarViewModel calendar = surgery.calendar();
    calendar.show(Period.WEEK);

    Visit visit = visits(calendar.weekProperty().get().columns().get(1)).getFirst();
    assertThat(visit.name()).isEqualTo("Miguel Carvalho");
    assertThat(Objects.requireNonNull(visit.place()).zone()).isEqualTo(RaosWeek.LISBON);
    assertThat(visit.place().tint()).isEqualTo(2);
    // Half past midnight on Wednesday here, and still Tuesday's work.
    assertThat(visit.startsAt()).isEqualTo(mumbai(tuesday.plusDays(1), "00:30"));
    assertThat(calendar.weekProperty().get().columns().get(2).entries()).isEmpty();
  }

  @Test
  void with_one_hospital_no_card_says_where() {
    Visit visit = visits(surgery.calendar().dayProperty().get().columns().getFirst()).getFirst();

    assertThat(visit.place()).isNull();
  }

  @Test
  void the_month_counts_what_takes_time_and_keeps_the_first_lines() {
    surgery.server.put(
        RaosWeek.appointment(7, "Gone Away", AppointmentStatus.CANCELLED, mumbai(MONDAY, "09:00")));
    CalendarViewModel calendar = surgery.calendar();
    calendar.show(Period.MONTH);
    surgery.work.settle();

    ScheduleMonth.Day day =
        calendar.monthProperty().get().days().stream()
            .filter(each -> each.date().equals(MONDAY))
            .findFirst()
            .orElseThrow();
    assertThat(day.booked()).isEqualTo(2);
    assertThat(day.capacity()).isEqualTo(12);
    assertThat(day.visits()).extracting(Visit::name).containsExactly("Heena Dave", "Pranav Oak");
  }

  @Test
  void a_change_elsewhere_makes_a_new_picture_and_moves_nothing_else() {
    CalendarViewModel calendar = surgery.calendar();
    calendar.show(Period.WEEK);
    surgery.work.settle();
    LocalDate before = calendar.dateProperty().get();
    AppointmentResponse came =
        surgery.server.put(
            RaosWeek.moved(heena, AppointmentStatus.CHECKED_IN, heena.startsAt(), null));
    surgery.push(came);

    assertThat(visits(calendar.weekProperty().get().columns().getFirst()).getFirst().status())
        .isEqualTo(AppointmentStatus.CHECKED_IN);
    assertThat(calendar.dateProperty().get()).isEqualTo(before);
    assertThat(calendar.periodProperty().get()).isEqualTo(Period.WEEK);
  }

  @Test
  void the_preview_says_where_a_card_may_land_and_why_not() {
    CalendarViewModel calendar = surgery.calendar();

    assertThat(landing(mumbai(MONDAY, "12:00")))
        .isEqualTo(new Landing(true, "Free: Mon 16 Nov, 12:00–12:30"));
    assertThat(landing(mumbai(MONDAY, "15:15")))
        .isEqualTo(new Landing(false, "Taken: Pranav Oak, 15:00–15:30"));
    assertThat(landing(mumbai(MONDAY, "10:00"))).isEqualTo(new Landing(false, "In the past"));
    assertThat(landing(mumbai(MONDAY, "12:45")))
        .isEqualTo(new Landing(false, "Outside your hours at Seaface Hospital"));
    assertThat(landing(mumbai(MONDAY, "11:45")).possible()).isTrue();
    assertThat(calendar.look().get()).isInstanceOf(org.caredesk.desktop.ui.Look.Ready.class);
  }

  @Test
  void a_dropped_card_stands_there_at_once_and_undo_takes_it_back() {
    CalendarViewModel calendar = surgery.calendar();
    drop(mumbai(MONDAY, "12:00"));

    assertThat(surgery.lastToast()).isEqualTo("Moved: Heena Dave, now Mon 16 Nov, 12:00–12:30");
    assertThat(starts(calendar)).contains(mumbai(MONDAY, "12:00"));
    surgery.undo();
    assertThat(starts(calendar)).contains(mumbai(MONDAY, "11:30"));
  }

  @Test
  void where_somebody_was_quicker_the_next_free_time_is_said() {
    surgery.calendar();
    Instant next = mumbai(MONDAY, "12:30");
    surgery.server.failNext(
        "reschedule", DoctorServer.conflict("slot-taken", new Slot(next, next.plusSeconds(1800))));
    drop(mumbai(MONDAY, "12:00"));

    assertThat(surgery.lastToast()).endsWith("Next free: Mon 16 Nov, 12:30");
    assertThat(surgery.undoable()).isFalse();
  }

  @Test
  void what_may_not_be_moved_is_not_picked_up() {
    CalendarViewModel calendar = surgery.calendar();
    surgery.push(
        surgery.server.put(
            RaosWeek.moved(heena, AppointmentStatus.COMPLETED, heena.startsAt(), null)));
    ScheduleColumn column = calendar.dayProperty().get().columns().getFirst();

    assertThat(visits(column))
        .filteredOn(visit -> surgery.doctor().mover().movable(column, visit))
        .extracting(Visit::id)
        .containsExactly(pranav.id().toString());
  }

  @Test
  void the_calendar_opens_at_the_hospital_with_most_hours() {
    surgery.server.twoHospitals = true;
    surgery.context.desk().hospital().show(RaosWeek.hospitalAt(RaosWeek.RIBEIRA));
    CalendarViewModel calendar = surgery.calendar();
    surgery.work.settle();

    assertThat(calendar.zone()).isEqualTo(RaosWeek.MUMBAI);
  }

  @Test
  void nothing_is_left_running_after_it_is_left() {
    surgery.calendar().deactivate();
    surgery.doctor().close();

    assertThat(surgery.listeners()).isZero();
    assertThat(surgery.work.pendingTimers()).isZero();
  }

  private Landing landing(Instant start) {
    ScheduleColumn column = surgery.doctor().calendar().dayProperty().get().columns().getFirst();
    return surgery.doctor().mover().landing(visits(column).getFirst(), column, start);
  }

  private void drop(Instant start) {
    ScheduleColumn column = surgery.doctor().calendar().dayProperty().get().columns().getFirst();
    surgery.doctor().mover().move(visits(column).getFirst(), column, start);
    surgery.work.settle();
  }

  private static List<Instant> starts(CalendarViewModel calendar) {
    return visits(calendar.dayProperty().get().columns().getFirst()).stream()
        .map(Visit::startsAt)
        .toList();
  }

  private static List<Visit> visits(ScheduleColumn column) {
    return column.entries().stream()
        .filter(Visit.class::isInstance)
        .map(Visit.class::cast)
        .toList();
  }

  private static AppointmentResponse atLisbon(AppointmentResponse of) {
    return new AppointmentResponse(
        of.id(),
        of.number(),
        of.status(),
        RaosWeek.AT_RIBEIRA,
        RaosWeek.RIBEIRA,
        "Hospital da Ribeira",
        RaosWeek.LISBON.getId(),
        of.departmentId(),
        of.doctorId(),
        of.doctorName(),
        of.patientId(),
        of.patientName(),
        of.startsAt(),
        of.endsAt(),
        of.minutes(),
        of.visitMode(),
        of.reason(),
        of.symptoms(),
        of.notes(),
        of.fee(),
        of.paymentState(),
        null,
        null,
        of.lane(),
        of.progress(),
        null,
        of.version(),
        of.allowedActions(),
        of.history());
  }
}
