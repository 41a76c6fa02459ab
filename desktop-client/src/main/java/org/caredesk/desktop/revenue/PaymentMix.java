package org.caredesk.desktop.revenue;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.charts.Donut;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.dto.billing.PaymentMethod;
import org.caredesk.dto.insights.MethodFigures;

/** How the revenue was paid. */
final class PaymentMix extends HBox {
  private static final List<PaymentMethod> ORDER =
      List.of(PaymentMethod.CARD, PaymentMethod.GATEWAY, PaymentMethod.CASH);

  private final Texts texts;
  private final RevenueWords words;
  private final Consumer<Focus> open;
  private final Donut donut = new Donut();
  private final VBox lines = new VBox();

  PaymentMix(Texts texts, RevenueWords words, Consumer<Focus> open) {
    this.texts = texts;
    this.words = words;
    this.open = open;
    getStyleClass().addAll("cd-card", "payment-mix");
    Label title = new Label(texts.get("revenue.mix"));
    title.getStyleClass().add("chart-title");
    lines.getStyleClass().add("payment-mix-lines");
    VBox right = new VBox(title, lines);
    right.getStyleClass().add("payment-mix-words");
    HBox.setHgrow(right, Priority.ALWAYS);
    getChildren().addAll(donut, right);
  }

  void show(RevenueViewModel.Figures figures) {
    List<MethodFigures> methods =
        figures.dashboard().byMethod().stream()
            .sorted(Comparator.comparingInt(each -> ORDER.indexOf(each.method())))
            .toList();
    lines.getChildren().setAll(methods.stream().map(each -> line(each, figures.period())).toList());
    donut.show(
        methods.stream().map(each -> Bar.amount(each.figures().revenue()).doubleValue()).toList(),
        texts.get("revenue.count", figures.dashboard().figures().payments()),
        texts.get("revenue.mix-payments"),
        methods.stream().map(this::words).collect(Collectors.joining(", ")));
  }

  private String words(MethodFigures each) {
    return texts.get(
        "revenue.mix-line",
        texts.word(each.method()),
        words.money(Bar.amount(each.figures().revenue()), each.figures().revenue().currency()),
        words.percent(each.percent()));
  }

  private Button line(MethodFigures each, Span period) {
    Region swatch = new Region();
    swatch
        .getStyleClass()
        .addAll("chart-swatch", "chart-fill-" + (ORDER.indexOf(each.method()) + 1));
    Label name = new Label(texts.word(each.method()));
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    Label amount =
        new Label(
            words.money(Bar.amount(each.figures().revenue()), each.figures().revenue().currency()));
    Label percent = new Label(words.percent(each.percent()));
    percent.getStyleClass().addAll("cd-secondary", "payment-mix-percent");
    HBox content = new HBox(swatch, name, amount, percent);
    content.getStyleClass().add("payment-mix-content");
    Button line = new Button();
    line.setGraphic(content);
    line.getStyleClass().add("payment-mix-line");
    line.setMaxWidth(Double.MAX_VALUE);
    content.prefWidthProperty().bind(line.widthProperty().subtract(16));
    line.setAccessibleText(words(each));
    line.setOnAction(
        _ -> open.accept(new Focus(period, null, null, each.method(), texts.word(each.method()))));
    return line;
  }
}
