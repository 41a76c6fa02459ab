package org.caredesk.desktop.revenue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.dto.Money;
import org.caredesk.dto.billing.PaymentMethod;
import org.caredesk.dto.insights.EntryKind;
import org.caredesk.dto.insights.LedgerEntry;

/** How periods, sums and shares are written on the revenue screen. */
public final class RevenueWords {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final WorkplaceContext context;
  private final Texts texts;

  public RevenueWords(WorkplaceContext context) {
    this.context = context;
    this.texts = context.texts();
  }

  private Formatting formats() {
    return context.formats();
  }

  /** Such as October 2026, Sun 25 Oct 2026, or 1 Oct 2026–4 Oct 2026. */
  public String span(Span span) {
    if (span.from().equals(span.to())) {
      return formats().day(span.from());
    }
    return span.isMonth()
        ? write("revenue.month", span.from())
        : texts.get("revenue.days", formats().date(span.from()), formats().date(span.to()));
  }

  /** What stands under a bar. */
  String axis(Bar bar, Bar.Grain grain, boolean oneMonth) {
    return switch (grain) {
      case DAY ->
          oneMonth
              ? String.valueOf(bar.span().from().getDayOfMonth())
              : write("revenue.day-axis", bar.span().from());
      case WEEK -> write("revenue.day-axis", bar.span().from());
      case MONTH -> write("revenue.month-axis", bar.span().from());
    };
  }

  private String write(String pattern, LocalDate day) {
    return DateTimeFormatter.ofPattern(texts.get(pattern), texts.locale()).format(day);
  }

  public String money(BigDecimal amount, String currency) {
    return formats().moneyShort(new Money(amount.toPlainString(), currency));
  }

  /** With all minor digits. */
  public String full(Money amount) {
    return formats().money(amount);
  }

  /** What a bar says. */
  String bar(String name, BigDecimal doctors, BigDecimal hospital, String currency) {
    return texts.get(
        "revenue.bar",
        name,
        money(doctors.add(hospital), currency),
        money(doctors, currency),
        money(hospital, currency));
  }

  /** One digit, such as 6.2 %. */
  public String percent(BigDecimal percent) {
    return texts.get("revenue.percent", percent);
  }

  /** Such as 60 %; empty where there is no whole. */
  String share(Money part, Money whole) {
    BigDecimal all = Bar.amount(whole);
    return all.signum() <= 0
        ? ""
        : texts.get(
            "revenue.percent-short",
            Bar.amount(part).multiply(HUNDRED).divide(all, 1, RoundingMode.HALF_UP));
  }

  /** When an entry was posted: the time where one day is looked at, else the day. */
  String posted(LedgerEntry entry, Focus focus) {
    ZoneId zone = context.desk().hospital().zone();
    return focus.span().from().equals(focus.span().to())
        ? formats().time(entry.postedAt(), zone)
        : write("revenue.day-axis", entry.day());
  }

  /** How it was paid, or what else happened. */
  String means(LedgerEntry entry) {
    String kind =
        entry.kind() == EntryKind.PAYMENT
            ? texts.word(entry.method())
            : texts.get("revenue.kind." + entry.kind().name());
    return entry.corrects() == null
        ? kind
        : texts.get("revenue.corrects", kind, write("revenue.day-axis", entry.corrects()));
  }

  static String icon(PaymentMethod method) {
    return switch (method) {
      case CARD -> "fth-credit-card";
      case GATEWAY -> "fth-globe";
      case CASH -> "fth-database";
    };
  }

  /** That the entries come to the figure, in the words of the currency. */
  String equal(String currency) {
    return Objects.requireNonNullElseGet(
        texts.find("revenue.equal." + currency), () -> texts.get("revenue.equal-exactly"));
  }
}
