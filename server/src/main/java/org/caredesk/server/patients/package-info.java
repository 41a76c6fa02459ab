/** People, their contacts and identifiers, and finding them. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.caredesk.server.patients;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
