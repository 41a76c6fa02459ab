/**
 * The OAuth 2.0 authorization server: authorization code with PKCE, rotating refresh tokens, kiosks
 * by client credentials.
 */
@NullMarked
package org.caredesk.server.identity.oauth;

import org.jspecify.annotations.NullMarked;
