package org.caredesk.desktop.admin;

import java.util.List;
import java.util.Map;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Banner;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Form;
import org.caredesk.desktop.ui.FormField;
import org.caredesk.desktop.ui.SideSheet;
import org.caredesk.desktop.ui.TagField;
import org.caredesk.dto.problem.Violation;

/** The sheet in which a super admin adds a doctor directly. */
final class AddDoctorSheet {

  private final AddDoctorViewModel model;
  private final Texts texts;
  private final Form form;
  private final TextField name = new TextField();
  private final TagField specialties;
  private final TagField qualifications;
  private final SideSheet sheet;

  /**
   * @param catalogue names of specialties by their codes
   */
  AddDoctorSheet(
      AddDoctorViewModel model, Texts texts, Map<String, String> catalogue, Runnable onClose) {
    this.model = model;
    this.texts = texts;
    this.form = new Form(texts);
    AddDoctorViewModel.Fields fields = model.fields();
    specialties = tags("apply.specialties", "apply.specialties-prompt", fields.specialties, false);
    qualifications =
        tags("apply.qualifications", "apply.qualifications-prompt", fields.qualifications, true);
    specialties.setOptions(
        catalogue.entrySet().stream()
            .sorted(Map.Entry.comparingByValue())
            .map(entry -> new TagField.Option(entry.getKey(), entry.getValue()))
            .toList());
    build(fields);
    Banner problem = new Banner(Banner.Kind.DANGER, "fth-alert-circle", "");
    model.problem().subscribe(problem::setText);
    problem.visibleProperty().bind(model.problem().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    VBox body = new VBox(problem, form);
    body.getStyleClass().add("terms-body");
    Action add =
        new Action("admin.add", texts.get("admin.add"), "fth-user-plus", null, this::submit)
            .enabledWhen(model.sending().not());
    sheet =
        new SideSheet(
            texts.get("hospitals.close"), body, Buttons.row(Buttons.primary(add)), onClose);
    sheet.describe(texts.get("admin.add-doctor"), texts.get("admin.add-words"));
    model.violations().addListener((ListChangeListener<Violation>) _ -> showViolations());
  }

  SideSheet sheet() {
    return sheet;
  }

  void takeFocus() {
    // Only its skin puts the sheet's content into the window, where it can have the focus.
    sheet.applyCss();
    name.requestFocus();
  }

  private void build(AddDoctorViewModel.Fields fields) {
    form.add("name", field("apply.name", "fth-user", name, fields.name));
    form.add("email", field("apply.email", "fth-mail", new TextField(), fields.email));
    form.add("password", field("apply.password", "fth-lock", new PasswordField(), fields.password))
        .optional(texts.get("apply.optional"))
        .hint(texts.get("admin.password-hint"));
    form.add("specialties", specialties.field()).icon("fth-heart");
    form.addNode(specialties.below());
    form.add("qualifications", qualifications.field())
        .icon("fth-award")
        .optional(texts.get("apply.optional"));
    form.addNode(qualifications.below());
    form.addPair(
        "yearsOfExperience",
        field("apply.years", "fth-calendar", new TextField(), fields.years),
        "phone",
        field("apply.phone", "fth-phone", new TextField(), fields.phone));
  }

  private TagField tags(
      String label, String prompt, javafx.collections.ObservableList<String> values, boolean free) {
    return new TagField(
        new TagField.Words(
            texts.get(label),
            texts.get(prompt),
            texts.get("apply.remove"),
            texts.get("ui.tag-none")),
        values,
        free);
  }

  private <C extends TextInputControl> FormField<C> field(
      String label, String icon, C control, StringProperty value) {
    control.textProperty().bindBidirectional(value);
    return new FormField<>(texts.get(label), control).icon(icon);
  }

  private void submit() {
    specialties.commit();
    qualifications.commit();
    model.submit();
  }

  private void showViolations() {
    form.showViolations(List.copyOf(model.violations()));
  }
}
