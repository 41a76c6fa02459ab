package org.caredesk.desktop.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.caredesk.desktop.FxThread;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.reception.booking.BookingStage;
import org.caredesk.desktop.schedule.DayGrid;
import org.caredesk.desktop.schedule.ScheduleColumn;
import org.caredesk.desktop.shell.Route;
import org.caredesk.desktop.shell.Screen;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Fonts;
import org.caredesk.desktop.ui.Theme;
import org.caredesk.desktop.ui.WindowLayers;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.DoubleBooking;
import org.caredesk.dto.scheduling.HospitalDayResponse;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.caredesk.dto.scheduling.SlotExplanation;
import org.caredesk.dto.scheduling.SlotExplanation.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A time that is not free is booked (SPEC B12), by keys, at a desk with a server in memory. */
class BookingAnywayTest {
  private final Desk desk = new Desk();
  private final WindowLayers layers = new WindowLayers(new Texts(Locale.ENGLISH), desk.work);
  private final Stage stage = FxThread.call(Stage::new);
  private final ReceptionWorkplace workplace =
      FxThread.call(() -> new ReceptionWorkplace(desk.context(layers, layers)));
  private final Screen screen = FxThread.call(() -> workplace.open(workplace.home()).orElseThrow());
  private final DayAppointment gurpreet =
      desk.server.day.doctors().getFirst().appointments().get(6);

  @AfterEach
  void close() {
    FxThread.run(stage::close);
  }

  @Test
  void theSheetSaysWhoIsThereAndHoldsNothingBeforeTheReason() {
    open(true);
    FxThread.run(
        () -> {
          askAtGurpreet();
          assertThat(((Label) node("#anyway-there")).getText()).startsWith("Gurpreet Kaur, ");
          press(node("#anyway-reason"));
          assertThat(stage()).isEqualTo(new BookingStage.Asking());
          assertThat(desk.server.calls).doesNotContain("hold");
          assertThat(node("#anyway > .button").isVisible())
              .as("the sheet has that button already")
              .isFalse();

          ((TextField) node("#anyway-reason")).setText(" Sent by Dr. Rao ");
          press(node("#anyway-reason"));
          assertThat(stage()).isInstanceOf(BookingStage.Held.class);
          assertThat(desk.server.anyway).isEqualTo("Sent by Dr. Rao");
        });
  }

  @Test
  void anotherTimeCanBeTypedAlsoOneOutsideTheHours() {
    open(true);
    FxThread.run(
        () -> {
          askAtGurpreet();
          ((TextField) node("#anyway-time")).setText("2145");
          assertThat(((Label) node("#anyway-there")).getText()).contains("Outside the hours");
          ((TextField) node("#anyway-reason")).setText("From the ward");
          press(node("#anyway-reason"));
          assertThat(Objects.requireNonNull(workplace.desk().booking().hold()).startsAt())
              .isEqualTo(SeafaceDay.slot("21:45", "22:15").startsAt());
        });
  }

  @Test
  void aTimeThatSomebodyHasJustTakenIsOfferedTheSameWay() {
    open(true);
    desk.server.failNext("hold", FakeServer.taken());
    FxThread.run(
        () -> {
          run("day.book");
          assertThat(node("#anyway").isVisible()).isTrue();
          ((TextField) node("#anyway-reason")).setText("Urgent");
          press(node("#anyway-reason"));
          assertThat(stage()).isInstanceOf(BookingStage.Held.class);
          assertThat(desk.server.anyway).isEqualTo("Urgent");
        });
  }

  @Test
  void whoAsksWhyATimeIsNotFreeCanBookItFromThere() {
    open(true);
    FxThread.run(
        () -> {
          askWhyAtGurpreet();
          Node card = node("#why-card");
          press(card, true);
          assertThat(card.isVisible()).isFalse();
          assertThat(stage()).isEqualTo(new BookingStage.Asking());
          assertThat(((Label) node("#anyway-there")).getText()).startsWith("Gurpreet Kaur, ");
        });
  }

  @Test
  void whoMayNotIsNotEvenOfferedIt() {
    open(false);
    FxThread.run(
        () -> {
          askWhyAtGurpreet();
          press(node("#why-card"), true);
          assertThat(stage()).isInstanceOf(BookingStage.Closed.class);
        });
    desk.server.failNext("hold", FakeServer.taken());
    FxThread.run(
        () -> {
          assertThat(screen.actions()).extracting(Action::id).doesNotContain("day.book-anyway");
          run("day.book");
          assertThat(node("#anyway").isVisible()).isFalse();
        });
  }

