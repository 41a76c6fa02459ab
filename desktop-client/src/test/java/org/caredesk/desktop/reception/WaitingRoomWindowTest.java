package org.caredesk.desktop.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.caredesk.desktop.FxThread;
import org.caredesk.desktop.live.LiveState;
import org.caredesk.desktop.reception.waitingroom.WaitingRoomWindow;
import org.caredesk.desktop.ui.Fonts;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.dto.scheduling.WaitingRoomResponse.Place;
import org.caredesk.dto.scheduling.WaitingRoomResponse.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WaitingRoomWindowTest {
  private final Desk desk = new Desk();
  private final WaitingRoomWindow window =
      FxThread.call(() -> new WaitingRoomWindow(desk.context, () -> {}));

  @BeforeEach
  void open() {
    FxThread.run(Fonts::load);
    desk.server.waitingRoom =
        List.of(
            new Place("MI-06", "101", State.CALLED, null),
            new Place("TF-04", null, State.WAITING, SeafaceDay.at("11:05")));
    FxThread.run(
        () -> {
          window.show();
          desk.work.settle();
        });
  }

  @AfterEach
  void close() {
    FxThread.run(window::close);
  }

  @Test
  void theCalledAreSentToTheirRoomsAndTheOthersSeeWhen() {
    FxThread.run(
        () ->
            assertThat(words())
                .contains("Please go to", "MI-06", "Room 101", "TF-04", "about 11:05"));
  }

  @Test
  void whoIsCalledComesToTheTopAtOnce() {
    FxThread.run(
        () -> {
          desk.server.waitingRoom = List.of(new Place("TF-04", "118", State.CALLED, null));
          desk.push(
              new LiveFrame(
                  9L, LiveFrame.QUEUE_CHANGED, null, SeafaceDay.HOSPITAL, null, null, null, null));
          desk.work.settle();

          assertThat(words()).contains("TF-04", "Room 118").doesNotContain("MI-06");
          assertThat(window.scene().getRoot().lookupAll(".waiting-room-call"))
              .singleElement()
              .satisfies(
                  tile ->
                      assertThat(tile.getPseudoClassStates())
                          .anyMatch(state -> state.getPseudoClassName().equals("just-called")));
        });
  }

  /** SPEC B8 and C9: English, Arabic, Spanish, Hindi, each for a while. */
  @Test
  void theWallGoesThroughTheLanguagesAndComesBack() {
    FxThread.run(
        () -> {
          nextLanguage();
          assertThat(words()).contains("تفضلوا بالتوجه إلى", "غرفة 101", "MI-06", "حوالي 11:05");
          assertThat(window.scene().getRoot().getEffectiveNodeOrientation())
              .isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
          nextLanguage();
          assertThat(words()).contains("Consulta 101", "hacia las 11:05");
          assertThat(window.scene().getRoot().getEffectiveNodeOrientation())
              .isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
          nextLanguage();
          assertThat(words()).contains("कमरा 101", "लगभग 11:05 बजे");
          nextLanguage();
          assertThat(words()).contains("Room 101", "about 11:05");
        });
  }

  @Test
  void aFullWallFitsTheWindowInEveryLanguage() {
    FxThread.run(
        () -> {
          desk.server.waitingRoom =
              IntStream.range(0, 25)
                  .mapToObj(
                      n ->
                          n < 8
                              ? new Place("AAP-" + (10 + n), "204", State.CALLED, null)
                              : new Place(
                                  "AAP-" + (10 + n), null, State.WAITING, SeafaceDay.at("11:05")))
                  .toList();
          desk.push(
              new LiveFrame(
                  9L, LiveFrame.QUEUE_CHANGED, null, SeafaceDay.HOSPITAL, null, null, null, null));
          desk.work.settle();
          for (int turn = 0; turn < 4; turn++) {
            nextLanguage();
            window.scene().getRoot().applyCss();
            window.scene().getRoot().layout();
            assertThat(all(window.scene().getRoot()).filter(Labeled.class::isInstance))
                .hasSizeGreaterThan(45)
                .allSatisfy(
                    label -> {
                      Bounds at = label.localToScene(label.getLayoutBounds());
                      assertThat(at.getMinY()).as(label.toString()).isNotNegative();
                      assertThat(at.getMaxY())
                          .as(label.toString())
                          .isLessThanOrEqualTo(window.scene().getHeight());
                    });
          }
        });
  }

  private void nextLanguage() {
    desk.work.advance(Duration.ofSeconds(8));
    desk.work.settle();
  }

  @Test
  void withoutAConnectionTheLastPictureStandsWithItsTime() {
    FxThread.run(
        () -> {
          desk.state.set(new LiveState.Offline(SeafaceDay.at("10:32"), SeafaceDay.at("10:33")));

          assertThat(words()).contains("MI-06", "No connection since 10:32");
          desk.work.advance(Duration.ofMinutes(2));
          assertThat(words()).contains("MI-06");
        });
  }

  @Test
  void theLooksGoRoundWithOneKey() {
    FxThread.run(
        () -> {
          assertThat(isHighContrast()).isFalse();
          press(KeyCode.D);
          press(KeyCode.D);
          assertThat(isHighContrast()).isTrue();
          press(KeyCode.D);
          assertThat(isHighContrast()).isFalse();
        });
  }

  @Test
  void aClosedWindowListensNoMore() {
    FxThread.run(
        () -> {
          window.close();
          assertThat(desk.listeners()).isZero();
        });
  }

  private boolean isHighContrast() {
    return window.scene().getRoot().getPseudoClassStates().stream()
        .anyMatch(state -> state.getPseudoClassName().equals("high-contrast"));
  }

  private void press(KeyCode code) {
    window
        .scene()
        .getRoot()
        .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }

  private List<String> words() {
    return all(window.scene().getRoot())
        .filter(Labeled.class::isInstance)
        .map(node -> ((Labeled) node).getText())
        .toList();
  }

  private static Stream<Node> all(Node node) {
    return node.isVisible() && node instanceof Parent parent
        ? Stream.concat(
            Stream.of(node),
            parent.getChildrenUnmodifiable().stream().flatMap(WaitingRoomWindowTest::all))
        : Stream.of(node).filter(Node::isVisible);
  }
}
