package org.caredesk.desktop.reception.board;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Scripts;
import org.jspecify.annotations.Nullable;

/** The four lanes side by side, with one cursor over all of them. */
public final class BoardView extends HBox {
  private static final int PAGE = 8;

  private final BoardModel model;
  private final BoardWords words;
  private final Map<BoardLane, LaneView> lanes = new EnumMap<>(BoardLane.class);
  private final Consumer<String> open;
  private final Label delayText = Scripts.follow(new Label());
  private final VBox delay = new VBox(delayText);
  private Instant now = Instant.EPOCH;

  /**
   * @param open hears of the visit that is to be opened
   * @param arrive hears of the visit whose patient has come
   */
  public BoardView(
      Texts texts,
      Formatting formats,
      BoardModel model,
      Consumer<String> open,
      Consumer<String> arrive) {
    this.model = model;
    this.words = new BoardWords(texts, formats);
    this.open = open;
    getStyleClass().add("board");
    setId("board");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.PARENT);
    for (BoardLane lane : BoardLane.values()) {
      LaneView view = new LaneView(lane, words, this::pick, open, arrive);
      HBox.setHgrow(view, Priority.ALWAYS);
      view.setPrefWidth(200);
      lanes.put(lane, view);
      getChildren().add(view);
    }
    delayText.setWrapText(true);
    delay.getStyleClass().add("board-delay");
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    setOnMousePressed(
        press -> {
          requestFocus();
          // What scrolls the board sideways would take the keyboard.
          press.consume();
        });
    focusedProperty()
        .subscribe(
            focused -> {
              if (focused) {
                model.begin();
              }
            });
    model.pictureProperty().subscribe(this::draw);
    model.selectedProperty().subscribe(this::mark);
  }

  /** Offers to tell those who wait for a doctor who runs late. */
  public void offerTelling(Action tell) {
    delay.getChildren().add(Buttons.plain(tell));
    lane(BoardLane.WAITING).setFoot(delay);
  }

  private void draw(BoardPicture picture) {
    words.setZone(picture.zone());
    delay.setVisible(!picture.delays().isEmpty());
    delayText.setText(words.delays(picture.delays()));
    lanes.values().forEach(lane -> lane.show(picture, now));
    if (isFocused()) {
      model.begin();
    }
  }

  /**
   * A move of the cursor brings its visit into the window, and so does its visit's way to another
   * lane: else the cursor would be out of sight. No other picture scrolls.
   */
  private void mark(@Nullable BoardCard before, @Nullable BoardCard card) {
    String id = card == null ? null : card.id();
    boolean went =
        before != null && card != null && before.id().equals(id) && before.lane() != card.lane();
    lanes.values().forEach(lane -> lane.select(id, went));
    setAccessibleText(card == null ? "" : words.describe(card, now));
  }

  private void pick(String id) {
    requestFocus();
    model.select(id);
  }

  /** Writes the minutes anew. */
  public void tick(Instant at) {
    now = at;
    lanes.values().forEach(lane -> lane.tick(at));
  }

  private void pressed(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    BoardCard card = model.selectedProperty().get();
    switch (event.getCode()) {
      case UP -> model.moveBy(-1);
      case DOWN -> model.moveBy(1);
      case PAGE_UP -> model.moveBy(-PAGE);
      case PAGE_DOWN -> model.moveBy(PAGE);
      case HOME -> model.moveBy(Integer.MIN_VALUE / 2);
      case END -> model.moveBy(Integer.MAX_VALUE / 2);
      case LEFT -> model.moveLanes(isMirrored() ? 1 : -1);
      case RIGHT -> model.moveLanes(isMirrored() ? -1 : 1);
      case ENTER -> {
        if (card != null) {
          open.accept(card.id());
        }
      }
      default -> {
        return;
      }
    }
    event.consume();
    BoardCard at = model.selectedProperty().get();
    if (at != null) {
      lanes.values().forEach(lane -> lane.select(at.id(), true));
    }
  }

  private boolean isMirrored() {
    return getEffectiveNodeOrientation() == javafx.geometry.NodeOrientation.RIGHT_TO_LEFT;
  }

  /** The lane of a name, for tests and pictures. */
  LaneView lane(BoardLane lane) {
    return java.util.Objects.requireNonNull(lanes.get(lane));
  }
}
