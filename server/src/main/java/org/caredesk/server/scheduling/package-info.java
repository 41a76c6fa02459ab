/** Availability, free slots, holds, appointments. */
@ApplicationModule(allowedDependencies = {"kernel", "directory", "directory :: web", "patients"})
@NullMarked
package org.caredesk.server.scheduling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
