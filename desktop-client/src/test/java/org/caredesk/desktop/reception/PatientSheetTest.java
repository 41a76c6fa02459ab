package org.caredesk.desktop.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.caredesk.desktop.FxThread;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.Route;
import org.caredesk.desktop.shell.Screen;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Fonts;
import org.caredesk.desktop.ui.Theme;
import org.caredesk.desktop.ui.WindowLayers;
import org.caredesk.dto.patients.PatientRequest;
import org.caredesk.dto.patients.PatientSummary;
import org.caredesk.dto.problem.Violation;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.PaymentState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person's sheet at the front desk, against a server in memory. */
class PatientSheetTest {
  private final Desk desk = new Desk();
  private final WindowLayers layers = new WindowLayers(new Texts(Locale.ENGLISH), desk.work);
  private final PatientSummary nandini = desk.server.people.getFirst();
  private final PatientSummary other = desk.server.people.get(1);
  private final Stage stage = FxThread.call(Stage::new);
  private final Screen screen =
      FxThread.call(
          () -> {
            Fonts.load();
            return new ReceptionWorkplace(desk.context(layers, layers))
                .open(new Route.Patient(nandini.id()))
                .orElseThrow();
          });

  @BeforeEach
  void open() {
    FxThread.run(
        () -> {
          layers.setBase(layers.body());
          layers.setScreen(screen.view());
          stage.setScene(new Scene(layers.root(), 990, 990));
          Theme.LIGHT.dress(stage.getScene());
          stage.show();
          screen.activate();
          settle();
        });
  }

  @AfterEach
  void close() {
    FxThread.run(stage::close);
  }

  @Test
  void theSheetShowsContactInsuranceVisitsAndWhoItMayBe() {
    FxThread.run(
        () -> {
          for (String card :
              List.of(
                  "Possible duplicates",
                  "Contact",
                  "Insurance",
                  "Upcoming",
                  "Past and cancelled visits")) {
            assertThat(text(card)).as(card).isPresent();
          }
        });
  }

  @Test
  void whatIsCancelledIsNotUpcomingAndAnotherTimeIsOneKeyAway() {
    FxThread.run(
        () -> {
          Instant tomorrow = SeafaceDay.NOW.plusSeconds(86_400);
          visit("a", AppointmentStatus.CANCELLED, tomorrow);
          visit("b", AppointmentStatus.CONFIRMED, tomorrow);
          leaveAndComeBack();

          assertThat(card("Upcoming")).contains("Confirmed").doesNotContain("Cancelled");
          assertThat(card("Past and cancelled visits")).contains("Cancelled");
          run("patients.book");
          assertThat(text("Find a time")).isPresent();
          assertThat(text("Phone call")).as("nobody phones").isEmpty();
          assertThat(stage.getScene().lookup("#call-wish").isFocused()).isTrue();
        });
  }

  private void visit(String name, AppointmentStatus status, Instant at) {
    desk.server.desk.known(SeafaceDay.id(name), nandini.name(), status, PaymentState.PAID, at);
  }

  private String card(String title) {
    return nodes(stage.getScene().getRoot())
        .filter(node -> node.getStyleClass().contains("patients-card"))
        .map(
            card ->
                nodes((Parent) card)
                    .filter(Labeled.class::isInstance)
                    .map(node -> ((Labeled) node).getText())
                    .toList())
        .filter(words -> words.contains(title))
        .findFirst()
        .orElseThrow()
        .toString();
  }

  @Test
  void contactIsEditedInPlaceAndWhatIsRefusedStays() {
    FxThread.run(
        () -> {
          fire("patient.edit-contact");
          field().setText("+91 98200 00000");
          desk.server.failNext(
              "change-patient",
              new ApiProblem.Invalid(
                  List.of(new Violation("phone", "not-a-phone-number", "At least three digits.")),
                  null));
          press(KeyCode.ENTER, true);
          assertThat(text("At least three digits.")).isPresent();
          assertThat(field().getText()).isEqualTo("+91 98200 00000");

          press(KeyCode.ENTER, true);

          assertThat(text("Edit contact")).isPresent();
          assertThat(desk.server.patients.changes)
              .extracting(PatientRequest::phone)
              .containsExactly("+91 98200 00000");
        });
  }

  @Test
  void aMergeIsComparedFirstAndUndoneFromTheToast() {
    FxThread.run(
        () -> {
          fire("patient.compare");
          assertThat(text("The other one")).isPresent();
          assertThat(desk.server.calls).doesNotContain("merge");

          press(KeyCode.ENTER, true);
          assertThat(desk.server.calls).contains("merge");
          String done =
              "MRN " + other.recordNumber() + " is now found as MRN " + nandini.recordNumber();
          assertThat(text(done)).isPresent();

          layers.undoNewest();
          settle();
          assertThat(desk.server.calls).contains("unmerge");
        });
  }

