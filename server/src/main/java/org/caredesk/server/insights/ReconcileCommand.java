package org.caredesk.server.insights;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.stereotype.Component;

/**
 * The launcher's {@code reconcile}: compares, prints every difference and ends the process, with 2
 * when there is one.
 */
@Component
class ReconcileCommand implements ApplicationRunner, ExitCodeGenerator {
  private final Reconciling reconciling;
  private final boolean wanted;
  private int exitCode;

  ReconcileCommand(Reconciling reconciling, @Value("${caredesk.reconcile:false}") boolean wanted) {
    this.reconciling = reconciling;
    this.wanted = wanted;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!wanted) {
      return;
    }
    var found = reconciling.ofAll();
    for (var check : found.checks()) {
      System.out.printf(
          "%-34s %,12d compared, %s%n",
          check.name(),
          check.compared(),
          check.differences().isEmpty() ? "all equal" : "NOT EQUAL");
      check.differences().forEach(difference -> System.out.println("  " + difference));
    }
    System.out.println(
        found.agrees()
            ? "Payments, ledger, daily figures, closed days and reports agree to the minor unit."
            : "They do not agree.");
    exitCode = found.agrees() ? 0 : 2;
  }

  @Override
  public int getExitCode() {
    return exitCode;
  }
}
