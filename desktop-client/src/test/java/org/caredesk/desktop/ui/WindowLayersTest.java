package org.caredesk.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.caredesk.desktop.FxThread;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.work.ManualWork;
import org.junit.jupiter.api.Test;

class WindowLayersTest {
  private final ManualWork time = new ManualWork(java.time.Instant.EPOCH);
  private final WindowLayers layers = new WindowLayers(new Texts(Locale.ENGLISH), time);
  private final List<String> closed = new ArrayList<>();

  @Test
  void aSheetOverTheContentLeavesTheOneBesideItAloneAndGoesFirst() {
    FxThread.run(
        () -> {
          TextField screen = new TextField();
          layers.setBase(layers.body());
          layers.setScreen(new StackPane(screen));
          Stage stage = new Stage();
          stage.setScene(new Scene(layers.root(), 900, 600));
          stage.show();
          SideSheet booking = sheet("booking", layers::closeSheet);
          SideSheet notices = sheet("notices", layers::closeOver);
          layers.openSheet(booking);
          screen.requestFocus();
          layers.root().applyCss();
          layers.root().layout();
          double width = screen.getWidth();

          layers.openOver(notices);
          notices.requestFocus();
          layers.root().layout();
          assertThat(closed).isEmpty();
          assertThat(screen.getWidth()).isEqualTo(width);

          assertThat(layers.escape()).isTrue();
          assertThat(closed).containsExactly("notices");
          assertThat(stage.getScene().getFocusOwner()).isSameAs(screen);
          assertThat(layers.escape()).isTrue();
          assertThat(closed).containsExactly("notices", "booking");
          assertThat(layers.escape()).isFalse();
          stage.close();
        });
  }

  @Test
  void aLongToastIsReadToItsEndAndItsUndoToo() {
    FxThread.run(
        () -> {
          layers.setBase(layers.body());
          layers.setScreen(new StackPane());
          Stage stage = new Stage();
          stage.setScene(new Scene(layers.root(), 900, 600));
          Theme.LIGHT.dress(stage.getScene());
          stage.show();
          layers.show("fth-check-circle", "Twelve appointments were moved. ".repeat(6), () -> {});
          layers.root().applyCss();
          layers.root().layout();

          var parts =
              ((HBox) layers.root().lookup(".cd-toast"))
                  .getChildren().stream().skip(1).map(Region.class::cast).toList();
          assertThat(parts)
              .hasSize(3)
              .allSatisfy(
                  each -> {
                    assertThat(each.getWidth())
                        .isGreaterThanOrEqualTo(Math.min(each.prefWidth(-1), 300));
                    assertThat(each.getHeight())
                        .isGreaterThanOrEqualTo(each.prefHeight(each.getWidth()));
                  });
          stage.close();
        });
  }

  @Test
  void aSheetThatClosesGivesTheKeyboardBack() {
    FxThread.run(
        () -> {
          TextField first = new TextField();
          TextField before = new TextField();
          layers.setBase(layers.body());
          layers.setScreen(new HBox(first, before));
          Stage stage = new Stage();
          stage.setScene(new Scene(layers.root(), 900, 600));
          stage.show();
          before.requestFocus();
          SideSheet booking = sheet("booking", layers::closeSheet);
          layers.openSheet(booking);
          booking.requestFocus();

          layers.escape();
          assertThat(stage.getScene().getFocusOwner()).isSameAs(before);
          stage.close();
        });
  }

  @Test
  void whatComesBelowADialogTakesTheFocusOnlyOnceItIsClosed() {
    FxThread.run(
        () -> {
          TextField before = new TextField();
          TextField later = new TextField();
          layers.setBase(layers.body());
          layers.setScreen(new HBox(before, later));
          Stage stage = new Stage();
          stage.setScene(new Scene(layers.root(), 900, 600));
          stage.show();
          before.requestFocus();
          TextField typed = new TextField();
          layers.openDialog(new HBox(typed), () -> {});
          typed.requestFocus();

          layers.focusBelow(later::requestFocus);
          assertThat(stage.getScene().getFocusOwner()).isSameAs(typed);
          layers.closeDialog();
          assertThat(stage.getScene().getFocusOwner()).isSameAs(later);
          stage.close();
        });
  }

  @Test
  void onlyTheNewestTwoToastsAreInSightAndTheOthersAreUndoneAllTheSame() {
    FxThread.run(
        () -> {
          List<String> undone = new ArrayList<>();
          layers.show("fth-check", "first", () -> undone.add("first"));
          layers.show("fth-check", "second", null);
          layers.show("fth-check", "third", () -> undone.add("third"));
          assertThat(inSight()).containsExactly("second", "third Ctrl+Z");

          layers.undoNewest();
          assertThat(undone).containsExactly("third");
          assertThat(inSight()).containsExactly("first Ctrl+Z", "second");
          layers.undoNewest();
          assertThat(undone).containsExactly("third", "first");
          layers.undoNewest();
          assertThat(undone).hasSize(2);

          time.advance(Toasts.STAYS);
          assertThat(inSight()).isEmpty();
        });
  }

  /** What the toasts in sight say, with the key where it stands there. */
  private List<String> inSight() {
    return layers.root().lookupAll(".cd-toast").stream()
        .filter(Node::isVisible)
        .map(HBox.class::cast)
        .map(
            toast ->
                ((Label) toast.getChildren().get(1)).getText()
                    + (toast.getChildren().getLast() instanceof KeyCap key && key.isVisible()
                        ? " Ctrl+Z"
                        : ""))
        .toList();
  }

  private SideSheet sheet(String name, Runnable close) {
    return new SideSheet(
        "Close",
        new HBox(),
        new HBox(),
        () -> {
          closed.add(name);
          close.run();
        });
  }
}
