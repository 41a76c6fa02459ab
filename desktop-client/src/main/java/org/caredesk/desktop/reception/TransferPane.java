package org.caredesk.desktop.reception;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.reception.TransferModel.Colleague;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.KeyCap;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.desktop.ui.Skeleton;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.jspecify.annotations.Nullable;

/** Who could take a visit over, a line each; arrows or the number choose. */
final class TransferPane extends VBox {
  private final WorkplaceContext context;
  private final Texts texts;
  private final AppointmentModel model;
  private final ToggleGroup group = new ToggleGroup();
  private final VBox list = new VBox();
  private final List<Subscription> following = new ArrayList<>();

  /**
   * @param keep closes the question
   */
  TransferPane(WorkplaceContext context, AppointmentModel model, Action keep) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    getStyleClass().add("cancelling");
    list.getStyleClass().add("cancelling-reasons");
    Label title = new Label(texts.get("reception.transfer.title"));
    title.getStyleClass().add("cd-field-label");
    TransferModel transfer = model.transferring();
    Action now =
        new Action(
                "appointment.transfer-now",
                texts.get("reception.transfer.now"),
                "fth-repeat",
                "Enter",
                model::transfer)
            .enabledWhen(transfer.chosenProperty().map(_ -> true).orElse(false));
    getChildren().setAll(title, list, Buttons.row(Buttons.primary(now), Buttons.plain(keep)));
    following.add(transfer.colleaguesProperty().subscribe(_ -> draw())::unsubscribe);
    following.add(transfer.problemProperty().subscribe(_ -> draw())::unsubscribe);
    following.add(transfer.chosenProperty().subscribe(this::select)::unsubscribe);
  }

  private void draw() {
    String failed = model.transferring().problemProperty().get();
    List<Colleague> shown = model.transferring().colleaguesProperty().get();
    group.getToggles().clear();
    if (!failed.isEmpty()) {
      list.getChildren().setAll(said(texts.get("reception.transfer.failed", failed)));
    } else if (shown == null) {
      list.getChildren().setAll(said(texts.get("reception.transfer.loading")), Skeleton.rows(3));
    } else if (shown.isEmpty()) {
      list.getChildren().setAll(said(texts.get("reception.transfer.nobody")));
    } else {
      List<ToggleButton> lines = new ArrayList<>();
      shown.forEach(each -> lines.add(line(each, lines.size() + 1)));
      list.getChildren().setAll(lines);
      select(model.transferring().chosenProperty().get());
      context.work().later(this::focusFirst);
    }
  }

  private static Label said(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.getStyleClass().add("cd-secondary");
    return label;
  }

  private ToggleButton line(Colleague each, int number) {
    ToggleButton line = new ToggleButton(words(each), new KeyCap(String.valueOf(number)));
    Scripts.dress(line);
    line.getStyleClass().add("cancelling-reason");
    line.setId("transfer." + number);
    line.setMaxWidth(Double.MAX_VALUE);
    line.setMnemonicParsing(false);
    line.setWrapText(true);
    line.setMinHeight(USE_PREF_SIZE);
    line.setToggleGroup(group);
    line.setUserData(each);
    line.selectedProperty()
        .subscribe(
            (_, chosen) -> {
              if (chosen) {
                model.transferring().chosenProperty().set(each);
              }
            });
    return line;
  }

  private String words(Colleague each) {
    AppointmentResponse visit = model.appointmentProperty().get();
    if (visit == null) {
      return each.name();
    }
    String line =
        texts.get(
            "reception.transfer.line",
            each.name(),
            context.formats().time(each.start(), ZoneId.of(visit.timeZone())),
            difference(each, visit));
    return each.sameSpecialty()
        ? line
        : texts.get("reception.doctor-line", line, texts.get("reception.transfer.other-specialty"));
  }

  private String difference(Colleague each, AppointmentResponse visit) {
    if (TransferModel.waits(visit)) {
      return texts.get("reception.transfer.soonest", each.waiting());
    }
    long minutes = Duration.between(visit.startsAt(), each.start()).toMinutes();
    if (minutes == 0) {
      return texts.get("reception.transfer.same-time");
    }
    return minutes > 0
        ? texts.get("reception.transfer.later", span(minutes))
        : texts.get("reception.transfer.earlier", span(-minutes));
  }

  private String span(long minutes) {
    if (minutes < 60) {
      return texts.get("reception.span.minutes", minutes);
    }
    return minutes % 60 == 0
        ? texts.get("reception.span.hours", minutes / 60)
        : texts.get("reception.span.hours-and-minutes", minutes / 60, minutes % 60);
  }

  private void select(@Nullable Colleague chosen) {
    group.getToggles().stream()
        .filter(each -> each.getUserData().equals(chosen))
        .findFirst()
        .ifPresent(group::selectToggle);
  }

  /** Chooses by number; Enter hands over. */
  void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ENTER && !(key.getTarget() instanceof Button)) {
      model.transfer();
      key.consume();
    } else if (model.transferring().choose(key.getCode().getName())) {
      key.consume();
    }
  }

  /** Puts the focus on who is chosen. */
  void focusFirst() {
    if (group.getSelectedToggle() instanceof Node line) {
      line.requestFocus();
    }
  }

  void close() {
    Subscription.all(following).close();
    following.clear();
  }
}
