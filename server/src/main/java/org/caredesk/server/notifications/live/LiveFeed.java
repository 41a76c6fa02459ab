package org.caredesk.server.notifications.live;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.caredesk.server.kernel.Changed;
import org.caredesk.server.kernel.persistence.BackgroundLoop;
import org.caredesk.server.kernel.persistence.CommitBatch;
import org.caredesk.server.notifications.live.LiveChanges.Published;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Brings committed changes to the connected clients (SPEC N1). Each connection keeps its own place
 * and takes what follows, from memory or, when it fell behind, from the database; so nobody misses
 * or repeats a change.
 */
@Component
class LiveFeed {
  private static final int REMEMBERED = 10_000;
  private static final Duration AT_LEAST_EVERY = Duration.ofMillis(500);

  private final LiveChanges changes;
  private final CommitBatch<Changed> batch;
  private final BackgroundLoop loop;
  private final ConcurrentSkipListMap<Long, Published> recent = new ConcurrentSkipListMap<>();
  private final Set<LiveConnection> connections = ConcurrentHashMap.newKeySet();
  private volatile long position;

  LiveFeed(LiveChanges changes, @Value("${caredesk.live.batch-interval}") Duration pause) {
    this.changes = changes;
    this.loop = new BackgroundLoop("live-feed", AT_LEAST_EVERY, pause, this::publish);
    this.batch = new CommitBatch<>(changes::add, loop::wake);
  }

  @EventListener
  void on(Changed change) {
    batch.add(change);
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    position = changes.seq();
    loop.start();
  }

  @PreDestroy
  void stop() {
    loop.close();
    connections.forEach(LiveConnection::close);
  }

  private void publish() {
    changes.number();
    List<Published> news;
    do {
      news = changes.after(position);
      for (var change : news) {
        recent.put(change.seq(), change);
        position = change.seq();
      }
      while (recent.size() > REMEMBERED) {
        recent.pollFirstEntry();
      }
      if (!news.isEmpty()) {
        connections.forEach(LiveConnection::wake);
      }
    } while (!news.isEmpty());
  }

  /** The last number that was published. */
  long position() {
    return position;
  }

  /** What follows a number and is published, in order; null when it is too long ago. */
  @Nullable List<Published> after(long seq) {
    if (seq == position) {
      return List.of();
    }
    if (seq > position) {
      return null; // a place in another database's feed
    }
    var first = recent.isEmpty() ? null : recent.firstKey();
    if (first != null && first <= seq + 1) {
      return List.copyOf(recent.tailMap(seq, false).values());
    }
    if (changes.oldest() > seq + 1) {
      return null;
    }
    return changes.after(seq).stream().filter(change -> change.seq() <= position).toList();
  }

  void add(LiveConnection connection) {
    connections.add(connection);
  }

  void remove(LiveConnection connection) {
    connections.remove(connection);
  }
}
