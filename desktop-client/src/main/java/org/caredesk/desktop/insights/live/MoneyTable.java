package org.caredesk.desktop.insights.live;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import org.caredesk.desktop.charts.Change;
import org.caredesk.desktop.charts.ChangeLabel;
import org.caredesk.desktop.charts.ChangeLabel.Tone;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.dto.Money;
import org.caredesk.dto.insights.Margin;
import org.caredesk.dto.insights.RevenueReport;
import org.jspecify.annotations.Nullable;

/** Revenue, shares, cost and profit of the days and of those they are held against. */
final class MoneyTable extends GridPane {
  private final LiveWords words;
  private final Texts texts;

  MoneyTable(LiveWords words) {
    this.words = words;
    this.texts = words.texts();
    getStyleClass().add("money-table");
    ColumnConstraints name = new ColumnConstraints();
    name.setHgrow(Priority.ALWAYS);
    getColumnConstraints().add(name);
    for (int i = 0; i < 3; i++) {
      ColumnConstraints figure = new ColumnConstraints();
      figure.setHalignment(HPos.RIGHT);
      figure.setMinWidth(Region.USE_PREF_SIZE);
      getColumnConstraints().add(figure);
    }
  }

  void show(RevenueReport report) {
    getChildren().clear();
    getRowConstraints().clear();
    addRow(
        0,
        new Label(),
        head("insights.money-now"),
        head("insights.money-change"),
        head("insights.money-before"));
    getRowConstraints().add(new RowConstraints());
    Margin now = report.total();
    Margin before = report.previous();
    row("insights.revenue", now, before, Margin::revenue, true);
    row("insights.doctor-share", now, before, Margin::doctorShare, true);
    row("insights.hospital-share", now, before, Margin::hospitalShare, true);
    row(
        !now.costKnown() ? "insights.no-cost" : "insights.cost",
        now,
        before,
        Margin::knownCost,
        false);
    row("insights.profit", now, before, Margin::knownProfit, true);
    margin(now.knownMargin(), before.knownMargin());
  }

  private Label head(String key) {
    Label head = new Label(texts.get(key));
    head.getStyleClass().add("money-head");
    return head;
  }

  private void row(
      String key,
      Margin now,
      Margin before,
      Function<Margin, @Nullable Money> part,
      boolean isMoreGood) {
    @Nullable Money is = part.apply(now);
    @Nullable Money was = part.apply(before);
    line(
        key,
        money(is),
        is == null || was == null
            ? new Label()
            : change(new BigDecimal(was.amount()), new BigDecimal(is.amount()), isMoreGood),
        money(was));
  }

  private String money(@Nullable Money amount) {
    return amount == null ? texts.get("insights.none") : words.money(amount);
  }

  private void margin(@Nullable BigDecimal now, @Nullable BigDecimal before) {
    line("insights.margin", percent(now), new Label(), percent(before));
  }

  private String percent(@Nullable BigDecimal percent) {
    return percent == null ? texts.get("insights.none") : words.percent(percent.doubleValue());
  }

  private void line(String key, String now, Label change, String before) {
    Label name = new Label(texts.get(key));
    name.getStyleClass().add("money-name");
    Label figure = new Label(now);
    figure.getStyleClass().add("money-figure");
    Label was = new Label(before);
    was.getStyleClass().add("cd-secondary");
    RowConstraints row = new RowConstraints();
    row.setVgrow(Priority.ALWAYS);
    getRowConstraints().add(row);
    addRow(getRowConstraints().size() - 1, name, figure, change, was);
  }

  private Label change(BigDecimal before, BigDecimal now, boolean isMoreGood) {
    Change change = Change.of(before, now);
    BigDecimal percent = change.percent();
    ChangeLabel label = new ChangeLabel();
    if (percent != null) {
      boolean isUp = change.direction() == Change.Direction.UP;
      Tone tone =
          change.direction() == Change.Direction.SAME
              ? Tone.NEUTRAL
              : isUp == isMoreGood ? Tone.GOOD : Tone.BAD;
      String written = words.percent(Objects.requireNonNull(percent).doubleValue());
      label.show(change.direction(), tone, written);
      label.setAccessibleText(
          switch (change.direction()) {
            case UP -> texts.get("insights.up", written);
            case DOWN -> texts.get("insights.down", written);
            case SAME -> texts.get("insights.same");
          });
    }
    return label;
  }
}
