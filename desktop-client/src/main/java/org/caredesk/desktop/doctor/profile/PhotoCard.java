package org.caredesk.desktop.doctor.profile;

import java.io.File;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.DoctorFaces;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Avatar;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.dto.directory.DoctorResponse;

/** The photo with its buttons; a picture can also be dropped on it. */
final class PhotoCard extends VBox {

  private final PhotoViewModel model;
  private final DoctorResponse doctor;
  private final Texts texts;

  PhotoCard(PhotoViewModel model, DoctorResponse doctor, DoctorFaces faces, Texts texts) {
    this.model = model;
    this.doctor = doctor;
    this.texts = texts;
    getStyleClass().addAll("cd-card", "profile-photo");
    setAlignment(Pos.TOP_CENTER);
    Avatar portrait =
        new Avatar(doctor.id(), doctor.name(), Avatar.Size.PORTRAIT, faces.of(doctor));
    portrait.setAccessibleText(doctor.name());
    Label name = Scripts.dress(new Label(doctor.name()));
    name.getStyleClass().add("cd-title");
    name.setWrapText(true);
    Label problem = new Label("", Icons.of("fth-alert-circle"));
    problem.getStyleClass().add("cd-field-error");
    problem.setWrapText(true);
    problem.textProperty().bind(model.problem());
    problem.visibleProperty().bind(model.problem().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    Label hint = new Label(texts.get("profile.photo-hint"));
    hint.getStyleClass().add("cd-secondary");
    hint.setWrapText(true);
    Action choose =
        new Action(
                "profile.photo-choose",
                texts.get(doctor.photo() == null ? "profile.photo-add" : "profile.photo-replace"),
                "fth-camera",
                null,
                this::choose)
            .enabledWhen(model.busy().not());
    HBox buttons = Buttons.row(Buttons.plain(choose));
    buttons.getStyleClass().add("cd-centred");
    if (doctor.photo() != null) {
      buttons
          .getChildren()
          .add(
              Buttons.icon(
                  new Action(
                          "profile.photo-remove",
                          texts.get("profile.photo-remove"),
                          "fth-trash-2",
                          null,
                          () -> model.remove(doctor))
                      .enabledWhen(model.busy().not())));
    }
    getChildren().addAll(portrait, name, buttons, problem, insist(), hint);
    setOnDragOver(this::over);
    setOnDragDropped(this::dropped);
  }

  private Node insist() {
    Button insist =
        Buttons.link(
            new Action(
                    "profile.photo-insist",
                    texts.get("profile.photo-insist"),
                    "fth-corner-down-right",
                    null,
                    () -> model.insist(doctor))
                .enabledWhen(model.busy().not()));
    insist.visibleProperty().bind(model.refused().isNotNull());
    insist.managedProperty().bind(insist.visibleProperty());
    return insist;
  }

  private void choose() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get("profile.photo-add"));
    chooser
        .getExtensionFilters()
        .add(
            new FileChooser.ExtensionFilter(
                texts.get("profile.photo-files"), "*.jpg", "*.jpeg", "*.png"));
    File chosen = chooser.showOpenDialog(getScene().getWindow());
    if (chosen != null) {
      model.put(doctor, chosen.toPath());
    }
  }

  private void over(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  private void dropped(DragEvent event) {
    List<File> files = event.getDragboard().getFiles();
    if (!files.isEmpty()) {
      model.put(doctor, files.getFirst().toPath());
      event.setDropCompleted(true);
      event.consume();
    }
  }
}
