package org.caredesk.desktop.doctor.profile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.Route;
import org.caredesk.desktop.shell.Screen;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Avatar;
import org.caredesk.desktop.ui.Banner;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.LookPane;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.desktop.ui.Skeleton;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.directory.DoctorApplication;
import org.caredesk.dto.directory.DoctorResponse;
import org.caredesk.dto.directory.DoctorStatus;
import org.jspecify.annotations.Nullable;

/** Says an applicant where the application stands and what comes next. */
final class ApplicantScreen implements Screen {

  private final WorkplaceContext context;
  private final Texts texts;
  private final ApplicantViewModel model;
  private final StackPane content = new StackPane();
  private final StackPane view = new StackPane();
  private final LookPane look;
  private final List<Subscription> open = new ArrayList<>();
  private final Action again;
  private final Action begin;
  private final Action profile;

  /**
   * @param renew gets the session its new role, once the application is approved
   */
  ApplicantScreen(WorkplaceContext context, Runnable renew) {
    this.context = context;
    this.texts = context.texts();
    this.model = new ApplicantViewModel(context);
    this.look = new LookPane(texts, context.work().timers(), content, Skeleton.rows(3));
    again =
        new Action(
                "applicant.again",
                texts.get("applicant.again"),
                "fth-send",
                null,
                model::applyAgain)
            .enabledWhen(model.sending().not());
    begin = new Action("applicant.begin", texts.get("applicant.begin"), "fth-log-in", null, renew);
    profile =
        new Action(
            "applicant.profile",
            texts.get("applicant.profile"),
            "fth-edit-2",
            null,
            () ->
                context.desk().navigator().go(new Route.Part(ApplicantWorkplace.PROFILE_SECTION)));
    look.getStyleClass().add("applicant-look");
    view.getStyleClass().add("applicant-screen");
    view.getChildren().add(look);
  }

  private void draw(@Nullable DoctorResponse doctor) {
    if (doctor == null) {
      return;
    }
    Label name = Scripts.dress(new Label(doctor.name()));
    name.getStyleClass().add("cd-title");
    Label email = new Label(doctor.email());
    email.getStyleClass().add("cd-muted");
    HBox who =
        new HBox(
            new Avatar(doctor.id(), doctor.name(), Avatar.Size.SHEET, context.faces().of(doctor)),
            new VBox(2, name, email));
    who.getStyleClass().add("applicant-who");
    Banner problem = new Banner(Banner.Kind.DANGER, "fth-alert-circle", "");
    model.problem().subscribe(problem::setText);
    problem.visibleProperty().bind(model.problem().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    VBox card = new VBox(who, steps(doctor), message(doctor), problem, buttons(doctor));
    card.getStyleClass().addAll("cd-card", "applicant-card");
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    content.getChildren().setAll(card);
  }

  private Node steps(DoctorResponse doctor) {
    boolean decided = doctor.status() != DoctorStatus.APPLIED;
    boolean rejected = doctor.status() == DoctorStatus.REJECTED;
    HBox steps =
        new HBox(
            step("fth-send", "applicant.step-sent", "done"),
            line(),
            step(
                rejected ? "fth-x" : decided ? "fth-check" : "fth-clock",
                "applicant.step-decided",
                rejected ? "bad" : decided ? "done" : "now"),
            line(),
            step(
                "fth-calendar",
                "applicant.step-bookable",
                decided && !rejected ? "done" : "later"));
    steps.getStyleClass().add("applicant-steps");
    return steps;
  }

  private Node step(String icon, String key, String state) {
    StackPane disc = new StackPane(Icons.of(icon));
    disc.getStyleClass().addAll("applicant-disc", "applicant-" + state);
    Label words = new Label(texts.get(key));
    words.getStyleClass().add("cd-secondary");
    VBox step = new VBox(disc, words);
    step.getStyleClass().add("applicant-step");
    return step;
  }

  private static Node line() {
    Region line = new Region();
    line.getStyleClass().add("applicant-line");
    HBox.setHgrow(line, Priority.ALWAYS);
    return line;
  }

  private Node message(DoctorResponse doctor) {
    DoctorApplication application = doctor.application();
    String when = application == null ? "" : when(application.appliedAt());
    return switch (doctor.status()) {
      case APPLIED ->
          words("applicant.waits", texts.get("applicant.waits-words", when), null, "fth-clock");
      case REJECTED ->
          words(
              "applicant.rejected",
              application == null || application.decidedAt() == null
                  ? ""
                  : texts.get(
                      "applicant.rejected-words",
                      String.valueOf(application.decidedBy()),
                      when(application.decidedAt())),
              application == null ? null : application.reason(),
              "fth-x-circle");
      case ACTIVE ->
          words("applicant.approved", texts.get("applicant.approved-words"), null, "fth-check");
      case RETIRED ->
          words("applicant.retired", texts.get("applicant.retired-words"), null, "fth-archive");
    };
  }

  private Node words(String key, String text, @Nullable String quote, String icon) {
    Label title = new Label(texts.get(key), Icons.of(icon));
    title.getStyleClass().addAll("cd-title", "applicant-title");
    Label words = new Label(text);
    words.getStyleClass().add("cd-muted");
    words.setWrapText(true);
    VBox message = new VBox(title, words);
    message.getStyleClass().add("applicant-message");
    if (quote != null) {
      Label reason = Scripts.dress(new Label(quote));
      reason.setWrapText(true);
      reason.getStyleClass().add("applicant-reason");
      reason.setMaxWidth(Double.MAX_VALUE);
      message.getChildren().add(reason);
    }
    return message;
  }

  private Node buttons(DoctorResponse doctor) {
    return switch (doctor.status()) {
      case APPLIED -> Buttons.row(Buttons.plain(profile));
      case REJECTED -> Buttons.row(Buttons.primary(again), Buttons.plain(profile));
      case ACTIVE -> Buttons.row(Buttons.primary(begin));
      case RETIRED -> Buttons.row();
    };
  }

  private String when(Instant instant) {
    return context.formats().dayAndTime(instant, context.desk().hospital().zone());
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void activate() {
    open.add(look.follow(model.look().map(each -> each)));
    open.add(model.doctor().subscribe(this::draw)::unsubscribe);
    model.activate();
  }

  @Override
  public void deactivate() {
    Subscription.all(open).close();
    open.clear();
    model.deactivate();
  }

  @Override
  public boolean moveTo(Route route) {
    return route instanceof Route.Part part
        && !part.section().equals(ApplicantWorkplace.PROFILE_SECTION);
  }
}
