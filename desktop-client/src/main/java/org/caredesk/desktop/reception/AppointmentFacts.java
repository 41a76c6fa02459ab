package org.caredesk.desktop.reception;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.desktop.ui.StatusChip;
import org.caredesk.dto.Money;
import org.caredesk.dto.scheduling.AppointmentMove;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.CancellationReason;
import org.caredesk.dto.scheduling.PaymentState;
import org.caredesk.dto.scheduling.Proposal;
import org.jspecify.annotations.Nullable;

/** What the sheet tells of an appointment: its state, its facts, and how it came to be so. */
final class AppointmentFacts {
  private final Texts texts;
  private final Formatting formats;

  AppointmentFacts(WorkplaceContext context) {
    this.texts = context.texts();
    this.formats = context.formats();
  }

  List<Node> of(AppointmentResponse shown) {
    HBox chips = new HBox(new StatusChip(texts, shown.status()), paymentChip(shown));
    if (shown.anywayReason() != null) {
      Label anyway = new Label(texts.get("anyway.booked"), Icons.of("fth-layers"));
      anyway.getStyleClass().addAll("payment-chip", "due-at-desk");
      chips.getChildren().add(anyway);
    }
    chips.getStyleClass().add("appointment-chips");
    List<Node> all = new ArrayList<>();
    all.add(chips);
    if (shown.proposal() != null) {
      all.add(offer(shown.proposal(), ZoneId.of(shown.timeZone())));
    }
    all.add(facts(shown));
    all.add(history(shown));
    return all;
  }

  /** The other time that the doctor offers, which waits for the booker's answer. */
  private Node offer(Proposal proposal, ZoneId zone) {
    Label title = new Label(texts.get("reception.offer", proposal.proposedBy()));
    title.setGraphic(Icons.of("fth-clock"));
    title.getStyleClass().add("offer-title");
    Label time = new Label(when(proposal.startsAt(), proposal.endsAt(), zone));
    time.setWrapText(true);
    time.getStyleClass().add("offer-when");
    Label until =
        new Label(
            texts.get("reception.offer-until", formats.dayAndTime(proposal.answerBy(), zone)));
    until.setWrapText(true);
    until.getStyleClass().add("cd-secondary");
    VBox box = new VBox(title, time, until);
    box.getStyleClass().add("offer");
    return box;
  }

