package org.caredesk.desktop.api;

import org.caredesk.dto.identity.MeResponse;
import org.caredesk.dto.identity.ServerInfo;
import retrofit2.http.GET;

/**
 * Who is signed in, and to what. Every call blocks, must not be made on the UI thread, and throws
 * {@link ApiException}.
 */
public interface Identity {

  @GET("me")
  MeResponse me();

  /** What may be known before anyone signs in. */
  @GET("server-info")
  ServerInfo serverInfo();
}
