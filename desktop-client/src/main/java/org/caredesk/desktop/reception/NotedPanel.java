package org.caredesk.desktop.reception;

import java.time.ZoneId;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.live.LiveState;
import org.caredesk.desktop.reception.offline.NotedModel;
import org.caredesk.desktop.reception.offline.NotedModel.Outlook;
import org.caredesk.desktop.reception.offline.NotedModel.Row;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.scheduling.AppointmentAction;

/** The sheet that shows who came without a connection, and tells it to the server. */
final class NotedPanel implements DeskSheet.Content {
  private final WorkplaceContext context;
  private final Texts texts;
  private final FrontDesk desk;
  private final NotedModel model;
  private final VBox list = new VBox();
  private final VBox body = new VBox(list);
  private final VBox foot = new VBox();
  private final ReadOnlyStringWrapper tellText = new ReadOnlyStringWrapper("");
  private final Action tell;
  private final Button tellButton;
  private final List<javafx.util.Subscription> following;

  NotedPanel(WorkplaceContext context, FrontDesk desk, NotedModel model) {
    this.context = context;
    this.texts = context.texts();
    this.desk = desk;
    this.model = model;
    tell =
        new Action("noted.tell", "", "fth-log-in", "Enter", model::tell)
            .textFrom(tellText)
            .enabledWhen(
                Bindings.createBooleanBinding(
                    () -> !model.busy().get() && model.toBeTold() > 0, model.busy(), model.rows()));
    tellButton = Buttons.primary(tell);
    tellButton.setMaxWidth(Double.MAX_VALUE);
    tellButton.setDefaultButton(true);
    Label hint = new Label(texts.get("noted.hint"));
    hint.setWrapText(true);
    hint.getStyleClass().add("cd-secondary");
    foot.getStyleClass().add("booking-foot");
    foot.getChildren().addAll(tellButton, hint);
    list.getStyleClass().add("noted-list");
    body.getStyleClass().add("noted-body");
    body.getChildren().add(new FormerCopiesPane(texts, model));
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    following =
        List.of(
            model.rows().subscribe(this::draw),
            context
                .session()
                .live()
                .state()
                .subscribe(
                    (before, now) -> {
                      if (now instanceof LiveState.Live) {
                        model.look();
                      }
                    }));
    model.look();
  }

  private void draw(List<Row> rows) {
    tellText.set(texts.get("noted.tell", model.toBeTold()));
    int focused =
        list.getChildren()
            .indexOf(list.getScene() == null ? null : list.getScene().getFocusOwner());
    list.getChildren().setAll(rows.stream().map(this::row).toList());
    if (rows.isEmpty()) {
      Label nothing = new Label(texts.get("noted.nothing"));
      nothing.getStyleClass().add("cd-secondary");
      list.getChildren().add(nothing);
    }
    if (focused >= 0 && !list.getChildren().isEmpty()) {
      list.getChildren().get(Math.min(focused, list.getChildren().size() - 1)).requestFocus();
    }
  }

  private Node row(Row row) {
    // Of the visit's own hospital, where the server has told which that is.
    ZoneId zone =
        row.now() == null ? context.desk().hospital().zone() : ZoneId.of(row.now().timeZone());
    Label came = new Label(context.formats().time(row.arrival().arrivedAt(), zone));
    came.getStyleClass().addAll("cd-strong", "noted-time");
    Label name = Scripts.follow(new Label(row.arrival().patient()));
    name.getStyleClass().add("cd-strong");
    Label visit =
        Scripts.follow(
            new Label(
                texts.get(
                    "noted.visit",
                    row.arrival().doctor(),
                    context.formats().time(row.arrival().startsAt(), zone))));
    visit.getStyleClass().add("cd-secondary");
    Label state = new Label(words(row));
    state.setGraphic(Icons.of(icon(row.outlook())));
    state.setWrapText(true);
    state.getStyleClass().addAll("cd-small", "noted-state", row.outlook().name().toLowerCase());
    VBox middle = new VBox(name, visit, state);
    HBox.setHgrow(middle, Priority.ALWAYS);
    HBox line = new HBox(came, middle);
    line.getStyleClass().add("noted-row");
    line.setFocusTraversable(true);
    line.setAccessibleText(row.arrival().patient() + ", " + words(row));
    line.setOnMouseClicked(_ -> line.requestFocus());
    if (row.outlook() == Outlook.PAYMENT_DUE || row.outlook() == Outlook.CHANGED) {
      line.getChildren().add(Buttons.plain(open(row)));
    }
    if (row.outlook() != Outlook.HERE) {
      Button remove = Buttons.icon(remove(row));
      remove.setMinWidth(Region.USE_PREF_SIZE);
      line.getChildren().add(remove);
    }
    line.setUserData(row);
    return line;
  }

  private String words(Row row) {
    String words =
        row.outlook() == Outlook.CHANGED && row.now() != null
            ? texts.get("noted.outlook.CHANGED", texts.word(row.now().status()))
            : texts.get("noted.outlook." + row.outlook());
    return row.problem() == null
        ? words
        : words + " " + ProblemTexts.sentence(texts, row.problem());
  }

  private static String icon(Outlook outlook) {
    return switch (outlook) {
      case UNKNOWN -> "fth-wifi-off";
      case READY -> "fth-log-in";
      case MISSED -> "fth-rotate-ccw";
      case PAYMENT_DUE -> "fth-credit-card";
      case HERE -> "fth-check-circle";
      case CHANGED -> "fth-alert-triangle";
    };
  }

  private Action open(Row row) {
    boolean due = row.outlook() == Outlook.PAYMENT_DUE;
    return new Action(
        "noted.open",
        texts.get(due ? "reception.take-payment" : "noted.open"),
        due ? "fth-credit-card" : "fth-arrow-right",
        null,
        () -> {
          AppointmentModel shown = desk.showAppointment(row.arrival().appointmentId());
          if (due) {
            shown.loadAnd(AppointmentAction.PAY);
          }
        });
  }

  private Action remove(Row row) {
    return new Action(
        "noted.remove", texts.get("noted.remove"), "fth-x", "Delete", () -> removed(row));
  }

  private void removed(Row row) {
    int index = model.rows().get().indexOf(row);
    model.forget(row);
    context
        .desk()
        .toasts()
        .show(
            "fth-trash-2",
            texts.get("noted.removed", row.arrival().patient()),
            () -> model.restore(row, index));
  }

  private void pressed(KeyEvent key) {
    int at = list.getChildren().indexOf(list.getScene().getFocusOwner());
    if (at < 0 || !(list.getChildren().get(at).getUserData() instanceof Row row)) {
      return;
    }
    if (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.UP) {
      int to = at + (key.getCode() == KeyCode.DOWN ? 1 : -1);
      if (to >= 0 && to < list.getChildren().size()) {
        list.getChildren().get(to).requestFocus();
      }
      key.consume();
    } else if (key.getCode() == KeyCode.DELETE && row.outlook() != Outlook.HERE) {
      removed(row);
      key.consume();
    }
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
    return model
            .rows()
            .subscribe(
                rows ->
                    heading.accept(texts.get("noted.title"), texts.get("noted.count", rows.size())))
        ::unsubscribe;
  }

  @Override
  public void focus() {
    tellButton.requestFocus();
    if (tellButton.isDisabled() && !list.getChildren().isEmpty()) {
      list.getChildren().getFirst().requestFocus();
    }
  }

  @Override
  public void close() {
    following.forEach(javafx.util.Subscription::unsubscribe);
    model.close();
  }
}
