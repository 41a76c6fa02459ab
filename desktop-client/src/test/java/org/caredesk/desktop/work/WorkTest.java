package org.caredesk.desktop.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.caredesk.desktop.api.ApiException;
import org.caredesk.desktop.api.ApiProblem;
import org.junit.jupiter.api.Test;

class WorkTest {

  private final ManualWork manual = new ManualWork(Instant.parse("2026-11-16T05:19:00Z"));
  private final List<Object> seen = new ArrayList<>();

  @Test
  void a_result_comes_back_through_the_ui_executor() {
    manual.work().start(() -> "day", seen::add, seen::add);
    assertThat(seen).isEmpty();
    manual.settle();
    assertThat(seen).containsExactly("day");
  }

  @Test
  void a_failed_call_comes_back_as_its_typed_problem() {
    manual
        .work()
        .start(
            () -> {
              throw new ApiException(new ApiProblem.Offline());
            },
            seen::add,
            seen::add);
    manual.settle();
    assertThat(seen).containsExactly(new ApiProblem.Offline());
  }

  @Test
  void an_unexpected_failure_comes_back_as_broken() {
    manual
        .work()
        .start(
            () -> {
              throw new IllegalStateException();
            },
            seen::add,
            seen::add);
    manual.settle();
    assertThat(seen).containsExactly(new ApiProblem.Broken(null, null));
  }

  @Test
  void a_closed_run_reports_nothing() {
    manual.work().start(() -> "day", seen::add, seen::add).close();
    manual.settle();
    assertThat(seen).isEmpty();
  }

  @Test
  void only_the_newest_run_of_a_lane_reports() {
    Latest latest = new Latest(manual.work());
    latest.start(() -> "old", seen::add, seen::add);
    latest.start(() -> "new", seen::add, seen::add);
    manual.settle();
    assertThat(seen).containsExactly("new");
  }

  @Test
  void a_debounced_task_runs_once_after_the_last_call() {
    Debounce debounce = new Debounce(manual, Duration.ofMillis(150));
    debounce.call(() -> seen.add("a"));
    manual.advance(Duration.ofMillis(100));
    debounce.call(() -> seen.add("b"));
    manual.advance(Duration.ofMillis(100));
    assertThat(seen).isEmpty();
    manual.advance(Duration.ofMillis(60));
    assertThat(seen).containsExactly("b");
    assertThat(manual.pendingTimers()).isZero();
  }
}
