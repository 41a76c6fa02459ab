package org.caredesk.desktop.reception;

import java.time.Duration;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.reception.booking.BookingModel;
import org.caredesk.desktop.reception.booking.BookingStage;
import org.caredesk.desktop.reception.booking.BookingStage.Loss;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Banner;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.dto.scheduling.Slot;
import org.jspecify.annotations.Nullable;

/** Says at the top of the booking how the hold stands and how long it lasts. */
final class HoldBanner extends VBox {
  private static final PseudoClass URGENT = PseudoClass.getPseudoClass("urgent");
  private static final Duration URGENT_BELOW = Duration.ofMinutes(2);

  private final WorkplaceContext context;
  private final Texts texts;
  private final BookingModel model;
  private final Label when = new Label();
  private final Label state = new Label();
  private final Label left = new Label();
  private final Region held;

  HoldBanner(WorkplaceContext context, BookingModel model) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    getStyleClass().add("hold");
    held = heldBanner();
    model.stageProperty().subscribe(_ -> redraw());
    model.wishProperty().subscribe(_ -> redraw());
    model.alternatives().subscribe(this::redraw);
    model.leftProperty().subscribe(this::tick);
  }

  private Region heldBanner() {
    when.getStyleClass().add("cd-strong");
    state.getStyleClass().add("cd-secondary");
    VBox words = new VBox(when, state);
    HBox.setHgrow(words, Priority.ALWAYS);
    left.getStyleClass().addAll("cd-count-down", "cd-large");
    left.setMinWidth(Region.USE_PREF_SIZE);
    Label toPay = new Label(texts.get("reception.left-to-pay"));
    toPay.getStyleClass().add("hold-left-word");
    VBox time = new VBox(left, toPay);
    time.getStyleClass().add("hold-left");
    HBox banner = new HBox(Icons.of("fth-lock"), words, time);
    banner.getStyleClass().add("hold-banner");
    return banner;
  }

  private void tick(Duration rest) {
    left.setText(context.formats().countDown(rest));
    boolean urgent = rest.compareTo(URGENT_BELOW) < 0;
    pseudoClassStateChanged(URGENT, urgent);
    left.pseudoClassStateChanged(URGENT, urgent);
    left.setGraphic(urgent ? Icons.of("fth-alert-circle") : null);
  }

  private void redraw() {
    BookingStage.Wish wish = model.wishProperty().get();
    if (wish == null) {
      return;
    }
    var zone = context.desk().hospital().zone();
    when.setText(
        texts.get(
            "reception.when",
            context.formats().dayShort(wish.startsAt().atZone(zone).toLocalDate()),
            context.formats().timeRange(wish.startsAt(), wish.endsAt(), zone)));
    switch (model.stageProperty().get()) {
      case BookingStage.Lost lost -> getChildren().setAll(lostBanner(lost.loss(), wish));
      case BookingStage.Asking _ -> {
        pseudoClassStateChanged(URGENT, false);
        Label notHeld = new Label(texts.get("anyway.not-held"));
        notHeld.getStyleClass().add("cd-secondary");
        Banner asking = new Banner(Banner.Kind.INFO, "fth-layers", when.getText());
        asking.explain(notHeld);
        getChildren().setAll(asking);
      }
      case BookingStage.Holding _ -> {
        state.setText(texts.get("reception.holding"));
        left.setText("");
        show(held);
      }
      default -> {
        state.setText(texts.get("reception.held-for-you"));
        tick(model.leftProperty().get());
        show(held);
      }
    }
  }

  private void show(Node node) {
    if (!getChildren().equals(java.util.List.of(node))) {
      getChildren().setAll(node);
    }
  }

  private Banner lostBanner(Loss loss, BookingStage.Wish wish) {
    String time = context.formats().time(wish.startsAt(), context.desk().hospital().zone());
    boolean instead = !model.alternatives().isEmpty();
    String text =
        switch (loss) {
          case TAKEN -> texts.get(instead ? "reception.taken-instead" : "reception.taken", time);
          case EXPIRED -> texts.get("reception.expired", time);
          case RELEASED -> texts.get("reception.released", time);
          case FAILED -> texts.get("reception.not-held", time);
        };
    Banner banner = new Banner(Banner.Kind.DANGER, "fth-alert-circle", text);
    FlowPane choices = new FlowPane();
    choices.getStyleClass().add("hold-choices");
    for (Slot slot : model.alternatives()) {
      choices.getChildren().add(alternative(slot));
    }
    if (loss != Loss.TAKEN) {
      choices.getChildren().add(holdAgain());
    }
    if (!choices.getChildren().isEmpty()) {
      banner.explain(choices);
    }
    return banner;
  }

  private Button alternative(Slot slot) {
    var zone = context.desk().hospital().zone();
    var formats = context.formats();
    BookingStage.@Nullable Wish wish = model.wishProperty().get();
    boolean sameDay =
        wish != null
            && wish.startsAt()
                .atZone(zone)
                .toLocalDate()
                .equals(slot.startsAt().atZone(zone).toLocalDate());
    String text =
        sameDay ? formats.time(slot.startsAt(), zone) : formats.dayAndTime(slot.startsAt(), zone);
    return Buttons.plain(
        new Action("booking.take-instead", text, "fth-clock", null, () -> model.take(slot)));
  }

  private Button holdAgain() {
    return Buttons.primary(
        new Action(
            "booking.hold-again",
            texts.get("reception.hold-again"),
            "fth-lock",
            null,
            model::holdAgain));
  }
}
