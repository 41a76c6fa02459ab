package org.caredesk.desktop.reception;

import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.reception.offline.NotedModel;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.FormField;

/** Asks for the former password under which arrivals may have been noted; hidden where none was. */
final class FormerCopiesPane extends VBox {
  FormerCopiesPane(Texts texts, NotedModel model) {
    getStyleClass().add("cd-field");
    Label what = new Label(texts.get("noted.former"));
    what.setWrapText(true);
    PasswordField password = new PasswordField();
    password.setId("former-password");
    FormField<PasswordField> field = new FormField<>(texts.get("noted.former-password"), password);
    model.formerProblem().subscribe(why -> field.errorProperty().set(why));
    Action open =
        new Action(
            "noted.former-open",
            texts.get("noted.former-open"),
            "fth-unlock",
            null,
            () -> {
              model.bringBack(password.getText());
              password.clear();
            });
    password.setOnAction(_ -> open.run());
    getChildren().addAll(what, field, Buttons.row(Buttons.plain(open)));
    visibleProperty().bind(model.former().greaterThan(0));
    managedProperty().bind(visibleProperty());
  }
}
