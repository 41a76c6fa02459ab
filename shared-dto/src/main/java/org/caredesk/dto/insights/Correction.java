package org.caredesk.dto.insights;

import java.time.LocalDate;
import org.caredesk.dto.Money;

/**
 * Money of an earlier day that was given back, or taken again, on a later one. It counts in the
 * figures of {@code day}; those of {@code corrects} stay as they were.
 *
 * @param amount signed: negative when it was given back
 * @param entries how many entries of the ledger
 */
public record Correction(LocalDate day, LocalDate corrects, Money amount, long entries) {}
