package org.caredesk.desktop.reception;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.reception.booking.SeriesWords;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Days;
import org.caredesk.desktop.ui.FormField;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.StatusChip;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.SeriesPlace;
import org.caredesk.dto.scheduling.SeriesResponse;
import org.caredesk.dto.scheduling.SeriesVisit;
import org.jspecify.annotations.Nullable;

/** The series in an appointment's sheet: which visit this is, the others, and moving the rest. */
final class VisitSeriesPane extends VBox {
  private final WorkplaceContext context;
  private final Texts texts;
  private final SeriesWords words;
  private final VisitSeriesModel model;
  private final Consumer<UUID> open;
  private final Label title = new Label();
  private final VBox visits = new VBox();
  private final VBox conflicts = new VBox();
  private final DatePicker day = new DatePicker();
  private final FormField<TextField> time;
  private final Button move;
  private final VBox form;
  private final List<Subscription> following = new ArrayList<>();

  /**
   * @param open shows another visit
   */
  VisitSeriesPane(WorkplaceContext context, VisitSeriesModel model, Consumer<UUID> open) {
    this.context = context;
    this.texts = context.texts();
    this.words = new SeriesWords(texts, context.formats());
    this.model = model;
    this.open = open;
    getStyleClass().add("visit-series");
    title.getStyleClass().add("cd-field-label");
    visits.getStyleClass().add("visit-series-list");
    time = new FormField<>(texts.get("series.new-time"), new TextField());
    time.control().setPrefColumnCount(5);
    time.control().textProperty().bindBidirectional(model.timeProperty());
    time.control().setId("series-time");
    move =
        Buttons.plain(
            new Action(
                "series.move",
                texts.get("series.move-following"),
                "fth-calendar",
                "M",
                model::turnMoving));
    form = form();
    getChildren().setAll(title, visits, move, form);
    following.add(model.seriesProperty().subscribe(this::list)::unsubscribe);
    following.add(model.movingProperty().subscribe(this::showForm)::unsubscribe);
    following.add(model.conflicts().subscribe(this::showConflicts)::unsubscribe);
  }

  private VBox form() {
    Label label = new Label(texts.get("series.new-day"));
    label.getStyleClass().add("cd-field-label");
    label.setLabelFor(day);
    Days.in(day, context.formats()).setId("series-day");
    day.setMaxWidth(Double.MAX_VALUE);
    day.valueProperty().bindBidirectional(model.dayProperty());
    VBox on = new VBox(label, day);
    on.getStyleClass().add("cd-field");
    HBox.setHgrow(on, Priority.ALWAYS);
    HBox fields = new HBox(on, time);
    fields.getStyleClass().add("series-fields");
    Label problem = new Label();
    problem.getStyleClass().add("cd-field-error");
    problem.setGraphic(Icons.of("fth-alert-circle"));
    problem.setWrapText(true);
    problem.textProperty().bind(model.problemProperty());
    problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    Action sure =
        new Action(
            "series.move-now", texts.get("series.move-now"), "fth-check", "Enter", model::move);
    Action keep =
        new Action(
            "series.keep",
            texts.get("reception.keep"),
            "fth-corner-up-left",
            null,
            model::turnMoving);
    HBox buttons = Buttons.row(Buttons.primary(sure), Buttons.plain(keep));
    VBox box = new VBox(fields, problem, conflicts, buttons);
    box.getStyleClass().add("series-details");
    box.managedProperty().bind(box.visibleProperty());
    box.disableProperty().bind(model.busyProperty());
    box.addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ENTER && !(key.getTarget() instanceof Button)) {
            day.setValue(day.getConverter().fromString(day.getEditor().getText()));
            model.move();
            key.consume();
          } else if (key.getCode() == KeyCode.ESCAPE) {
            model.turnMoving();
            key.consume();
          }
        });
    return box;
  }

  /** Shows the series of {@code shown}; answers whether there is one. */
  boolean show(AppointmentResponse shown) {
    model.show(shown);
    SeriesPlace place = shown.series();
    if (place == null) {
      return false;
    }
    title.setText(texts.get("series.place", place.position(), place.count()));
    move.setVisible(model.canMove());
    move.setManaged(model.canMove() && !model.movingProperty().get());
    return true;
  }

  private void list(@Nullable SeriesResponse series) {
    if (series == null) {
      return;
    }
    visits.getChildren().clear();
    AppointmentResponse shown = model.shown();
    ZoneId zone = ZoneId.of(series.timeZone());
    for (AppointmentResponse each : series.visits()) {
      SeriesPlace place = each.series();
      Action go =
          new Action(
              "series.visit",
              texts.get(
                  "series.visit-line",
                  place == null ? 0 : place.position(),
                  words.when(each.startsAt(), zone)),
              "fth-calendar",
              null,
              () -> open.accept(each.id()));
      Button link = Buttons.link(go);
      boolean here = shown != null && each.id().equals(shown.id());
      link.setDisable(here);
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      HBox line = new HBox(link, gap, new StatusChip(texts, each.status()));
      line.getStyleClass().add("visit-series-line");
      if (here) {
        line.getStyleClass().add("here");
      }
      visits.getChildren().add(line);
    }
  }

  private void showForm(boolean shown) {
    form.setVisible(shown);
    move.setManaged(!shown && model.canMove());
    move.setVisible(!shown && model.canMove());
    if (shown) {
      context.work().later(time.control()::requestFocus);
    }
  }

  private void showConflicts() {
    conflicts.getChildren().clear();
    ZoneId zone = context.desk().hospital().zone();
    for (SeriesVisit each : model.conflicts()) {
      Label line =
          new Label(
              texts.get(
                  "series.conflict-line", words.when(each.startsAt(), zone), words.why(each)));
      line.setWrapText(true);
      line.getStyleClass().add("cd-secondary");
      conflicts.getChildren().add(line);
    }
  }

  void close() {
    Subscription.all(following).close();
    following.clear();
    model.close();
  }
}
