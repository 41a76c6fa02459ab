/** Hospitals, departments, specialties, doctors, affiliations with fees and terms. */
@ApplicationModule(allowedDependencies = {"kernel", "identity"})
@NullMarked
package org.caredesk.server.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
