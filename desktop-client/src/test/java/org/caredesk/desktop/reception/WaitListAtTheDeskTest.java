package org.caredesk.desktop.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.caredesk.desktop.FxThread;
import org.caredesk.desktop.api.IfMatch;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.reception.booking.BookingStage;
import org.caredesk.desktop.reception.waitlist.WaitListModel;
import org.caredesk.desktop.shell.Route;
import org.caredesk.desktop.shell.Screen;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Fonts;
import org.caredesk.desktop.ui.Theme;
import org.caredesk.desktop.ui.WindowLayers;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.PaymentState;
import org.caredesk.dto.scheduling.WaitListEntry;
import org.caredesk.dto.scheduling.WaitListPatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who waits for time to become free (SPEC B7), by keys, at a desk with a server in memory. */
class WaitListAtTheDeskTest {
  private static final UUID HOLD = SeafaceDay.id("an offered slot");

  private final Desk desk = new Desk();
  private final WindowLayers layers = new WindowLayers(new Texts(Locale.ENGLISH), desk.work);
  private final Stage stage = FxThread.call(Stage::new);
  private final WaitListEntry offered =
      desk.server.waitLists.waits("Nandini Furtado", 0, HOLD, SeafaceDay.at("14:00"));
  private final ReceptionWorkplace workplace =
      FxThread.call(() -> new ReceptionWorkplace(desk.context(desk, layers)));
  private final Screen screen =
      FxThread.call(() -> workplace.open(new Route.Part(WaitListModel.SECTION)).orElseThrow());

