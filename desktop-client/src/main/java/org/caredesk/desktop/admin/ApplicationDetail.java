package org.caredesk.desktop.admin;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Avatar;
import org.caredesk.desktop.ui.Banner;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.FormField;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.desktop.ui.SeveralLines;
import org.caredesk.dto.directory.DoctorApplication;
import org.caredesk.dto.directory.DoctorResponse;
import org.caredesk.dto.directory.DoctorStatus;
import org.jspecify.annotations.Nullable;

/** What an applicant says of themself, and the decision at its foot. */
final class ApplicationDetail extends BorderPane {

  private final WorkplaceContext context;
  private final Texts texts;
  private final ApprovalsViewModel model;
  private final Action approve;
  private final Action reject;
  private final TextArea reason = SeveralLines.field(3);
  private final FormField<TextArea> reasonField;

  ApplicationDetail(
      WorkplaceContext context, ApprovalsViewModel model, Action approve, Action reject) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    this.approve = approve;
    this.reject = reject;
    getStyleClass().add("application-detail");
    reason.textProperty().bindBidirectional(model.reason());
    reasonField =
        new FormField<>(texts.get("admin.reason"), reason).hint(texts.get("admin.reason-hint"));
    reasonField.errorProperty().bind(model.reasonError());
  }

  /** Draws the applicant; called whenever what is shown has changed. */
  void show(@Nullable DoctorResponse doctor) {
    if (doctor == null) {
      setCenter(null);
      setBottom(null);
      return;
    }
    VBox content = new VBox(head(doctor), facts(doctor));
    content.getStyleClass().add("application-content");
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setCenter(scroll);
    showFoot(doctor);
  }

  /** Draws the decision anew, such as when a reason is asked for. */
  void showFoot(@Nullable DoctorResponse doctor) {
    if (doctor == null || doctor.status() != DoctorStatus.APPLIED) {
      setBottom(null);
      return;
    }
    boolean rejecting = model.rejecting().get();
    VBox foot = new VBox(problem());
    foot.getStyleClass().add("application-foot");
    if (rejecting) {
      Action send =
          new Action(
                  "admin.reject-now",
                  texts.get("admin.reject-now"),
                  "fth-x-circle",
                  null,
                  model::reject)
              .enabledWhen(model.sending().not());
      Action cancel =
          new Action(
              "admin.reject-cancel",
              texts.get("admin.reject-cancel"),
              "fth-corner-up-left",
              null,
              model::cancelRejection);
      foot.getChildren()
          .addAll(reasonField, Buttons.row(Buttons.danger(send), Buttons.quiet(cancel)));
    } else {
      foot.getChildren().add(Buttons.row(Buttons.success(approve), Buttons.dangerPlain(reject)));
    }
    setBottom(foot);
    if (rejecting) {
      reason.requestFocus();
    }
  }

  private Node problem() {
    Banner banner = new Banner(Banner.Kind.WARNING, "fth-alert-triangle", model.problem().get());
    banner.visibleProperty().bind(model.problem().isNotEmpty());
    banner.managedProperty().bind(banner.visibleProperty());
    return banner;
  }

  private Node head(DoctorResponse doctor) {
    Label name = Scripts.dress(new Label(doctor.name()));
    name.getStyleClass().add("cd-title");
    Label specialties =
        new Label(
            doctor.specialties().stream().map(model::specialty).collect(Collectors.joining(", ")));
    specialties.getStyleClass().add("cd-muted");
    specialties.setWrapText(true);
    VBox words = new VBox(2, name, specialties);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox head =
        new HBox(
            new Avatar(doctor.id(), doctor.name(), Avatar.Size.SHEET, context.faces().of(doctor)),
            words,
            new DoctorStatusChip(texts, doctor.status()));
    head.getStyleClass().add("application-head");
    return head;
  }

  private Node facts(DoctorResponse doctor) {
    VBox facts = new VBox();
    facts.getStyleClass().addAll("cd-card", "application-facts");
    fact(facts, "admin.qualifications", list(doctor.qualifications()));
    fact(facts, "admin.years", texts.get("admin.years-count", doctor.yearsOfExperience()));
    fact(facts, "admin.email", doctor.email());
    fact(facts, "admin.phone", doctor.phone());
    fact(facts, "admin.address", doctor.clinicAddress());
    fact(facts, "admin.bio", doctor.bio());
    DoctorApplication application = doctor.application();
    if (application != null) {
      fact(facts, "admin.applied", when(application.appliedAt()));
      if (application.decidedAt() != null) {
        fact(
            facts,
            "admin.decided",
            texts.get(
                "admin.decided-by",
                when(application.decidedAt()),
                String.valueOf(application.decidedBy())));
      }
      if (application.reason() != null) {
        fact(facts, "admin.reason", application.reason());
      }
    }
    return facts;
  }

  private String when(java.time.Instant instant) {
    return context.formats().dayAndTime(instant, context.desk().hospital().zone());
  }

  private static @Nullable String list(List<String> texts) {
    return texts.isEmpty() ? null : String.join(", ", texts);
  }

  private void fact(VBox facts, String key, @Nullable String value) {
    Label name = new Label(texts.get(key));
    name.getStyleClass().addAll("cd-secondary", "application-fact-name");
    name.setMinWidth(Region.USE_PREF_SIZE);
    Label text = Scripts.dress(new Label(value == null ? texts.get("admin.not-given") : value));
    text.setWrapText(true);
    if (value == null) {
      text.getStyleClass().add("cd-muted");
    }
    HBox line = new HBox(name, text);
    line.getStyleClass().add("application-fact");
    facts.getChildren().add(line);
  }
}
