package org.caredesk.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A client of the live feed: puts the parts of a message together. */
record Frames(Consumer<String> to, StringBuilder parts) implements WebSocket.Listener {
  private Frames(Consumer<String> to) {
    this(to, new StringBuilder());
  }

  static CompletableFuture<WebSocket> connect(
      HttpClient client, String server, String token, Consumer<String> to) {
    return client
        .newWebSocketBuilder()
        .header("Authorization", "Bearer " + token)
        .connectTimeout(Duration.ofSeconds(10))
        .buildAsync(
            URI.create(server.replace("http://", "ws://") + "/api/v1/live"), new Frames(to));
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
    parts.append(data);
    if (last) {
      to.accept(parts.toString());
      parts.setLength(0);
    }
    socket.request(1);
    return null;
  }
}
