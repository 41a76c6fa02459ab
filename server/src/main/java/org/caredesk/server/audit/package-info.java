/** Who did what, when and from where: append-only and hash-chained. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.caredesk.server.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
