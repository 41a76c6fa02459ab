package org.caredesk.desktop.session;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Banner;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Form;
import org.caredesk.desktop.ui.FormField;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.TagField;
import org.caredesk.dto.directory.SpecialtyResponse;
import org.caredesk.dto.problem.Violation;

/** The application of a doctor; stands in place of the sign-in form, and says what comes next. */
final class ApplicationForm extends StackPane {

  private static final double WIDTH = 500;

  private final ApplicationViewModel model;
  private final Texts texts;
  private final Runnable signIn;
  private final Runnable onClose;
  private final TextField name = new TextField();
  private final Form form;
  private final TagField specialties;
  private final TagField qualifications;

  /**
   * @param signIn signs in as the applicant
   * @param onClose back to the sign-in form
   */
  ApplicationForm(ApplicationViewModel model, Texts texts, Runnable signIn, Runnable onClose) {
    this.model = model;
    this.texts = texts;
    this.signIn = signIn;
    this.onClose = onClose;
    this.form = new Form(texts);
    ApplicationViewModel.Fields fields = model.fields();
    specialties =
        new TagField(
            new TagField.Words(
                texts.get("apply.specialties"),
                texts.get("apply.specialties-prompt"),
                texts.get("apply.remove"),
                texts.get("ui.tag-none")),
            fields.specialties,
            false);
    qualifications =
        new TagField(
            new TagField.Words(
                texts.get("apply.qualifications"),
                texts.get("apply.qualifications-prompt"),
                texts.get("apply.remove"),
                texts.get("ui.tag-none")),
            fields.qualifications,
            true);
    build(fields);
    getChildren().add(scrolling());
    model
        .specialties()
        .addListener((ListChangeListener<SpecialtyResponse>) _ -> offerSpecialties());
    model.violations().addListener((ListChangeListener<Violation>) _ -> showViolations());
    model.applied().subscribe(doctor -> showWhenApplied(doctor != null));
    offerSpecialties();
  }

  /** Puts the focus where typing begins. */
  void takeFocus() {
    // A scroll pane takes its content in with its skin, and before that nothing can be focused.
    applyCss();
    layout();
    name.requestFocus();
  }

  private void build(ApplicationViewModel.Fields fields) {
    name.textProperty().bindBidirectional(fields.name);
    form.add(ApplicationViewModel.NAME, field("apply.name", "fth-user", name))
        .hint(texts.get("apply.name-hint"));
    form.addPair(
        ApplicationViewModel.EMAIL,
        field("apply.email", "fth-mail", bound(new TextField(), fields.email)),
        ApplicationViewModel.PASSWORD,
        field("apply.password", "fth-lock", bound(new PasswordField(), fields.password))
            .hint(texts.get("apply.password-hint")));
    form.add(ApplicationViewModel.SPECIALTIES, specialties.field()).icon("fth-heart");
    form.addNode(specialties.below());
    form.add(
        "qualifications",
        qualifications.field().icon("fth-award").optional(texts.get("apply.optional")));
    form.addNode(qualifications.below());
    form.addPair(
        ApplicationViewModel.YEARS,
        field("apply.years", "fth-calendar", bound(new TextField(), fields.years))
            .optional(texts.get("apply.optional")),
        "phone",
        field("apply.phone", "fth-phone", bound(new TextField(), fields.phone))
            .optional(texts.get("apply.optional")));
  }

  private <C extends TextInputControl> FormField<C> field(String label, String icon, C control) {
    return new FormField<>(texts.get(label), control).icon(icon);
  }

  private static <C extends TextInputControl> C bound(
      C control, javafx.beans.property.StringProperty value) {
    control.textProperty().bindBidirectional(value);
    return control;
  }

  private Node scrolling() {
    Label title = new Label(texts.get("apply.title"));
    title.getStyleClass().add("cd-display");
    Label words = new Label(texts.get("apply.words"));
    words.getStyleClass().add("cd-muted");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    Banner problem = new Banner(Banner.Kind.DANGER, "fth-alert-circle", "");
    model.problem().subscribe(problem::setText);
    problem.visibleProperty().bind(model.problem().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    Action send =
        new Action("apply.send", texts.get("apply.send"), "fth-send", null, this::submit)
            .enabledWhen(model.sending().not());
    Action cancel =
        new Action("apply.back", texts.get("apply.back"), "fth-arrow-left", null, onClose);
    VBox content =
        new VBox(
            new VBox(4, title, words),
            form,
            problem,
            Buttons.row(Buttons.primary(send), Buttons.quiet(cancel)));
    content.getStyleClass().addAll("cd-sign-in-form", "cd-application");
    content.setMaxWidth(WIDTH);
    StackPane middle = new StackPane(content);
    middle.getStyleClass().add("cd-application-place");
    ScrollPane scroll = new ScrollPane(middle);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    return scroll;
  }

  private void submit() {
    specialties.commit();
    qualifications.commit();
    model.submit();
    form.focusFirstError();
  }

  private void offerSpecialties() {
    specialties.setOptions(
        model.specialties().stream().map(s -> new TagField.Option(s.code(), s.name())).toList());
  }

  private void showViolations() {
    form.showViolations(List.copyOf(model.violations()));
  }

  private void showWhenApplied(boolean applied) {
    if (!applied) {
      return;
    }
    StackPane disc = new StackPane(Icons.of("fth-check"));
    disc.getStyleClass().add("cd-look-disc");
    disc.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    Label title = new Label(texts.get("apply.done-title"));
    title.getStyleClass().add("cd-display");
    Label words = new Label(texts.get("apply.done-words"));
    words.getStyleClass().add("cd-muted");
    words.setWrapText(true);
    Action look = new Action("apply.see", texts.get("apply.see"), "fth-log-in", null, signIn::run);
    Action back =
        new Action("apply.back", texts.get("apply.back"), "fth-arrow-left", null, onClose);
    VBox done =
        new VBox(disc, title, words, Buttons.row(Buttons.primary(look), Buttons.quiet(back)));
    done.getStyleClass().addAll("cd-sign-in-form", "cd-application-done");
    done.setAlignment(Pos.CENTER_LEFT);
    done.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    getChildren().setAll(done);
  }
}
