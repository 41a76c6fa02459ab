package org.caredesk.desktop.doctor.day;

import java.time.Instant;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.KeyCap;

/** The bar below the day: which keys do what, and in which zone the times are. */
final class DoctorHints extends HBox {
  private final Texts texts;
  private final List<HBox> hints;
  private final Label zone = new Label();

  DoctorHints(DoctorWork work) {
    this.texts = work.context().texts();
    getStyleClass().add("hint-bar");
    zone.getStyleClass().add("cd-secondary");
    zone.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    hints =
        List.of(
            hint("N", "doctor.hint.call-next"),
            hint("C", "doctor.hint.complete"),
            hint("A", "doctor.hint.accept"),
            hint("P", "doctor.hint.propose"),
            hint("R", "doctor.hint.reject"),
            hint("D W M", "doctor.hint.periods"),
            hint("Space", "doctor.hint.move"),
            hint("Ctrl+Z", "doctor.hint.undo"));
    getChildren().addAll(hints);
    getChildren().addAll(gap, zone);
    work.context().desk().hospital().property().subscribe(_ -> name(work));
  }

  private void name(DoctorWork work) {
    Formatting formats = work.context().formats();
    Instant now = work.calendar().nowProperty().get();
    zone.setText(
        texts.get(
            "doctor.hint.zone",
            formats.zoneName(work.calendar().zone(), now),
            formats.zoneOffset(work.calendar().zone(), now)));
  }

  /** Shows as many hints as there is room for, from the first on: half a hint is none. */
  @Override
  protected void layoutChildren() {
    double width = getWidth() - snappedLeftInset() - snappedRightInset();
    double room = width - zone.prefWidth(-1) - getSpacing();
    for (HBox hint : hints) {
      room -= hint.prefWidth(-1) + getSpacing();
      hint.setVisible(room >= 0);
      hint.setManaged(room >= 0);
    }
    super.layoutChildren();
  }

  private HBox hint(String key, String textKey) {
    Label words = new Label(texts.get(textKey));
    words.getStyleClass().add("cd-secondary");
    HBox hint = new HBox(new KeyCap(key), words);
    hint.getStyleClass().add("hint");
    return hint;
  }
}
