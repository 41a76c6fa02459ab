package org.caredesk.desktop.reception.call;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.desktop.ui.StatusChip;
import org.caredesk.dto.scheduling.AppointmentResponse;

/** It is booked: the number of the slip, and what was agreed, to be said once more. */
final class CallDone extends VBox {
  private final Button close;

  CallDone(WorkplaceContext context, AppointmentResponse booked, Runnable onClose) {
    Texts texts = context.texts();
    var zone = context.desk().hospital().zone();
    getStyleClass().addAll("call-wish", "call-done");
    StackPane disc = new StackPane(Icons.of("fth-check"));
    disc.getStyleClass().add("confirmation-disc");
    disc.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    Label title = new Label(texts.get("reception.booked"));
    title.getStyleClass().add("cd-title");
    Label slip = new Label(texts.get("reception.slip-number"));
    slip.getStyleClass().add("cd-secondary");
    Label number = new Label(booked.number());
    number.getStyleClass().add("confirmation-number");
    VBox head = new VBox(disc, title, slip, number, new StatusChip(texts, booked.status()));
    head.getStyleClass().add("confirmation-head");
    String name = booked.patientName();
    VBox facts =
        new VBox(
            fact(texts.get("patient.find"), name == null ? "" : name),
            fact(
                texts.get("reception.time"),
                texts.get(
                    "reception.when",
                    context.formats().day(booked.startsAt().atZone(zone).toLocalDate()),
                    context.formats().timeRange(booked.startsAt(), booked.endsAt(), zone))),
            fact(texts.get("reception.doctor"), booked.doctorName()),
            fact(texts.get("reception.visit-mode"), texts.word(booked.visitMode())),
            fact(texts.get("reception.payment"), texts.word(booked.paymentState())));
    facts.getStyleClass().addAll("facts", "call-done-facts");
    Region gap = new Region();
    VBox.setVgrow(gap, Priority.ALWAYS);
    close =
        Buttons.primary(
            new Action("call.close", texts.get("call.end"), "fth-phone-off", "Enter", onClose));
    close.getStyleClass().add("cd-large");
    close.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(close, Priority.ALWAYS);
    getChildren().addAll(head, facts, gap, Buttons.row(close));
  }

  private static Node fact(String key, String value) {
    Label name = new Label(key);
    name.getStyleClass().add("cd-secondary");
    name.setMinWidth(Region.USE_PREF_SIZE);
    Label text = Scripts.dress(new Label(value));
    text.getStyleClass().add("cd-strong");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(name, gap, text);
    line.getStyleClass().add("fact");
    return line;
  }

  void focus() {
    close.requestFocus();
  }
}
