package org.caredesk.desktop.revenue;

import java.math.BigDecimal;
import org.caredesk.desktop.charts.Beside;
import org.caredesk.desktop.charts.Change;
import org.caredesk.desktop.charts.ChangeLabel;
import org.caredesk.desktop.charts.KpiTile;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.dto.Money;
import org.caredesk.dto.insights.HospitalDashboard;
import org.caredesk.dto.insights.Margin;
import org.caredesk.dto.insights.RevenueReport;
import org.jspecify.annotations.Nullable;

/** Revenue, the two shares, cost and profit, each with how it moved. */
final class RevenueTiles extends Beside {
  private final Texts texts;
  private final RevenueWords words;
  private final KpiTile revenue = new KpiTile();
  private final KpiTile doctors = new KpiTile();
  private final KpiTile hospital = new KpiTile();
  private final KpiTile cost = new KpiTile();
  private final KpiTile profit = new KpiTile();

  RevenueTiles(Texts texts, RevenueWords words) {
    this.texts = texts;
    this.words = words;
    getStyleClass().add("kpi-row");
    revenue.setId("tile-revenue");
    getChildren().addAll(revenue, doctors, hospital, cost, profit);
  }

  void show(RevenueViewModel.Figures figures) {
    HospitalDashboard all = figures.dashboard();
    RevenueReport report = figures.report();
    Margin before = report.previous();
    String currency = all.currency();
    revenue.show(
        texts.get("revenue.tile-revenue"),
        sum(all.revenue()),
        texts.get("revenue.was", sum(before.revenue())));
    moved(revenue, before.revenue(), all.revenue(), ChangeLabel.Tone.GOOD);
    doctors.show(
        titled("revenue.tile-doctors", words.share(all.doctorShare(), all.revenue())),
        sum(all.doctorShare()),
        texts.get("revenue.doctors", all.doctors()));
    moved(doctors, before.doctorShare(), all.doctorShare(), ChangeLabel.Tone.GOOD);
    hospital.show(
        titled("revenue.tile-hospital", words.share(all.hospitalShare(), all.revenue())),
        sum(all.hospitalShare()),
        texts.get("revenue.before-cost"));
    moved(hospital, before.hospitalShare(), all.hospitalShare(), ChangeLabel.Tone.GOOD);
    showCost(report, all.byDepartment().size());
    showProfit(report, currency);
  }

  private void showCost(RevenueReport report, int departments) {
    Money sum = report.total().knownCost();
    if (sum == null) {
      cost.show(
          texts.get("revenue.tile-cost"),
          texts.get("revenue.unknown"),
          texts.get("revenue.no-cost"));
      return;
    }
    long months = report.byMonth().size();
    long known = report.byMonth().stream().filter(month -> month.margin().costKnown()).count();
    String of = texts.get("revenue.cost-of", report.departmentsWithCost(), departments);
    cost.show(
        texts.get("revenue.tile-cost"),
        sum(sum),
        known == months ? of : texts.get("revenue.cost-of-months", of, known, months));
    moved(cost, report.previous().knownCost(), sum, ChangeLabel.Tone.BAD);
  }

  private void showProfit(RevenueReport report, String currency) {
    Money sum = report.total().knownProfit();
    if (sum == null) {
      profit.show(
          texts.get("revenue.tile-profit"),
          texts.get("revenue.unknown"),
          texts.get("revenue.no-cost"));
      return;
    }
    BigDecimal margin = report.total().knownMargin();
    profit.show(
        texts.get("revenue.tile-profit"),
        words.money(Bar.amount(sum), currency),
        margin == null
            ? texts.get("revenue.no-margin")
            : texts.get("revenue.margin", words.percent(margin)));
    moved(profit, report.previous().knownProfit(), sum, ChangeLabel.Tone.GOOD);
  }

  private String titled(String key, String share) {
    String title = texts.get(key);
    return share.isEmpty() ? title : texts.get("revenue.titled", title, share);
  }

  private String sum(Money money) {
    return words.money(Bar.amount(money), money.currency());
  }

  /** Not against a time of which no cost is known. */
  private void moved(KpiTile tile, @Nullable Money before, Money now, ChangeLabel.Tone up) {
    if (before == null) {
      return;
    }
    Change change = Change.of(Bar.amount(before), Bar.amount(now));
    BigDecimal percent = change.percent();
    if (percent == null) {
      return;
    }
    ChangeLabel.Tone down =
        up == ChangeLabel.Tone.GOOD ? ChangeLabel.Tone.BAD : ChangeLabel.Tone.GOOD;
    String written = words.percent(percent);
    switch (change.direction()) {
      case UP -> tile.moved(Change.Direction.UP, up, written, texts.get("revenue.up", written));
      case DOWN ->
          tile.moved(Change.Direction.DOWN, down, written, texts.get("revenue.down", written));
      case SAME ->
          tile.moved(
              Change.Direction.SAME, ChangeLabel.Tone.NEUTRAL, written, texts.get("revenue.same"));
    }
  }
}
