package org.caredesk.desktop.schedule;

import java.time.Instant;
import java.time.LocalTime;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.ui.Icons;
import org.kordamp.ikonli.javafx.FontIcon;

/** Between heads and times: the zone that the times are in. */
final class GridCorner extends VBox {
  private final ScheduleWords words;
  private final Label zoneName = new Label();
  private final Label zoneOffset = new Label();

  GridCorner(ScheduleWords words) {
    this.words = words;
    FontIcon globe = Icons.of("fth-globe");
    globe.getStyleClass().add("corner-icon");
    getStyleClass().add("grid-corner");
    getChildren().addAll(globe, zoneName, zoneOffset);
  }

  /** Names the zone as it is at noon of the day: a grid without heads has no room for it. */
  void show(ScheduleDay day, boolean room) {
    Instant noon = day.date().atTime(LocalTime.NOON).atZone(day.zone()).toInstant();
    zoneName.setText(words.zoneName(noon));
    zoneOffset.setText(words.zoneOffset(noon));
    setVisible(room);
  }
}
