/** Live push to clients. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.caredesk.server.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
