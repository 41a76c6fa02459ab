package org.caredesk.desktop.doctor.profile;

import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Form;
import org.caredesk.desktop.ui.FormField;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.dto.problem.Violation;

/** Bank details: closed until somebody asks to see them. */
final class BankCard extends VBox {

  private final BankViewModel model;
  private final Texts texts;
  private final Form form;
  private final VBox place = new VBox();

  BankCard(BankViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    this.form = new Form(texts);
    getStyleClass().addAll("cd-card", "profile-bank");
    place.getStyleClass().add("profile-bank-place");
    form.add("accountNumber", field("profile.bank-account", "123456789012", model.accountNumber()));
    form.addPair(
        "pan",
        field("profile.bank-pan", "ABCPD1234E", model.pan()),
        "ifsc",
        field("profile.bank-ifsc", "HDFC0001234", model.ifsc()));
    Label title = new Label(texts.get("profile.bank"), Icons.of("fth-lock"));
    title.getStyleClass().addAll("cd-strong", "profile-heading");
    Label problem = new Label("", Icons.of("fth-alert-circle"));
    problem.getStyleClass().add("cd-field-error");
    problem.setWrapText(true);
    problem.textProperty().bind(model.problem());
    problem.visibleProperty().bind(model.problem().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    getChildren().addAll(title, place, problem);
    model.shown().subscribe(this::draw);
    model.violations().addListener((ListChangeListener<Violation>) _ -> showViolations());
  }

  private FormField<TextField> field(String label, String prompt, StringProperty value) {
    TextField typed = new TextField();
    typed.setPromptText(prompt);
    typed.textProperty().bindBidirectional(value);
    typed.setOnAction(_ -> model.save());
    return new FormField<>(texts.get(label), typed);
  }

  private void draw(boolean shown) {
    Label words = new Label(texts.get(shown ? "profile.bank-seen" : "profile.bank-hidden"));
    words.getStyleClass().add("cd-secondary");
    words.setWrapText(true);
    if (shown) {
      Action save =
          new Action(
                  "profile.bank-save",
                  texts.get("profile.bank-save"),
                  "fth-check",
                  null,
                  model::save)
              .enabledWhen(model.busy().not());
      Action hide =
          new Action(
              "profile.bank-hide",
              texts.get("profile.bank-hide"),
              "fth-eye-off",
              null,
              model::hide);
      place
          .getChildren()
          .setAll(words, form, Buttons.row(Buttons.primary(save), Buttons.quiet(hide)));
    } else {
      Action reveal =
          new Action(
                  "profile.bank-show",
                  texts.get("profile.bank-show"),
                  "fth-eye",
                  null,
                  model::reveal)
              .enabledWhen(model.busy().not());
      place.getChildren().setAll(words, Buttons.row(Buttons.plain(reveal)));
    }
  }

  private void showViolations() {
    form.showViolations(List.copyOf(model.violations()));
  }
}
