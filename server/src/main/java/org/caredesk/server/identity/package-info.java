/**
 * Who may sign in and as what: accounts, credentials, roles with hospital scope, tokens. {@link
 * org.caredesk.server.identity.Accounts} is what other modules use.
 */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package org.caredesk.server.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
