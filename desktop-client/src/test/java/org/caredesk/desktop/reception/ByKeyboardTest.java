package org.caredesk.desktop.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.caredesk.desktop.FxThread;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.live.LiveState;
import org.caredesk.desktop.schedule.Cursor;
import org.caredesk.desktop.schedule.DayGrid;
import org.caredesk.desktop.schedule.FreeTime;
import org.caredesk.desktop.schedule.ScheduleColumn;
import org.caredesk.desktop.schedule.ScheduleEntry;
import org.caredesk.desktop.schedule.Visit;
import org.caredesk.desktop.shell.Screen;
import org.caredesk.desktop.ui.Fonts;
import org.caredesk.desktop.ui.Theme;
import org.caredesk.desktop.ui.WindowLayers;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.PaymentState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The front desk as a person with a keyboard meets it, against a server in memory. */
class ByKeyboardTest {
  private final Desk desk = new Desk();
  private final WindowLayers layers = new WindowLayers(new Texts(Locale.ENGLISH), desk.work);
  private Stage stage = FxThread.call(Stage::new);

  @BeforeEach
  void open() {
    FxThread.run(
        () -> {
          Fonts.load();
          ReceptionWorkplace workplace = new ReceptionWorkplace(desk.context(layers, layers));
          Screen screen = workplace.open(workplace.home()).orElseThrow();
          layers.setBase(layers.body());
          layers.setScreen(screen.view());
          stage.setScene(new Scene(layers.root(), 990, 900));
          Theme.LIGHT.dress(stage.getScene());
          stage.show();
          screen.activate();
          settle();
          settle();
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
  void theGridHasTheKeyboardAsSoonAsTheDayIsThere() {
    FxThread.run(() -> assertThat(focused()).isInstanceOf(DayGrid.class));
  }

  @Test
  void aPatientIsBookedWithoutTouchingTheMouse() {
    FxThread.run(
        () -> {
          select(firstFree());
          press(KeyCode.ENTER);
          assertThat(text("Held for you, every desk sees it")).isPresent();

          type("nan");
          press(KeyCode.DOWN);
          press(KeyCode.ENTER);
          assertThat(text("नंदिनी देशमुख")).isPresent();

          type("Palpitations");
          press(KeyCode.ENTER, true);

          assertThat(text("Booked")).isPresent();
          assertThat(text("AP-2026-004711")).isPresent();
          assertThat(text("RC-2026-004711")).isPresent();
          assertThat(desk.server.payments).hasSize(1);
        });
  }

  @Test
  void aNewPatientIsRegisteredInsideTheBooking() {
    FxThread.run(
        () -> {
          select(firstFree());
          press(KeyCode.ENTER);
          type("Zhou Mei");
          press(KeyCode.ENTER);
          assertThat(focused()).isNotNull();
          type("31 Feb 1980");
          press(KeyCode.ENTER, true);

          assertThat(text("February 1980 has 29 days.")).isPresent();
          assertThat(text("Choose one.")).isPresent();
          assertThat(((TextInputControl) focused()).getText()).isEqualTo("31 Feb 1980");
          assertThat(desk.server.calls).doesNotContain("register");

          press(KeyCode.ESCAPE);
          assertThat(text("Held for you, every desk sees it")).isPresent();
          assertThat(desk.server.calls).doesNotContain("cancel");
        });
  }

  @Test
  void confirmingWithoutAPatientGoesToThePatientField() {
    FxThread.run(
        () -> {
          select(firstFree());
          press(KeyCode.ENTER);
          Node finder = focused();
          press(KeyCode.ENTER, true);

          assertThat(text("Choose the patient first.")).isPresent();
          assertThat(focused()).isSameAs(finder);
        });
  }

  @Test
  void aLostServerInTheMiddleKeepsTheSheetAsItIs() {
    FxThread.run(
        () -> {
          select(firstFree());
          press(KeyCode.ENTER);
          type("nan");
          press(KeyCode.ENTER);
          type("Palpitations");
          desk.server.failNext("change", new ApiProblem.Offline());
          press(KeyCode.ENTER, true);

          assertThat(text("The server cannot be reached. Nothing was changed.")).isPresent();
          assertThat(text("Palpitations")).isPresent();

          press(KeyCode.ENTER, true);
          assertThat(text("Booked")).isPresent();
        });
  }

  @Test
  void withoutAConnectionFreeCellsSayTheyWereFreeAndDoNotOpen() {
    FxThread.run(
        () -> {
          desk.state.set(new LiveState.Offline(SeafaceDay.at("10:32"), SeafaceDay.at("10:50")));
          settle();
          select(firstFree());
          press(KeyCode.ENTER);

          assertThat(text("was free")).isPresent();
          assertThat(desk.server.calls).doesNotContain("hold");
        });
  }

  @Test
  void anAppointmentIsCancelledWithItsReason() {
    FxThread.run(
        () -> {
          select(gurpreet());
          press(KeyCode.ENTER);
          assertThat(text("AP-2026-004698")).isPresent();

          press(KeyCode.X);
          press(KeyCode.DIGIT2);
          assertThat(text("Refund ₹960.00, ₹240.00 kept: less than 24 hours before.")).isPresent();
          press(KeyCode.ENTER);

          assertThat(text("Gurpreet Kaur: appointment cancelled")).isPresent();
          assertThat(
                  Objects.requireNonNull(
                          desk.server.appointments.get(SeafaceDay.id("Dr. Ananya Deshpande12:00")))
                      .status())
              .isEqualTo(AppointmentStatus.CANCELLED);
        });
  }

  @Test
  void theKeyboardStaysInTheSheetWhateverBecomesOfItsButtons() {
    FxThread.run(
        () -> {
          select(gurpreet());
          press(KeyCode.ENTER);
          press(KeyCode.C);
          assertThat(text("Gurpreet Kaur is checked in")).isPresent();
        });
    FxThread.frames(3);
    FxThread.run(
        () -> {
          press(KeyCode.X);
          press(KeyCode.DIGIT2);
          press(KeyCode.ENTER);
          assertThat(text("Gurpreet Kaur: appointment cancelled")).isPresent();
        });
  }

  @Test
  void aQuestionThatIsGoneIsSaidAndNothingIsNextInLineForEnter() {
    FxThread.run(
        () -> {
          select(gurpreet());
          press(KeyCode.ENTER);
          press(KeyCode.X);
          var id = SeafaceDay.id("Dr. Ananya Deshpande12:00");
          desk.server.desk.move(
              id,
              AppointmentStatus.CHECKED_IN,
              PaymentState.PAID,
              java.util.List.of(AppointmentAction.UNDO),
              null);
          desk.push(
              new LiveFrame(
                  9L,
                  LiveFrame.APPOINTMENT_CHANGED,
                  id,
                  SeafaceDay.HOSPITAL,
                  null,
                  null,
                  null,
                  null));
          settle();
        });
    FxThread.frames(3);
    FxThread.run(
        () -> {
          assertThat(
                  text(
                      "This was changed elsewhere meanwhile. Look at where it stands now before you"
                          + " go on."))
              .isPresent();
          press(KeyCode.ENTER);
          assertThat(desk.server.calls).doesNotContain("undo", "cancel");
        });
  }

  @Test
  void anAppointmentIsCarriedToAnotherTimeAndTakenBack() {
    FxThread.run(
        () -> {
          select(gurpreet());
          press(KeyCode.M);
          downTo("Taken: محمد الشيخ\u200e, 14:30–15:00");
          downTo("Free: Mon 16 Nov, 15:00–15:30");
          press(KeyCode.ENTER);

          assertThat(gurpreet().startsAt()).isEqualTo(SeafaceDay.at("15:00"));
          assertThat(text("Moved: Gurpreet Kaur, now Mon 16 Nov, 15:00–15:30")).isPresent();
          layers.undoNewest();
          settle();
          assertThat(gurpreet().startsAt()).isEqualTo(SeafaceDay.at("12:00"));
        });
  }

  @Test
  void anOfferedTimeIsAcceptedWithOneKey() {
    FxThread.run(
        () -> {
          AppointmentResponse asked =
              desk.server.desk.move(
                  SeafaceDay.id("Dr. Ananya Deshpande12:00"),
                  AppointmentStatus.REQUESTED,
                  PaymentState.PAID,
                  java.util.List.of(),
                  null);
          desk.server.desk.offer(asked.id(), SeafaceDay.at("15:00"));
          select(gurpreet());
          press(KeyCode.ENTER);
          assertThat(text("Dr. Ananya Deshpande offers another time")).isPresent();

          press(KeyCode.A);
          assertThat(text("Gurpreet Kaur: confirmed")).isPresent();
          assertThat(gurpreet().startsAt()).isEqualTo(SeafaceDay.at("15:00"));
        });
  }

  /** Carries what is in hand down until the preview says {@code words}. */
  private void downTo(String words) {
    for (int i = 0; i < 100 && text(words).isEmpty(); i++) {
      press(KeyCode.DOWN);
    }
    assertThat(text(words)).isPresent();
  }

  /** Booked at noon with the first doctor. */
  private ScheduleEntry gurpreet() {
    return grid().dayProperty().get().columns().getFirst().entries().stream()
        .filter(each -> each instanceof Visit visit && "Gurpreet Kaur".equals(visit.name()))
        .findFirst()
        .orElseThrow();
  }

  private ScheduleEntry firstFree() {
    return grid().dayProperty().get().columns().getFirst().entries().stream()
        .filter(each -> each instanceof FreeTime)
        .findFirst()
        .orElseThrow();
  }

  private DayGrid grid() {
    return (DayGrid) stage.getScene().lookup("#day-grid");
  }

  private void select(ScheduleEntry entry) {
    ScheduleColumn column = grid().dayProperty().get().columns().getFirst();
    grid().selectionProperty().set(new Cursor(column.id(), entry.id(), entry.startsAt()));
    grid().requestFocus();
  }

  private Node focused() {
    return stage.getScene().getFocusOwner();
  }

  private void press(KeyCode code) {
    press(code, false);
  }

  private void press(KeyCode code, boolean control) {
    focused()
        .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
    settle();
  }

  private void type(String text) {
    ((TextInputControl) focused()).setText(text);
    desk.work.advance(Duration.ofMillis(200));
    settle();
  }

  private void settle() {
    for (int i = 0; i < 3; i++) {
      desk.work.settle();
      stage.getScene().getRoot().applyCss();
      stage.getScene().getRoot().layout();
    }
  }

  private Optional<Node> text(String text) {
    return all(stage.getScene().getRoot())
        .filter(
            node ->
                node instanceof Labeled labeled && text.equals(labeled.getText())
                    || node instanceof TextInputControl input && text.equals(input.getText()))
        .findFirst();
  }

  private static Stream<Node> all(Node node) {
    return node.isVisible() && node instanceof Parent parent
        ? Stream.concat(
            Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(ByKeyboardTest::all))
        : Stream.of(node).filter(Node::isVisible);
  }
}
