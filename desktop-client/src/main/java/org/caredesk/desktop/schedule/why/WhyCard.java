package org.caredesk.desktop.schedule.why;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.Scripts;
import org.jspecify.annotations.Nullable;

/** The card with the answer. Up and Down ask about the time before and after, Esc closes. */
final class WhyCard extends VBox {
  private static final Duration STEP = Duration.ofMinutes(15);

  private final WhyViewModel model;
  private final Texts texts;
  private final Formatting formats;
  private final Consumer<UUID> onOpen;
  private final Label title = Scripts.follow(new Label());
  private final Label subtitle = Scripts.follow(new Label());
  private final VBox lines = new VBox();
  private final HBox offered = new HBox();
  private final Function<Question, @Nullable Action> offer;
  private @Nullable Action offers;

  /**
   * @param onOpen opens an appointment that stands in the way
   * @param offer what can be done about a time that is not free
   */
  WhyCard(
      WhyViewModel model,
      Texts texts,
      Formatting formats,
      Consumer<UUID> onOpen,
      Function<Question, @Nullable Action> offer) {
    this.offer = offer;
    this.model = model;
    this.texts = texts;
    this.formats = formats;
    this.onOpen = onOpen;
    setId("why-card");
    getStyleClass().add("why-card");
    setFocusTraversable(true);
    title.getStyleClass().add("cd-title");
    title.setWrapText(true);
    subtitle.getStyleClass().add("cd-secondary");
    subtitle.setWrapText(true);
    lines.getStyleClass().add("why-lines");
    getChildren().addAll(head(), lines, foot());
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    model.answerProperty().subscribe(this::show);
  }

  private Node head() {
    VBox words = new VBox(title, subtitle);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox head =
        new HBox(
            words,
            Buttons.icon(
                new Action("why.close", texts.get("why.close"), "fth-x", "Esc", model::close)));
    head.getStyleClass().add("why-head");
    return head;
  }

  private Node foot() {
    HBox.setHgrow(offered, Priority.ALWAYS);
    HBox foot =
        Buttons.row(
            offered,
            Buttons.quiet(
                new Action(
                    "why.earlier",
                    texts.get("why.earlier"),
                    "fth-chevron-up",
                    "Up",
                    () -> model.step(STEP.negated()))),
            Buttons.quiet(
                new Action(
                    "why.later",
                    texts.get("why.later"),
                    "fth-chevron-down",
                    "Down",
                    () -> model.step(STEP))));
    foot.getStyleClass().add("why-foot");
    return foot;
  }

  private void pressed(KeyEvent key) {
    switch (key.getCode()) {
      case UP, KP_UP -> model.step(STEP.negated());
      case DOWN, KP_DOWN -> model.step(STEP);
      case ESCAPE -> model.close();
      case ENTER -> {
        Action offering = offers;
        if (key.isShiftDown() && offering != null) {
          take(offering);
        } else {
          openFirst();
        }
      }
      default -> {
        return;
      }
    }
    key.consume();
  }

  private void openFirst() {
    if (model.answerProperty().get() instanceof Answer.Reasons reasons) {
      reasons.lines().stream()
          .map(Answer.Line::appointmentId)
          .flatMap(java.util.stream.Stream::ofNullable)
          .findFirst()
          .ifPresent(this::open);
    }
  }

  private void take(Action action) {
    model.close();
    action.run();
  }

  private void open(UUID appointment) {
    model.close();
    onOpen.accept(appointment);
  }

  private void show(Answer answer) {
    offers =
        answer instanceof Answer.Reasons reasons && !reasons.lines().isEmpty()
            ? offer.apply(reasons.question())
            : null;
    Action offering = offers;
    offered.getChildren().clear();
    if (offering != null) {
      Button button = Buttons.plain(offering);
      button.setOnAction(_ -> take(offering));
      offered.getChildren().add(button);
    }
    switch (answer) {
      case Answer.None _ -> lines.getChildren().clear();
      case Answer.Waiting waiting -> {
        head(waiting.question(), "why.title");
        // What was said before stays in sight until the answer is there: the card does not jump.
        if (lines.getChildren().isEmpty()) {
          lines.getChildren().setAll(sentence("fth-loader", texts.get("why.asking"), null));
        }
      }
      case Answer.Reasons reasons -> {
        boolean isFree = reasons.lines().isEmpty();
        head(reasons.question(), isFree ? "why.title-free" : "why.title");
        subtitle.setText(
            texts.get(
                "why.subtitle-visit",
                reasons.question().who(),
                formats.dayShort(
                    reasons.question().at().atZone(reasons.question().zone()).toLocalDate()),
                reasons.minutes()));
        lines.getChildren().clear();
        if (isFree) {
          lines.getChildren().add(sentence("fth-check", texts.get("why.free"), null));
        }
        reasons.lines().forEach(line -> lines.getChildren().add(reason(line)));
      }
      case Answer.Failed failed -> {
        head(failed.question(), "why.title");
        lines.getChildren().setAll(sentence("fth-alert-triangle", failed.sentence(), null));
      }
    }
    setAccessibleText(spoken());
  }

  private void head(Question question, String titleKey) {
    title.setText(texts.get(titleKey, formats.time(question.at(), question.zone())));
    subtitle.setText(
        texts.get(
            "why.subtitle",
            question.who(),
            formats.dayShort(question.at().atZone(question.zone()).toLocalDate())));
  }

  private Node reason(Answer.Line line) {
    HBox row = sentence(line.icon(), line.sentence(), line.hint());
    UUID appointment = line.appointmentId();
    if (appointment != null) {
      Node open =
          Buttons.icon(
              new Action(
                  "why.open",
                  texts.get("why.open"),
                  "fth-external-link",
                  "Enter",
                  () -> open(appointment)));
      row.getChildren().add(open);
    }
    return row;
  }

  private static HBox sentence(String icon, String text, @Nullable String hint) {
    Label words = Scripts.follow(new Label(text));
    words.getStyleClass().add("why-sentence");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    VBox both = new VBox(words);
    if (hint != null) {
      Label below = Scripts.follow(new Label(hint));
      below.getStyleClass().add("cd-secondary");
      below.setWrapText(true);
      below.setMinHeight(Region.USE_PREF_SIZE);
      both.getChildren().add(below);
    }
    HBox.setHgrow(both, Priority.ALWAYS);
    HBox row = new HBox(Icons.of(icon), both);
    row.getStyleClass().add("why-line");
    return row;
  }

  private String spoken() {
    StringBuilder all = new StringBuilder(title.getText()).append(". ").append(subtitle.getText());
    lines
        .lookupAll(".why-sentence")
        .forEach(each -> all.append(". ").append(((Label) each).getText()));
    return all.toString();
  }
}
