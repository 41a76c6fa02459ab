package org.caredesk.desktop.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.caredesk.desktop.FxThread;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.PlayedWindow;
import org.caredesk.desktop.shell.Route;
import org.caredesk.desktop.shell.Screen;
import org.caredesk.desktop.ui.Fonts;
import org.caredesk.desktop.ui.Theme;
import org.caredesk.desktop.ui.WindowLayers;
import org.caredesk.dto.problem.Problem;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.PaymentState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A scanner at the desk, against a server in memory. */
class ArrivalsTest {
  private static final String CODE = ".CD1.4F9QT07ZKB2MXW8HNC5R";
  private static final UUID NANDINI = SeafaceDay.id("Dr. Ananya Deshpande12:00");

  private final Desk desk = new Desk();
  private final WindowLayers layers = new WindowLayers(new Texts(Locale.ENGLISH), desk.work);
  private final Stage stage = FxThread.call(Stage::new);
  private final ReceptionWorkplace workplace =
      FxThread.call(
          () -> {
            Fonts.load();
            return new ReceptionWorkplace(desk.context(desk, layers));
          });
  private final Screen screen =
      FxThread.call(() -> workplace.open(new Route.Day(LocalDate.of(2026, 11, 16))).orElseThrow());

  @BeforeEach
  void open() {
    FxThread.run(
        () -> {
          layers.setBase(layers.body());
          layers.setScreen(screen.view());
          stage.setScene(new Scene(layers.root(), 990, 900));
          Theme.LIGHT.dress(stage.getScene());
          stage.getScene().addEventFilter(KeyEvent.ANY, workplace::hear);
          PlayedWindow.shortcuts(
              stage.getScene(),
              () ->
                  List.of(screen.actions(), workplace.actions()).stream()
                      .flatMap(List::stream)
                      .toList());
          stage.show();
          screen.activate();
          settle();
          desk.server.desk.known(
              NANDINI,
              "Nandini Furtado",
              AppointmentStatus.CONFIRMED,
              PaymentState.PAID,
              SeafaceDay.at("12:00"));
          desk.server.slips.printed.put(CODE, NANDINI);
        });
  }

  @AfterEach
  void close() {
    FxThread.run(
        () -> {
          workplace.close();
          stage.close();
        });
  }

  @Test
  void aSlipScannedOverTheGridChecksInAndRunsNoShortcut() {
    FxThread.run(
        () -> {
          scan();
          assertThat(desk.lastToast()).isEqualTo("Checked in Nandini Furtado, MI-07");
          assertThat(desk.undoable()).isTrue();
          assertThat(desk.server.slips.requests.getFirst().hospitalId())
              .isEqualTo(SeafaceDay.HOSPITAL);
          assertThat(desk.server.calls).doesNotContain("hold", "checkIn");
        });
  }

  @Test
  void aFieldThatSomebodyTypesInKeepsWhatWasTypedAndNothingElse() {
    FxThread.run(
        () -> {
          TextField field = new TextField();
          layers.openDialog(new javafx.scene.layout.VBox(field), () -> {});
          settle();
          field.requestFocus();
          field.setText("Rao");
          field.end();
          scan();
          assertThat(field.getText()).isEqualTo("Rao");
          type(".");
          desk.work.advance(SlipScanner.PAUSE);
          assertThat(field.getText()).isEqualTo("Rao.");
          assertThat(desk.server.slips.requests).hasSize(1);
        });
  }

  @Test
  void aVisitThatIsNotPaidIsOpenedToTakeThePayment() {
    FxThread.run(
        () -> {
          desk.server.desk.move(
              NANDINI,
              AppointmentStatus.CONFIRMED,
              PaymentState.DUE_AT_DESK,
              List.of(org.caredesk.dto.scheduling.AppointmentAction.PAY),
              null);
          desk.server.failNext(
              "checkInWithSlip",
              new ApiProblem.Conflict(
                  new Problem(
                      null,
                      "due",
                      409,
                      null,
                      "payment-due",
                      null,
                      null,
                      null,
                      null,
                      null,
                      null,
                      null,
                      null,
                      NANDINI)));
          scan();
          assertThat(desk.lastToast()).startsWith("Take the payment first");
          assertThat(stage.getScene().getRoot().lookup(".desk-sheet")).isNotNull();
          assertThat(labels()).contains("Card now");
        });
  }

  @Test
  void aSlipFromElsewhereIsSaidAndOpensNothing() {
    FxThread.run(
        () -> {
          desk.server.slips.printed.clear();
          scan();
          assertThat(desk.lastToast()).isEqualTo("No appointment here has this slip.");
          assertThat(stage.getScene().getRoot().lookup(".desk-sheet")).isNull();
        });
  }

  @Test
  void whereThereIsNoScannerTheCodeIsTyped() {
    FxThread.run(
        () -> {
          workplace.actions().stream()
              .filter(action -> action.id().equals("slip.type"))
              .findFirst()
              .orElseThrow()
              .run();
          settle();
          TextField field =
              (TextField) Objects.requireNonNull(stage.getScene().getRoot().lookup("#slip-code"));
          field.setText(CODE);
          javafx.scene.control.Button button =
              (javafx.scene.control.Button)
                  Objects.requireNonNull(
                      stage.getScene().getRoot().lookup(".slip-dialog .cd-button"));
          button.fire();
          settle();
          assertThat(desk.lastToast()).isEqualTo("Checked in Nandini Furtado, MI-07");
        });
  }

  private List<String> labels() {
    return stage.getScene().getRoot().lookupAll("*").stream()
        .filter(javafx.scene.control.Labeled.class::isInstance)
        .map(node -> ((javafx.scene.control.Labeled) node).getText())
        .toList();
  }

  private void scan() {
    for (String character : (CODE + "\r").split("")) {
      type(character);
    }
    settle();
  }

  private void type(String character) {
    KeyCode code =
        switch (character) {
          case "." -> KeyCode.PERIOD;
          case "\r" -> KeyCode.ENTER;
          default -> KeyCode.getKeyCode(character);
        };
    javafx.scene.Node target = stage.getScene().getFocusOwner();
    javafx.event.EventTarget to = target == null ? stage.getScene() : target;
    Event.fireEvent(
        to, new KeyEvent(KeyEvent.KEY_PRESSED, "", character, code, false, false, false, false));
    Event.fireEvent(
        to,
        new KeyEvent(
            KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false));
    Event.fireEvent(
        to, new KeyEvent(KeyEvent.KEY_RELEASED, "", character, code, false, false, false, false));
  }

  private void settle() {
    for (int i = 0; i < 3; i++) {
      desk.work.settle();
      stage.getScene().getRoot().applyCss();
      stage.getScene().getRoot().layout();
    }
  }
}
