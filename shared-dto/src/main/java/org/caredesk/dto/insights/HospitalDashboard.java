package org.caredesk.dto.insights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.Money;
import org.jspecify.annotations.Nullable;

/**
 * A hospital over a period ({@code GET /reports/hospital-dashboard}). The first figures repeat
 * those of {@code figures} and {@code visits}, by the names that other systems rely on.
 *
 * @param to inclusive
 * @param doctors how many have revenue or visits in the period
 * @param corrections by day; at most the latest 200
 * @param previous the period to compare with: that asked for, else as many days just before
 * @param asOf when it was read
 */
public record HospitalDashboard(
    UUID hospitalId,
    String hospitalName,
    String currency,
    String timeZone,
    LocalDate from,
    LocalDate to,
    long consultationsBooked,
    long consultationsCompleted,
    Money revenue,
    Money hospitalShare,
    Money doctorShare,
    Figures figures,
    Visits visits,
    long doctors,
    List<DoctorRevenue> byDoctor,
    List<DepartmentFigures> byDepartment,
    List<DayFigures> byDay,
    List<MethodFigures> byMethod,
    List<Correction> corrections,
    @Nullable PeriodFigures previous,
    Instant asOf) {}
