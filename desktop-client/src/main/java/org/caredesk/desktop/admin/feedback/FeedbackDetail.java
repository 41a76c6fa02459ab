package org.caredesk.desktop.admin.feedback;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.admin.frame.Facts;
import org.caredesk.desktop.admin.frame.Part;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.FormField;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.RatingStars;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.desktop.ui.WrappingBar;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.feedback.FeedbackAction;
import org.caredesk.dto.feedback.FeedbackResponse;
import org.jspecify.annotations.Nullable;

/** What one patient said of a visit, and at its foot whether others read it. */
final class FeedbackDetail extends BorderPane implements Part {

  /** Reasons that are often given. */
  private static final List<String> REASONS =
      List.of(
          "feedback.why-person", "feedback.why-insult", "feedback.why-health", "feedback.why-off");

  private final WorkplaceContext context;
  private final Texts texts;
  private final FeedbackViewModel model;
  private final Runnable toList;
  private final Action show;
  private final Action hide;
  private final TextField reason = new TextField();
  private final FormField<TextField> reasonField;
  private final List<Subscription> open = new ArrayList<>();

  FeedbackDetail(WorkplaceContext context, FeedbackViewModel model, Runnable toList) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    this.toList = toList;
    show =
        new Action("feedback.show", texts.get("feedback.show"), "fth-eye", "S", model::show)
            .enabledWhen(allowed(FeedbackAction.SHOW));
    hide =
        new Action(
                "feedback.hide", texts.get("feedback.hide"), "fth-eye-off", "H", model::beginHiding)
            .enabledWhen(allowed(FeedbackAction.HIDE));
    reason.setId("feedback-reason");
    reason.textProperty().bindBidirectional(model.reason());
    reason.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
    reasonField =
        new FormField<>(texts.get("feedback.reason"), reason)
            .hint(texts.get("feedback.reason-hint"));
    reasonField.errorProperty().bind(model.reasonError());
  }

  private javafx.beans.value.ObservableValue<Boolean> allowed(FeedbackAction action) {
    return Bindings.createBooleanBinding(
        () -> model.allows(action) && !model.sending().get(),
        model.master().selected(),
        model.sending());
  }

  private void typed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      model.hide();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      model.cancelHiding();
      event.consume();
    }
  }

  private void draw(@Nullable FeedbackResponse feedback) {
    if (feedback == null) {
      setTop(null);
      setCenter(null);
      setBottom(null);
      return;
    }
    Label doctor = Scripts.dress(new Label(feedback.doctorName()));
    doctor.getStyleClass().add("cd-title");
    doctor.setWrapText(true);
    Label figure = new Label(texts.get("feedback.of-five", feedback.rating()));
    figure.getStyleClass().add("cd-secondary");
    HBox stars = new WrappingBar(new RatingStars(texts, feedback.rating()), figure);
    stars.getStyleClass().add("rating-line");
    VBox head = new VBox(doctor, stars);
    head.getStyleClass().add("master-head");
    setTop(head);
    VBox content = new VBox(words(feedback), facts(feedback));
    content.getStyleClass().add("feedback-content");
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setCenter(scroll);
    drawFoot();
  }

  private Node words(FeedbackResponse feedback) {
    boolean silent = feedback.comment() == null;
    Label words =
        Scripts.dress(new Label(silent ? texts.get("feedback.no-words") : feedback.comment()));
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.getStyleClass().add(silent ? "cd-muted" : "feedback-words");
    return words;
  }

  private Node facts(FeedbackResponse feedback) {
    Facts facts =
        new Facts()
            .add(texts.get("feedback.state"), standing(feedback))
            .add(
                texts.get("feedback.visit"),
                texts.get(
                    "feedback.visit-words",
                    feedback.appointmentNumber(),
                    context.formats().dayAndTime(feedback.visitedAt())))
            .add(texts.get("feedback.department"), feedback.departmentName());
    if (feedback.patientName() != null) {
      facts.add(texts.get("feedback.patient"), feedback.patientName());
    }
    facts.add(texts.get("feedback.given"), when(feedback.givenAt()));
    if (feedback.decidedAt() != null) {
      facts.add(
          texts.get("feedback.decided"),
          texts.get(
              "feedback.decided-words",
              when(feedback.decidedAt()),
              String.valueOf(feedback.decidedBy())));
    }
    if (feedback.reason() != null) {
      facts.add(texts.get("feedback.reason"), feedback.reason());
    }
    return facts;
  }

  private Node standing(FeedbackResponse feedback) {
    Label standing = FeedbackScreen.standing(texts, feedback);
    standing.getStyleClass().add("facts-value");
    return standing;
  }

  private String when(java.time.Instant instant) {
    return context.formats().dayAndTime(instant, context.desk().hospital().zone());
  }

  private void drawFoot() {
    FeedbackResponse feedback = model.master().selected().get();
    if (feedback == null) {
      return;
    }
    VBox foot = new VBox();
    foot.getStyleClass().add("feedback-foot");
    if (model.hiding().get()) {
      FlowPane often = new FlowPane();
      often.getStyleClass().add("feedback-reasons");
      for (int i = 0; i < REASONS.size(); i++) {
        String why = texts.get(REASONS.get(i));
        Action action =
            new Action(
                "feedback.because-" + (i + 1), why, "fth-tag", null, () -> model.hideBecause(why));
        often.getChildren().add(Buttons.plain(action));
      }
      Action send =
          new Action(
                  "feedback.hide-now",
                  texts.get("feedback.hide-now"),
                  "fth-eye-off",
                  null,
                  model::hide)
              .enabledWhen(model.sending().not());
      Action cancel =
          new Action(
              "feedback.hide-cancel",
              texts.get("feedback.hide-cancel"),
              "fth-corner-up-left",
              null,
              model::cancelHiding);
      foot.getChildren()
          .addAll(reasonField, often, row(Buttons.danger(send), Buttons.quiet(cancel)));
    } else if (feedback.comment() == null) {
      foot.getChildren().add(note("feedback.counts-anyway"));
    } else {
      foot.getChildren()
          .addAll(
              row(Buttons.success(show), Buttons.dangerPlain(hide)), note("feedback.rating-stays"));
    }
    setBottom(foot);
  }

  private static Node row(Node... buttons) {
    HBox row = new WrappingBar(buttons);
    row.getStyleClass().add("cd-button-row");
    return row;
  }

  private Node note(String key) {
    Label note = new Label(texts.get(key), Icons.of("fth-info"));
    note.getStyleClass().add("cd-secondary");
    note.setWrapText(true);
    note.setMinHeight(Region.USE_PREF_SIZE);
    return note;
  }

  private void hidingChanged(boolean hiding) {
    drawFoot();
    if (hiding) {
      reason.requestFocus();
    } else {
      toList.run();
    }
  }

  @Override
  public void activate() {
    open.add(model.master().selected().subscribe(this::draw)::unsubscribe);
    open.add(model.hiding().subscribe((_, now) -> hidingChanged(now))::unsubscribe);
  }

  @Override
  public void deactivate() {
    Subscription.all(open).close();
    open.clear();
  }

  @Override
  public List<Action> actions() {
    return List.of(show, hide);
  }
}
