package org.caredesk.desktop.reception;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.reception.booking.BookingStage;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.desktop.ui.StatusChip;
import org.caredesk.dto.billing.PaymentResponse;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.SeriesResponse;

/** The end of a booking: what was booked, under which number, and the next one. */
final class Confirmation extends VBox {
  private final WorkplaceContext context;
  private final Texts texts;
  private final FrontDesk desk;
  private final String affiliation;
  private final AppointmentResponse booked;

  Confirmation(WorkplaceContext context, FrontDesk desk, BookingStage.Done done) {
    this.context = context;
    this.texts = context.texts();
    this.desk = desk;
    booked = done.appointment();
    affiliation = booked.affiliationId().toString();
    PaymentResponse payment = done.payment();
    getStyleClass().add("confirmation");
    StackPane disc = new StackPane(Icons.of("fth-check"));
    disc.getStyleClass().add("confirmation-disc");
    disc.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    Label title = new Label(texts.get("reception.booked"));
    title.getStyleClass().add("cd-title");
    Label number = new Label(booked.number());
    number.getStyleClass().add("confirmation-number");
    Label slip = new Label(texts.get("reception.slip-number"));
    slip.getStyleClass().add("cd-secondary");
    VBox head = new VBox(disc, title, slip, number, new StatusChip(texts, booked.status()));
    head.getStyleClass().add("confirmation-head");
    VBox facts = new VBox();
    facts.getStyleClass().add("facts");
    var zone = context.desk().hospital().zone();
    facts
        .getChildren()
        .addAll(
            fact("patient.find", booked.patientName() == null ? "" : booked.patientName()),
            fact(
                "reception.time",
                texts.get(
                    "reception.when",
                    context.formats().day(booked.startsAt().atZone(zone).toLocalDate()),
                    context.formats().timeRange(booked.startsAt(), booked.endsAt(), zone))),
            fact("reception.doctor", booked.doctorName()),
            fact("reception.visit-mode", texts.word(booked.visitMode())));
    SeriesResponse series = done.series();
    if (series != null) {
      List<AppointmentResponse> visits = series.visits();
      facts
          .getChildren()
          .add(
              fact(
                  "series.visits",
                  texts.get(
                      "series.booked",
                      visits.size(),
                      context
                          .formats()
                          .dayShort(visits.getLast().startsAt().atZone(zone).toLocalDate()))));
    }
    if (payment == null) {
      facts.getChildren().add(fact("reception.payment", texts.word(booked.paymentState())));
    } else {
      facts
          .getChildren()
          .addAll(
              fact(
                  "reception.paid",
                  texts.get(
                      "reception.paid-by",
                      context.formats().money(series == null ? payment.amount() : series.total()),
                      texts.word(payment.method()))),
              fact("reception.receipt", payment.receiptNumber()));
    }
    getChildren().addAll(head, facts);
  }

  private Node fact(String key, String value) {
    Label name = new Label(texts.get(key));
    name.getStyleClass().add("cd-secondary");
    Label text = Scripts.dress(new Label(value));
    text.getStyleClass().add("cd-strong");
    text.setWrapText(true);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    name.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(name, gap, text);
    line.getStyleClass().add("fact");
    return line;
  }

  /** The buttons below. */
  Node foot() {
    Action next =
        new Action(
            "booking.next",
            texts.get("reception.next-booking"),
            "fth-plus",
            "Enter",
            () -> {
              desk.closePanel();
              desk.bookNext(affiliation);
            });
    Action close =
        new Action("booking.close", texts.get("reception.close"), "fth-x", "Esc", desk::closePanel);
    AppointmentResponse shown = booked;
    Action paper =
        new Action(
            "booking.slip",
            texts.get("paper.open-slip"),
            "fth-printer",
            "Ctrl+P",
            () -> desk.papers().slip(shown.id(), shown.number()));
    Button main = Buttons.primary(next);
    main.getStyleClass().add("cd-large");
    main.setDefaultButton(true);
    main.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(main, Priority.ALWAYS);
    if (!DeskPapers.hasSlip(shown.status())) {
      Button other = Buttons.plain(close);
      other.getStyleClass().add("cd-large");
      return Buttons.row(main, other);
    }
    Button slip = Buttons.plain(paper);
    slip.getStyleClass().add("cd-large");
    // Three do not fit; what closes the sheet stands in its head too.
    HBox row = Buttons.row(main, slip);
    row.addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.isShortcutDown() && key.getCode() == KeyCode.P) {
            paper.run();
            key.consume();
          }
        });
    return row;
  }
}
