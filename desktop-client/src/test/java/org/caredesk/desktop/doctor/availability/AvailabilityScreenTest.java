package org.caredesk.desktop.doctor.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.caredesk.desktop.FxHands;
import org.caredesk.desktop.FxThread;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.PlayedWindow;
import org.caredesk.desktop.ui.Theme;
import org.caredesk.desktop.ui.WindowLayers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AvailabilityScreenTest {
  private static final int MONDAY = 0;
  private static final int THURSDAY = 3;
  private static final int SATURDAY = 5;

  private final Clinic clinic = new Clinic();
  private final WindowLayers layers =
      FxThread.call(
          () -> new WindowLayers(new Texts(java.util.Locale.ENGLISH), clinic.work.work().timers()));
  private final AvailabilityViewModel model = new AvailabilityViewModel(clinic.context(layers));
  private final AvailabilityScreen screen =
      FxThread.call(() -> new AvailabilityScreen(clinic.context(layers), model));
  private final Stage stage = FxThread.call(Stage::new);

  @BeforeEach
  void show() {
    FxThread.run(
        () -> {
          layers.setBase(layers.body());
          layers.setScreen(screen.view());
          Scene scene = new Scene(layers.root(), 1440, 846);
          Theme.LIGHT.dress(scene);
          PlayedWindow.shortcuts(scene, screen::actions);
          stage.setScene(scene);
          stage.show();
          screen.activate();
          settle();
        });
  }

  @AfterEach
  void close() {
    FxThread.run(
        () -> {
          screen.deactivate();
          model.close();
          stage.close();
        });
  }

  @Test
  void a_stroke_paints_hours_and_ctrl_z_takes_them_back() {
    FxThread.run(
        () -> {
          drag(SATURDAY, 10 * 60, 12 * 60);
          assertThat(fresh()).containsExactly("Saturday 10:00–12:00");

          press(KeyCode.Z, KeyCode.CONTROL);
          assertThat(fresh()).isEmpty();
        });
  }

  @Test
  void an_edge_is_pulled_to_another_time() {
    FxThread.run(
        () -> {
          drag(MONDAY, 13 * 60 - 2, 12 * 60);

          assertThat(fresh()).containsExactly("Monday 09:00–12:00");
          assertThat(spoken("kind-gone")).singleElement().asString().contains("12:00–13:00");
        });
  }

  @Test
  void a_day_is_copied_to_the_days_that_are_ticked() {
    FxThread.run(
        () -> {
          press(KeyCode.D, KeyCode.CONTROL);
          all(CheckBox.class)
              .filter(box -> box.getAccessibleText().equals("Saturday"))
              .forEach(CheckBox::fire);
          all(Button.class).filter(Button::isDefaultButton).forEach(Button::fire);
          settle();

          assertThat(fresh()).containsExactly("Saturday 09:00–13:00");
          assertThat(all(CheckBox.class)).isEmpty();
        });
  }

  @Test
  void the_keys_paint_pull_and_take_away() {
    FxThread.run(
        () -> {
          for (int i = MONDAY; i < SATURDAY; i++) {
            press(KeyCode.RIGHT);
          }
          press(KeyCode.ENTER);
          press(KeyCode.DOWN);
          press(KeyCode.DOWN);
          press(KeyCode.DOWN);
          press(KeyCode.ENTER);
          assertThat(fresh()).containsExactly("Saturday 09:00–10:00");

          press(KeyCode.DOWN, KeyCode.SHIFT);
          assertThat(fresh()).containsExactly("Saturday 09:00–10:05");

          press(KeyCode.DELETE);
          assertThat(fresh()).isEmpty();
        });
  }

  @Test
  void the_panel_says_what_is_gained_and_lost_before_it_is_saved() {
    FxThread.run(
        () -> {
          clinic.server.preview = HoursFixtures.preview(24, 8);
          drag(SATURDAY, 10 * 60, 12 * 60);
          drag(MONDAY, 13 * 60 - 2, 12 * 60 + 20);
          clinic.work.advance(Duration.ofSeconds(1));
          settle();

          assertThat(said(".hours-tiles")).contains("+3", "−2");
          assertThat(said("#hours-panel")).anyMatch(text -> text.contains("+24"));
        });
  }

  @Test
  void an_overlap_is_shown_at_the_hours_and_repaired_beside_them() {
    FxThread.run(
        () -> {
          drag(THURSDAY, 16 * 60, 18 * 60);
          assertThat(spoken("kind-clash"))
              .singleElement()
              .asString()
              .contains("Hospital Miradouro", "12:00–14:00 WET");

          all(ButtonBase.class)
              .filter(button -> texts(button).anyMatch(text -> text.contains("16:00–17:30")))
              .forEach(ButtonBase::fire);
          settle();

          assertThat(spoken("kind-clash")).isEmpty();
          assertThat(fresh()).containsExactly("Thursday 16:00–17:30");
        });
  }

  @Test
  void two_windows_of_the_draft_that_overlap_are_one_conflict() {
    FxThread.run(
        () -> {
          clinic.server.preview =
              HoursFixtures.preview(
                  3, 0, HoursFixtures.drafted("2026-11-19T10:30:00Z", "2026-11-19T12:30:00Z"));
          drag(THURSDAY, 16 * 60, 18 * 60);
          clinic.work.advance(Duration.ofSeconds(1));
          settle();

          assertThat(said("#hours-panel"))
              .filteredOn(text -> text.endsWith("cannot be saved"))
              .hasSize(1);
        });
  }

  @Test
  void a_refused_save_keeps_what_was_painted_and_shows_the_conflict_at_it() {
    FxThread.run(
        () -> {
          drag(THURSDAY, 14 * 60, 16 * 60);
          var conflict =
              HoursFixtures.conflict(
                  Clinic.MIRADOURO,
                  "Europe/Lisbon",
                  "2026-11-19T08:30:00Z",
                  "2026-11-19T10:30:00Z");
          clinic.server.failNext("change", HoursFixtures.overlap(conflict));
          clinic.server.preview = HoursFixtures.preview(3, 0, conflict);
          clinic.server.hours = Clinic.withHoursInTheWay();
          press(KeyCode.S, KeyCode.CONTROL);
          clinic.work.advance(Duration.ofSeconds(1));
          settle();

          assertThat(spoken("kind-clash"))
              .singleElement()
              .asString()
              .contains("14:00–16:00", "Hospital Miradouro", "08:30–10:30 WET");
          assertThat(said("#hours-panel")).contains("This was not saved");
          assertThat(clinic.server.saved).isEmpty();

          press(KeyCode.Z, KeyCode.CONTROL);
          assertThat(spoken("kind-clash")).isEmpty();
        });
  }

  // --- hands
  // ---------------------------------------------------------------------------------------

  private WeekSheet sheet() {
    return ((WeekGrid) screen.view().lookup("#week-grid")).sheet();
  }

  private void drag(int column, int from, int to) {
    WeekSheet sheet = sheet();
    double x = (sheet.x(column) + sheet.x(column + 1)) / 2;
    FxHands.drag(
        sheet, new Point2D(x, from * sheet.perMinute()), new Point2D(x, to * sheet.perMinute()));
    settle();
  }

  private void press(KeyCode code, KeyCode... held) {
    FxHands.press(Objects.requireNonNull(stage.getScene().getFocusOwner()), code, held);
    settle();
  }

  // --- eyes
  // ----------------------------------------------------------------------------------------

  /** Hours that were painted, as the week shows them. */
  private List<String> fresh() {
    return cells("kind-fresh")
        .map(cell -> day(cell) + " " + ((Labeled) cell.lookup(".block-times")).getText())
        .toList();
  }

  private static String day(BlockCell cell) {
    return cell.getAccessibleText().split("[ ,]")[0];
  }

  private List<String> spoken(String kind) {
    return cells(kind).map(Node::getAccessibleText).toList();
  }

  private Stream<BlockCell> cells(String kind) {
    return all(BlockCell.class)
        .filter(Node::isVisible)
        .filter(cell -> cell.getStyleClass().contains(kind));
  }

  private List<String> said(String selector) {
    return texts(layers.root().lookup(selector)).toList();
  }

  private static Stream<String> texts(Node node) {
    return nodes(node)
        .filter(Labeled.class::isInstance)
        .map(each -> ((Labeled) each).getText())
        .filter(text -> text != null && !text.isEmpty());
  }

  private <T extends Node> Stream<T> all(Class<T> type) {
    return nodes(layers.root()).filter(type::isInstance).map(type::cast);
  }

  private static Stream<Node> nodes(Node node) {
    return node instanceof Parent parent
        ? Stream.concat(
            Stream.of(node),
            parent.getChildrenUnmodifiable().stream().flatMap(AvailabilityScreenTest::nodes))
        : Stream.of(node);
  }

  private void settle() {
    for (int i = 0; i < 3; i++) {
      clinic.work.settle();
      layers.root().applyCss();
      layers.root().layout();
    }
  }
}
