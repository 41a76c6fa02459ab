package org.caredesk.desktop.reception;

import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.schedule.moves.Acting;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.FormField;
import org.caredesk.dto.problem.Problem;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.CheckInRequest;
import org.jspecify.annotations.Nullable;

/** People who arrive with a slip: scanned anywhere at the desk, or typed from the paper. */
final class Arrivals {
  private final WorkplaceContext context;
  private final Texts texts;
  private final FrontDesk desk;
  private final SlipScanner scanner;
  private @Nullable Node focused;

  Arrivals(WorkplaceContext context, FrontDesk desk) {
    this.context = context;
    this.texts = context.texts();
    this.desk = desk;
    this.scanner =
        new SlipScanner(
            context.clock(), context.work().timers(), this::arrive, this::writeWhereItWasMeant);
  }

  /** Hears every key of the window before anybody else does, and keeps a scanner's for itself. */
  void hear(KeyEvent key) {
    if (key.getTarget() instanceof Node node && node.getScene() != null) {
      focused = node.getScene().getFocusOwner();
    }
    boolean isScanners =
        key.getEventType() == KeyEvent.KEY_TYPED
            ? scanner.typed(key.getCharacter())
            : key.getEventType() == KeyEvent.KEY_PRESSED
                && scanner.pressed(makesText(key), key.getCode() == KeyCode.ENTER);
    if (isScanners) {
      key.consume();
    }
  }

  private static boolean makesText(KeyEvent key) {
    return !key.isControlDown()
        && !key.isAltDown()
        && !key.isMetaDown()
        && (key.getCode().isLetterKey()
            || key.getCode().isDigitKey()
            || key.getCode() == KeyCode.PERIOD
            || key.getCode() == KeyCode.SHIFT);
  }

  private void writeWhereItWasMeant(String text) {
    if (focused instanceof TextInputControl field && field.isEditable() && field.isFocused()) {
      field.replaceSelection(text);
    }
  }

  /** Checks in whoever has this slip, or shows the desk what is in the way. */
  void arrive(String code) {
    UUID hospital = context.desk().hospital().get().id();
    desk.acting()
        .run(
            () -> context.session().api().slips().checkIn(new CheckInRequest(code, hospital)),
            this::words,
            this::refused);
  }

  private String words(AppointmentResponse arrived) {
    String token = arrived.queueToken();
    return token == null
        ? texts.get("slip.arrived", Acting.name(arrived))
        : texts.get("slip.arrived-with-token", Acting.name(arrived), token);
  }

  private void refused(ApiProblem problem) {
    desk.acting().say(problem);
    Problem details = problem.details();
    if (details == null || details.appointmentId() == null) {
      return;
    }
    AppointmentModel shown = desk.showAppointment(details.appointmentId());
    if (details.code().equals("payment-due")) {
      shown.loadAnd(AppointmentAction.PAY);
    }
  }

  /** Types a slip's code by hand, for where there is no scanner. */
  Action type() {
    return new Action(
        "slip.type", texts.get("slip.type"), "fth-maximize", "Ctrl+Shift+K", this::ask);
  }

  private void ask() {
    FormField<TextField> code = new FormField<>(texts.get("slip.code"), new TextField());
    code.control().setId("slip-code");
    code.hint(texts.get("slip.code-hint"));
    Action arrive =
        new Action(
            "slip.arrive",
            texts.get("reception.check-in"),
            "fth-log-in",
            "Enter",
            () -> {
              String typed = code.control().getText().strip();
              if (typed.isEmpty()) {
                code.errorProperty().set(texts.get("slip.code-missing"));
              } else {
                context.desk().overlays().closeDialog();
                arrive(typed);
              }
            });
    Action close =
        new Action(
            "slip.close",
            texts.get("reception.close"),
            "fth-x",
            "Esc",
            context.desk().overlays()::closeDialog);
    Label title = new Label(texts.get("slip.type"));
    title.getStyleClass().add("cd-title");
    var button = Buttons.primary(arrive);
    button.setDefaultButton(true);
    VBox dialog = new VBox(title, code, Buttons.row(button, Buttons.plain(close)));
    dialog.getStyleClass().add("slip-dialog");
    dialog.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    context.desk().overlays().openDialog(dialog, () -> {});
    code.control().requestFocus();
  }
}
