package org.caredesk.server.notifications.live;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.caredesk.server.kernel.web.ActorArgument;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Accepts {@code GET /api/v1/live}; the access token of the upgrade says who listens. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class LiveSocket extends TextWebSocketHandler implements WebSocketConfigurer {
  /** A place that no feed reaches: whoever says they are there loads anew. */
  private static final Long NOWHERE = Long.MAX_VALUE;

  private final LiveFeed feed;
  private final JsonMapper json;
  private final Clock clock;
  private final Map<String, LiveConnection> connections = new ConcurrentHashMap<>();

  LiveSocket(LiveFeed feed, JsonMapper json, Clock clock) {
    this.feed = feed;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
    registry.addHandler(this, "/api/v1/live");
  }

  @Override
  public void afterConnectionEstablished(WebSocketSession session) throws Exception {
    if (!(session.getPrincipal() instanceof JwtAuthenticationToken token)) {
      session.close(CloseStatus.POLICY_VIOLATION);
      return;
    }
    var remote = session.getRemoteAddress();
    var actor = ActorArgument.actor(token.getToken(), host(remote));
    var expires = token.getToken().getExpiresAt();
    var end = expires == null ? Instant.EPOCH : expires;
    var connection =
        new LiveConnection(
            session,
            feed,
            new LiveAudience(actor),
            json,
            after(session),
            () -> !clock.instant().isBefore(end));
    connections.put(session.getId(), connection);
    feed.add(connection);
    connection.start();
  }

  @Override
  public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
    var connection = connections.remove(session.getId());
    if (connection != null) {
      connection.close();
    }
  }

  private static @Nullable String host(@Nullable InetSocketAddress address) {
    return address == null ? null : address.getHostString();
  }

  private static @Nullable Long after(WebSocketSession session) {
    if (session.getUri() == null) {
      return null;
    }
    var query = UriComponentsBuilder.fromUri(session.getUri()).build().getQueryParams();
    if (!query.containsKey("after")) {
      return null;
    }
    var after = query.getFirst("after");
    return after != null && after.matches("\\d{1,18}") ? Long.valueOf(after) : NOWHERE;
  }
}
