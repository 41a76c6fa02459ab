package org.caredesk.desktop.reception.call;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.FormField;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.dto.patients.PatientSummary;
import org.caredesk.dto.scheduling.Opening;
import org.jspecify.annotations.Nullable;

/** What the caller wants, what is free for it, and the sentence to read out. */
final class WishPane extends VBox {
  private final WorkplaceContext context;
  private final Texts texts;
  private final CallModel model;
  private final WishWords wishWords;
  private final ReadOut readOut;
  private final FormField<TextField> field;
  private final FlowPane chips = new FlowPane();
  private final Label heading = new Label();
  private final Label notice = new Label();
  private final VBox list = new VBox();
  private final ScrollPane scroll = new ScrollPane(list);
  private final List<OpeningRow> rows = new ArrayList<>();
  private final Label sentence = new Label();
  private final HBox spoken = new HBox();
  private final StringProperty keepText = new SimpleStringProperty("");
  private final Button atDesk;

  WishPane(WorkplaceContext context, CallModel model) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    wishWords = new WishWords(texts, context.formats());
    readOut = new ReadOut(texts, context.formats());
    getStyleClass().add("call-wish");
    CallOpenings openings = model.openings();
    TextField typed = new TextField();
    typed.setPromptText(texts.get("call.wish-prompt"));
    typed.textProperty().bindBidirectional(openings.textProperty());
    typed.setId("call-wish");
    field = new FormField<>(texts.get("call.wish"), typed).icon("fth-zap");
    chips.getStyleClass().add("call-chips");
    atDesk =
        Buttons.plain(
            new Action(
                "call.pay-at-desk",
                texts.get("call.at-desk"),
                "fth-clock",
                "Shift+Enter",
                model::payAtDesk));
    atDesk.getStyleClass().add("cd-large");
    getChildren().addAll(field, chips, head(), notice, openingList(), spoken(), buttons());
    openings.wishProperty().subscribe(this::showWish);
    openings.headingProperty().subscribe(heading::setText);
    openings.lines().subscribe(this::redraw);
    openings.selectedProperty().subscribe(_ -> update());
    model.booking().stageProperty().subscribe(_ -> update());
    model.booking().leftProperty().subscribe(_ -> update());
    model.caller().patientProperty().subscribe(_ -> redraw());
    model.caller().factsProperty().subscribe(_ -> redraw());
    notice.getStyleClass().add("call-notice");
    notice.setGraphic(Icons.of("fth-alert-circle"));
    notice.setWrapText(true);
    model.noticeProperty().subscribe(_ -> showNotice());
    openings.problemProperty().subscribe(_ -> showNotice());
  }

  private HBox head() {
    var zone = context.desk().hospital().zone();
    heading.getStyleClass().add("cd-title");
    Label at =
        new Label(
            texts.get(
                "call.where",
                context.desk().hospital().get().name(),
                context.formats().zoneName(zone, context.clock().instant())));
    at.getStyleClass().add("cd-secondary");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label held = new Label(texts.get("call.focus-holds"));
    held.getStyleClass().add("cd-secondary");
    HBox head = new HBox(heading, at, gap, held);
    head.getStyleClass().add("call-heading");
    return head;
  }

  private ScrollPane openingList() {
    list.getStyleClass().add("call-openings");
    scroll.getStyleClass().add("call-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.setMinHeight(0);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    return scroll;
  }

  private HBox spoken() {
    Label word = new Label(texts.get("call.read-out-word"));
    word.getStyleClass().add("cd-strong");
    word.setMinWidth(Region.USE_PREF_SIZE);
    sentence.setWrapText(true);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    spoken.setMinHeight(Region.USE_PREF_SIZE);
    spoken.getChildren().setAll(word, sentence);
    spoken.getStyleClass().add("call-read-out");
    return spoken;
  }

  private HBox buttons() {
    Button keep =
        Buttons.primary(
            new Action("call.keep", "", "fth-check", "Enter", model::keep).textFrom(keepText));
    keep.getStyleClass().add("cd-large");
    keep.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(keep, Priority.ALWAYS);
    return Buttons.row(keep, atDesk);
  }

  TextField field() {
    return field.control();
  }

  private void showNotice() {
    String text = model.noticeProperty().get();
    String shown = text.isEmpty() ? model.openings().problemProperty().get() : text;
    notice.setText(shown);
    notice.setVisible(!shown.isEmpty());
    notice.setManaged(!shown.isEmpty());
  }

  private void showWish(CallWish wish) {
    Label word = new Label(texts.get("call.understood"));
    word.getStyleClass().add("cd-secondary");
    chips.getChildren().setAll(word);
    for (String part : wishWords.of(wish, model.openings().today())) {
      Label chip = new Label(part);
      chip.getStyleClass().add("call-chip");
      chips.getChildren().add(chip);
    }
    for (String part : wish.unknown()) {
      Label chip = new Label(texts.get("call.not-understood", part));
      chip.setGraphic(Icons.of("fth-help-circle"));
      chip.getStyleClass().addAll("call-chip", "unknown");
      chips.getChildren().add(chip);
    }
  }

  private void redraw() {
    rows.clear();
    LocalDate only = onlyDay();
    UUID usual = usualDoctor();
    for (CallOpenings.Line line : model.openings().lines()) {
      boolean own = line.opening().doctorId().equals(usual);
      int index = rows.size();
      OpeningRow row =
          new OpeningRow(context, model, line, why(line.opening(), own, index), own, only == null);
      row.setOnMouseClicked(
          click -> {
            model.openings().select(index);
            if (click.getClickCount() > 1) {
              model.keep();
            }
          });
      rows.add(row);
    }
    if (rows.isEmpty()) {
      Label nothing = new Label(texts.get("call.nothing"));
      nothing.getStyleClass().add("call-nothing");
      nothing.setWrapText(true);
      list.getChildren().setAll(nothing);
      nothing.setVisible(!model.openings().headingProperty().get().isEmpty());
    } else {
      list.getChildren().setAll(rows);
    }
    update();
  }

  private @Nullable UUID usualDoctor() {
    CallerFacts facts = model.caller().factsProperty().get();
    return facts == null ? null : facts.usualDoctor();
  }

  private String why(Opening opening, boolean usual, int index) {
    PatientSummary person = model.caller().patientProperty().get();
    if (usual && person != null) {
      return texts.get("call.usual." + person.gender().name());
    }
    return index == 0
        ? texts.get("call.earliest", opening.departmentName())
        : opening.departmentName();
  }

  /** The day of all openings; null where they are on several. */
  private @Nullable LocalDate onlyDay() {
    var zone = context.desk().hospital().zone();
    List<LocalDate> days =
        model.openings().lines().stream()
            .map(line -> line.opening().startsAt().atZone(zone).toLocalDate())
            .distinct()
            .toList();
    return days.size() == 1 ? days.getFirst() : null;
  }

  private void update() {
    int chosen = model.openings().selectedProperty().get();
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).update(i == chosen);
    }
    CallOpenings.Line line = model.openings().line();
    var zone = context.desk().hospital().zone();
    spoken.setVisible(line != null && !line.taken());
    if (line == null) {
      keepText.set(texts.get("call.keep-none"));
    } else {
      keepText.set(texts.get("call.keep", context.formats().time(line.opening().startsAt(), zone)));
      sentence.setText(readOut.sentence(line.opening(), zone));
    }
    boolean offered = line == null || line.opening().payAtDesk();
    atDesk.setVisible(offered);
    atDesk.setManaged(offered);
    if (chosen >= 0 && chosen < rows.size()) {
      reveal(rows.get(chosen));
    }
  }

  private void reveal(OpeningRow row) {
    double hidden = list.getHeight() - scroll.getViewportBounds().getHeight();
    if (hidden <= 0 || row.getHeight() <= 0) {
      return;
    }
    double top = row.getBoundsInParent().getMinY();
    double bottom = row.getBoundsInParent().getMaxY();
    double shown = scroll.getVvalue() * hidden;
    if (top < shown) {
      scroll.setVvalue(top / hidden);
    } else if (bottom > shown + scroll.getViewportBounds().getHeight()) {
      scroll.setVvalue((bottom - scroll.getViewportBounds().getHeight()) / hidden);
    }
  }
}
