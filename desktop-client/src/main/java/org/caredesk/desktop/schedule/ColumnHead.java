package org.caredesk.desktop.schedule;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.caredesk.desktop.ui.Avatar;
import org.caredesk.desktop.ui.Faces;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.Scripts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The head of a column: who, where, how full, how late. */
final class ColumnHead extends Region {
  private static final PseudoClass TODAY = PseudoClass.getPseudoClass("today");

  private final ScheduleWords words;
  private final Faces faces;
  private final Label title = Scripts.follow(EntryCell.label("head-title"));
  private final Label subtitle = EntryCell.label("head-subtitle");
  private final Label room = EntryCell.label("head-room");
  private final Label delay = EntryCell.label("head-delay");
  private final Label load = EntryCell.label("head-load");
  private final FontIcon delayIcon = Icons.of("fth-clock");
  private final Region track = bar("load-track");
  private final Region bar = bar("load-bar");
  private final Tooltip tooltip = new Tooltip();
  private @Nullable Avatar avatar;
  private @Nullable ScheduleColumn shown;
  private List<String> forms = List.of();
  private double em;

  ColumnHead(ScheduleWords words, Faces faces) {
    this.words = words;
    this.faces = faces;
    getStyleClass().add("column-head");
    setAccessibleRole(AccessibleRole.TEXT);
    delayIcon.getStyleClass().add("head-delay-icon");
    delay.setGraphic(delayIcon);
    Tooltip.install(this, tooltip);
    title.fontProperty().subscribe(_ -> requestLayout());
    getChildren().addAll(title, subtitle, room, delay, track, bar, load);
  }

  private static Region bar(String styleClass) {
    Region bar = new Region();
    bar.getStyleClass().add(styleClass);
    bar.setManaged(false);
    bar.setMouseTransparent(true);
    return bar;
  }

  /**
   * @param names the forms of the title from whole to short, by which no other column is meant
   */
  void show(ScheduleColumn column, List<String> names, double newEm) {
    if (column.equals(shown) && names.equals(forms) && newEm == em) {
      return;
    }
    forms = names;
    boolean ofDay = column.date() != null;
    if (ofDay) {
      getChildren().remove(avatar);
      avatar = null;
    } else if (shown == null
        || avatar == null
        || !shown.personId().equals(column.personId())
        || !shown.title().equals(column.title())) {
      getChildren().remove(avatar);
      avatar =
          new Avatar(
              column.personId(), column.title(), Avatar.Size.COLUMN, faces.of(column.personId()));
      avatar.setManaged(false);
      getChildren().add(avatar);
    }
    shown = column;
    em = newEm;
    subtitle.setText(column.subtitle());
    room.setText(column.room() == null ? "" : words.room(column.room()));
    Integer late = column.delayMinutes();
    delay.setVisible(late != null && !ofDay);
    room.setVisible(!ofDay);
    if (late != null) {
      delay.setText(words.delay(late));
      delayIcon.setIconLiteral(late > 0 ? "fth-clock" : "fth-check");
      delay.getStyleClass().removeAll("late", "on-time");
      delay.getStyleClass().add(late > 0 ? "late" : "on-time");
    }
    load.setText(words.load(column.booked(), column.capacity()));
    String description =
        String.join(
            "\n",
            column.title(),
            column.subtitle(),
            room.getText(),
            words.loadSpoken(column.booked(), column.capacity()));
    tooltip.setText(description);
    setAccessibleText(description.replace('\n', ' '));
    requestLayout();
  }

  @Nullable ScheduleColumn shown() {
    return shown;
  }

  /** Marks the column of the day that is today. */
  void setToday(boolean today) {
    pseudoClassStateChanged(TODAY, today);
  }

  @Override
  protected void layoutChildren() {
    if (shown == null) {
      return;
    }
    double unit = em / 14;
    if (avatar == null) {
      double x = Math.round(10 * unit);
      double room = Math.max(0, getWidth() - 2 * x);
      title.setText(fitting(shown.title(), room));
      title.resizeRelocate(x, Math.round(7 * unit), room, Math.round(19 * unit));
      subtitle.resizeRelocate(x, Math.round(7 * unit), 0, 0);
      layoutLoad(shown, x, getWidth() - x, Math.round(32 * unit));
      return;
    }
    double x = Math.round(8 * unit);
    double end = getWidth() - Math.round(9 * unit);
    double circle = Math.round(32 * unit);
    avatar.resizeRelocate(x, Math.round(9 * unit), circle, circle);
    double textX = x + circle + Math.round(6 * unit);
    double nameRoom = getWidth() - textX - Math.round(2 * unit);
    title.setText(fitting(shown.title(), nameRoom));
    title.resizeRelocate(textX, Math.round(8 * unit), nameRoom, Math.round(19 * unit));
    subtitle.resizeRelocate(textX, Math.round(26 * unit), end - textX, Math.round(16 * unit));
    double rowHeight = Math.round(16 * unit);
    double row = Math.round(45 * unit);
    double delayWidth = delay.isVisible() ? Math.min(delay.prefWidth(-1), end - x) : 0;
    room.resizeRelocate(x, row, Math.max(0, end - x - delayWidth - 4), rowHeight);
    delay.resizeRelocate(end - delayWidth, row, delayWidth, rowHeight);
    layoutLoad(shown, x, end, Math.round(63 * unit));
  }

  private void layoutLoad(ScheduleColumn column, double x, double end, double foot) {
    double unit = em / 14;
    double rowHeight = Math.round(16 * unit);
    double loadWidth = load.prefWidth(-1);
    load.resizeRelocate(end - loadWidth, foot, loadWidth, rowHeight);
    double barHeight = Math.round(5 * unit);
    double barY = foot + Math.round((rowHeight - barHeight) / 2);
    double trackWidth = Math.max(0, end - x - loadWidth - Math.round(8 * unit));
    track.resizeRelocate(x, barY, trackWidth, barHeight);
    double part =
        column.booked() == 0
            ? 0
            : Math.min(1, (double) column.booked() / Math.max(1, column.capacity()));
    bar.resizeRelocate(x, barY, Math.round(trackWidth * part), barHeight);
  }

  /** The longest form of the name that fits; the tooltip always has the whole one. */
  private String fitting(String name, double room) {
    Text ruler = new Text();
    ruler.setFont(title.getFont());
    List<String> offered = shown != null && shown.date() != null ? List.of(name) : forms;
    for (String form : offered) {
      ruler.setText(form);
      if (Math.ceil(ruler.getLayoutBounds().getWidth()) <= room) {
        return form;
      }
    }
    return offered.getLast();
  }
}
