package org.caredesk.desktop.admin;

import java.util.Locale;
import javafx.scene.control.Label;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.dto.directory.DoctorStatus;

/** How a doctor's application stands, as icon and word. */
final class DoctorStatusChip extends Label {

  DoctorStatusChip(Texts texts, DoctorStatus status) {
    super(texts.word(status));
    setGraphic(
        Icons.of(
            switch (status) {
              case APPLIED -> "fth-clock";
              case ACTIVE -> "fth-check";
              case REJECTED -> "fth-x-circle";
              case RETIRED -> "fth-archive";
            }));
    getStyleClass().addAll("doctor-chip", "doctor-" + status.name().toLowerCase(Locale.ROOT));
    setMinWidth(USE_PREF_SIZE);
  }
}
