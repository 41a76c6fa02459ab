package org.caredesk.server.notifications.live;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.caredesk.dto.live.LiveFrame;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import tools.jackson.databind.json.JsonMapper;

/** One client's WebSocket: a virtual thread that sends what the client may see, in order. */
class LiveConnection {
  private static final Logger log = LoggerFactory.getLogger(LiveConnection.class);
  private static final long LOOK_AT_LEAST_EVERY_SECONDS = 5;

  private final WebSocketSession session;
  private final LiveFeed feed;
  private final LiveAudience audience;
  private final JsonMapper json;
  private final Semaphore news = new Semaphore(1);
  private final BooleanSupplier isOver;
  private long sent;
  private volatile boolean closed;

  /**
   * @param after the last number the client has seen; null for from now on
   * @param isOver whether the token that opened it has expired: who was signed out meanwhile gets
   *     no fresh one
   */
  LiveConnection(
      WebSocketSession session,
      LiveFeed feed,
      LiveAudience audience,
      JsonMapper json,
      @Nullable Long after,
      BooleanSupplier isOver) {
    this.session = session;
    this.feed = feed;
    this.audience = audience;
    this.json = json;
    this.sent = after == null ? feed.position() : after;
    this.isOver = isOver;
  }

  void start() {
    Thread.ofVirtual().name("live-" + session.getId()).start(this::run);
  }

  void wake() {
    if (news.availablePermits() == 0) {
      news.release();
    }
  }

  void close() {
    closed = true;
    wake();
  }

  private void run() {
    try {
      send(new LiveFrame(feed.position(), LiveFrame.HELLO, null, null, null, null, null, null));
      while (!closed && session.isOpen() && !isOver.getAsBoolean()) {
        if (news.tryAcquire(LOOK_AT_LEAST_EVERY_SECONDS, TimeUnit.SECONDS)) {
          news.drainPermits();
          if (!isOver.getAsBoolean()) {
            sendNews();
          }
        }
      }
      session.close(CloseStatus.SERVICE_RESTARTED);
    } catch (IOException | IllegalStateException e) {
      log.debug("A live connection ended", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      feed.remove(this);
    }
  }

  private void sendNews() throws IOException {
    var published = feed.after(sent);
    while (published != null && !published.isEmpty()) {
      for (var change : published) {
        if (audience.includes(change)) {
          session.sendMessage(new TextMessage(change.json()));
        }
        sent = change.seq();
      }
      published = feed.after(sent);
    }
    if (published == null) {
      // Read before it is sent: what the client then loads is at least this new.
      sent = feed.position();
      send(new LiveFrame(sent, LiveFrame.RESYNC, null, null, null, null, null, null));
    }
  }

  private void send(LiveFrame frame) throws IOException {
    session.sendMessage(new TextMessage(json.writeValueAsString(frame)));
  }
}
