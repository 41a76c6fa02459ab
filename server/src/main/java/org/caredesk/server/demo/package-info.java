/**
 * Demo data: a hospital group with a year of history, generated from a seed. Only in demo mode
 * (SPEC O5).
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "identity",
      "directory",
      "patients",
      "scheduling",
      "scheduling :: contract",
      "billing",
      "feedback"
    })
@NullMarked
package org.caredesk.server.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