  @Test
  void mergedRecordsAreListedAndSeparatedAgainLater() {
    FxThread.run(
        () -> {
          fire("patient.compare");
          press(KeyCode.ENTER, true);
          assertThat(text("Merged records")).isPresent();

          fire("patient.unmerge");

          settle();
          assertThat(desk.server.calls).contains("unmerge");
          assertThat(text("Merged records")).isEmpty();
        });
  }

  @Test
  void insuranceIsAddedWithDatesAsPeopleTypeThem() {
    FxThread.run(
        () -> {
          fire("patient.add-cover");
          field().setText("Star Health");
          press(KeyCode.ENTER, true);
          assertThat(desk.server.calls).doesNotContain("add-cover");
          assertThat(text("This is needed.")).isPresent();

          field().setText("1.1.2026");
          press(KeyCode.ENTER, true);

          assertThat(desk.server.calls).contains("add-cover");
          assertThat(text("Star Health")).isPresent();
        });
  }

  @Test
  void whatIsTypedInOneCardOutlivesWhatIsDoneInAnother() {
    FxThread.run(
        () -> {
          fire("patient.compare");
          press(KeyCode.ENTER, true);
          fire("patient.edit-contact");
          TextInputControl phone = field();
          phone.setText("+91 98200 00000");

          fire("patient.unmerge");

          assertThat(text("Merged records")).isEmpty();
          assertThat(field()).isSameAs(phone);
          assertThat(phone.getText()).isEqualTo("+91 98200 00000");
          fire("patient.add-cover");
          field().setText("Star Health");
          phone.requestFocus();
          press(KeyCode.ENTER, true);
          assertThat(desk.server.patients.changes)
              .extracting(PatientRequest::phone)
              .containsExactly("+91 98200 00000");
          assertThat(text("Edit contact")).isPresent();
          assertThat(typed()).contains("Star Health");
        });
  }

  @Test
  void whatIsTypedOutlivesALookAtAnotherScreen() {
    FxThread.run(
        () -> {
          fire("patient.edit-contact");
          field().setText("+91 98200 00000");
          leaveAndComeBack();
          assertThat(typed()).contains("+91 98200 00000");

          run("patients.register");
          field().setText("Asha Rao");
          leaveAndComeBack();
          assertThat(typed()).contains("Asha Rao").doesNotContain("+91 98200 00000");
        });
  }

  /** Comes back as the history does: with the person that was looked at before. */
  private void leaveAndComeBack() {
    screen.deactivate();
    settle();
    screen.moveTo(new Route.Patient(nandini.id()));
    screen.activate();
    settle();
  }

  private List<String> typed() {
    return nodes(stage.getScene().getRoot())
        .filter(TextInputControl.class::isInstance)
        .map(node -> ((TextInputControl) node).getText())
        .toList();
  }

  private void run(String id) {
    screen.actions().stream().filter(each -> each.id().equals(id)).forEach(Action::run);
    settle();
  }

  private void settle() {
    desk.work.settle();
    stage.getScene().getRoot().applyCss();
    stage.getScene().getRoot().layout();
  }

  private TextInputControl field() {
    return (TextInputControl) Objects.requireNonNull(stage.getScene().getFocusOwner());
  }

  private void fire(String id) {
    nodes(stage.getScene().getRoot())
        .filter(node -> id.equals(node.getId()) && node instanceof ButtonBase)
        .map(ButtonBase.class::cast)
        .findFirst()
        .orElseThrow()
        .fire();
    settle();
  }

  private void press(KeyCode code, boolean control) {
    Node target = Objects.requireNonNull(stage.getScene().getFocusOwner());
    target.fireEvent(
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
    settle();
  }

  private Optional<String> text(String wanted) {
    return nodes(stage.getScene().getRoot())
        .filter(node -> node instanceof Labeled && node.isVisible())
        .map(node -> ((Labeled) node).getText())
        .filter(wanted::equals)
        .findFirst();
  }

  private static Stream<Node> nodes(Node root) {
    ArrayDeque<Node> open = new ArrayDeque<>(List.of(root));
    Stream.Builder<Node> all = Stream.builder();
    while (!open.isEmpty()) {
      Node node = open.poll();
      all.add(node);
      if (node instanceof Parent parent) {
        open.addAll(parent.getChildrenUnmodifiable());
      }
    }
    return all.build();
  }
}
