package org.caredesk.desktop.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.caredesk.desktop.api.Transport;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.desktop.work.Work;
import org.caredesk.dto.live.LiveFrame;
import org.jspecify.annotations.Nullable;

/**
 * The feed over a WebSocket, with the bearer token in the upgrade and pings to notice dead links.
 */
public final class WebSocketWire implements Wire {

  private static final Duration PING = Duration.ofSeconds(10);
  private static final int GOING_AWAY = 1001;

  /** Where the token for the upgrade comes from. */
  public interface TokenSource {

    /** The token at hand; null once the session is over. */
    @Nullable String current();

    /** A fresh one, after the server refused the one at hand; blocks; null where there is none. */
    @Nullable String fresh();
  }

  private final Transport transport;
  private final TokenSource tokens;
  private final Work work;
  private final OkHttpClient client;

  public WebSocketWire(Transport transport, TokenSource tokens, Work work) {
    this.transport = transport;
    this.tokens = tokens;
    this.work = work;
    this.client =
        transport.connections().newBuilder().callTimeout(Duration.ZERO).pingInterval(PING).build();
  }

  @Override
  public Subscription connect(@Nullable Long after, Listener listener) {
    return open(after, listener, tokens::current, true);
  }

  private Subscription open(
      @Nullable Long after,
      Listener listener,
      Supplier<@Nullable String> token,
      boolean mayRefresh) {
    Attempt attempt = new Attempt(after, listener, mayRefresh);
    Subscription run =
        work.start(
            () -> {
              attempt.start(token.get());
              return attempt;
            },
            _ -> {},
            _ -> listener.onLost());
    return () -> {
      run.close();
      attempt.close();
    };
  }

  private final class Attempt extends WebSocketListener implements Subscription {

    private final @Nullable Long after;
    private final Listener listener;
    private final boolean mayRefresh;
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile @Nullable WebSocket socket;
    private volatile @Nullable Subscription next;

    Attempt(@Nullable Long after, Listener listener, boolean mayRefresh) {
      this.after = after;
      this.listener = listener;
      this.mayRefresh = mayRefresh;
    }

    void start(@Nullable String token) {
      if (token == null) {
        lost();
        return;
      }
      HttpUrl.Builder address = transport.url("api/v1/live").newBuilder();
      if (after != null) {
        address.addQueryParameter("after", after.toString());
      }
      Request request =
          new Request.Builder()
              .url(address.build())
              .header("Authorization", Transport.bearer(token))
              .build();
      socket = client.newWebSocket(request, this);
      if (over.get()) {
        close();
      }
    }

    @Override
    public void onOpen(WebSocket webSocket, Response response) {
      listener.onOpen();
    }

    @Override
    public void onMessage(WebSocket webSocket, String text) {
      try {
        listener.onFrame(transport.json().readValue(text, LiveFrame.class));
      } catch (JsonProcessingException notAFrame) {
        // A newer server may send what this client does not know; the feed goes on.
        return;
      }
    }

    @Override
    public void onClosing(WebSocket webSocket, int code, String reason) {
      webSocket.close(GOING_AWAY, null);
      lost();
    }

    @Override
    public void onFailure(WebSocket webSocket, Throwable failure, @Nullable Response response) {
      if (response != null
          && response.code() == 401
          && mayRefresh
          && over.compareAndSet(false, true)) {
        next = open(after, listener, tokens::fresh, false);
      } else {
        lost();
      }
    }

    private void lost() {
      if (over.compareAndSet(false, true)) {
        listener.onLost();
      }
    }

    @Override
    public void close() {
      over.set(true);
      WebSocket open = socket;
      if (open != null) {
        open.cancel();
      }
      Subscription following = next;
      if (following != null) {
        following.close();
      }
    }
  }
}
