package org.caredesk.desktop.charts;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.ui.Motion;

/** One figure, how it moved, and a word beside. */
public final class KpiTile extends VBox {

  private final Label name = new Label();
  private final Label figure = new Label();
  private final Label unit = new Label();
  private final ChangeLabel change = new ChangeLabel();
  private final Label note = new Label();
  private final Region flash = new Region();

  public KpiTile() {
    getStyleClass().addAll("cd-card", "kpi");
    for (Label words : new Label[] {name, unit, note}) {
      words.setWrapText(true);
    }
    name.getStyleClass().add("cd-secondary");
    figure.getStyleClass().add("kpi-figure");
    figure.setMinWidth(USE_PREF_SIZE);
    unit.getStyleClass().add("kpi-unit");
    FlowPane middle = new FlowPane(figure, unit);
    middle.setRowValignment(VPos.BASELINE);
    middle.getStyleClass().add("kpi-middle");
    note.getStyleClass().add("cd-secondary");
    // What does not fit beside each other stands below: half a sentence says something else.
    FlowPane foot = new FlowPane(change, note);
    foot.getStyleClass().add("kpi-foot");
    flash.getStyleClass().add("kpi-flash");
    flash.setManaged(false);
    flash.setMouseTransparent(true);
    flash.setOpacity(0);
    getChildren().addAll(flash, name, middle, foot);
    setAccessibleRole(AccessibleRole.TEXT);
    HBox.setHgrow(this, Priority.ALWAYS);
    setMaxWidth(Double.MAX_VALUE);
    // All tiles of a row are of one width; the least is the theme's.
    setPrefWidth(0);
  }

  /** Shows a figure without a comparison. */
  public void show(String title, String value, String words) {
    show(title, value, "", words);
  }

  /**
   * The same with a word beside the figure.
   *
   * @param beside such as of 119 slots; empty for none
   */
  public void show(String title, String value, String beside, String words) {
    name.setText(title);
    figure.setText(value);
    unit.setText(beside);
    note.setText(words);
    change.setManaged(false);
    change.setVisible(false);
    setAccessibleText(title + " " + value + (beside.isEmpty() ? "" : " " + beside) + ", " + words);
  }

  /** How it moved; {@code percent} is written out. */
  public void moved(
      Change.Direction direction, ChangeLabel.Tone tone, String percent, String spoken) {
    change.show(direction, tone, percent);
    tell(spoken);
  }

  /** Says what somebody has to do something about. */
  public void alarm(String words) {
    change.show("fth-alert-triangle", ChangeLabel.Tone.BAD, words);
    tell(words);
  }

  private void tell(String spoken) {
    change.setManaged(true);
    change.setVisible(true);
    setAccessibleText(getAccessibleText() + ", " + spoken);
  }

  /** Marks it as one that changes while somebody looks. */
  public KpiTile live() {
    Region dot = new Region();
    dot.getStyleClass().add("kpi-live");
    name.setGraphic(dot);
    name.setContentDisplay(ContentDisplay.RIGHT);
    return this;
  }

  /** Shows that it has just changed. */
  public void flash() {
    Motion.flash(flash);
  }

  /** What is wider than the tile goes on below, and does not reach into the next one. */
  @Override
  protected double computePrefHeight(double width) {
    double inside = width < 0 ? Double.MAX_VALUE : width - snappedLeftInset() - snappedRightInset();
    unit.setMaxWidth(inside);
    note.setMaxWidth(inside);
    return super.computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    flash.resizeRelocate(1, 1, Math.max(0, getWidth() - 2), Math.max(0, getHeight() - 2));
  }
}
