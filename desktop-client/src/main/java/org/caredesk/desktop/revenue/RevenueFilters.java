package org.caredesk.desktop.revenue;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.revenue.PeriodChoice.Against;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Icons;

/** The bar over all that it governs: period, comparison, hospital. */
final class RevenueFilters extends HBox {
  private final WorkplaceContext context;
  private final Texts texts;
  private final RevenueViewModel model;
  private final RevenueWords words;
  private final MenuButton period = button("fth-calendar");
  private final MenuButton against = button("fth-corner-up-left");
  private final Label hospital = new Label();
  private final DatePicker from = new DatePicker();
  private final DatePicker to = new DatePicker();
  private final HBox own = new HBox();
  private boolean telling;

  RevenueFilters(WorkplaceContext context, RevenueViewModel model, RevenueWords words) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    this.words = words;
    getStyleClass().addAll("page-head", "revenue-filters");
    period.setId("revenue-period");
    against.setId("revenue-against");
    choices(
        period,
        PeriodChoice.values(),
        choice -> texts.get("revenue.period." + choice.name()),
        model.choice()::set);
    choices(
        against,
        Against.values(),
        choice -> texts.get("revenue.against." + choice.name()),
        model.against()::set);
    from.setId("revenue-from");
    to.setId("revenue-to");
    from.setAccessibleText(texts.get("revenue.from"));
    to.setAccessibleText(texts.get("revenue.to"));
    own.getChildren().addAll(from, new Label("–"), to);
    own.getStyleClass().add("revenue-own");
    from.valueProperty().subscribe((_, _) -> chosen());
    to.valueProperty().subscribe((_, _) -> chosen());
    hospital.setGraphic(Icons.of("fth-map-pin"));
    hospital.getStyleClass().add("cd-secondary");
    hospital.setAlignment(Pos.CENTER_LEFT);
    Region gap = new Region();
    setHgrow(gap, Priority.ALWAYS);
    getChildren().addAll(period, own, against, hospital, gap);
  }

  private static MenuButton button(String icon) {
    MenuButton button = new MenuButton();
    button.setGraphic(Icons.of(icon));
    button.getStyleClass().addAll("cd-button", "cd-plain");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setMnemonicParsing(false);
    return button;
  }

  private static <T> void choices(
      MenuButton button, T[] all, Function<T, String> text, Consumer<T> choose) {
    ToggleGroup group = new ToggleGroup();
    for (T each : all) {
      RadioMenuItem item = new RadioMenuItem(text.apply(each));
      item.setMnemonicParsing(false);
      item.setUserData(each);
      item.setToggleGroup(group);
      item.setOnAction(_ -> choose.accept(each));
      button.getItems().add(item);
    }
  }

  private void chosen() {
    LocalDate first = from.getValue();
    LocalDate last = to.getValue();
    if (!telling && first != null && last != null) {
      model.showOwn(first, last);
      show();
    }
  }

  /** Says what is asked for. */
  void show() {
    telling = true;
    Span span = model.period();
    period.setText(texts.get("revenue.period-of", words.span(span)));
    against.setText(texts.get("revenue.against-of", words.span(model.againstSpan())));
    mark(period, model.choice().get());
    mark(against, model.against().get());
    from.setValue(span.from());
    to.setValue(span.to());
    boolean isOwn = model.choice().get() == PeriodChoice.OWN;
    own.setManaged(isOwn);
    own.setVisible(isOwn);
    hospital.setText(
        texts.get(
            "revenue.at",
            context.desk().hospital().get().name(),
            context.desk().hospital().get().currency()));
    telling = false;
  }

  private static void mark(MenuButton button, Object chosen) {
    button
        .getItems()
        .forEach(item -> ((RadioMenuItem) item).setSelected(chosen.equals(item.getUserData())));
  }
}
