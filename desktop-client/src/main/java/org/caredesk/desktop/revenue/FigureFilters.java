package org.caredesk.desktop.revenue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.revenue.PeriodChoice.Against;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Days;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.WrappingBar;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.identity.MeResponse.HospitalRef;
import org.jspecify.annotations.Nullable;

/** The bar over all that it governs: period, comparison, hospital. */
public final class FigureFilters extends WrappingBar {
  private final WorkplaceContext context;
  private final Texts texts;
  private final PeriodViewModel model;
  private final HospitalsViewModel hospitals;
  private final RevenueWords words;
  private final MenuButton period = button("fth-calendar");
  private final MenuButton against = button("fth-corner-up-left");
  private final MenuButton hospital = button("fth-map-pin");
  private final DatePicker from = new DatePicker();
  private final DatePicker to = new DatePicker();
  private final HBox own = new HBox();
  private final List<Subscription> open = new ArrayList<>();
  private @Nullable Action group;
  private boolean telling;

  public FigureFilters(WorkplaceContext context, PeriodViewModel model) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    this.hospitals = new HospitalsViewModel(context);
    this.words = new RevenueWords(context);
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
    Days.in(from, context.formats()).setId("revenue-from");
    Days.in(to, context.formats()).setId("revenue-to");
    from.setAccessibleText(texts.get("revenue.from"));
    to.setAccessibleText(texts.get("revenue.to"));
    own.getChildren().addAll(from, new Label("–"), to);
    own.getStyleClass().add("revenue-own");
    from.valueProperty().subscribe((_, _) -> chosen());
    to.valueProperty().subscribe((_, _) -> chosen());
    hospital.setId("revenue-hospital");
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
    }
  }

  /** Says what is asked for, from now on. */
  public void activate() {
    open.add(model.days().subscribe(_ -> show())::unsubscribe);
    open.add(model.choice().subscribe(_ -> show())::unsubscribe);
    open.add(context.desk().hospital().property().subscribe(_ -> show())::unsubscribe);
    open.add(hospitals.hospitals().subscribe(this::showHospitals)::unsubscribe);
    hospitals.activate();
    showHospitals();
  }

  /** The opposite of {@link #activate}. */
  public void deactivate() {
    Subscription.all(open).close();
    open.clear();
    hospitals.deactivate();
  }

  /** Offers all hospitals together beside each of them. */
  public FigureFilters offerGroup(Action all) {
    group = all;
    return this;
  }

  /** Takes the choice of the hospital away, where all of them are shown. */
  public FigureFilters withoutHospital() {
    getChildren().remove(hospital);
    return this;
  }

  private void showHospitals() {
    hospital.getItems().clear();
    ToggleGroup one = new ToggleGroup();
    for (HospitalRef each : hospitals.hospitals()) {
      RadioMenuItem item = new RadioMenuItem(each.name());
      item.setMnemonicParsing(false);
      item.setUserData(each.id());
      item.setToggleGroup(one);
      item.setOnAction(_ -> hospitals.choose(each.id()));
      hospital.getItems().add(item);
    }
    if (group != null) {
      hospital.getItems().addAll(new SeparatorMenuItem(), Buttons.menuItem(group));
    }
    show();
  }

  private void show() {
    telling = true;
    Span span = model.days().get().period();
    period.setText(texts.get("revenue.period-of", words.span(span)));
    against.setText(texts.get("revenue.against-of", words.span(model.days().get().against())));
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
    mark(hospital, context.desk().hospital().get().id());
    telling = false;
  }

  private static void mark(MenuButton button, Object chosen) {
    button
        .getItems()
        .forEach(
            item -> {
              if (item instanceof RadioMenuItem choice) {
                choice.setSelected(chosen.equals(item.getUserData()));
              }
            });
  }
}
