package org.caredesk.desktop.reception.booking;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.reception.booking.BookingFields.Settlement;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.FormField;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.KeyCap;
import org.caredesk.dto.Money;
import org.caredesk.dto.scheduling.AppointmentResponse;

/** How the fee is settled, and the lines that lead to what is paid. */
public final class PaymentChoice extends VBox {
  private final WorkplaceContext context;
  private final Texts texts;
  private final BookingModel model;
  private final Map<Settlement, ToggleButton> cards = new EnumMap<>(Settlement.class);
  private final Label feeText = new Label();
  private final Label fee = amount();
  private final Label adjustment = amount();
  private final Label total = amount();
  private final FormField<TextField> adjusted;
  private final FormField<TextField> why;
  private final HBox adjusting;
  private final HBox adjustmentLine;

  public PaymentChoice(WorkplaceContext context, BookingModel model) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    BookingFields fields = model.fields();
    getStyleClass().add("payment");
    Label label = new Label(texts.get("reception.payment"));
    label.getStyleClass().add("cd-field-label");
    adjusted = new FormField<>(texts.get("reception.adjusted-amount"), new TextField());
    adjusted.getStyleClass().add("cd-money-field");
    adjusted.control().textProperty().bindBidirectional(fields.adjustedAmount);
    // What was wrong with the sum before is not said of the one that is typed now.
    fields.adjustedAmount.subscribe(_ -> adjusted.errorProperty().set(""));
    why = new FormField<>(texts.get("reception.adjustment-reason"), new TextField());
    why.control().textProperty().bindBidirectional(fields.adjustmentReason);
    HBox.setHgrow(why, Priority.ALWAYS);
    adjusting = new HBox(adjusted, why);
    adjusting.getStyleClass().add("payment-adjusting");
    adjusting.visibleProperty().bind(fields.adjusting);
    adjusting.managedProperty().bind(adjusting.visibleProperty());
    adjustmentLine = adjustmentLine();
    getChildren()
        .addAll(
            label,
            cards(),
            separator(),
            line(feeText, fee),
            adjustmentLine,
            adjusting,
            totalLine());
    fields.settlement.subscribe(this::select);
  }

  private HBox cards() {
    ToggleGroup group = new ToggleGroup();
    HBox row = new HBox();
    row.getStyleClass().add("payment-cards");
    for (Settlement each : Settlement.values()) {
      ToggleButton card = card(each);
      card.setToggleGroup(group);
      cards.put(each, card);
      HBox.setHgrow(card, Priority.ALWAYS);
      row.getChildren().add(card);
    }
    return row;
  }

  private ToggleButton card(Settlement settlement) {
    String text = texts.get("reception.settlement." + settlement.name());
    Label words = new Label(text);
    words.getStyleClass().add("payment-word");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox top =
        new HBox(icon(settlement), gap, new KeyCap(Integer.toString(settlement.ordinal() + 1)));
    VBox content = new VBox(top, words);
    content.getStyleClass().add("payment-card-content");
    ToggleButton card = new ToggleButton();
    card.getStyleClass().add("payment-card");
    card.setGraphic(content);
    card.setAccessibleText(text);
    card.setMaxWidth(Double.MAX_VALUE);
    card.setOnAction(
        _ -> {
          model.fields().settlement.set(settlement);
          card.setSelected(true);
        });
    return card;
  }

  private static Node icon(Settlement settlement) {
    return switch (settlement) {
      case CARD -> Icons.of("fth-credit-card");
      case CASH -> Icons.bankNote();
      case AT_DESK -> Icons.of("fth-clock");
    };
  }

  private HBox adjustmentLine() {
    Action add =
        new Action(
            "booking.adjust",
            texts.get("reception.add-adjustment"),
            "fth-edit-2",
            null,
            this::toggleAdjusting);
    add.textFrom(
        model
            .fields()
            .adjusting
            .map(on -> texts.get(on ? "reception.drop-adjustment" : "reception.add-adjustment")));
    HBox left = new HBox(muted("reception.adjustment"), Buttons.link(add));
    left.getStyleClass().add("payment-adjust");
    return line(left, adjustment);
  }

  private void toggleAdjusting() {
    boolean on = !model.fields().adjusting.get();
    model.fields().adjusting.set(on);
    if (on) {
      adjusted.control().requestFocus();
    }
  }

  private Node totalLine() {
    Label words = new Label(texts.get("reception.to-pay"));
    words.getStyleClass().add("payment-total");
    total.getStyleClass().add("payment-total");
    return line(words, total);
  }

  private static HBox line(Node left, Label right) {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(left, gap, right);
    line.getStyleClass().add("payment-line");
    return line;
  }

  private static Label amount() {
    Label label = new Label();
    label.getStyleClass().add("payment-amount");
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private Label muted(String key) {
    Label label = new Label(texts.get(key));
    label.getStyleClass().add("cd-muted");
    return label;
  }

  private static Region separator() {
    Region line = new Region();
    line.getStyleClass().add("cd-line");
    return line;
  }

  private void select(Settlement settlement) {
    cards.forEach((each, card) -> card.setSelected(each == settlement));
    showAdjusting();
  }

  /** What is not paid now is not adjusted, and a series is paid as it is. */
  private void showAdjusting() {
    boolean now =
        model.fields().settlement.get() != Settlement.AT_DESK
            && !model.series().repeatingProperty().get();
    adjustmentLine.setVisible(now);
    adjustmentLine.setManaged(now);
  }

  /** Chooses by a number key; answers whether there is such a choice. */
  public boolean choose(KeyCode digit) {
    int index = digit.getChar().isEmpty() ? -1 : digit.getChar().charAt(0) - '1';
    List<Settlement> all = List.of(Settlement.values());
    if (index < 0 || index >= all.size() || cardOf(all.get(index)).isDisabled()) {
      return false;
    }
    model.fields().settlement.set(all.get(index));
    return true;
  }

  private ToggleButton cardOf(Settlement settlement) {
    return Objects.requireNonNull(cards.get(settlement));
  }

  /** Shows the sums as they are now. */
  public void update() {
    BookingStage.Wish wish = model.wishProperty().get();
    if (wish == null) {
      return;
    }
    boolean offered = wish.doctor().payAtDesk();
    ToggleButton atDesk = cardOf(Settlement.AT_DESK);
    atDesk.setVisible(offered);
    atDesk.setManaged(offered);
    atDesk.setDisable(!offered);
    AppointmentResponse hold = model.hold();
    Money quoted = hold == null ? wish.doctor().fee() : hold.fee();
    Money visits = model.series().repeatingProperty().get() ? model.series().total() : null;
    showAdjusting();
    if (visits != null) {
      feeText.setText(
          texts.get(
              "series.fee-line", model.series().chosen().size(), context.formats().money(quoted)));
      fee.setText(context.formats().money(visits));
      total.setText(context.formats().money(visits));
      return;
    }
    Money paid = Objects.requireNonNullElse(model.fields().toPay(quoted), quoted);
    feeText.setText(texts.get("reception.fee-line", wish.minutes()));
    feeText.getStyleClass().setAll("label", "cd-muted");
    fee.setText(context.formats().money(quoted));
    java.math.BigDecimal difference =
        new java.math.BigDecimal(paid.amount()).subtract(new java.math.BigDecimal(quoted.amount()));
    adjustment.setText(
        context.formats().money(new Money(difference.toPlainString(), quoted.currency())));
    total.setText(context.formats().money(paid));
  }

  public void showErrors(Map<String, String> errors) {
    adjusted.errorProperty().set(errors.getOrDefault(BookingFields.AMOUNT, ""));
    why.errorProperty().set(errors.getOrDefault(BookingFields.ADJUSTMENT_REASON, ""));
    if (errors.containsKey(BookingFields.AMOUNT)) {
      model.fields().adjusting.set(true);
    }
  }

  public void focusError() {
    (adjusted.errorProperty().get().isEmpty() ? why : adjusted).control().requestFocus();
  }
}
