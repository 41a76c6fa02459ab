package org.caredesk.desktop.session;

import org.caredesk.dto.identity.ServerInfo;

/** What is known of the server before anyone signs in. */
public sealed interface ServerStatus {

  /** Asked, not yet answered. */
  record Connecting() implements ServerStatus {}

  /** It answered. */
  record Connected(ServerInfo info) implements ServerStatus {}

  /** It did not answer. */
  record Unreachable() implements ServerStatus {}
}
