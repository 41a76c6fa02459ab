package org.caredesk.desktop.doctor.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caredesk.desktop.doctor.day.RaosWeek.MONDAY;
import static org.caredesk.desktop.doctor.day.RaosWeek.mumbai;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.caredesk.desktop.schedule.OfferedTime;
import org.caredesk.desktop.schedule.ScheduleEntry;
import org.caredesk.desktop.schedule.Visit;
import org.caredesk.dto.scheduling.AppointmentMove;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.Slot;
import org.junit.jupiter.api.Test;

class AnswerViewModelTest {
  private final Surgery surgery = new Surgery();
  private final AppointmentResponse older =
      surgery.server.add(
          22, "Balaji Iyengar", AppointmentStatus.REQUESTED, mumbai(MONDAY, "12:00"));
  private final AppointmentResponse newer =
      surgery.server.add(
          11, "Sushila Vaidya", AppointmentStatus.REQUESTED, mumbai(MONDAY.plusDays(1), "09:00"));

  @Test
  void the_oldest_request_is_open_first() {
    InboxViewModel inbox = surgery.doctor().inbox();

    assertThat(inbox.requestsProperty().get())
        .extracting(AppointmentResponse::id)
        .containsExactly(older.id(), newer.id());
    assertThat(inbox.focusedProperty().get()).isEqualTo(older.id());
    assertThat(inbox.countProperty().get()).isEqualTo(2);
  }

  @Test
  void accepted_it_leaves_the_list_and_the_next_one_opens() {
    surgery.doctor().answer().accept();
    surgery.work.settle();

    assertThat(surgery.doctor().inbox().focusedProperty().get()).isEqualTo(newer.id());
    assertThat(surgery.doctor().inbox().countProperty().get()).isEqualTo(1);
    assertThat(surgery.lastToast()).isEqualTo("Accepted: Balaji Iyengar, Mon 16 Nov, 12:00");
    assertThat(surgery.undoable()).isTrue();
  }

  @Test
  void an_acceptance_can_be_taken_back() {
    surgery.doctor().answer().accept();
    surgery.work.settle();
    surgery.undo();

    assertThat(surgery.doctor().inbox().countProperty().get()).isEqualTo(2);
  }

  @Test
  void it_is_not_rejected_without_a_reason() {
    AnswerViewModel answer = surgery.doctor().answer();
    answer.beginReject();
    answer.reject("  ");
    surgery.work.settle();

    assertThat(answer.reasonErrorProperty().get()).isNotEmpty();
    assertThat(surgery.server.calls).doesNotContain("reject");

    answer.reject("x".repeat(2_001));
    assertThat(answer.reasonErrorProperty().get())
        .isEqualTo("At most 2,000 characters; this has 2,001.");
    assertThat(surgery.server.calls).doesNotContain("reject");

    answer.reject(" Please see a neurologist ");
    surgery.work.settle();
    assertThat(surgery.server.calls).contains("reject", "Please see a neurologist");
    assertThat(answer.askingProperty().get()).isInstanceOf(AnswerViewModel.Asking.Nothing.class);
  }

  @Test
  void another_time_is_offered_from_what_is_free_near_the_one_asked_for() {
    slot("12:00");
    slot("12:30");
    slot("15:00");
    AnswerViewModel answer = surgery.doctor().answer();
    answer.beginPropose();
    assertThat(answer.askingProperty().get()).isEqualTo(new AnswerViewModel.Asking.OtherTime(null));
    surgery.work.settle();

    assertThat(answer.askingProperty().get())
        .isInstanceOfSatisfying(
            AnswerViewModel.Asking.OtherTime.class,
            other ->
                assertThat(other.slots())
                    .extracting(Slot::startsAt)
                    .containsExactly(mumbai(MONDAY, "12:30"), mumbai(MONDAY, "15:00")));

    answer.propose(mumbai(MONDAY, "12:30"));
    surgery.work.settle();
    InboxViewModel inbox = surgery.doctor().inbox();
    assertThat(surgery.lastToast()).isEqualTo("Offered Mon 16 Nov, 12:30 to Balaji Iyengar");
    assertThat(inbox.countProperty().get()).isEqualTo(1);
    assertThat(inbox.requestsProperty().get().getLast().id()).isEqualTo(older.id());
  }

  @Test
  void a_free_time_of_the_calendar_answers_only_where_another_time_is_asked_for_and_there() {
    slot("12:30");
    AnswerViewModel answer = surgery.doctor().answer();
    answer.chosen(RaosWeek.AT_SEAFACE, mumbai(MONDAY, "12:30"));
    surgery.work.settle();
    assertThat(surgery.server.calls).doesNotContain("accept");

    answer.beginPropose();
    surgery.work.settle();
    answer.chosen(RaosWeek.AT_RIBEIRA, mumbai(MONDAY, "12:30"));
    surgery.work.settle();
    assertThat(surgery.server.calls).doesNotContain("accept");
    assertThat(surgery.lastToast())
        .isEqualTo("Balaji Iyengar asked for Seaface Hospital: choose a time there");

    answer.chosen(RaosWeek.AT_SEAFACE, mumbai(MONDAY, "12:30"));
    surgery.work.settle();
    assertThat(surgery.lastToast()).isEqualTo("Offered Mon 16 Nov, 12:30 to Balaji Iyengar");
    assertThat(answer.choosing().getValue()).isFalse();
  }

