package org.caredesk.desktop.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.caredesk.desktop.FxThread;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.Screen;
import org.caredesk.desktop.ui.Fonts;
import org.caredesk.desktop.ui.Theme;
import org.caredesk.desktop.ui.WindowLayers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bars of the day where there is little room: what is in sight is in sight whole. */
class NarrowDeskTest {
  private final Desk desk = new Desk();
  private final WindowLayers layers = new WindowLayers(new Texts(Locale.ENGLISH), desk.work);
  private final Stage stage = FxThread.call(Stage::new);
  private final ReceptionWorkplace workplace =
      FxThread.call(() -> new ReceptionWorkplace(desk.context(layers, layers)));
  private final Screen screen = FxThread.call(() -> workplace.open(workplace.home()).orElseThrow());

  @AfterEach
  void close() {
    FxThread.run(stage::close);
  }

  @ParameterizedTest
  @ValueSource(ints = {700, 784, 830, 1000, 1200, 1360, 1700})
  void neitherHintsNorFiguresAreCut(int width) {
    FxThread.run(
        () -> {
          open(width);
          assertThat(cut(".hint-bar")).isEmpty();
          assertThat(cut(".day-tool-bar")).isEmpty();
          for (String bar : List.of(".hint-bar", ".day-tool-bar")) {
            assertThat(
                    stage.getScene().lookup(bar).localToScene(0, 0).getX()
                        + stage.getScene().lookup(bar).getLayoutBounds().getWidth())
                .as(bar)
                .isLessThanOrEqualTo(width);
          }
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {784, 1200})
  void theWalkInKeepsItsButton(int width) {
    FxThread.run(
        () -> {
          open(width);
          assertThat(
                  nodes(stage.getScene().lookup(".day-tool-bar"))
                      .filter(node -> "day.walk-in".equals(node.getId()))
                      .findFirst())
              .hasValueSatisfying(button -> assertThat(button.isVisible()).isTrue());
        });
  }

  private void open(int width) {
    Fonts.load();
    layers.setBase(layers.body());
    layers.setScreen(screen.view());
    stage.setScene(new Scene(layers.root(), width, 700));
    Theme.LIGHT.dress(stage.getScene());
    stage.show();
    screen.activate();
    for (int i = 0; i < 3; i++) {
      desk.work.settle();
      stage.getScene().getRoot().applyCss();
      stage.getScene().getRoot().layout();
    }
  }

  private List<String> cut(String bar) {
    return nodes(stage.getScene().lookup(bar))
        .filter(Label.class::isInstance)
        .map(Label.class::cast)
        .filter(label -> label.getWidth() < Math.floor(label.prefWidth(-1)))
        .map(Label::getText)
        .toList();
  }

  /** Those in sight. */
  private static Stream<Node> nodes(Node node) {
    if (!node.isVisible()) {
      return Stream.empty();
    }
    return node instanceof Parent parent
        ? Stream.concat(
            Stream.of(node),
            parent.getChildrenUnmodifiable().stream().flatMap(NarrowDeskTest::nodes))
        : Stream.of(node);
  }
}
