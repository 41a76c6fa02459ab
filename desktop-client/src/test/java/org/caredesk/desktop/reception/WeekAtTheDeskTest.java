package org.caredesk.desktop.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.caredesk.desktop.FxThread;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.schedule.DayGrid;
import org.caredesk.desktop.schedule.FreeTime;
import org.caredesk.desktop.schedule.ScheduleColumn;
import org.caredesk.desktop.schedule.ScheduleEntry;
import org.caredesk.desktop.schedule.Visit;
import org.caredesk.desktop.shell.Route;
import org.caredesk.desktop.shell.Screen;
import org.caredesk.desktop.ui.Fonts;
import org.caredesk.desktop.ui.Theme;
import org.caredesk.desktop.ui.WindowLayers;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.PaymentState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The week of one doctor at the desk (SPEC C2), by keyboard, against a server in memory. */
class WeekAtTheDeskTest {
  private static final LocalDate TUESDAY = SeafaceDay.DATE.plusDays(1);
  private final Desk desk = new Desk();
  private final WindowLayers layers = new WindowLayers(new Texts(Locale.ENGLISH), desk.work);
  private final Stage stage = FxThread.call(Stage::new);
  private final ReceptionWorkplace workplace =
      FxThread.call(() -> new ReceptionWorkplace(desk.context(desk, layers)));
  private final Route.Week week =
      new Route.Week(desk.server.day.doctors().getFirst().doctorId(), SeafaceDay.DATE.plusDays(3));

  @BeforeEach
  void open() {
    FxThread.run(
        () -> {
          Fonts.load();
          layers.setBase(layers.body());
          stage.setScene(new Scene(layers.root(), 990, 900));
          Theme.LIGHT.dress(stage.getScene());
          stage.show();
          show(week);
          desk.server.desk.known(
              SeafaceDay.id("Dr. Ananya Deshpande12:00"),
              "Gurpreet Kaur",
              AppointmentStatus.CONFIRMED,
              PaymentState.PAID,
              SeafaceDay.at("12:00"));
        });
  }

  @AfterEach
  void close() {
    FxThread.run(stage::close);
  }

  @Test
  void theDoctorsDaysStandBesideEachOtherFromMondayOn() {
    FxThread.run(
        () -> {
          assertThat(grid().dayProperty().get().columns())
              .extracting(ScheduleColumn::date)
              .startsWith(SeafaceDay.DATE, TUESDAY)
              .hasSize(7);
          assertThat(column(0).entries())
              .anyMatch(
                  each -> each instanceof Visit visit && "Gurpreet Kaur".equals(visit.name()));
          assertThat(column(1).entries()).isNotEmpty().allMatch(FreeTime.class::isInstance);
          assertThat(column(2).entries()).isEmpty();
        });
  }

  @Test
  void aFreeSlotOfAnotherDayIsHeldWithEnter() {
    FxThread.run(
        () -> {
          ScheduleEntry free = column(1).entries().getFirst();
          select(column(1), free);
          press(KeyCode.ENTER);

          assertThat(desk.server.calls).contains("hold");
          assertThat(desk.server.appointments.values())
              .anyMatch(
                  each ->
                      each.status() == AppointmentStatus.HELD
                          && each.startsAt().equals(free.startsAt()));
        });
  }

  @Test
  void anAppointmentIsCarriedToAnotherDayAndTheWeekIsLoadedAnew() {
    FxThread.run(
        () -> {
          select(column(0), gurpreet());
          int before = Collections.frequency(desk.server.calls, "calendar");
          press(KeyCode.M);
          press(KeyCode.RIGHT);
          press(KeyCode.ENTER);

          assertThat(desk.toasts)
              .containsExactly("Moved: Gurpreet Kaur, now Tue 17 Nov, 12:00–12:30");
          assertThat(Collections.frequency(desk.server.calls, "calendar")).isGreaterThan(before);
        });
  }

  @Test
  void whatAnotherDeskChangesAtTheDoctorIsLoadedAndWhatItChangesElsewhereIsNot() {
    FxThread.run(
        () -> {
          int before = Collections.frequency(desk.server.calls, "calendar");
          desk.push(frame(desk.server.day.doctors().get(1).doctorId()));
          settle();
          assertThat(Collections.frequency(desk.server.calls, "calendar")).isEqualTo(before);

          desk.push(frame(week.doctorId()));
          settle();
          assertThat(Collections.frequency(desk.server.calls, "calendar")).isEqualTo(before + 1);
        });
  }

  @Test
  void escapeLeadsBackToTheDayAndBracketsToOtherWeeks() {
    FxThread.run(
        () -> {
          grid().requestFocus();
          press(KeyCode.ESCAPE);
          assertThat(desk.went).endsWith(new Route.Day(SeafaceDay.DATE));

          Screen shown = show(week);
          shown.actions().stream()
              .filter(each -> each.id().equals("week.next"))
              .findFirst()
              .orElseThrow()
              .run();
          assertThat(desk.went)
              .endsWith(new Route.Week(week.doctorId(), SeafaceDay.DATE.plusWeeks(1)));
        });
  }

  @Test
  void theKeyOfTheDayOpensTheWeekOfTheDoctorAtTheCursor() {
    FxThread.run(
        () -> {
          Screen day = show(new Route.Day(SeafaceDay.DATE));
          DayGrid grid = (DayGrid) stage.getScene().lookup("#day-grid");
          ScheduleColumn second = grid.dayProperty().get().columns().get(1);
          grid.select(second, null);
          day.actions().stream()
              .filter(each -> each.id().equals("day.week"))
              .findFirst()
              .orElseThrow()
              .run();

          assertThat(desk.went).endsWith(new Route.Week(second.personId(), SeafaceDay.DATE));
        });
  }

  private static LiveFrame frame(java.util.UUID doctor) {
    return new LiveFrame(
        9L, LiveFrame.SLOTS_CHANGED, doctor, SeafaceDay.HOSPITAL, doctor, TUESDAY, null, null);
  }

  private Screen show(Route route) {
    Screen screen = workplace.open(route).orElseThrow();
    layers.setScreen(screen.view());
    screen.activate();
    settle();
    return screen;
  }

  private DayGrid grid() {
    return (DayGrid) stage.getScene().lookup("#week-grid");
  }

  private ScheduleColumn column(int index) {
    return grid().dayProperty().get().columns().get(index);
  }

  private ScheduleEntry gurpreet() {
    return column(0).entries().stream()
        .filter(each -> each instanceof Visit visit && "Gurpreet Kaur".equals(visit.name()))
        .findFirst()
        .orElseThrow();
  }

  private void select(ScheduleColumn column, ScheduleEntry entry) {
    assertThat(grid().select(column, entry.id())).isTrue();
    grid().requestFocus();
  }

  private void press(KeyCode code) {
    stage
        .getScene()
        .getFocusOwner()
        .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    settle();
  }

  private void settle() {
    for (int i = 0; i < 3; i++) {
      desk.work.settle();
      stage.getScene().getRoot().applyCss();
      stage.getScene().getRoot().layout();
    }
  }
}
