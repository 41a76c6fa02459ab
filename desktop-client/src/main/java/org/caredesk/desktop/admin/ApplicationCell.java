package org.caredesk.desktop.admin;

import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Avatar;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.dto.directory.DoctorApplication;
import org.caredesk.dto.directory.DoctorResponse;
import org.jspecify.annotations.Nullable;

/** An applicant in the list. */
final class ApplicationCell extends ListCell<DoctorResponse> {

  private final WorkplaceContext context;
  private final ApprovalsViewModel model;

  ApplicationCell(WorkplaceContext context, ApprovalsViewModel model) {
    this.context = context;
    this.model = model;
    getStyleClass().add("application-cell");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable DoctorResponse doctor, boolean empty) {
    super.updateItem(doctor, empty);
    setText(null);
    if (doctor == null || empty) {
      setGraphic(null);
      return;
    }
    Label name = Scripts.dress(new Label(doctor.name()));
    name.getStyleClass().add("cd-strong");
    Label specialties =
        new Label(
            doctor.specialties().stream().map(model::specialty).collect(Collectors.joining(", ")));
    specialties.getStyleClass().add("cd-secondary");
    DoctorApplication application = doctor.application();
    Label when =
        new Label(
            application == null
                ? ""
                : context
                    .formats()
                    .dayAndTime(application.appliedAt(), context.desk().hospital().zone()));
    when.getStyleClass().add("cd-secondary");
    VBox words = new VBox(2, name, specialties, when);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row =
        new HBox(
            new Avatar(doctor.id(), doctor.name(), Avatar.Size.COLUMN, context.faces().of(doctor)),
            words,
            new DoctorStatusChip(context.texts(), doctor.status()));
    row.getStyleClass().add("application-row");
    setGraphic(row);
    setAccessibleText(doctor.name() + ", " + context.texts().word(doctor.status()));
  }
}
