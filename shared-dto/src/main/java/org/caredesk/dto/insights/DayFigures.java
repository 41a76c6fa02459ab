package org.caredesk.dto.insights;

import java.time.LocalDate;

/**
 * One local day. Every day of the period has one, also those without money.
 *
 * @param closed whether its figures are frozen: nothing can be posted on it any more
 */
public record DayFigures(LocalDate day, Figures figures, Visits visits, boolean closed) {}
