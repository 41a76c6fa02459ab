package org.caredesk.desktop.doctor.availability;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.caredesk.desktop.ui.HospitalSign;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.Scripts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A block of the week: its times, what it yields, and a tick where each visit would begin. */
final class BlockCell extends Region {
  private static final double TICK = 16;

  private final HoursWords words;
  private final Label times = Scripts.follow(new Label());
  private final Label note = Scripts.follow(new Label());
  private final Region clash = new Region();
  private final List<Region> ticks = new ArrayList<>();
  private final Tooltip tooltip = new Tooltip();
  private @Nullable Block block;
  private double perMinute = 1;

  BlockCell(HoursWords words) {
    this.words = words;
    getStyleClass().add("week-block");
    times.getStyleClass().add("block-times");
    note.getStyleClass().add("block-note");
    note.setWrapText(true);
    clash.getStyleClass().add("block-clash");
    getChildren().addAll(clash, times, note);
    for (Region each : List.of(clash, times, note)) {
      each.setMouseTransparent(true);
    }
    Tooltip.install(this, tooltip);
  }

  @Nullable Block block() {
    return block;
  }

  void show(Block shown, double minuteHeight) {
    block = shown;
    perMinute = minuteHeight;
    getStyleClass().removeIf(name -> name.startsWith("kind-"));
    HospitalSign.clear(getStyleClass());
    getStyleClass().add(words.styleClass(shown));
    getStyleClass().addAll(HospitalSign.classes(shown.place() == null ? 0 : shown.place().mark()));
    if (shown.clash() != null) {
      getStyleClass().add("kind-clash");
    }
    times.setText(words.title(shown));
    note.setText(words.note(shown));
    FontIcon icon = shown.clash() == null ? null : Icons.of("fth-alert-circle");
    times.setGraphic(icon);
    clash.setVisible(shown.clash() != null);
    String spoken = words.spoken(shown);
    tooltip.setText(spoken);
    setAccessibleText(spoken);
    ticks(shown);
    requestLayout();
  }

  private void ticks(Block shown) {
    int slot = shown.place() == null ? 0 : shown.place().slotMinutes();
    int wanted = slot == 0 || shown.isGone() || shown.slots() == 0 ? 0 : shown.slots();
    // The first visit begins with the block, so its beginning needs no tick.
    wanted = wanted * slot == shown.to() - shown.from() ? wanted - 1 : wanted;
    while (ticks.size() < wanted) {
      Region tick = new Region();
      tick.getStyleClass().add("block-tick");
      tick.setMouseTransparent(true);
      ticks.add(tick);
      getChildren().addFirst(tick);
    }
    for (int i = 0; i < ticks.size(); i++) {
      ticks.get(i).setVisible(i < wanted);
    }
  }

  @Override
  protected void layoutChildren() {
    Block shown = block;
    if (shown == null) {
      return;
    }
    double left = snappedLeftInset();
    double top = snappedTopInset();
    double room = Math.max(0, getWidth() - left - snappedRightInset());
    double line = times.prefHeight(-1);
    boolean fits = getHeight() >= line;
    times.setVisible(fits);
    times.resizeRelocate(left, fits ? Math.min(top, getHeight() - line) : 0, room, line);
    double below = top + line;
    double height = Math.min(note.prefHeight(room), Math.max(0, getHeight() - below));
    note.setVisible(height >= note.prefHeight(-1) - 1 && !note.getText().isEmpty());
    note.resizeRelocate(left, below, room, height);
    int slot = shown.place() == null ? 0 : shown.place().slotMinutes();
    for (int i = 0; i < ticks.size(); i++) {
      double y = Math.round((i + 1) * slot * perMinute);
      ticks.get(i).resizeRelocate(getWidth() - TICK, y, TICK, 1);
    }
    Block.Clash found = shown.clash();
    if (found != null) {
      double y = (found.from() - shown.from()) * perMinute;
      clash.resizeRelocate(1, y, getWidth() - 2, (found.to() - found.from()) * perMinute);
    }
  }
}
