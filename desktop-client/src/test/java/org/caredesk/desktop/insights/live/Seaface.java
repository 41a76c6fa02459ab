package org.caredesk.desktop.insights.live;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.caredesk.desktop.shell.ScriptedDesk;
import org.caredesk.dto.Money;
import org.caredesk.dto.insights.DeliveryKind;
import org.caredesk.dto.insights.DoctorPerformance;
import org.caredesk.dto.insights.LiveFigures;
import org.caredesk.dto.insights.Margin;
import org.caredesk.dto.insights.NoShowTrend;
import org.caredesk.dto.insights.RatingReport;
import org.caredesk.dto.insights.RevenueReport;
import org.caredesk.dto.insights.ThirdNextAvailable;
import org.caredesk.dto.insights.UtilisationReport;
import org.caredesk.dto.insights.Visits;
import org.jspecify.annotations.Nullable;

/** What a server says of Seaface on Monday 16 Nov 2026 and over October. */
final class Seaface {
  static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
  static final LocalDate LAST = LocalDate.of(2026, 10, 31);
  static final UUID HOSPITAL =
      ScriptedDesk.hospital("Seaface Hospital", "Asia/Kolkata", "INR").id();

  private Seaface() {}

  static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  static Money money(String amount) {
    return new Money(amount, "INR");
  }

  static LiveFigures live(long booked, long waiting, String paid) {
    return new LiveFigures(
        HOSPITAL,
        Instant.parse("2026-11-16T05:19:00Z"),
        LocalDate.of(2026, 11, 16),
        booked,
        119,
        76.4,
        waiting,
        waiting == 0 ? null : 16.2,
        waiting == 0 ? null : 34L,
        Math.min(waiting, 3),
        Math.min(waiting, 1),
        8,
        8,
        money(paid),
        78,
        2,
        47);
  }

  static DoctorPerformance doctor(
      String name,
      String department,
      long consultations,
      @Nullable Double noShowRate,
      String revenue) {
    return new DoctorPerformance(
        id(name),
        name,
        HOSPITAL,
        id(department),
        department,
        FIRST,
        LAST,
        consultations,
        new Visits(consultations, consultations, 0, 0, noShowRate, null, null),
        noShowRate,
        80.0,
        800,
        1000,
        25,
        null,
        0,
        "Gynaecology".equals(department) ? 14 : 0,
        "Gynaecology".equals(department) ? 17 : 0,
        "Gynaecology".equals(department)
            ? List.of(
                new DoctorPerformance.Delivery(
                    DeliveryKind.PLANNED_CAESAREAN, 14, new BigDecimal("45.2")),
                new DoctorPerformance.Delivery(DeliveryKind.NATURAL, 17, new BigDecimal("54.8")))
            : List.of(),
        Collections.nCopies(12, 20L),
        money(revenue));
  }

  static List<DoctorPerformance> doctors() {
    return List.of(
        doctor("Dr. Iyer", "Paediatrics", 335, 5.2, "268000.05"),
        doctor("Dr. Mehta", "Cardiology", 298, 6.9, "298000.00"),
        doctor("Dr. Deshpande", "Cardiology", 285, 5.8, "342000.10"),
        doctor("Dr. Qureshi", "Gynaecology", 239, null, "262900.00"));
  }

  static ThirdNextAvailable access(String meanDays) {
    return new ThirdNextAvailable(
        HOSPITAL,
        LocalDate.of(2026, 11, 16),
        new BigDecimal(meanDays),
        0,
        List.of(),
        Instant.parse("2026-11-16T05:19:00Z"));
  }

  static UtilisationReport utilisation() {
    return new UtilisationReport(
        HOSPITAL,
        FIRST,
        LAST,
        69.0,
        List.of(new UtilisationReport.Cell(DayOfWeek.MONDAY, 9, 100, 69, 69.0)));
  }

  static NoShowTrend noShows() {
    return new NoShowTrend(
        HOSPITAL,
        FIRST,
        LAST,
        new NoShowTrend.Missed(FIRST, LAST, 13, 200, 6.5, 9.4),
        List.of(new NoShowTrend.Missed(LocalDate.of(2026, 10, 26), LAST, 13, 200, 6.5, 9.4)));
  }

  static RatingReport ratings(double average) {
    RatingReport.Rated rated = new RatingReport.Rated(average, 40);
    return new RatingReport(
        HOSPITAL,
        FIRST,
        LAST,
        RatingReport.Step.WEEK,
        rated,
        new RatingReport.Rated(null, 0),
        List.of(0L, 0L, 2L, 10L, 28L),
        List.of(
            new RatingReport.Point(
                LocalDate.of(2026, 10, 26), LAST, rated, new RatingReport.Rated(null, 0))),
        List.of(),
        null);
  }

  static RevenueReport revenue() {
    Margin margin =
        new Margin(
            money("100.00"),
            money("60.00"),
            money("40.00"),
            money("10.00"),
            money("30.00"),
            new BigDecimal("75.0"),
            new BigDecimal("30.0"),
            true);
    return new RevenueReport(
        HOSPITAL,
        "Seaface Hospital",
        "INR",
        FIRST,
        LAST,
        money("100.00"),
        money("10.00"),
        money("30.00"),
        new BigDecimal("75.0"),
        margin,
        List.of(),
        List.of(),
        List.of(),
        1,
        LocalDate.of(2026, 9, 1),
        LocalDate.of(2026, 9, 30),
        margin);
  }
}
