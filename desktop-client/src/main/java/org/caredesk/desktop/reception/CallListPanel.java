package org.caredesk.desktop.reception;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.reception.replan.CallListModel;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Banner;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.desktop.ui.SegmentedChoice;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.scheduling.ReplanResponse;

/** The sheet that says whom to telephone after a doctor was sent home. */
final class CallListPanel implements DeskSheet.Content {
  private final Texts texts;
  private final Formatting formats;
  private final CallListModel model;
  private final VBox list = new VBox();
  private final VBox body = new VBox();
  private final VBox foot = new VBox();
  private final Button print;
  private final Subscription following;

  CallListPanel(WorkplaceContext context, DeskPapers papers, CallListModel model) {
    this.texts = context.texts();
    this.formats = context.formats();
    this.model = model;
    Action printing =
        new Action(
            "calls.print",
            texts.get("replan.print"),
            "fth-printer",
            "Ctrl+P",
            () -> papers.calls(model.planProperty().get(), model.allProperty().get()));
    Action back =
        new Action(
            "calls.take-back",
            texts.get("replan.take-back"),
            "fth-corner-up-left",
            null,
            model::takeBack);
    print = Buttons.primary(printing);
    print.setMaxWidth(Double.MAX_VALUE);
    Button takeBack = Buttons.plain(back);
    takeBack.setMaxWidth(Double.MAX_VALUE);
    takeBack.managedProperty().bind(takeBack.visibleProperty());
    foot.getStyleClass().add("booking-foot");
    foot.getChildren().addAll(print, takeBack);
    list.getStyleClass().add("call-list");
    body.getStyleClass().add("call-list-body");
    body.getChildren().addAll(who(), list);
    for (Region part : new Region[] {body, foot}) {
      part.addEventFilter(
          KeyEvent.KEY_PRESSED,
          key -> {
            if (key.isShortcutDown() && key.getCode() == KeyCode.P) {
              printing.run();
              key.consume();
            }
          });
    }
    following =
        Subscription.all(
            java.util.List.of(
                model
                        .planProperty()
                        .subscribe(
                            _ -> {
                              takeBack.setVisible(model.stands());
                              draw();
                            })
                    ::unsubscribe,
                model.allProperty().subscribe(_ -> draw())::unsubscribe));
  }

  private Node who() {
    int all = model.planProperty().get().items().size();
    SegmentedChoice<Boolean> choice =
        new SegmentedChoice<>(
            java.util.List.of(false, true),
            each ->
                each
                    ? texts.get("replan.everybody", all)
                    : texts.get("replan.to-call", model.toBeCalled(), model.withoutContact()));
    choice.valueProperty().set(model.allProperty().get());
    choice.valueProperty().subscribe(each -> model.allProperty().set(each));
    return choice;
  }

  private void draw() {
    list.getChildren().clear();
    if (!model.stands()) {
      list.getChildren()
          .add(
              new Banner(
                  Banner.Kind.INFO, "fth-corner-up-left", texts.get("replan.was-taken-back")));
      return;
    }
    if (model.shown().isEmpty()) {
      Label nobody = new Label(texts.get("replan.nobody-to-call"));
      nobody.setWrapText(true);
      nobody.getStyleClass().add("cd-secondary");
      list.getChildren().add(nobody);
    }
    ZoneId zone = ZoneId.of(model.planProperty().get().timeZone());
    model.shown().forEach(item -> list.getChildren().add(line(item, zone)));
  }

  private Node line(ReplanResponse.Item item, ZoneId zone) {
    Label name = Scripts.follow(new Label(item.patientName()));
    name.getStyleClass().add("cd-strong");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    String number = item.patientPhone();
    Label phone = new Label(number == null ? texts.get("replan.no-phone") : number);
    phone.getStyleClass().add(number == null ? "cd-secondary" : "cd-strong");
    if (CallListModel.isWithoutContact(item)) {
      phone.setText(texts.get("replan.no-contact"));
      phone.setGraphic(Icons.of("fth-alert-triangle"));
      phone.getStyleClass().setAll("label", "cd-wary");
    }
    phone.setMinWidth(Region.USE_PREF_SIZE);
    Label what = Scripts.follow(new Label(what(item, zone)));
    what.setWrapText(true);
    what.getStyleClass().add("cd-secondary");
    VBox line = new VBox(new HBox(name, gap, phone), what);
    line.getStyleClass().add("call-list-line");
    return line;
  }

  private String what(ReplanResponse.Item item, ZoneId zone) {
    String was = formats.time(item.oldStart(), zone);
    Instant now = item.newStart();
    return now == null
        ? texts.get("replan.call." + item.choice(), was)
        : texts.get(
            "replan.call." + item.choice(), was, item.doctorName(), formats.dayAndTime(now, zone));
  }

  @Override
  public Node body() {
    return body;
  }

  @Override
  public Node foot() {
    return foot;
  }

  @Override
  public Subscription describe(BiConsumer<String, String> heading) {
    ReplanResponse plan = model.planProperty().get();
    heading.accept(
        texts.get("replan.calls"),
        texts.get(
            "replan.away",
            plan.doctorName(),
            when(plan.from()),
            plan.from().toLocalDate().equals(plan.to().toLocalDate())
                ? formats.time(plan.to().toLocalTime())
                : when(plan.to())));
    return () -> {};
  }

  private String when(LocalDateTime local) {
    return texts.get(
        "format.day-and-time",
        formats.dayShort(local.toLocalDate()),
        formats.time(local.toLocalTime()));
  }

  @Override
  public void focus() {
    print.requestFocus();
  }

  @Override
  public void close() {
    following.close();
  }
}
