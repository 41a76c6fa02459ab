package org.caredesk.desktop.insights.group;

import java.math.BigDecimal;
import java.util.List;
import org.caredesk.desktop.charts.Beside;
import org.caredesk.desktop.charts.Change;
import org.caredesk.desktop.charts.ChangeLabel.Tone;
import org.caredesk.desktop.charts.KpiTile;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.revenue.RevenueWords;
import org.caredesk.dto.Money;
import org.caredesk.dto.insights.GroupReport.OfCurrency;

/** What the hospitals of each currency come to; nothing is converted, nothing added across. */
final class CurrencyTiles extends Beside {
  private final Texts texts;
  private final RevenueWords words;

  CurrencyTiles(Texts texts, RevenueWords words) {
    this.texts = texts;
    this.words = words;
    getStyleClass().add("kpi-row");
  }

  void show(List<OfCurrency> totals) {
    getChildren().setAll(totals.stream().map(this::tile).toList());
  }

  private KpiTile tile(OfCurrency total) {
    KpiTile tile = new KpiTile();
    tile.setId("total-" + total.currency());
    tile.show(
        texts.get("insights.total-of", total.currency(), total.hospitals()),
        money(total.margin().revenue()),
        texts.get("insights.total-revenue"),
        profit(total));
    Change change =
        Change.of(
            new BigDecimal(total.previousFigures().revenue().amount()),
            new BigDecimal(total.figures().revenue().amount()));
    BigDecimal percent = change.percent();
    if (percent != null) {
      String written = words.percent(percent);
      tile.moved(
          change.direction(),
          tone(change),
          written,
          switch (change.direction()) {
            case UP -> texts.get("insights.up", written);
            case DOWN -> texts.get("insights.down", written);
            case SAME -> texts.get("insights.same");
          });
    }
    return tile;
  }

  /** Says so where the cost of none, or only of some of the hospitals is known. */
  private String profit(OfCurrency total) {
    Money profit = total.margin().knownProfit();
    if (profit == null) {
      return texts.get("insights.no-cost");
    }
    BigDecimal margin = total.margin().knownMargin();
    String words =
        margin == null
            ? texts.get("insights.total-profit", money(profit))
            : texts.get("insights.total-margin", money(profit), this.words.percent(margin));
    return total.hospitalsWithCost() == total.hospitals()
        ? words
        : texts.get("insights.cost-of-some", words, total.hospitalsWithCost(), total.hospitals());
  }

  private String money(Money amount) {
    return words.money(new BigDecimal(amount.amount()), amount.currency());
  }

  /** More revenue is good. */
  static Tone tone(Change change) {
    return switch (change.direction()) {
      case UP -> Tone.GOOD;
      case DOWN -> Tone.BAD;
      case SAME -> Tone.NEUTRAL;
    };
  }
}