  @Test
  void once_a_time_is_offered_the_next_request_that_waits_is_open() {
    slot("15:00");
    surgery.doctor().answer().beginPropose();
    surgery.doctor().answer().chosen(RaosWeek.AT_SEAFACE, mumbai(MONDAY, "15:00"));
    surgery.work.settle();

    assertThat(surgery.doctor().inbox().focusedProperty().get()).isEqualTo(newer.id());
  }

  @Test
  void an_offered_time_stands_in_the_calendar_until_the_booker_has_answered() {
    slot("15:00");
    CalendarViewModel calendar = surgery.calendar();
    surgery.doctor().answer().beginPropose();
    surgery.doctor().answer().chosen(RaosWeek.AT_SEAFACE, mumbai(MONDAY, "15:00"));
    surgery.work.settle();

    assertThat(at(calendar, "15:00"))
        .singleElement()
        .isInstanceOfSatisfying(
            OfferedTime.class, offer -> assertThat(offer.name()).isEqualTo("Balaji Iyengar"));

    AppointmentResponse offered =
        Objects.requireNonNull(surgery.server.appointments.get(older.id()));
    surgery.push(
        surgery.server.put(
            RaosWeek.moved(offered, AppointmentStatus.CONFIRMED, mumbai(MONDAY, "15:00"), null)));
    surgery.server.free.clear();
    calendar.reload();
    surgery.work.settle();
    assertThat(at(calendar, "15:00"))
        .singleElement()
        .isInstanceOfSatisfying(
            Visit.class, visit -> assertThat(visit.name()).isEqualTo("Balaji Iyengar"));
  }

  private static List<ScheduleEntry> at(CalendarViewModel calendar, String time) {
    return calendar.dayProperty().get().columns().getFirst().entries().stream()
        .filter(entry -> entry.startsAt().equals(mumbai(MONDAY, time)))
        .toList();
  }

  @Test
  void the_loser_of_two_answers_is_told_who_was_first_and_the_list_is_put_right() {
    surgery.doctor();
    AppointmentResponse taken =
        RaosWeek.moved(older, AppointmentStatus.CONFIRMED, older.startsAt(), null);
    surgery.server.put(withHistory(taken, "Dr. Arjun Rao"));
    surgery.doctor().answer().accept();
    surgery.work.settle();

    assertThat(surgery.lastToast())
        .isEqualTo("Too late for Balaji Iyengar: Confirmed by Dr. Arjun Rao at 10:48");
    assertThat(surgery.doctor().inbox().requestsProperty().get())
        .extracting(AppointmentResponse::id)
        .containsExactly(newer.id());
    assertThat(surgery.doctor().answer().busyProperty().get()).isFalse();
  }

  @Test
  void what_was_asked_about_one_request_never_answers_another() {
    AnswerViewModel answer = surgery.doctor().answer();
    answer.beginReject();
    surgery.doctor().inbox().focus(newer.id());

    assertThat(answer.askingProperty().get()).isInstanceOf(AnswerViewModel.Asking.Nothing.class);
  }

  @Test
  void a_new_request_rings_once_and_leaves_the_open_one_open() {
    surgery.doctor().inbox().focus(newer.id());
    AppointmentResponse fresh =
        surgery.server.add(
            5, "Naseem Sayyad", AppointmentStatus.REQUESTED, mumbai(MONDAY, "15:00"));
    surgery.push(fresh);
    surgery.push(fresh);

    assertThat(surgery.chimes).isEqualTo(1);
    assertThat(surgery.doctor().inbox().focusedProperty().get()).isEqualTo(newer.id());
    assertThat(surgery.doctor().inbox().countProperty().get()).isEqualTo(3);
  }

  @Test
  void an_answer_from_before_the_decision_brings_nothing_back() {
    surgery.doctor().answer().accept();
    surgery.work.settle();
    surgery.server.put(older);
    surgery.doctor().inbox().reload();
    surgery.work.settle();

    assertThat(surgery.doctor().inbox().requestsProperty().get())
        .extracting(AppointmentResponse::id)
        .containsExactly(newer.id());
    assertThat(surgery.chimes).isZero();
  }

  @Test
  void the_requests_that_were_there_before_do_not_ring_and_sound_can_be_switched_off() {
    surgery.doctor().soundProperty().set(false);
    surgery.push(
        surgery.server.add(
            5, "Naseem Sayyad", AppointmentStatus.REQUESTED, mumbai(MONDAY, "15:00")));

    assertThat(surgery.chimes).isZero();
  }

  private void slot(String time) {
    Instant start = mumbai(MONDAY, time);
    surgery.server.free.add(new Slot(start, start.plusSeconds(1800)));
  }

  private static AppointmentResponse withHistory(AppointmentResponse of, String actor) {
    return new AppointmentResponse(
        of.id(),
        of.number(),
        of.status(),
        of.affiliationId(),
        of.hospitalId(),
        of.hospitalName(),
        of.timeZone(),
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
        List.of(
            new AppointmentMove(
                mumbai(MONDAY, "10:48"),
                AppointmentStatus.REQUESTED,
                AppointmentStatus.CONFIRMED,
                actor,
                null,
                null,
                null)));
  }
}
