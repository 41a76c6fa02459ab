package org.caredesk.desktop.doctor.profile;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.Banner;
import org.caredesk.desktop.ui.Form;
import org.caredesk.desktop.ui.FormField;
import org.caredesk.desktop.ui.Languages;
import org.caredesk.desktop.ui.SeveralLines;
import org.caredesk.desktop.ui.TagField;
import org.caredesk.dto.directory.SpecialtyResponse;
import org.caredesk.dto.problem.Violation;

/** The texts of a profile. */
final class ProfileForm extends VBox {

  private final ProfileViewModel model;
  private final Texts texts;
  private final Form form;
  private final TagField specialties;
  private final TagField qualifications;
  private final TagField languages;

  ProfileForm(ProfileViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    this.form = new Form(texts);
    ProfileViewModel.Fields fields = model.fields();
    specialties =
        tags("profile.specialties", "profile.specialties-prompt", fields.specialties, false);
    qualifications =
        tags(
            "profile.qualifications", "profile.qualifications-prompt", fields.qualifications, true);
    languages = tags("profile.languages", "profile.languages-prompt", fields.languages, false);
    languages.setOptions(Languages.options(texts));
    getStyleClass().addAll("cd-card", "profile-form");
    Label title = new Label(texts.get("profile.about"));
    title.getStyleClass().addAll("cd-strong", "profile-heading");
    build(fields);
    Banner problem = new Banner(Banner.Kind.DANGER, "fth-alert-circle", "");
    model.problem().subscribe(problem::setText);
    problem.visibleProperty().bind(model.problem().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    getChildren().addAll(title, problem, form);
    model
        .specialties()
        .addListener((ListChangeListener<SpecialtyResponse>) _ -> offerSpecialties());
    model.violations().addListener((ListChangeListener<Violation>) _ -> showViolations());
    offerSpecialties();
  }

  /** Takes over what is typed and not yet a chip. */
  void commit() {
    Stream.of(specialties, qualifications, languages).forEach(TagField::commit);
  }

  private void build(ProfileViewModel.Fields fields) {
    form.addPair(
        "name",
        field("profile.name", "fth-user", new TextField(), fields.name),
        "phone",
        field("profile.phone", "fth-phone", new TextField(), fields.phone)
            .hint(texts.get("profile.phone-hint")));
    TextArea bio = SeveralLines.field(4);
    form.add("bio", field("profile.bio", null, bio, fields.bio));
    form.add("specialties", specialties.field()).icon("fth-heart");
    form.addNode(specialties.below());
    form.add("qualifications", qualifications.field()).icon("fth-award");
    form.addNode(qualifications.below());
    form.add("languages", languages.field()).icon("fth-globe");
    form.addNode(languages.below());
    form.addPair(
        "clinicAddress",
        field("profile.address", null, SeveralLines.field(3), fields.clinicAddress),
        "yearsOfExperience",
        field("profile.years", "fth-calendar", new TextField(), fields.years));
  }

  private <C extends TextInputControl> FormField<C> field(
      String label,
      @org.jspecify.annotations.Nullable String icon,
      C control,
      StringProperty value) {
    control.textProperty().bindBidirectional(value);
    FormField<C> field = new FormField<>(texts.get(label), control);
    return icon == null ? field : field.icon(icon);
  }

  private TagField tags(String label, String prompt, ObservableList<String> values, boolean free) {
    return new TagField(
        new TagField.Words(
            texts.get(label),
            texts.get(prompt),
            texts.get("profile.remove"),
            texts.get("ui.tag-none")),
        values,
        free);
  }

  private void offerSpecialties() {
    specialties.setOptions(
        model.specialties().stream().map(s -> new TagField.Option(s.code(), s.name())).toList());
  }

  private void showViolations() {
    form.showViolations(List.copyOf(model.violations()));
  }
}
