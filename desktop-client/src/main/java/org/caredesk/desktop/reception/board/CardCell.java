package org.caredesk.desktop.reception.board;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.desktop.ui.States;
import org.caredesk.dto.scheduling.PaymentState;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A pooled node that shows one visit. It lays its parts out by hand: there are many of it. */
final class CardCell extends Region {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  private final BoardWords words;
  private final Label time = label("board-time");
  private final Label name = Scripts.follow(label("board-name"));
  private final Label place = Scripts.follow(label("board-place"));
  private final Label token = label("board-token");
  private final Label mark = label("board-mark");
  private final Label urgent = label("board-urgent");
  private final FontIcon mode = icon("board-mode");
  private final FontIcon paid = icon("board-paid");
  private final FontIcon markIcon = Icons.of("fth-circle");
  private final Button next = new Button();
  private final Text ruler = new Text();
  private List<String> places = List.of();
  private final Tooltip tooltip = new Tooltip();
  private @Nullable BoardCard shown;
  private double em = 14;
  private double iconsSizedFor;

  /**
   * @param arrive checks the visit of an id in, or takes its fee first
   */
  CardCell(BoardWords words, Consumer<String> arrive) {
    this.words = words;
    getStyleClass().add("board-card");
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    accessibleTextProperty().bind(tooltip.textProperty());
    mark.setGraphic(markIcon);
    urgent.setGraphic(Icons.of("fth-alert-triangle"));
    urgent.setText(words.urgent());
    next.getStyleClass().addAll("cd-button", "cd-plain", "board-check-in");
    next.setFocusTraversable(false);
    next.setManaged(false);
    next.setOnAction(
        _ -> {
          if (shown != null) {
            arrive.accept(shown.id());
          }
        });
    // A name in another script gets another font one pulse after its text.
    name.fontProperty().subscribe(_ -> requestLayout());
    // So does an icon its size.
    mode.layoutBoundsProperty().subscribe(_ -> requestLayout());
    place.fontProperty().subscribe(_ -> requestLayout());
    paid.layoutBoundsProperty().subscribe(_ -> requestLayout());
    getChildren().addAll(time, name, place, token, urgent, mark, mode, paid, next);
    Tooltip.install(this, tooltip);
  }

  private static Label label(String styleClass) {
    Label label = new Label();
    label.getStyleClass().add(styleClass);
    label.setMinWidth(0);
    label.setMouseTransparent(true);
    label.setManaged(false);
    return label;
  }

  private static FontIcon icon(String styleClass) {
    FontIcon icon = Icons.of("fth-circle");
    icon.getStyleClass().add(styleClass);
    icon.setManaged(false);
    return icon;
  }

  @Nullable BoardCard shown() {
    return shown;
  }

  /**
   * Shows {@code card}; parts that say the same stay as they are.
   *
   * @param offersNext whether it is soon enough for a button
   */
  void show(BoardCard card, boolean offersNext, boolean selected, Instant now, double size) {
    pseudoClassStateChanged(SELECTED, selected);
    boolean offers = offersNext && (card.arrives() || card.pays());
    if (card.equals(shown) && offers == next.isVisible() && size == em) {
      tick(now);
      return;
    }
    shown = card;
    em = size;
    sizeIcons();
    States.dress(this, card.status());
    time.setText(words.time(card.startsAt()));
    name.setText(card.name());
    places = words.places(card);
    token.setText(card.token() == null ? "" : card.token());
    token.setVisible(card.token() != null);
    urgent.setVisible(card.urgent());
    next.setText(words.next(card));
    next.setVisible(offers);
    // Where nothing can be done soon, the state says why.
    mark.setVisible(card.lane() != BoardLane.EXPECTED || offersNext && !offers);
    mode.setIconLiteral(Icons.of(card.mode()));
    boolean isPaid = card.payment() == PaymentState.PAID;
    paid.setVisible(isPaid || card.payment() == PaymentState.DUE_AT_DESK);
    paid.setIconLiteral(isPaid ? "fth-check-square" : "fth-square");
    paid.getStyleClass().removeAll("paid", "due");
    paid.getStyleClass().add(isPaid ? "paid" : "due");
    tick(now);
    requestLayout();
  }

