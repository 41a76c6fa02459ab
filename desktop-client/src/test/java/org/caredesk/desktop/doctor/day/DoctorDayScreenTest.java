package org.caredesk.desktop.doctor.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caredesk.desktop.doctor.day.RaosWeek.MONDAY;
import static org.caredesk.desktop.doctor.day.RaosWeek.mumbai;

import java.time.Instant;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.caredesk.desktop.FxHands;
import org.caredesk.desktop.FxThread;
import org.caredesk.desktop.schedule.Cursor;
import org.caredesk.desktop.schedule.DayGrid;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Look;
import org.caredesk.desktop.ui.Theme;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.Slot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DoctorDayScreenTest {
  private final Surgery surgery = new Surgery();
  private final AppointmentResponse heena =
      surgery.server.add(3, "Heena Dave", AppointmentStatus.CONFIRMED, mumbai(MONDAY, "11:30"));
  private final AppointmentResponse pranav =
      surgery.server.add(4, "Pranav Oak", AppointmentStatus.CONFIRMED, mumbai(MONDAY, "15:00"));
  private final AppointmentResponse balaji =
      surgery.server.add(
          22, "Balaji Iyengar", AppointmentStatus.REQUESTED, mumbai(MONDAY, "12:00"));
  private final Stage stage = FxThread.call(Stage::new);
  private final DoctorDayScreen screen = FxThread.call(() -> screen(surgery.doctor()));

  @BeforeEach
  void show() {
    FxThread.run(
        () -> {
          Scene scene = new Scene(screen.view(), 1440, 846);
          Theme.LIGHT.dress(scene);
          stage.setScene(scene);
          stage.show();
          screen.activate();
          surgery.work.settle();
          layout();
        });
  }

  @AfterEach
  void close() {
    FxThread.run(
        () -> {
          screen.deactivate();
          surgery.doctor().close();
          stage.close();
        });
  }

  @Test
  void a_live_change_moves_neither_selection_nor_scroll_nor_an_open_question() {
    FxThread.run(
        () -> {
          DayGrid grid = (DayGrid) node("#doctor-day-grid");
          grid.select(grid.dayProperty().get().columns().getFirst(), pranav.id().toString());
          surgery.doctor().answer().beginReject();
          surgery.work.settle();
          layout();
          Cursor before = grid.selectionProperty().get();
          double scrolled = top(grid);
          surgery.push(
              surgery.server.put(
                  RaosWeek.moved(heena, AppointmentStatus.CHECKED_IN, heena.startsAt(), null)));
          layout();

          assertThat(grid.selectionProperty().get()).isEqualTo(before);
          assertThat(top(grid)).isEqualTo(scrolled);
          assertThat(node("#reject-reason").isVisible()).isTrue();
        });
  }

  @Test
  void a_reason_is_typed_on_while_requests_come_and_change() {
    FxThread.run(
        () -> {
          surgery.doctor().answer().beginReject();
          settle();
          TextArea reason = (TextArea) node("#reject-reason");
          reason.setText("Please see");
          reason.selectRange(6, 6);
          surgery.push(
              surgery.server.add(
                  23, "Zoya Khan", AppointmentStatus.REQUESTED, mumbai(MONDAY, "09:30")));
          surgery.push(
              surgery.server.put(
                  RaosWeek.moved(
                      balaji,
                      AppointmentStatus.REQUESTED,
                      balaji.startsAt().plusSeconds(3600),
                      null)));
          settle();

          assertThat(screen.view().getScene().getFocusOwner())
              .isSameAs(reason)
              .isSameAs(node("#reject-reason"));
          assertThat(reason.getText()).isEqualTo("Please see");
          assertThat(reason.getCaretPosition()).isEqualTo(6);
        });
  }

  @Test
  void the_keyboard_waits_at_the_request_for_the_answer_and_goes_back_to_a_refused_reason() {
    FxThread.run(
        () -> {
          surgery.doctor().answer().beginReject();
          settle();
          TextArea reason = (TextArea) node("#reject-reason");
          reason.setText("Please see a surgeon");
          surgery.server.failNext("reject", DoctorServer.conflict("slot-taken"));
          FxHands.press(reason, KeyCode.ENTER);
          assertThat(screen.view().getScene().getFocusOwner()).isInstanceOf(RequestCard.class);
          settle();
          assertThat(screen.view().getScene().getFocusOwner()).isSameAs(reason);

          reason.end();
          FxHands.press(reason, KeyCode.ENTER, KeyCode.SHIFT);
          assertThat(reason.getText()).isEqualTo("Please see a surgeon\n");
          FxHands.press(reason, KeyCode.ENTER);
          settle();
          assertThat(surgery.server.appointments.get(balaji.id()))
              .extracting(AppointmentResponse::status)
              .isEqualTo(AppointmentStatus.REJECTED);
        });
  }

  @Test
  void what_is_typed_stays_while_somebody_else_answers_and_the_keyboard_acts_on_nobody_else() {
    AppointmentResponse zoya =
        surgery.server.add(23, "Zoya Khan", AppointmentStatus.REQUESTED, mumbai(MONDAY, "09:30"));
    FxThread.run(
        () -> {
          surgery.doctor().inbox().reload();
          settle();
          surgery.doctor().inbox().focus(balaji.id());
          surgery.doctor().answer().beginReject();
          settle();
          TextArea reason = (TextArea) node("#reject-reason");
          reason.setText("Please see");
          surgery.push(
              surgery.server.put(
                  RaosWeek.moved(balaji, AppointmentStatus.CONFIRMED, balaji.startsAt(), null)));
          settle();

          assertThat(screen.view().getScene().getFocusOwner()).isSameAs(reason);
          assertThat(reason.getText()).isEqualTo("Please see");
          assertThat(node("#request-overtaken").isVisible()).isTrue();
          FxHands.press(reason, KeyCode.ENTER);
          settle();
          assertThat(surgery.server.calls).doesNotContain("reject");

          FxHands.press(reason, KeyCode.ESCAPE);
          settle();
          assertThat(surgery.doctor().inbox().focusedProperty().get()).isEqualTo(zoya.id());
          assertThat(screen.view().getScene().getFocusOwner()).isInstanceOf(RequestCard.class);
        });
  }

  @Test
  void the_calendar_has_the_keyboard_as_soon_as_it_stands_there() {
    FxThread.run(
        () ->
            assertThat(screen.view().getScene().getFocusOwner())
                .isSameAs(node("#doctor-day-grid")));
  }

  @Test
  void the_calendar_leaves_the_keyboard_to_who_types_beside_it() {
    FxThread.run(
        () -> {
          surgery.doctor().answer().beginReject();
          settle();
          surgery.server.failNext("calendar", DoctorServer.conflict("not-now"));
          surgery.doctor().calendar().show(MONDAY.plusYears(1), Period.DAY);
          settle();

          assertThat(surgery.doctor().calendar().look().get()).isInstanceOf(Look.Failed.class);
          surgery.doctor().calendar().reload();
          settle();
          assertThat(surgery.doctor().calendar().look().get()).isInstanceOf(Look.Ready.class);
          assertThat(screen.view().getScene().getFocusOwner()).isSameAs(node("#reject-reason"));
        });
  }

  @Test
  void an_appointment_opens_beside_the_calendar_and_escape_goes_back_to_the_requests() {
    FxThread.run(
        () -> {
          surgery.doctor().open(heena.id());
          surgery.work.settle();
          layout();
          assertThat(node(".details-pane").isVisible()).isTrue();
          assertThat(node(".inbox-pane").isVisible()).isFalse();

          FxHands.press(screen.view(), KeyCode.ESCAPE);
          layout();
          assertThat(node(".details-pane").isVisible()).isFalse();
          assertThat(node(".inbox-pane").isVisible()).isTrue();
        });
  }

  @Test
  void one_key_means_the_open_request() {
    FxThread.run(
        () -> {
          action("A").run();
          surgery.work.settle();

          assertThat(surgery.server.appointments.get(balaji.id()))
              .extracting(AppointmentResponse::status)
              .isEqualTo(AppointmentStatus.CONFIRMED);
          assertThat(action("A").enabled().get()).isFalse();
        });
  }

  @Test
  void a_request_in_the_calendar_opens_among_the_requests() {
    FxThread.run(
        () -> {
          surgery.doctor().open(balaji.id());

          assertThat(node(".inbox-pane").isVisible()).isTrue();
          assertThat(surgery.doctor().inbox().focusedProperty().get()).isEqualTo(balaji.id());
        });
  }

  @Test
  void another_time_is_offered_by_a_click_on_free_time_and_stands_there_from_then_on() {
    FxThread.run(
        () -> {
          Instant three = mumbai(MONDAY.plusDays(1), "10:00");
          surgery.server.free.add(new Slot(three, three.plusSeconds(1800)));
          surgery.doctor().calendar().show(MONDAY.plusDays(1), Period.DAY);
          surgery.doctor().calendar().reload();
          action("P").run();
          settle();
          assertThat(node(".calendar-choosing").isVisible()).isTrue();

          FxHands.click(node(".free-cell"), new Point2D(20, 10));
          settle();

          assertThat(node(".calendar-choosing").isVisible()).isFalse();
          assertThat(node(".offered-cell").getAccessibleText())
              .isEqualTo("10:00–10:30 offered to Balaji Iyengar, not agreed yet, Tue 17 Nov");
          assertThat(((Labeled) node(".offered-cell .cell-state")).getText())
              .isEqualTo("Offered, 1 h 0 min left");
        });
  }

  @Test
  void escape_in_the_calendar_ends_the_question_for_another_time() {
    FxThread.run(
        () -> {
          action("P").run();
          settle();
          FxHands.press(node("#doctor-day-grid"), KeyCode.ESCAPE);

          assertThat(node(".calendar-choosing").isVisible()).isFalse();
          assertThat(surgery.doctor().answer().choosing().getValue()).isFalse();
        });
  }

  private void settle() {
    surgery.work.settle();
    layout();
  }

  private Action action(String key) {
    return screen.actions().stream()
        .filter(each -> key.equals(each.shortcut()))
        .findFirst()
        .orElseThrow();
  }

  private Node node(String selector) {
    return screen.view().lookup(selector);
  }

  private static double top(DayGrid grid) {
    return grid.lookup(".grid-body").lookup(".visit-cell").getParent().getParent().getLayoutY();
  }

  private void layout() {
    screen.view().applyCss();
    screen.view().layout();
  }

  private static DoctorDayScreen screen(DoctorWork work) {
    DoctorActions actions = new DoctorActions(work);
    return new DoctorDayScreen(work, actions, new CalendarPane(work, actions));
  }
}