  private Label paymentChip(AppointmentResponse shown) {
    Label chip = new Label(texts.word(shown.paymentState()));
    chip.getStyleClass()
        .addAll(
            "payment-chip", shown.paymentState().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    return chip;
  }

  private Node facts(AppointmentResponse shown) {
    ZoneId zone = ZoneId.of(shown.timeZone());
    VBox facts = new VBox();
    facts.getStyleClass().add("facts");
    facts
        .getChildren()
        .addAll(
            fact("reception.time", when(shown.startsAt(), shown.endsAt(), zone)),
            fact("reception.doctor", shown.doctorName()),
            fact("reception.visit-mode", texts.word(shown.visitMode())),
            fact("reception.fee", formats.money(shown.fee())));
    if (shown.heldBy() != null && shown.holdExpiresAt() != null) {
      facts
          .getChildren()
          .add(
              fact(
                  "reception.held-until",
                  texts.get(
                      "reception.held-until-by",
                      formats.time(shown.holdExpiresAt(), zone),
                      shown.heldBy())));
    }
    addText(facts, "reception.token", shown.queueToken());
    addText(facts, "anyway.booked", shown.anywayReason());
    addText(facts, "reception.reason", shown.reason());
    addText(facts, "reception.symptoms", shown.symptoms());
    addText(facts, "reception.notes", shown.notes());
    return facts;
  }

  private String when(Instant from, Instant to, ZoneId zone) {
    return texts.get(
        "reception.when",
        formats.day(from.atZone(zone).toLocalDate()),
        formats.timeRange(from, to, zone));
  }

  private void addText(VBox facts, String key, @Nullable String text) {
    if (text != null) {
      facts.getChildren().add(fact(key, text));
    }
  }

  private Node fact(String key, String value) {
    Label name = new Label(texts.get(key));
    name.getStyleClass().addAll("cd-secondary", "fact-name");
    name.setMinWidth(Region.USE_PREF_SIZE);
    Label text = Scripts.dress(new Label(value));
    text.setWrapText(true);
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox line = new HBox(name, text);
    line.getStyleClass().add("fact");
    return line;
  }

  private static Label compact(String text) {
    Label line = Scripts.dress(new Label(text));
    line.setWrapText(true);
    line.getStyleClass().add("cd-compact");
    return line;
  }

  /**
   * Why it was cancelled, and what was agreed about the money; empty for every other move.
   *
   * @param money where it stands: of what was never paid nothing is said
   */
  List<String> cancelled(AppointmentMove move, PaymentState money) {
    AppointmentMove.Cancellation agreed = move.cancellation();
    if (agreed == null) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    if (agreed.reason() != null && agreed.reason() != CancellationReason.OTHER) {
      lines.add(texts.word(agreed.reason()));
    }
    boolean amountsKnown = agreed.back() != null && agreed.kept() != null;
    if (!amountsKnown && (money == PaymentState.UNPAID || money == PaymentState.DUE_AT_DESK)) {
      return lines;
    }
    lines.add(amountsKnown ? amounts(agreed) : percent(agreed.keptPercent()));
    if (agreed.waiverReason() != null) {
      lines.add(texts.get("reception.cancelled.waived", agreed.waiverReason()));
    }
    return lines;
  }

  private String amounts(AppointmentMove.Cancellation agreed) {
    Money back = Objects.requireNonNull(agreed.back());
    Money kept = Objects.requireNonNull(agreed.kept());
    return texts.get(
        isNothing(kept)
            ? "reception.cancelled.all-back-amount"
            : isNothing(back)
                ? "reception.cancelled.all-kept-amount"
                : "reception.cancelled.part-kept-amount",
        formats.money(kept),
        formats.money(back),
        agreed.keptPercent());
  }

  private static boolean isNothing(Money money) {
    return new BigDecimal(money.amount()).signum() == 0;
  }

  /** Of what was settled before the amounts were known. */
  private String percent(int kept) {
    return texts.get(
        kept == 0
            ? "reception.cancelled.all-back"
            : kept == 100 ? "reception.cancelled.all-kept" : "reception.cancelled.part-kept",
        kept,
        100 - kept);
  }

  private Node history(AppointmentResponse shown) {
    Label title = new Label(texts.get("reception.history"));
    title.getStyleClass().add("cd-field-label");
    VBox moves = new VBox(title);
    moves.getStyleClass().add("appointment-history");
    ZoneId zone = ZoneId.of(shown.timeZone());
    for (AppointmentMove move : shown.history().reversed()) {
      Label when =
          new Label(
              texts.get("reception.move-by", formats.dayAndTime(move.at(), zone), move.actor()));
      when.getStyleClass().add("cd-secondary");
      VBox words = new VBox(new StatusChip(texts, move.to()), Scripts.dress(when));
      if (move.transfer() != null) {
        Label between =
            Scripts.dress(
                new Label(
                    texts.get(
                        "reception.transfer.from-to",
                        move.transfer().fromDoctorName(),
                        move.transfer().toDoctorName())));
        between.setWrapText(true);
        between.getStyleClass().add("cd-compact");
        words.getChildren().add(between);
      }
      cancelled(move, shown.paymentState()).forEach(line -> words.getChildren().add(compact(line)));
      if (move.reason() != null) {
        words.getChildren().add(compact(move.reason()));
      }
      words.getStyleClass().add("history-move");
      moves.getChildren().add(words);
    }
    return moves;
  }
}
