package org.caredesk.dto.insights;

import java.time.LocalDate;
import java.util.List;

/**
 * A period as a whole, such as the one to compare with.
 *
 * @param to inclusive
 */
public record PeriodFigures(
    LocalDate from, LocalDate to, Figures figures, Visits visits, List<DayFigures> byDay) {}
