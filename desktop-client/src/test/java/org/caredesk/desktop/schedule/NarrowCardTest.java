package org.caredesk.desktop.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caredesk.desktop.schedule.Days.at;
import static org.caredesk.desktop.schedule.Days.visit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.caredesk.desktop.FxThread;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.Faces;
import org.caredesk.desktop.ui.Fonts;
import org.caredesk.desktop.ui.Theme;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.PaymentState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cards in a week with little room: time and name stand first, and nothing over another. */
class NarrowCardTest {
  /** Five letters and what says that there are more. */
  private static final double SOME_OF_A_NAME = 36;

  private Stage stage = FxThread.call(Stage::new);

  @AfterEach
  void close() {
    FxThread.run(stage::close);
  }

  @ParameterizedTest
  @CsvSource({"780,20", "780,30", "780,60", "1190,20", "1190,30", "1500,20", "2600,20"})
  void nothingStandsOverAnotherAndTheNameHasRoom(int width, int minutes) {
    FxThread.run(
        () -> {
          for (VisitCell cell : cells(width, minutes)) {
            List<Node> parts =
                cell.getChildrenUnmodifiable().stream()
                    .filter(node -> node.isVisible() && bounds(node).getWidth() > 0)
                    .toList();
            for (Node part : parts) {
              assertThat(bounds(part).getMaxX()).as(says(part)).isLessThanOrEqualTo(inner(cell));
              assertThat(parts)
                  .filteredOn(other -> other != part)
                  .as(says(part))
                  .noneMatch(other -> covers(bounds(part), bounds(other)));
            }
            assertThat(bounds(cell.lookup(".cell-time")).getWidth()).isGreaterThan(30);
            if (!cell.getStyleClass().contains("cd-state-held")) {
              assertThat(bounds(cell.lookup(".cell-name")).getWidth())
                  .isGreaterThanOrEqualTo(SOME_OF_A_NAME);
            }
          }
        });
  }

  @ParameterizedTest
  @CsvSource({"780,false,false", "1190,true,false", "2600,true,true"})
  void whatAsksForSomethingIsSaidBeforeWhatIsWell(int width, boolean due, boolean paid) {
    FxThread.run(
        () -> {
          List<VisitCell> cells = cells(width, 20);

          assertThat(cells.get(0).lookup(".cell-paid-icon.paid").isVisible()).isEqualTo(paid);
          assertThat(cells.get(1).lookup(".cell-paid-icon.due").isVisible()).isEqualTo(due);
        });
  }

  private static Bounds bounds(Node node) {
    return node.getBoundsInParent();
  }

  private static double inner(VisitCell cell) {
    return cell.getWidth() - cell.snappedRightInset() + 0.5;
  }

  private static String says(Node part) {
    return part.getStyleClass() + " " + part;
  }

  /** Beside each other, more than the pixel by which a line may be higher than its text. */
  private static boolean covers(Bounds one, Bounds other) {
    return Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX()) > 1
        && Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY()) > 8;
  }

  /** A week of seven days, of which the first has one visit of each kind. */
  private List<VisitCell> cells(int width, int minutes) {
    List<ScheduleColumn> columns = new ArrayList<>();
    columns.add(
        Days.column(
            "0",
            visit("paid", "09:00", minutes),
            of("due", AppointmentStatus.CONFIRMED, "10:00", minutes, PaymentState.DUE_AT_DESK),
            of("here", AppointmentStatus.CHECKED_IN, "11:00", minutes, PaymentState.PAID),
            visit("held", 1, AppointmentStatus.HELD, "12:00", minutes, 0)));
    for (int i = 1; i < 7; i++) {
      columns.add(Days.column(String.valueOf(i)));
    }
    Texts texts = new Texts(Locale.ENGLISH);
    DayGrid grid =
        new DayGrid(texts, new Formatting(texts, Clock.systemUTC()), GridStyle.DAYS, Faces.NONE);
    Fonts.load();
    stage.setScene(new Scene(new StackPane(grid), width, 900));
    Theme.LIGHT.dress(stage.getScene());
    stage.show();
    grid.nowProperty().set(at("11:49"));
    grid.dayProperty().set(new ScheduleDay(Days.DATE, Days.ZONE, columns));
    for (int i = 0; i < 3; i++) {
      stage.getScene().getRoot().applyCss();
      stage.getScene().getRoot().layout();
    }
    List<VisitCell> cells = new ArrayList<>();
    for (String id : List.of("paid", "due", "here", "held")) {
      grid.body().cells().stream()
          .filter(cell -> cell.shown() instanceof Visit visit && visit.id().equals(id))
          .forEach(cell -> cells.add((VisitCell) cell));
    }
    assertThat(cells).hasSize(4);
    return cells;
  }

  private static Visit of(
      String id, AppointmentStatus status, String time, int minutes, PaymentState payment) {
    return new Visit(
        id,
        1,
        status,
        at(time),
        at(time).plusSeconds(60L * minutes),
        0,
        "Nandini Furtado",
        VisitMode.VIDEO,
        payment,
        null,
        null,
        null,
        false,
        null,
        null);
  }
}
