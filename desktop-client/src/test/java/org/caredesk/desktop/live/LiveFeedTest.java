package org.caredesk.desktop.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.caredesk.desktop.work.ManualWork;
import org.caredesk.dto.live.LiveFrame;
import org.junit.jupiter.api.Test;

class LiveFeedTest {

  private static final Instant START = Instant.parse("2026-11-16T05:02:00Z");

  private final ManualWork manual = new ManualWork(START);
  private final FakeWire wire = new FakeWire();
  private final LiveFeed feed = new LiveFeed(wire, manual.work(), manual.clock());
  private final List<LiveBatch> batches = new ArrayList<>();

  private void openFeed() {
    feed.listen(batches::add);
    feed.open();
    wire.server().onOpen();
    manual.settle();
  }

  @Test
  void frames_that_come_together_are_handed_over_together() {
    openFeed();
    wire.send(7L, LiveFrame.APPOINTMENT_CHANGED);
    wire.send(8L, LiveFrame.SLOTS_CHANGED);
    manual.settle();
    assertThat(batches).isEmpty();
    manual.advance(LiveFeed.MERGE);
    assertThat(batches).singleElement().satisfies(batch -> assertThat(batch.frames()).hasSize(2));
  }

  @Test
  void after_a_loss_the_feed_resumes_behind_the_last_frame() {
    openFeed();
    wire.send(40L, LiveFrame.HELLO);
    wire.send(41L, LiveFrame.SLOTS_CHANGED);
    wire.server().onLost();
    manual.settle();
    assertThat(feed.state().get()).isEqualTo(new LiveState.Reconnecting(START));
    manual.advance(LiveFeed.FIRST_PAUSE);
    assertThat(wire.connects).containsExactly(null, 41L);
  }

  @Test
  void what_was_missed_is_not_skipped_by_the_hello_of_the_new_connection() {
    openFeed();
    wire.send(41L, LiveFrame.SLOTS_CHANGED);
    wire.server().onLost();
    manual.advance(Duration.ofSeconds(1));
    wire.server().onOpen();
    wire.send(50L, LiveFrame.HELLO);
    wire.server().onLost();
    manual.advance(Duration.ofSeconds(1));
    assertThat(wire.connects).containsExactly(null, 41L, 41L);
  }

  @Test
  void a_server_that_stays_away_counts_as_offline_since_the_loss() {
    openFeed();
    manual.advance(Duration.ofMinutes(30));
    Instant lost = manual.clock().instant();
    for (int i = 0; i < 3; i++) {
      wire.server().onLost();
      manual.advance(Duration.ofSeconds(2));
    }
    assertThat(feed.state().get())
        .isInstanceOfSatisfying(
            LiveState.Offline.class, offline -> assertThat(offline.since()).isEqualTo(lost));
  }

  @Test
  void pauses_double_up_to_ten_seconds() {
    assertThat(List.of(1, 2, 3, 4, 5, 6, 60).stream().map(LiveFeed::pauseAfter))
        .extracting(Duration::toMillis)
        .containsExactly(500L, 1000L, 2000L, 4000L, 8000L, 10_000L, 10_000L);
  }

  @Test
  void try_now_does_not_wait_for_the_pause() {
    openFeed();
    wire.server().onLost();
    manual.settle();
    feed.tryNow();
    assertThat(wire.connects).hasSize(2);
    manual.advance(Duration.ofSeconds(20));
    assertThat(wire.connects).hasSize(2);
  }

  @Test
  void a_resync_tells_listeners_to_load_anew_and_forgets_the_old_place() {
    openFeed();
    wire.send(41L, LiveFrame.SLOTS_CHANGED);
    manual.advance(LiveFeed.MERGE);
    wire.send(99L, LiveFrame.RESYNC);
    manual.advance(LiveFeed.MERGE);
    assertThat(batches.getLast().resync()).isTrue();
    wire.server().onLost();
    manual.advance(LiveFeed.FIRST_PAUSE);
    assertThat(wire.connects).last().isEqualTo(99L);
  }

  @Test
  void what_was_loaded_before_the_first_connection_stood_is_loaded_anew() {
    openFeed();
    wire.send(40L, LiveFrame.HELLO);
    manual.advance(LiveFeed.MERGE);
    assertThat(batches).singleElement().satisfies(batch -> assertThat(batch.resync()).isTrue());

    wire.server().onLost();
    manual.advance(LiveFeed.FIRST_PAUSE);
    wire.server().onOpen();
    wire.send(45L, LiveFrame.HELLO);
    manual.advance(LiveFeed.MERGE);
    assertThat(batches).hasSize(1);
  }

  @Test
  void a_closed_feed_leaves_nothing_behind() {
    openFeed();
    wire.send(7L, LiveFrame.APPOINTMENT_CHANGED);
    wire.server().onLost();
    manual.settle();
    feed.close();
    assertThat(manual.pendingTimers()).isZero();
  }
}
