package org.caredesk.desktop.reception.call;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.reception.booking.BookingStage;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Avatar;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.dto.scheduling.Opening;

/** One opening: when, with whom, how long and how, what it costs, and how it stands. */
final class OpeningRow extends HBox {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass HELD = PseudoClass.getPseudoClass("held");
  private static final PseudoClass TAKEN = PseudoClass.getPseudoClass("taken");

  private final WorkplaceContext context;
  private final Texts texts;
  private final CallModel model;
  private final CallOpenings.Line line;
  private final Label state = new Label();

  /**
   * @param why under the doctor's name: the usual doctor, the earliest, or the department
   * @param usual whether that is worth a star
   * @param day whether the day stands with the time
   */
  OpeningRow(
      WorkplaceContext context,
      CallModel model,
      CallOpenings.Line line,
      String why,
      boolean usual,
      boolean day) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    this.line = line;
    Opening opening = line.opening();
    var zone = context.desk().hospital().zone();
    getStyleClass().add("call-opening");
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    Label time = label(context.formats().time(opening.startsAt(), zone), "call-time");
    VBox when = new VBox(time);
    when.getStyleClass().add("call-when");
    if (day) {
      when.getChildren()
          .add(
              label(
                  context.formats().dayShort(opening.startsAt().atZone(zone).toLocalDate()),
                  "cd-secondary"));
    }
    Label name = Scripts.dress(label(opening.doctorName(), "cd-strong"));
    Label reason = label(why, usual ? "call-usual" : "cd-secondary");
    if (usual) {
      reason.setGraphic(Icons.of("fth-star"));
    }
    VBox who = new VBox(name, reason);
    who.getStyleClass().add("call-who");
    HBox.setHgrow(who, Priority.ALWAYS);
    who.setMinWidth(0);
    VBox how =
        new VBox(
            label(texts.get("reception.minutes", opening.minutes()), "cd-secondary"),
            label(
                String.join(", ", opening.visitModes().stream().map(texts::word).toList()),
                "cd-secondary"));
    how.getStyleClass().add("call-how");
    Label fee = label(context.formats().moneyShort(opening.fee()), "cd-strong");
    fee.getStyleClass().add("call-fee");
    fee.setMinWidth(Region.USE_PREF_SIZE);
    state.getStyleClass().add("call-state");
    state.setMinWidth(Region.USE_PREF_SIZE);
    HBox stand = new HBox(state);
    stand.getStyleClass().add("call-stand");
    getChildren()
        .addAll(
            when,
            new Avatar(
                opening.doctorId(),
                opening.doctorName(),
                Avatar.Size.COLUMN,
                context.faces().of(opening.doctorId())),
            who,
            how,
            fee,
            stand);
    setAccessibleText(
        texts.get(
            "call.opening-spoken",
            context.formats().dayAndTime(opening.startsAt(), zone),
            opening.doctorName(),
            why,
            fee.getText()));
  }

  private static Label label(String text, String styleClass) {
    Label label = new Label(text);
    label.getStyleClass().add(styleClass);
    return label;
  }

  /** Shows how the opening stands now. */
  void update(boolean chosen) {
    boolean held = chosen && model.isHeld(line.opening());
    pseudoClassStateChanged(CHOSEN, chosen);
    pseudoClassStateChanged(HELD, held);
    pseudoClassStateChanged(TAKEN, line.taken());
    state.setGraphic(null);
    if (line.taken()) {
      state.setText(texts.get("call.state.taken"));
      state.setGraphic(Icons.of("fth-slash"));
    } else if (held) {
      state.setText(
          texts.get(
              "call.state.held",
              context.formats().countDown(model.booking().leftProperty().get())));
      state.setGraphic(Icons.of("fth-lock"));
    } else if (chosen && model.booking().stageProperty().get() instanceof BookingStage.Lost) {
      state.setText(texts.get("call.state.not-held"));
      state.setGraphic(Icons.of("fth-alert-circle"));
    } else if (chosen) {
      state.setText(texts.get("call.state.holding"));
    } else {
      state.setText(texts.get("call.state.free"));
    }
  }
}
