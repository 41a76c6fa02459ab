package org.caredesk.desktop.doctor.day;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.doctor.day.DetailsViewModel.Tab;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.schedule.moves.Acting;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Avatar;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.LookPane;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.desktop.ui.SegmentedChoice;
import org.caredesk.desktop.ui.Skeleton;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.jspecify.annotations.Nullable;

/** An appointment beside the calendar: who, why, what may be done, and how it came to be so. */
final class DetailsPane extends VBox {
  private final DoctorWork work;
  private final DetailsViewModel model;
  private final Texts texts;
  private final VBox head = new VBox();
  private final VBox content = new VBox();
  private final ScrollPane scroll = new ScrollPane(content);
  private final LookPane look;
  private final SegmentedChoice<Tab> tabs;
  private final Button back;
  private javafx.util.Subscription person = javafx.util.Subscription.EMPTY;

  DetailsPane(DoctorWork work) {
    this.work = work;
    this.model = work.details();
    this.texts = work.context().texts();
    getStyleClass().add("details-pane");
    tabs =
        new SegmentedChoice<>(
            List.of(Tab.values()), tab -> texts.get("doctor.details.tab." + tab.name()));
    tabs.valueProperty().subscribe((_, chosen) -> model.show(chosen));
    back =
        Buttons.link(
            new Action(
                    "details.back",
                    texts.get("doctor.details.back"),
                    "fth-arrow-left",
                    "Esc",
                    model::close)
                .textFrom(
                    work.inbox()
                        .countProperty()
                        .map(
                            count ->
                                count.intValue() == 0
                                    ? texts.get("doctor.details.back")
                                    : texts.get("doctor.details.back-count", count.intValue()))));
    back.setGraphic(Icons.of("fth-arrow-left"));
    head.getStyleClass().add("details-head");
    content.getStyleClass().add("details-content");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    look = new LookPane(texts, work.context().work().timers(), scroll, Skeleton.rows(5));
    VBox.setVgrow(look, Priority.ALWAYS);
    HBox bar = new HBox(back);
    bar.getStyleClass().add("doctor-pane-head");
    HBox.setHgrow(back, Priority.ALWAYS);
    getChildren().addAll(bar, head, look);
  }

  /** Follows the appointment until closed. */
  Subscription follow() {
    return Subscription.all(
        List.of(
            look.follow(model.look().map(each -> each)),
            model.tabProperty().subscribe(tabs.valueProperty()::set)::unsubscribe,
            model.tabProperty().subscribe((_, _) -> draw())::unsubscribe,
            model.appointmentProperty().subscribe(_ -> draw())::unsubscribe));
  }

  private void draw() {
    AppointmentResponse shown = model.appointmentProperty().get();
    head.setVisible(shown != null);
    if (shown == null) {
      head.getChildren().clear();
      content.getChildren().clear();
      return;
    }
    drawHead(shown);
    content
        .getChildren()
        .setAll(
            model.tabProperty().get() == Tab.RECORD
                ? List.of(record())
                : new VisitFacts(work).of(shown));
  }

  private void drawHead(AppointmentResponse shown) {
    String name = Acting.name(shown);
    Label title = Scripts.dress(new Label(name));
    title.getStyleClass().add("details-name");
    title.setWrapText(true);
    Label facts = new Label(shown.number());
    facts.getStyleClass().add("cd-secondary");
    facts.setWrapText(true);
    UUID patient = shown.patientId();
    VBox words = new VBox(title, facts);
    HBox who =
        new HBox(
            new Avatar(patient == null ? shown.id() : patient, name, Avatar.Size.SHEET), words);
    who.getStyleClass().add("request-who");
    person.unsubscribe();
    if (patient != null) {
      person =
          work.people()
              .of(patient)
              .subscribe(
                  known -> {
                    if (known != null) {
                      String age = work.people().ageAndGender(known, ZoneId.of(shown.timeZone()));
                      String facing = texts.get("doctor.inbox.facts", age, known.recordNumber());
                      facts.setText(
                          known.phone() == null ? facing : facing + " · " + known.phone());
                    }
                  });
    }
    List<Node> parts = new ArrayList<>(List.of(who, tabs));
    Node actions = actions(shown);
    if (actions != null) {
      parts.add(actions);
    }
    head.getChildren().setAll(parts);
  }

  private @Nullable Node actions(AppointmentResponse shown) {
    List<Button> buttons = new ArrayList<>();
    UUID id = shown.id();
    List<AppointmentAction> allowed = shown.allowedActions();
    if (allowed.contains(AppointmentAction.START_CONSULTATION)) {
      buttons.add(
          Buttons.primary(
              action(
                  "details.start",
                  "doctor.queue.start",
                  "fth-play",
                  () -> work.queue().start(id))));
    }
    if (allowed.contains(AppointmentAction.COMPLETE)) {
      buttons.add(
          Buttons.primary(
              action(
                  "details.complete",
                  "doctor.queue.complete",
                  "fth-check-circle",
                  () -> work.queue().complete())));
    }
    if (allowed.contains(AppointmentAction.MARK_NO_SHOW)) {
      buttons.add(
          Buttons.plain(
              action(
                  "details.no-show",
                  "doctor.queue.no-show",
                  "fth-user-x",
                  () -> work.queue().noShow(id))));
    }
    if (buttons.isEmpty()) {
      return null;
    }
    FlowPane row = new FlowPane();
    row.getStyleClass().add("action-row");
    row.getChildren().addAll(buttons);
    return row;
  }

  private Action action(String id, String key, String icon, Runnable task) {
    return new Action(id, texts.get(key), icon, null, task);
  }

  /** Where the clinical record will be written; nothing pretends to be it. */
  private Node record() {
    Label icon = new Label("", Icons.of("fth-file-text"));
    icon.getStyleClass().add("cd-look-disc");
    Label title = new Label(texts.get("doctor.record.title"));
    title.getStyleClass().add("cd-title");
    Label text = new Label(texts.get("doctor.record.text"));
    text.getStyleClass().add("cd-look-text");
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    VBox box = new VBox(icon, title, text);
    box.getStyleClass().addAll("cd-look-message", "record-place");
    return box;
  }
}
