/** What stands before every request: tokens, roles, headers, size limits. Default is deny. */
@NullMarked
package org.caredesk.server.identity.security;

import org.jspecify.annotations.NullMarked;
