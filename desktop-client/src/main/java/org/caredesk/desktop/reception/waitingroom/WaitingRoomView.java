package org.caredesk.desktop.reception.waitingroom;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.dto.scheduling.WaitingRoomResponse;
import org.caredesk.dto.scheduling.WaitingRoomResponse.Place;
import org.caredesk.dto.scheduling.WaitingRoomResponse.State;
import org.jspecify.annotations.Nullable;

/** The board in the waiting room, to be read from afar. */
final class WaitingRoomView extends StackPane {
  private static final PseudoClass JUST_CALLED = PseudoClass.getPseudoClass("just-called");
  private static final int MOST_CALLED = 8;
  private static final int MOST_WAITING = 12;

  /** Lines of text that the window is high: with it all grows, to be read from as far away. */
  private static final double LINES = 41;

  private final WaitingRoomModel model;
  private final List<Texts> languages;
  private final Clock clock;
  private final Label title = new Label();
  private final Label time = new Label();
  private final Label stale = new Label();
  private final Label calledTitle = new Label();
  private final Label waitingTitle = new Label();
  private final Label please = new Label();
  private final Label more = new Label();
  private final TilePane called = new TilePane();
  private final TilePane waiting = new TilePane();
  private List<Place> drawn = List.of();
  private @Nullable Texts drawnIn;

  /** Who was called in the picture before; null before the first, in which nobody is new. */
  private @Nullable Set<String> calledBefore;

  WaitingRoomView(WaitingRoomModel model, Locale own, Clock clock) {
    this.model = model;
    this.clock = clock;
    this.languages = Languages.all(own);
    getStyleClass().add("waiting-room");
    styleProperty()
        .bind(
            heightProperty()
                .map(height -> "-fx-font-size: " + height.doubleValue() / LINES + "px"));
    title.getStyleClass().addAll("waiting-room-title", "cd-strong");
    time.getStyleClass().add("waiting-room-time");
    stale.getStyleClass().add("waiting-room-stale");
    stale.setGraphic(Icons.of("fth-wifi-off"));
    please.getStyleClass().add("waiting-room-please");
    more.getStyleClass().add("waiting-room-more");
    called.getStyleClass().add("waiting-room-called");
    waiting.getStyleClass().add("waiting-room-waiting");
    for (Label each : new Label[] {calledTitle, waitingTitle}) {
      each.getStyleClass().addAll("waiting-room-section", "cd-strong");
    }
    for (Label each : new Label[] {title, stale, calledTitle, waitingTitle, more, please}) {
      Scripts.follow(each);
    }
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(title, stale, gap, time);
    head.getStyleClass().add("waiting-room-head");
    Region below = new Region();
    VBox.setVgrow(below, Priority.ALWAYS);
    VBox page = new VBox(head, calledTitle, called, waitingTitle, waiting, more, below, please);
    page.getStyleClass().add("waiting-room-page");
    getChildren().add(page);
    model.roomProperty().subscribe(_ -> draw());
    model.turnProperty().subscribe(_ -> draw());
    model.nowProperty().subscribe(_ -> tick());
    model.staleSinceProperty().subscribe(_ -> tick());
  }

  private Texts texts() {
    return languages.get(model.turnProperty().get() % languages.size());
  }

  private ZoneId zone() {
    WaitingRoomResponse room = model.roomProperty().get();
    return room == null ? ZoneId.of("UTC") : ZoneId.of(room.timeZone());
  }

  private String write(Texts texts, Instant at) {
    return new Formatting(texts, clock).time(at, zone());
  }

  private void tick() {
    Texts texts = texts();
    WaitingRoomResponse room = model.roomProperty().get();
    time.setText(room == null ? "" : write(texts, model.nowProperty().get()));
    Instant since = model.staleSinceProperty().get();
    stale.setVisible(since != null);
    stale.setManaged(since != null);
    stale.setText(since == null ? "" : texts.get("waiting-room.stale", write(texts, since)));
  }

  /** Draws anew only what says something else: a wall that flickers draws every eye. */
  private void draw() {
    Texts texts = texts();
    tick();
    WaitingRoomResponse room = model.roomProperty().get();
    List<Place> places = room == null ? List.of() : room.places();
    if (places.equals(drawn) && texts.equals(drawnIn)) {
      return;
    }
    boolean sameLanguage = texts.equals(drawnIn);
    drawn = places;
    drawnIn = texts;
    setNodeOrientation(
        texts.rightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
    title.setText(texts.get("waiting-room.title"));
    calledTitle.setText(texts.get("waiting-room.called"));
    waitingTitle.setText(texts.get("waiting-room.waiting"));
    please.setText(texts.get("waiting-room.please"));
    List<Region> calledTiles = new ArrayList<>();
    List<Region> waitingTiles = new ArrayList<>();
    Set<String> nowCalled = new HashSet<>();
    int hidden = 0;
    for (Place place : places) {
      if (place.state() == State.CALLED) {
        nowCalled.add(place.token());
        if (calledTiles.size() < MOST_CALLED) {
          calledTiles.add(called(texts, place));
        }
      } else if (waitingTiles.size() < MOST_WAITING) {
        waitingTiles.add(waiting(texts, place));
      } else {
        hidden++;
      }
    }
    called.getChildren().setAll(calledTiles);
    waiting.getChildren().setAll(waitingTiles);
    more.setText(hidden == 0 ? "" : texts.get("waiting-room.more", hidden));
    calledTitle.setVisible(!calledTiles.isEmpty());
    waitingTitle.setVisible(!waitingTiles.isEmpty());
    if (!sameLanguage && calledBefore != null) {
      return; // only the words are new
    }
    calledBefore = nowCalled;
  }

  private Region called(Texts texts, Place place) {
    Label token = new Label(place.token());
    token.getStyleClass().add("waiting-room-token");
    Label to = new Label(room(texts, place));
    to.getStyleClass().addAll("waiting-room-room", "cd-strong");
    to.setGraphic(Icons.of(texts.rightToLeft() ? "fth-arrow-left" : "fth-arrow-right"));
    Scripts.follow(to);
    VBox tile = new VBox(token, to);
    tile.getStyleClass().add("waiting-room-call");
    tile.pseudoClassStateChanged(
        JUST_CALLED, calledBefore != null && !calledBefore.contains(place.token()));
    tile.setAccessibleText(place.token() + " " + to.getText());
    return tile;
  }

  private static String room(Texts texts, Place place) {
    String room = place.room();
    if (room == null || room.isBlank()) {
      return texts.get("waiting-room.ask");
    }
    return Character.isDigit(room.codePointAt(0)) ? texts.get("waiting-room.room", room) : room;
  }

  private Region waiting(Texts texts, Place place) {
    Label token = new Label(place.token());
    token.getStyleClass().add("waiting-room-next");
    Instant expected = place.expectedStart();
    Label at =
        new Label(expected == null ? "" : texts.get("waiting-room.about", write(texts, expected)));
    at.getStyleClass().add("waiting-room-about");
    Scripts.follow(at);
    VBox tile = new VBox(token, at);
    tile.getStyleClass().add("waiting-room-wait");
    return tile;
  }
}
