/** Live push to clients, and messages to people in the application. */
@ApplicationModule(allowedDependencies = {"kernel", "identity"})
@NullMarked
package org.caredesk.server.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
