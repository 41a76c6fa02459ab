package org.caredesk.desktop.revenue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.caredesk.desktop.shell.ScriptedDesk;
import org.caredesk.dto.Money;
import org.caredesk.dto.billing.PaymentMethod;
import org.caredesk.dto.insights.DayFigures;
import org.caredesk.dto.insights.DepartmentFigures;
import org.caredesk.dto.insights.DoctorRevenue;
import org.caredesk.dto.insights.EntryKind;
import org.caredesk.dto.insights.Figures;
import org.caredesk.dto.insights.HospitalDashboard;
import org.caredesk.dto.insights.LedgerEntries;
import org.caredesk.dto.insights.LedgerEntry;
import org.caredesk.dto.insights.Margin;
import org.caredesk.dto.insights.MethodFigures;
import org.caredesk.dto.insights.RevenueReport;
import org.caredesk.dto.insights.Visits;
import org.jspecify.annotations.Nullable;

/** What a server says of October 2026 at Seaface; what is asked for does not change it. */
final class October {
  static final Span MONTH = new Span(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));
  static final UUID HOSPITAL =
      ScriptedDesk.hospital("Seaface Hospital", "Asia/Kolkata", "INR").id();
  static final UUID CARDIOLOGY = id("Cardiology");
  static final UUID DESHPANDE = id("Dr. Deshpande");
  private static final Visits VISITS = new Visits(3, 2, 0, 0, null, null, null);

  private October() {}

  static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  static Money money(String amount) {
    return new Money(amount, "INR");
  }

  /** 60 to 40, as far as it goes. */
  static Figures figures(String revenue, String doctors, int payments) {
    String hospital = new BigDecimal(revenue).subtract(new BigDecimal(doctors)).toPlainString();
    return new Figures(
        money(revenue),
        money(doctors),
        money(hospital),
        money(revenue),
        money("0.00"),
        payments,
        0);
  }

  /** The first day brings 1000.05, the 25th {@code camp}, the others nothing. */
  static HospitalDashboard dashboard(String camp, String campDoctors) {
    List<DayFigures> days = new ArrayList<>();
    for (LocalDate day = MONTH.from(); !day.isAfter(MONTH.to()); day = day.plusDays(1)) {
      Figures figures =
          switch (day.getDayOfMonth()) {
            case 1 -> figures("1000.05", "600.03", 1);
            case 25 -> figures(camp, campDoctors, 12);
            default -> figures("0.00", "0.00", 0);
          };
      days.add(new DayFigures(day, figures, VISITS, true));
    }
    Figures all =
        figures(
            new BigDecimal(camp).add(new BigDecimal("1000.05")).toPlainString(),
            new BigDecimal(campDoctors).add(new BigDecimal("600.03")).toPlainString(),
            13);
    return new HospitalDashboard(
        HOSPITAL,
        "Seaface Hospital",
        "INR",
        "Asia/Kolkata",
        MONTH.from(),
        MONTH.to(),
        13,
        13,
        all.revenue(),
        all.hospitalShare(),
        all.doctorShare(),
        all,
        VISITS,
        1,
        List.of(
            new DoctorRevenue(DESHPANDE, "Dr. Deshpande", CARDIOLOGY, "Cardiology", all, VISITS)),
        List.of(new DepartmentFigures(CARDIOLOGY, "Cardiology", all, VISITS)),
        days,
        List.of(
            new MethodFigures(PaymentMethod.GATEWAY, figures("0.00", "0.00", 0), BigDecimal.ZERO),
            new MethodFigures(PaymentMethod.CARD, all, new BigDecimal("100.0"))),
        List.of(),
        null,
        Instant.parse("2026-11-16T05:19:00Z"));
  }

  static RevenueReport report() {
    Margin margin =
        new Margin(
            money("0.00"),
            money("0.00"),
            money("0.00"),
            money("0.00"),
            money("0.00"),
            null,
            null,
            true);
    return new RevenueReport(
        HOSPITAL,
        "Seaface Hospital",
        "INR",
        MONTH.from(),
        MONTH.to(),
        money("0.00"),
        money("0.00"),
        money("0.00"),
        null,
        margin,
        List.of(),
        List.of(),
        List.of(),
        0,
        LocalDate.of(2026, 9, 1),
        LocalDate.of(2026, 9, 30),
        margin);
  }

  /** A page of the entries of the 25th. */
  static LedgerEntries entries(
      int page, int count, int total, String revenue, @Nullable Boolean balanced) {
    return new LedgerEntries(
        IntStream.range(0, count).mapToObj(i -> entry(page + "/" + i)).toList(),
        page,
        EntriesViewModel.SIZE,
        total,
        figures(revenue, "0.00", total),
        balanced);
  }

  private static LedgerEntry entry(String name) {
    return new LedgerEntry(
        id(name),
        EntryKind.PAYMENT,
        Instant.parse("2026-10-25T05:00:00Z"),
        LocalDate.of(2026, 10, 25),
        null,
        id("visit " + name),
        "AP-" + name,
        LocalDateTime.of(2026, 10, 25, 9, 0),
        "Aarav Kulkarni",
        DESHPANDE,
        "Dr. Deshpande",
        CARDIOLOGY,
        "Cardiology",
        "R-" + name,
        PaymentMethod.CARD,
        money("1200.00"),
        money("720.00"),
        money("480.00"),
        true,
        money("720.00"),
        money("480.00"));
  }
}
