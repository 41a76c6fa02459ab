package org.caredesk.desktop.insights.live;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.insights.live.DoctorsViewModel.Department;
import org.caredesk.desktop.insights.live.DoctorsViewModel.Totals;
import org.caredesk.desktop.revenue.Span;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.TableWidths;
import org.caredesk.desktop.ui.WrappingBar;
import org.caredesk.dto.Money;
import org.caredesk.dto.insights.DoctorPerformance;
import org.jspecify.annotations.Nullable;

/** The doctors' table under a title that says what its columns come to. */
final class DoctorsCard extends VBox {
  private final LiveWords words;
  private final Texts texts;
  private final DoctorsViewModel model;
  private final Label title = new Label();
  private final Label sums = new Label();
  private final MenuButton department = new MenuButton();
  private final HBox head;

  DoctorsCard(LiveWords words, DoctorsViewModel model, DoctorsTable table) {
    this.words = words;
    this.texts = words.texts();
    this.model = model;
    getStyleClass().addAll("cd-card", "doctors-card");
    title.getStyleClass().add("chart-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    sums.getStyleClass().add("cd-secondary");
    sums.setId("insights-sums");
    WrappingBar.below(sums);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    department.setGraphic(Icons.of("fth-layers"));
    department.setId("insights-department");
    department.getStyleClass().addAll("cd-button", "cd-plain");
    department.setMinWidth(Region.USE_PREF_SIZE);
    department.setMnemonicParsing(false);
    head = new WrappingBar(title, sums, gap, department);
    head.getStyleClass().addAll("chart-head", "doctors-card-head");
    VBox.setVgrow(table, Priority.ALWAYS);
    Births births = new Births(texts);
    TableWidths.follow(table, sums.fontProperty());
    getChildren().addAll(head, table, births);
    model.births().subscribe(births::show);
    model.departments().subscribe(this::showDepartments);
    model.department().subscribe(this::mark);
    model.totals().subscribe(this::show);
    showDepartments();
  }

  /** Adds something to the head, such as a command. */
  void offer(Node node) {
    head.getChildren().add(node);
  }

  /** Paper shows what is chosen and offers no choice, and the births of all of these. */
  void onPaper(List<DoctorPerformance> rows) {
    head.getChildren().remove(department);
    for (DoctorPerformance row : rows) {
      if (DoctorsViewModel.births(row) > 0) {
        Births births = new Births(texts);
        births.show(row);
        getChildren().add(births);
      }
    }
  }

  void days(Span span) {
    title.setText(texts.get("insights.doctors", words.span(span)));
  }

  private void show(Totals totals) {
    Money revenue = totals.revenue();
    String counted = texts.get("insights.consultations-sum", totals.consultations());
    sums.setText(
        revenue == null ? counted : texts.get("insights.sums", counted, words.money(revenue)));
  }

  private void showDepartments() {
    ToggleGroup one = new ToggleGroup();
    department.getItems().clear();
    add(texts.get("insights.department-all"), null, one);
    model.departments().forEach(each -> add(each.name(), each.id(), one));
    mark(model.department().get());
  }

  private void add(String name, @Nullable UUID id, ToggleGroup one) {
    RadioMenuItem item = new RadioMenuItem(name);
    item.setMnemonicParsing(false);
    item.setUserData(id);
    item.setToggleGroup(one);
    item.setOnAction(_ -> model.department().set(id));
    department.getItems().add(item);
  }

  private void mark(@Nullable UUID chosen) {
    String name =
        model.departments().stream()
            .filter(each -> each.id().equals(chosen))
            .map(Department::name)
            .findFirst()
            .orElseGet(() -> texts.get("insights.department-all"));
    department.setText(texts.get("insights.department-of", name));
    department
        .getItems()
        .forEach(
            item -> ((RadioMenuItem) item).setSelected(Objects.equals(chosen, item.getUserData())));
  }
}
