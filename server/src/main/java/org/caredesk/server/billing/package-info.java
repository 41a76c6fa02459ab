/** Charges, payments, refunds and the ledger. */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "directory",
      "patients",
      "scheduling",
      "scheduling :: contract"
    })
@NullMarked
package org.caredesk.server.billing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