  @BeforeEach
  void open() {
    desk.server.waitLists.waits("Nandan Kulkarni", 1, null, null);
    desk.server.desk.known(
        HOLD,
        "Nandini Furtado",
        AppointmentStatus.HELD,
        PaymentState.UNPAID,
        SeafaceDay.at("14:00"));
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

  @AfterEach
  void close() {
    FxThread.run(
        () -> {
          screen.deactivate();
          workplace.close();
          stage.close();
        });
    assertThat(desk.listeners()).as("nobody listens any more").isZero();
  }

  @Test
  void whoWaitsIsThereWithNumberWishAndWhatIsHeldForThem() {
    FxThread.run(
        () -> {
          assertThat(rows()).hasSize(2);
          assertThat(words(rows().getFirst()))
              .contains("Nandini Furtado", "+91 98200 41763", "25:00", "Only by taxi")
              .anyMatch(each -> each.contains("Dr. Ananya Deshpande") && each.contains("In person"))
              .anyMatch(each -> each.contains("This doctor only"));
        });
  }

  @Test
  void enterBooksWhatIsHeldAndLeavingTheBookingLeavesTheOffer() {
    FxThread.run(
        () -> {
          rows().getFirst().requestFocus();
          press(KeyCode.ENTER);

          var booking = workplace.desk().booking();
          assertThat(booking.stageProperty().get()).isInstanceOf(BookingStage.Held.class);
          assertThat(Objects.requireNonNull(booking.hold()).id()).isEqualTo(HOLD);
          assertThat(Objects.requireNonNull(booking.fields().patient.get()).name())
              .isEqualTo("Nandini Furtado");
          assertThat(desk.went).contains(new Route.Day(SeafaceDay.DATE));

          workplace.desk().closePanel();
          settle();
          assertThat(booking.isOpen()).isFalse();
          assertThat(desk.server.calls).doesNotContain("cancel");
        });
  }

  @Test
  void whereNothingIsOfferedThatIsSaidInPlaceOfButtonsThatDoNothing() {
    FxThread.run(
        () -> {
          rows().getFirst().requestFocus();
          settle();
          assertThat(shows("wait-list.take")).isTrue();
          assertThat(shows("wait-list-no-offer")).isFalse();

          press(KeyCode.DOWN);

          assertThat(shows("wait-list.take")).isFalse();
          assertThat(shows("wait-list.decline")).isFalse();
          assertThat(((Labeled) stage.getScene().lookup("#wait-list-no-offer")).getText())
              .isEqualTo("Nothing is free for Nandan Kulkarni yet");
        });
  }

  @Test
  void whoseOfferRanOutIsNotToldThatNothingIsFree() {
    FxThread.run(
        () -> {
          screen.deactivate();
          desk.server.waitLists.entries.clear();
          desk.server.waitLists.restsUntil = SeafaceDay.at("11:15");
          desk.server.waitLists.waits("Nandan Kulkarni", 1, null, null);
          screen.activate();
          settle();
          rows().getFirst().requestFocus();
          settle();

          assertThat(((Labeled) stage.getScene().lookup("#wait-list-no-offer")).getText())
              .isEqualTo("The offer to Nandan Kulkarni ran out; the next from 11:15");
        });
  }

  private boolean shows(String id) {
    return view(stage.getScene().getRoot())
        .anyMatch(node -> id.equals(node.getId()) && node.isVisible());
  }

  private static Stream<Node> view(Node node) {
    return node instanceof Parent parent
        ? Stream.concat(
            Stream.of(node),
            parent.getChildrenUnmodifiable().stream().flatMap(WaitListAtTheDeskTest::view))
        : Stream.of(node);
  }

  @Test
  void aWishIsChangedWithoutLosingItsPlace() {
    FxThread.run(
        () -> {
          rows().getLast().requestFocus();
          settle();
          run("wait-list.change");
          TextField note =
              (TextField) Objects.requireNonNull(stage.getScene().lookup("#wish-note"));
          assertThat(note.getText()).isEqualTo("Only by taxi");
          assertThat(stage.getScene().lookup("#wish-whom")).isNull();
          note.setText("From the station");
          ((ToggleButton) Objects.requireNonNull(stage.getScene().lookup(".wish-weekday")))
              .setSelected(true);
          note.fireEvent(control(KeyCode.ENTER));
          settle();
        });

    var waitLists = desk.server.waitLists;
    assertThat(waitLists.versions).containsExactly(new IfMatch(0));
    WaitListPatch wish = waitLists.changes.getFirst();
    assertThat(wish.note()).isEqualTo("From the station");
    assertThat(wish.daysOfWeek()).containsExactly(DayOfWeek.MONDAY);
    assertThat(wish.to()).isEqualTo(SeafaceDay.DATE.plusDays(3));
    assertThat(wish.timeTo()).isEqualTo(LocalTime.MIDNIGHT);
    assertThat(desk.toasts.getLast()).isEqualTo("The wish of Nandan Kulkarni is changed");
    assertThat(stage.getScene().lookup("#wish-note")).isNull();
  }

  @Test
  void anotherTimeForThePatientDoesNotGiveTheOfferBack() {
    FxThread.run(
        () -> {
          rows().getFirst().requestFocus();
          press(KeyCode.ENTER);
          var booking = workplace.desk().booking();
          var doctor = desk.server.day.doctors().getFirst();
          booking.start(doctor, doctor.freeSlots().getLast());
          settle();

          assertThat(Objects.requireNonNull(booking.hold()).id()).isNotEqualTo(HOLD);
          assertThat(desk.server.calls).contains("hold").doesNotContain("cancel");
        });
  }

  @Test
  void anOfferIsDeclinedAndThatIsTakenBack() {
    FxThread.run(
        () -> {
          run("wait-list.decline");
          assertThat(desk.server.calls).contains("decline");
          assertThat(desk.lastToast()).contains("Nandini Furtado", "goes on waiting");
          assertThat(rows()).hasSize(1);
          desk.undo();
          settle();
          assertThat(desk.server.calls).contains("undo waiting");
          assertThat(rows()).hasSize(2);
        });
  }

  @Test
  void everyDeskHearsOfANewOfferOnceAndNotOfThoseThatWereThere() {
    FxThread.run(
        () -> {
          assertThat(desk.toasts).isEmpty();
          desk.server.waitLists.entries.remove(1);
          desk.server.waitLists.waits(
              "Nandan Kulkarni", 1, SeafaceDay.id("another slot"), SeafaceDay.at("15:00"));
          for (int n = 0; n < 2; n++) {
            desk.push(
                new LiveFrame(
                    9L,
                    LiveFrame.WAIT_LIST_CHANGED,
                    offered.id(),
                    SeafaceDay.HOSPITAL,
                    null,
                    null,
                    "OFFERED",
                    1));
            settle();
          }
          assertThat(desk.toasts)
              .singleElement()
              .satisfies(toast -> assertThat(toast).contains("Nandan Kulkarni"));
        });
  }

  @Test
  void somebodyIsPutOnTheListWhatIsMissingIsSaid() {
    FxThread.run(
        () -> {
          run("wait-list.new");
          Node form = Objects.requireNonNull(stage.getScene().lookup("#wait-list-form"));
          form.fireEvent(control(KeyCode.ENTER));
          settle();
          assertThat(words(form)).contains("Choose the patient first.");
          form.fireEvent(plain(KeyCode.ESCAPE));
          settle();
          assertThat(stage.getScene().lookup("#wait-list-form")).isNull();
        });
  }

  private static KeyEvent plain(KeyCode code) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
  }

  private static KeyEvent control(KeyCode code) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false);
  }

  private List<Node> rows() {
    return List.copyOf(
        Objects.requireNonNull(stage.getScene().lookup("#wait-list")).lookupAll(".wait-row"));
  }

  private static List<String> words(Node node) {
    return node.lookupAll(".label").stream().map(each -> ((Labeled) each).getText()).toList();
  }

  private void run(String id) {
    screen.actions().stream().filter(each -> each.id().equals(id)).forEach(Action::run);
    settle();
  }

  private void press(KeyCode code) {
    stage.getScene().getFocusOwner().fireEvent(plain(code));
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