  @Test
  void theReportListsThemAndEnterOpensTheAppointment() {
    open(true);
    desk.server.doubleBookings = List.of(anyway(0));
    FxThread.run(
        () -> {
          run("reception.double-bookings");
          Node row = node(".double-booking");
          assertThat(row.getAccessibleText()).contains("Gurpreet Kaur", "Sent by Dr. Rao");
          row.requestFocus();
          press(row);
          assertThat(desk.went).contains(new Route.Appointment(gurpreet.id()));
        });
  }

  private DoubleBooking anyway(int minutesLater) {
    return new DoubleBooking(
        gurpreet.id(),
        gurpreet.number(),
        gurpreet.startsAt().plusSeconds(minutesLater * 60L),
        gurpreet.endsAt().plusSeconds(minutesLater * 60L),
        desk.server.day.doctors().getFirst().doctorId(),
        "Dr. Ananya Deshpande",
        SeafaceDay.id("Gurpreet Kaur"),
        "Gurpreet Kaur",
        "Sunita Kamble",
        SeafaceDay.NOW,
        "Sent by Dr. Rao",
        AppointmentStatus.CONFIRMED,
        null);
  }

  @Test
  void aLongReportIsReadOnByItsLastButton() {
    open(true);
    desk.server.doubleBookings = IntStream.range(0, 120).mapToObj(this::anyway).toList();
    FxThread.run(
        () -> {
          run("reception.double-bookings");
          assertThat(layers.root().lookupAll(".double-booking")).hasSize(50);
          Button more = (Button) node("#anyway-more");
          assertThat(more.getAccessibleText()).isEqualTo("Show 50 more");
          more.requestFocus();
          more.fire();
          settle();
          assertThat(layers.root().lookupAll(".double-booking")).hasSize(100);
          Node owner = layers.root().getScene().getFocusOwner();
          assertThat(((DoubleBooking) owner.getUserData()).startsAt())
              .isEqualTo(gurpreet.startsAt().plusSeconds(50 * 60));

          more = (Button) node("#anyway-more");
          assertThat(more.getAccessibleText()).isEqualTo("Show 20 more");
          more.fire();
          settle();
          assertThat(layers.root().lookupAll(".double-booking")).hasSize(120);
          assertThat(layers.root().lookup("#anyway-more")).isNull();
        });
  }

  private void open(boolean allowed) {
    HospitalDayResponse day = desk.server.day;
    desk.server.day =
        new HospitalDayResponse(
            day.hospitalId(),
            day.date(),
            day.timeZone(),
            day.currency(),
            day.seq(),
            day.asOf(),
            day.doctors(),
            allowed);
    FxThread.run(
        () -> {
          Fonts.load();
          layers.setBase(layers.body());
          layers.setScreen(screen.view());
          stage.setScene(new Scene(layers.root(), 990, 900));
          Theme.LIGHT.dress(stage.getScene());
          stage.show();
          screen.activate();
          settle();
        });
  }

  private void askAtGurpreet() {
    DayGrid grid = (DayGrid) node("#day-grid");
    ScheduleColumn column = grid.dayProperty().get().columns().getFirst();
    assertThat(grid.select(column, gurpreet.id().toString())).isTrue();
    run("day.book-anyway");
  }

  private void askWhyAtGurpreet() {
    desk.server.availability.reasons.put(
        gurpreet.startsAt(), List.of(Reason.of(SlotExplanation.Code.BOOKED)));
    DayGrid grid = (DayGrid) node("#day-grid");
    grid.select(grid.dayProperty().get().columns().getFirst(), gurpreet.id().toString());
    run("why.ask");
  }

  private BookingStage stage() {
    return workplace.desk().booking().stageProperty().get();
  }

  private Node node(String selector) {
    return Optional.ofNullable(layers.root().lookup(selector)).orElseThrow();
  }

  private void press(Node node) {
    press(node, false);
  }

  private void press(Node node, boolean shift) {
    node.fireEvent(
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, shift, false, false, false));
    settle();
  }

  private void run(String id) {
    Stream.concat(screen.actions().stream(), workplace.actions().stream())
        .filter(action -> action.id().equals(id))
        .findFirst()
        .orElseThrow()
        .run();
    settle();
  }

  private void settle() {
    for (int i = 0; i < 3; i++) {
      desk.work.settle();
      layers.root().applyCss();
      layers.root().layout();
    }
  }
}