  /**
   * Icons are sized in pixels by the style sheet, which cannot follow a larger font; and they take
   * their font only with the next literal, so this comes first.
   */
  private void sizeIcons() {
    if (em != iconsSizedFor) {
      iconsSizedFor = em;
      Icons.size(mode, em);
      Icons.size(paid, em);
    }
  }

  /** Writes how long it has been; touches nothing that says the same. */
  void tick(Instant now) {
    if (shown == null) {
      return;
    }
    String text = words.mark(shown, now);
    if (!text.equals(mark.getText()) || markIcon.getIconLiteral().equals("fth-circle")) {
      mark.setText(text);
      tooltip.setText(words.describe(shown, now));
      requestLayout();
    } else if (!tooltip.getText().contains(shown.name())) {
      tooltip.setText(words.describe(shown, now));
    }
    BoardCard.Wait wait =
        shown.lane() == BoardLane.WAITING ? shown.waited(now) : BoardCard.Wait.SHORT;
    String tone =
        switch (shown.lane()) {
          case WAITING ->
              switch (wait) {
                case SHORT -> shown.unsent() ? "unsent" : "wait-short";
                case LONG -> "wait-long";
                case TOO_LONG -> "wait-too-long";
              };
          case EXPECTED, WITH_DOCTOR, DONE -> "state";
        };
    if (!mark.getStyleClass().contains(tone)) {
      mark.getStyleClass().removeAll("wait-short", "wait-long", "wait-too-long", "state", "unsent");
      mark.getStyleClass().add(tone);
    }
    String literal =
        shown.lane() != BoardLane.WAITING
            ? Icons.of(shown.status())
            : shown.unsent()
                ? "fth-upload-cloud"
                : wait == BoardCard.Wait.TOO_LONG ? "fth-alert-triangle" : "fth-clock";
    if (!literal.equals(markIcon.getIconLiteral())) {
      markIcon.setIconLiteral(literal);
    }
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset() + Math.round(em * 0.7);
    double end = getWidth() - snappedRightInset() - Math.round(em * 0.7);
    double line = Math.round(em * 1.6);
    double top = Math.round((getHeight() - 2 * line) / 2);
    double below = top + line;
    double nameX = left + Math.round(em * 3.3);
    place(time, left, top, nameX - left, line);
    double free = end;
    if (next.isVisible()) {
      double width = next.prefWidth(-1);
      double height = next.prefHeight(-1);
      next.resizeRelocate(end - width, top - Math.round((height - line) / 2), width, height);
      free = end - width - 6;
    } else if (mark.isVisible()) {
      double width = mark.prefWidth(-1);
      place(mark, end - width, top, width, line);
      free = end - width - 6;
    }
    if (urgent.isVisible()) {
      double width = urgent.prefWidth(-1);
      place(urgent, free - width, top, width, line);
      free -= width + 6;
    }
    place(name, nameX, top, free - nameX, line);
    double signs = sign(paid, end, below, line);
    signs = sign(mode, signs, below, line);
    if (token.isVisible()) {
      double width = token.prefWidth(-1);
      place(token, signs - width, below, width, line);
      signs -= width + 6;
    }
    place.setText(fitting(signs - nameX));
    place(place, nameX, below, signs - nameX, line);
  }

  /** The longest form of doctor and room that has room; the tooltip always has the whole one. */
  private String fitting(double room) {
    ruler.setFont(place.getFont());
    for (String form : places) {
      ruler.setText(form);
      if (Math.ceil(ruler.getLayoutBounds().getWidth()) <= room) {
        return form;
      }
    }
    return places.isEmpty() ? "" : places.getLast();
  }

  private static double sign(FontIcon icon, double end, double y, double line) {
    if (!icon.isVisible()) {
      return end;
    }
    Bounds bounds = icon.getLayoutBounds();
    double x = end - bounds.getWidth();
    icon.relocate(Math.round(x), Math.round(y + (line - bounds.getHeight()) / 2));
    return x - 6;
  }

  /** Centred on its line: scripts with signs above and below are higher than it. */
  private static void place(Node node, double x, double y, double room, double line) {
    double width = Math.max(0, Math.min(node.prefWidth(-1), room));
    double height = node.prefHeight(-1);
    node.resizeRelocate(x, y + Math.round((line - height) / 2), width, height);
  }
}
