package org.caredesk.desktop.insights.live;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.dto.insights.DoctorPerformance;
import org.jspecify.annotations.Nullable;

/** A doctor's births by kind; the percentages are 100 together. Not there without births. */
final class Births extends FlowPane {
  private final Texts texts;

  Births(Texts texts) {
    this.texts = texts;
    getStyleClass().add("doctors-births");
    setId("insights-births");
    show(null);
  }

  void show(@Nullable DoctorPerformance doctor) {
    setManaged(doctor != null);
    setVisible(doctor != null);
    getChildren().clear();
    if (doctor == null) {
      return;
    }
    Label whose =
        new Label(texts.get("insights.births-of", doctor.name(), DoctorsViewModel.births(doctor)));
    whose.getStyleClass().add("cd-strong");
    getChildren().add(whose);
    doctor
        .deliveries()
        .forEach(
            each ->
                getChildren()
                    .add(
                        new Label(
                            texts.get(
                                "insights.births-by",
                                texts.word(each.kind()),
                                each.count(),
                                each.percent()))));
  }
}
