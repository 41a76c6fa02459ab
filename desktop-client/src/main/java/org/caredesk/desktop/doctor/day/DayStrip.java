package org.caredesk.desktop.doctor.day;

import java.time.LocalDate;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;

/** The days of the week with how full they are; one press goes there. */
final class DayStrip extends HBox {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass TODAY = PseudoClass.getPseudoClass("today");

  /** Narrower than this the figure gives way to the name of the day; the bar still tells. */
  private static final double LEAST_EM = 7.3;

  private final DoctorWork work;
  private final Texts texts;

  DayStrip(DoctorWork work) {
    this.work = work;
    this.texts = work.context().texts();
    getStyleClass().add("day-strip");
    work.calendar().loadsProperty().subscribe(this::draw);
    work.calendar().dateProperty().subscribe(_ -> mark());
  }

  private void draw(List<DayLoad> loads) {
    for (int i = getChildren().size(); i < loads.size(); i++) {
      getChildren().add(new Item());
    }
    getChildren().remove(loads.size(), getChildren().size());
    for (int i = 0; i < loads.size(); i++) {
      ((Item) getChildren().get(i)).show(loads.get(i));
    }
    mark();
  }

  private void mark() {
    LocalDate chosen = work.calendar().dateProperty().get();
    getChildren()
        .forEach(
            child -> {
              Item item = (Item) child;
              item.pseudoClassStateChanged(SELECTED, chosen.equals(item.date));
              item.pseudoClassStateChanged(TODAY, work.calendar().today().equals(item.date));
            });
  }

  private final class Item extends Button {
    private LocalDate date = LocalDate.EPOCH;
    private final Label day = new Label();
    private final Label figure = new Label();
    private final Region bar = new Region();
    private final StackPane track = new StackPane(bar);
    private double part;

    Item() {
      getStyleClass().add("strip-day");
      day.getStyleClass().add("strip-name");
      day.setMinWidth(USE_PREF_SIZE);
      figure.setMinWidth(0);
      figure.getStyleClass().add("cd-secondary");
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      track.getStyleClass().add("load-track");
      bar.getStyleClass().add("load-bar");
      bar.setManaged(false);
      track.widthProperty().subscribe(_ -> fill());
      track.heightProperty().subscribe(_ -> fill());
      VBox content = new VBox(new HBox(day, gap, figure), track);
      content.getStyleClass().add("strip-content");
      setGraphic(content);
      content.prefWidthProperty().bind(widthProperty().subtract(12));
      widthProperty()
          .subscribe(_ -> figure.setVisible(getWidth() > LEAST_EM * day.getFont().getSize()));
      setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
      setMinWidth(0);
      setPrefWidth(10);
      setMaxWidth(Double.MAX_VALUE);
      setFocusTraversable(false);
      HBox.setHgrow(this, Priority.ALWAYS);
      setOnAction(_ -> work.calendar().show(date, work.calendar().periodProperty().get()));
    }

    void show(DayLoad load) {
      date = load.date();
      day.setText(work.context().formats().dayShort(date).replaceAll(" [^ ]+$", ""));
      figure.setText(
          load.closed().isEmpty()
              ? texts.get("schedule.load", load.booked(), load.capacity())
              : load.closed());
      String spoken =
          work.context().formats().day(date)
              + ", "
              + texts.get("schedule.load-spoken", load.booked(), load.capacity());
      setAccessibleText(spoken);
      setTooltip(new Tooltip(spoken));
      part = load.capacity() == 0 ? 0 : Math.min(1, (double) load.booked() / load.capacity());
      fill();
    }

    private void fill() {
      bar.resizeRelocate(0, 0, Math.round(track.getWidth() * part), track.getHeight());
    }
  }
}
