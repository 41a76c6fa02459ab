package org.caredesk.desktop.doctor.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caredesk.desktop.doctor.day.RaosWeek.MONDAY;
import static org.caredesk.desktop.doctor.day.RaosWeek.mumbai;

import java.time.Duration;
import java.util.Objects;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.live.LiveState;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.DoctorQueueResponse.QueueEntry;
import org.junit.jupiter.api.Test;

class QueueViewModelTest {
  private final Surgery surgery = new Surgery();
  private final AppointmentResponse inside =
      surgery.server.add(
          1, "Eknath Gaikwad", AppointmentStatus.IN_CONSULTATION, mumbai(MONDAY, "10:30"));
  private final AppointmentResponse waits =
      surgery.server.add(2, "Ruchi Arora", AppointmentStatus.CHECKED_IN, mumbai(MONDAY, "11:00"));
  private final AppointmentResponse comes =
      surgery.server.add(3, "Heena Dave", AppointmentStatus.CONFIRMED, mumbai(MONDAY, "11:30"));

  @Test
  void everybody_stands_where_they_are() {
    DayQueue queue = surgery.queue().queueProperty().get();

    assertThat(name(Objects.requireNonNull(queue.inside()))).isEqualTo("Eknath Gaikwad");
    assertThat(queue.waiting()).extracting(QueueViewModelTest::name).containsExactly("Ruchi Arora");
    assertThat(queue.expected()).extracting(QueueViewModelTest::name).containsExactly("Heena Dave");
    assertThat(queue.toCome()).isEqualTo(2);
    assertThat(queue.lateMinutes()).isEqualTo(8);
  }

  @Test
  void while_somebody_is_in_the_next_call_says_whom_to_complete_and_asks_nobody() {
    surgery.queue().callNext();
    surgery.work.settle();

    assertThat(surgery.lastToast()).isEqualTo("Complete the visit of Eknath Gaikwad first");
    assertThat(surgery.server.calls).doesNotContain("callNext");
  }

  @Test
  void what_came_while_the_line_was_away_is_asked_for_once_it_is_back() {
    QueueViewModel queue = surgery.queue();
    surgery.state.set(new LiveState.Offline(RaosWeek.NOW, RaosWeek.NOW.plusSeconds(30)));
    surgery.server.add(4, "Pranav Oak", AppointmentStatus.CONFIRMED, mumbai(MONDAY, "15:00"));
    surgery.work.settle();
    assertThat(queue.queueProperty().get().expected()).hasSize(1);

    surgery.state.set(new LiveState.Live());
    surgery.work.settle();
    assertThat(queue.queueProperty().get().expected())
        .extracting(QueueViewModelTest::name)
        .containsExactly("Heena Dave", "Pranav Oak");
  }

  @Test
  void completing_then_calling_brings_the_next_patient_in() {
    QueueViewModel queue = surgery.queue();
    queue.complete();
    surgery.work.settle();
    queue.callNext();
    surgery.work.settle();

    DayQueue now = queue.queueProperty().get();
    assertThat(name(Objects.requireNonNull(now.inside()))).isEqualTo("Ruchi Arora");
    assertThat(now.seen()).extracting(QueueViewModelTest::name).containsExactly("Eknath Gaikwad");
    assertThat(surgery.lastToast()).isEqualTo("With you: Ruchi Arora");
  }

  @Test
  void a_completed_visit_can_be_taken_back() {
    QueueViewModel queue = surgery.queue();
    queue.complete();
    surgery.work.settle();
    surgery.undo();

    assertThat(name(Objects.requireNonNull(queue.queueProperty().get().inside())))
        .isEqualTo("Eknath Gaikwad");
    assertThat(surgery.lastToast()).isEqualTo("Taken back: Eknath Gaikwad, With doctor");
  }

  @Test
  void who_did_not_come_is_noted_and_can_be_taken_back() {
    QueueViewModel queue = surgery.queue();
    queue.noShow(comes.id());
    surgery.work.settle();

    assertThat(queue.queueProperty().get().missed())
        .extracting(QueueViewModelTest::name)
        .containsExactly("Heena Dave");
    surgery.undo();
    assertThat(queue.queueProperty().get().missed()).isEmpty();
  }

  @Test
  void what_the_server_does_not_allow_is_not_tried() {
    QueueViewModel queue = surgery.queue();
    queue.start(comes.id());
    queue.noShow(inside.id());
    surgery.work.settle();

    assertThat(surgery.server.calls).doesNotContain("startConsultation", "markNoShow");
  }

  @Test
  void nobody_waiting_is_said_without_asking() {
    surgery.server.appointments.clear();
    surgery.queue().callNext();

    assertThat(surgery.lastToast()).isEqualTo("Nobody is waiting");
  }

  @Test
  void a_check_in_elsewhere_appears_by_itself_and_the_choice_stays() {
    QueueViewModel queue = surgery.queue();
    queue.select(waits.id());
    AppointmentResponse came =
        surgery.server.put(
            RaosWeek.moved(comes, AppointmentStatus.CHECKED_IN, comes.startsAt(), null));
    surgery.push(came);

    assertThat(queue.queueProperty().get().waiting()).hasSize(2);
    assertThat(queue.selectedProperty().get()).isEqualTo(waits.id());
  }

  @Test
  void a_refusal_is_said_and_the_truth_loaded() {
    QueueViewModel queue = surgery.queue();
    surgery.server.failNext("complete", new ApiProblem.Stale(null));
    long before = surgery.server.calls.stream().filter("queue"::equals).count();
    queue.complete();
    surgery.work.settle();

    assertThat(surgery.toasts).hasSize(1);
    assertThat(queue.busyProperty().get()).isFalse();
    assertThat(surgery.server.calls.stream().filter("queue"::equals).count()).isGreaterThan(before);
  }

  @Test
  void waiting_is_counted_from_the_check_in() {
    QueueEntry entry = surgery.queue().queueProperty().get().waiting().getFirst();
    surgery.work.advance(Duration.ofMinutes(5));

    assertThat(DayQueue.waitingMinutes(entry, surgery.queue().nowProperty().get())).isEqualTo(27);
  }

  @Test
  void how_late_the_doctor_runs_is_asked_for_each_minute_though_nothing_happens() {
    surgery.queue();
    long before = surgery.server.calls.stream().filter("queue"::equals).count();
    surgery.work.advance(Duration.ofMinutes(3));
    surgery.work.settle();

    assertThat(surgery.server.calls.stream().filter("queue"::equals).count()).isEqualTo(before + 3);
  }

  @Test
  void nothing_is_left_running_after_it_is_left() {
    surgery.queue().deactivate();
    surgery.doctor().close();

    assertThat(surgery.listeners()).isZero();
    assertThat(surgery.work.pendingTimers()).isZero();
  }

  private static String name(QueueEntry entry) {
    return QueueRow.name(entry);
  }
}
