/**
 * CSV intake from other systems: checked row by row, all or nothing, repeatable without doubles
 * (SPEC X9, I2).
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "directory",
      "insights",
      "patients",
      "scheduling",
      "scheduling :: contract",
      "billing"
    })
@NullMarked
package org.caredesk.server.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
