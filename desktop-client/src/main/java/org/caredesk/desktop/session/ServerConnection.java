package org.caredesk.desktop.session;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.function.BooleanSupplier;
import org.caredesk.desktop.api.Api;
import org.caredesk.desktop.api.ApiException;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.Transport;
import org.caredesk.dto.identity.MeResponse;
import org.jspecify.annotations.Nullable;

/** The connection to one server, and the session on it. The calls block. */
public final class ServerConnection {

  private final String address;
  private final Session session = new Session();
  private final Transport transport;
  private final OAuth oAuth;
  private final Api api;

  /**
   * @param address such as {@code http://127.0.0.1:8080}
   * @throws IllegalArgumentException where that is no address
   */
  public ServerConnection(String address, BooleanSupplier onUiThread) {
    this.address = address;
    this.transport = new Transport(address, session);
    this.oAuth = new OAuth(transport);
    this.api = transport.api(onUiThread);
    session.connect(oAuth);
  }

  /**
   * Signs in.
   *
   * @throws ApiException with {@code Forbidden} where e-mail and password do not fit, with {@code
   *     TooMany} after too many attempts, and as every call
   */
  public MeResponse signIn(String email, String password) {
    try {
      session.begin(oAuth.signIn(email, password));
    } catch (SignInFailure refused) {
      throw new ApiException(problem(refused), refused);
    } catch (InterruptedIOException late) {
      throw new ApiException(new ApiProblem.TimedOut(), late);
    } catch (IOException unreachable) {
      throw new ApiException(new ApiProblem.Offline(), unreachable);
    }
    return api.identity().me();
  }

  /** Calls {@code listener}, on any thread, when the server no longer accepts the session. */
  public void onSessionOver(Runnable listener) {
    session.onOver(listener);
  }

  /** Signs out: forgets the tokens at once and tells the server as far as it can be reached. */
  public void signOut() {
    String refreshToken = session.end();
    if (refreshToken != null) {
      try {
        oAuth.revoke(refreshToken);
      } catch (IOException unreachable) {
        // The session then ends on the server when its tokens expire.
        return;
      }
    }
  }

  /** The access token for the live feed; null once the session is over. */
  public @Nullable String accessToken() {
    return session.accessToken();
  }

  /** Gets a new access token for the live feed; null where the session is over or unreachable. */
  public @Nullable String freshAccessToken() {
    try {
      // A cheap authorized call goes through the transport's single refresh, which is the only
      // place that may use up the refresh token.
      api.identity().me();
      return session.accessToken();
    } catch (ApiException failure) {
      return null;
    }
  }

  /**
   * Signs in anew with the session's refresh token: a new access token names the roles of now.
   *
   * @throws ApiException as every call
   */
  public MeResponse renew() {
    session.renewNext();
    return api.identity().me();
  }

  public String address() {
    return address;
  }

  public Api api() {
    return api;
  }

  public Transport transport() {
    return transport;
  }

  public void close() {
    transport.close();
  }

  private static ApiProblem problem(SignInFailure refused) {
    return switch (refused.error()) {
      case "too_many_attempts" -> new ApiProblem.TooMany(refused.retryAfter());
      case "server_error" -> new ApiProblem.Broken(null, null);
      default -> new ApiProblem.Forbidden(null);
    };
  }
}
