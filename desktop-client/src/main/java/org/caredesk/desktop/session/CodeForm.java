package org.caredesk.desktop.session;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Banner;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.FormField;

/** In the place of the sign-in: the code of an invitation and the password to set. */
final class CodeForm extends VBox {

  private final TextField email = new TextField();

  /**
   * @param demo whether the server keeps its messages to be read here
   */
  CodeForm(CodeViewModel model, Texts texts, boolean demo, Runnable back) {
    getStyleClass().add("cd-sign-in-form");
    setMaxSize(384, Region.USE_PREF_SIZE);
    Label title = new Label(texts.get("code.title"));
    title.getStyleClass().add("cd-display");
    Label words = new Label(texts.get("code.words"));
    words.getStyleClass().add("cd-muted");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    email.setId("code-email");
    email.textProperty().bindBidirectional(model.email());
    FormField<TextField> emailField =
        new FormField<>(texts.get("session.email"), email).icon("fth-user");
    emailField.errorProperty().bindBidirectional(model.emailError());
    TextField code = new TextField();
    code.setId("code-code");
    code.textProperty().bindBidirectional(model.code());
    FormField<TextField> codeField =
        new FormField<>(texts.get("code.code"), code)
            .icon("fth-key")
            .hint(texts.get("code.code-hint"));
    codeField.errorProperty().bindBidirectional(model.codeError());
    PasswordField password = new PasswordField();
    password.setId("code-password");
    password.textProperty().bindBidirectional(model.password());
    FormField<PasswordField> passwordField =
        new FormField<>(texts.get("code.password"), password)
            .icon("fth-lock")
            .hint(texts.get("code.password-hint"));
    passwordField.errorProperty().bindBidirectional(model.passwordError());
    emailField.getStyleClass().add("cd-large");
    codeField.getStyleClass().add("cd-large");
    passwordField.getStyleClass().add("cd-large");
    email.setOnAction(_ -> code.requestFocus());
    code.setOnAction(_ -> password.requestFocus());
    password.setOnAction(_ -> model.accept());
    Banner problem = new Banner(Banner.Kind.DANGER, "fth-alert-circle", "");
    model.problem().subscribe(problem::setText);
    problem.visibleProperty().bind(model.problem().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    Button accept =
        Buttons.primary(
            new Action(
                    "code.accept", texts.get("code.accept"), "fth-log-in", "Enter", model::accept)
                .enabledWhen(model.sending().not()));
    accept.getStyleClass().add("cd-large");
    accept.setMaxWidth(Double.MAX_VALUE);
    getChildren().addAll(new VBox(4, title, words), emailField, codeField);
    if (demo) {
      getChildren()
          .add(
              Buttons.link(
                  new Action(
                      "code.demo-mail",
                      texts.get("code.demo-mail"),
                      "fth-mail",
                      null,
                      model::readDemoMail)));
    }
    getChildren()
        .addAll(
            passwordField,
            problem,
            accept,
            Buttons.link(
                new Action("code.back", texts.get("code.back"), "fth-arrow-left", "Esc", back)));
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            back.run();
            event.consume();
          }
        });
  }

  void takeFocus() {
    email.requestFocus();
    email.end();
  }
}
