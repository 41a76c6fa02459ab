package org.caredesk.dto.insights;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether payments, ledger, daily figures and closed days agree to the minor unit ({@code GET
 * /reports/reconciliation}).
 *
 * @param hospitalId null for all
 */
public record Reconciliation(
    @Nullable UUID hospitalId, Instant at, boolean agrees, List<Check> checks) {

  /**
   * One comparison.
   *
   * @param name stable, kebab-case
   * @param compared how many things were compared
   * @param differences a sentence each, at most 100
   */
  public record Check(String name, long compared, List<String> differences) {}
}
