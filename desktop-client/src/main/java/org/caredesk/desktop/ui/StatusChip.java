package org.caredesk.desktop.ui;

import javafx.scene.control.Label;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.dto.scheduling.AppointmentStatus;

/** The state of an appointment as icon and word on the state's colours. */
public final class StatusChip extends Label {

  private final Texts texts;

  public StatusChip(Texts texts, AppointmentStatus status) {
    this.texts = texts;
    getStyleClass().add("cd-chip");
    setMinWidth(USE_PREF_SIZE);
    show(status);
  }

  /** Shows another state. */
  public void show(AppointmentStatus status) {
    setText(texts.word(status));
    setGraphic(Icons.of(Icons.of(status)));
    States.dress(this, status);
  }
}
