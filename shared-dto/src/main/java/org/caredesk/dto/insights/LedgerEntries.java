package org.caredesk.dto.insights;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the entries behind a bar ({@code GET /reports/entries}).
 *
 * @param figures of all pages: exactly the bar
 * @param total entries in all pages
 * @param balanced whether the lines of the ledger, added up one by one, give exactly {@code
 *     figures}; null when there are too many to add up at once
 */
public record LedgerEntries(
    List<LedgerEntry> items,
    int page,
    int size,
    long total,
    Figures figures,
    @Nullable Boolean balanced) {}
