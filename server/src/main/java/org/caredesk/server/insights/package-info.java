/**
 * Dashboards and reports: reads what others have written, and changes nothing (SPEC M3, M4, I1,
 * I3). Money comes from the figures that the ledger keeps of each day, visits from the
 * appointments.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "directory",
      "directory :: overview",
      "scheduling",
      "scheduling :: contract"
    })
@NullMarked
package org.caredesk.server.insights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
