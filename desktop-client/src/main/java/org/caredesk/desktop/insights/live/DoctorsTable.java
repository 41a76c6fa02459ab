package org.caredesk.desktop.insights.live;

import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.caredesk.desktop.charts.Sparkline;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.insights.TableParts;
import org.caredesk.desktop.insights.live.DoctorsViewModel.Column;
import org.caredesk.desktop.insights.live.DoctorsViewModel.Order;
import org.caredesk.desktop.ui.Avatar;
import org.caredesk.desktop.ui.Faces;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.dto.insights.DoctorPerformance;
import org.jspecify.annotations.Nullable;

/** What each doctor of the hospital did; the heads sort. */
final class DoctorsTable extends TableView<DoctorPerformance> {

  private static final double HEAD_SHARE = 1.05;

  private final LiveWords words;
  private final Texts texts;
  private final Faces faces;
  private final DoctorsViewModel model;
  private final ObservableList<DoctorPerformance> shown = FXCollections.observableArrayList();
  private int most = Integer.MAX_VALUE;

  /**
   * @param least so many rows are in sight, where there are as many
   */
  DoctorsTable(LiveWords words, Faces faces, DoctorsViewModel model, int least) {
    this.words = words;
    this.texts = words.texts();
    this.faces = faces;
    this.model = model;
    getStyleClass().addAll("master-table", "doctors-table");
    setItems(shown);
    model.rows().subscribe(this::fill);
    getColumns()
        .setAll(
            List.of(
                column(Column.DOCTOR, 235, false, this::name),
                words(Column.DEPARTMENT, 170, false, DoctorPerformance::departmentName),
                words(Column.CONSULTATIONS, 128, true, row -> number(row.consultations())),
                TableParts.column(texts.get("insights.column-weeks"), 138, false, this::weeks),
                words(Column.NO_SHOW, 84, true, row -> words.percent(row.noShowRate())),
                column(Column.UTILISATION, 130, false, this::utilisation),
                words(Column.DAYS, 58, true, row -> number(row.totalWorkingDays())),
                words(Column.BIRTHS, 146, true, this::births),
                column(Column.RATING, 74, true, this::rating),
                words(Column.REVENUE, 105, true, this::revenue)));
    getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            (@Nullable DoctorPerformance row) -> {
              if (row != null) {
                model.choose(row.doctorId());
              }
            });
    Label nobody = new Label(texts.get("insights.doctors-none"));
    nobody.getStyleClass().add("chart-empty");
    setPlaceholder(nobody);
    prefHeightProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> getFixedCellSize() * (Math.clamp(model.rows().size(), 1, least) + HEAD_SHARE),
                fixedCellSizeProperty(),
                model.rows()));
    minHeightProperty().bind(prefHeightProperty());
  }

  private TableColumn<DoctorPerformance, DoctorPerformance> column(
      Column by, double width, boolean isFigure, Function<DoctorPerformance, Node> cell) {
    return sorted(by, TableParts.column("", width, isFigure, cell), isFigure);
  }

  private TableColumn<DoctorPerformance, DoctorPerformance> words(
      Column by,
      double width,
      boolean isFigure,
      Function<DoctorPerformance, @Nullable String> said) {
    return sorted(by, TableParts.words("", width, isFigure, said), isFigure);
  }

  private TableColumn<DoctorPerformance, DoctorPerformance> sorted(
      Column by, TableColumn<DoctorPerformance, DoctorPerformance> column, boolean isFigure) {
    String title = texts.get("insights.column." + by.name());
    Button head = new Button(title);
    head.setId("insights-sort-" + by.name());
    head.getStyleClass().add("doctors-head");
    head.setMnemonicParsing(false);
    head.setContentDisplay(isFigure ? ContentDisplay.LEFT : ContentDisplay.RIGHT);
    head.setOnAction(_ -> model.sortBy(by));
    model
        .order()
        .subscribe(
            order -> {
              head.setGraphic(order.column() == by ? Icons.of(arrow(order)) : null);
              head.setAccessibleText(
                  order.column() == by
                      ? texts.get(
                          order.isDescending() ? "insights.sorted-down" : "insights.sorted-up",
                          title)
                      : texts.get("insights.sort", title));
            });
    column.setGraphic(head);
    return column;
  }

  /** Shows no more rows than these for now: a table has many cells, which take their time. */
  void atMost(int rows) {
    most = rows;
    fill();
  }

  private void fill() {
    List<DoctorPerformance> rows = model.rows().subList(0, Math.min(most, model.rows().size()));
    if (rows.equals(shown)) {
      return;
    }
    int same = shown.size();
    if (same < rows.size() && rows.subList(0, same).equals(shown)) {
      // The cells that are there stay as they are.
      shown.addAll(rows.subList(same, rows.size()));
    } else {
      shown.setAll(rows);
    }
    // Other figures are other rows: who was chosen is still looked at.
    model.chosen().ifPresent(getSelectionModel()::select);
  }

  private static String arrow(Order order) {
    return order.isDescending() ? "fth-chevron-down" : "fth-chevron-up";
  }

  private Node name(DoctorPerformance row) {
    Label name = TableParts.name(row.name());
    name.getStyleClass().add("cd-strong");
    HBox both =
        new HBox(
            new Avatar(row.doctorId(), row.name(), Avatar.Size.LIST, faces.of(row.doctorId())),
            name);
    both.getStyleClass().add("doctors-name");
    return both;
  }

  private String number(long figure) {
    return texts.get("insights.number", figure);
  }

  private Node weeks(DoctorPerformance row) {
    Sparkline line = new Sparkline();
    line.show(
        row.weeks(), texts.get("insights.weeks", row.weeks().getFirst(), row.weeks().getLast()));
    return line;
  }

  private Node utilisation(DoctorPerformance row) {
    Double percent = row.utilisation();
    if (percent == null) {
      return TableParts.text(texts.get("insights.none"));
    }
    ProgressBar bar = new ProgressBar(Math.clamp(percent / 100, 0, 1));
    bar.getStyleClass().add("doctors-bar");
    Label figure = TableParts.text(texts.get("insights.percent-whole", LiveWords.whole(percent)));
    figure.setMinWidth(Region.USE_PREF_SIZE);
    HBox both = new HBox(bar, figure);
    both.getStyleClass().add("doctors-utilisation");
    return both;
  }

  private String births(DoctorPerformance row) {
    long births = DoctorsViewModel.births(row);
    return births == 0
        ? texts.get("insights.none")
        : texts.get("insights.births", row.totalCSections(), births);
  }

  private Node rating(DoctorPerformance row) {
    Double rating = row.averageRating();
    if (rating == null) {
      return TableParts.text(texts.get("insights.none"));
    }
    Label label = TableParts.text(texts.get("insights.rating", rating));
    label.setGraphic(Icons.of("fth-star"));
    label.setContentDisplay(ContentDisplay.RIGHT);
    label.getStyleClass().add("doctors-rating");
    return label;
  }

  private String revenue(DoctorPerformance row) {
    return row.revenue() == null ? texts.get("insights.none") : words.money(row.revenue());
  }
}
