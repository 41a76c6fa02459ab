package org.caredesk.desktop.shell;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.desktop.ui.SideSheet;
import org.caredesk.dto.notifications.NotificationResponse;

/** The notification centre: a sheet beside the content, the messages by day, the newest first. */
final class NotificationsPanel {

  private final NotificationsViewModel model;
  private final WorkplaceContext context;
  private final NoticeWords words;
  private final Consumer<Route> open;
  private final VBox list = new VBox();
  private final ListChangeListener<NotificationResponse> redraw = _ -> draw();
  private final SideSheet sheet;

  /**
   * @param open goes where a message leads
   */
  NotificationsPanel(
      NotificationsViewModel model,
      WorkplaceContext context,
      Consumer<Route> open,
      Runnable onClose) {
    this.model = model;
    this.context = context;
    this.words = new NoticeWords(context.texts(), context.formats());
    this.open = open;
    list.getStyleClass().add("cd-notices");
    this.sheet =
        new SideSheet(context.texts().get("notices.close"), list, foot(), () -> close(onClose));
    sheet.setId("notices");
    model.items().addListener(redraw);
    model.loaded().subscribe(this::draw);
    model.problem().subscribe(this::draw);
    model.unread().subscribe(this::describe);
    describe();
  }

  SideSheet sheet() {
    return sheet;
  }

  private void close(Runnable onClose) {
    model.items().removeListener(redraw);
    onClose.run();
  }

  private void describe() {
    int unread = model.unread().get();
    sheet.describe(
        context.texts().get("shell.notifications"), context.texts().get("notices.unread", unread));
  }

  private Node foot() {
    Button all =
        Buttons.plain(
            new Action(
                "notices.read-all",
                context.texts().get("notices.read-all"),
                "fth-check",
                null,
                model::readAll));
    all.disableProperty().bind(Bindings.equal(model.unread(), 0));
    return new HBox(all);
  }

  private void draw() {
    list.getChildren().clear();
    if (model.problem().get() != null) {
      note(
          "fth-alert-circle",
          ProblemTexts.sentence(context.texts(), model.problem().get()),
          Buttons.plain(
              new Action(
                  "notices.again",
                  context.texts().get("notices.again"),
                  "fth-refresh-cw",
                  null,
                  model::load)));
    } else if (model.items().isEmpty() && model.loaded().get()) {
      note("fth-bell", context.texts().get("notices.none"));
    }
    ZoneId zone = context.desk().hospital().zone();
    LocalDate before = null;
    for (NotificationResponse message : model.items()) {
      LocalDate day = LocalDate.ofInstant(message.createdAt(), zone);
      if (!day.equals(before)) {
        Label heading = new Label(context.formats().day(day));
        heading.getStyleClass().add("cd-notices-day");
        list.getChildren().add(heading);
        before = day;
      }
      list.getChildren().add(row(message, zone));
    }
    if (model.next().get() != null) {
      list.getChildren()
          .add(
              Buttons.link(
                  new Action(
                      "notices.older",
                      context.texts().get("notices.older"),
                      "fth-chevron-down",
                      null,
                      model::loadOlder)));
    }
  }

  private void note(String icon, String sentence, Node... more) {
    Label label = Scripts.dress(new Label(sentence));
    label.setWrapText(true);
    VBox note = new VBox(8, Icons.of(icon), label);
    note.getChildren().addAll(more);
    note.getStyleClass().add("cd-notices-note");
    list.getChildren().add(note);
  }

  private Node row(NotificationResponse message, ZoneId zone) {
    Label sentence = Scripts.dress(new Label(words.sentence(message)));
    sentence.setWrapText(true);
    sentence.getStyleClass().add(message.readAt() == null ? "cd-strong" : "cd-medium");
    Label detail = Scripts.dress(new Label(words.detail(message)));
    detail.setWrapText(true);
    detail.getStyleClass().add("cd-secondary");
    detail.setVisible(!detail.getText().isEmpty());
    detail.setManaged(detail.isVisible());
    VBox text = new VBox(2, sentence, detail);
    HBox.setHgrow(text, Priority.ALWAYS);
    Label at = new Label(context.formats().time(message.createdAt(), zone));
    at.getStyleClass().add("cd-secondary");
    at.setMinWidth(Region.USE_PREF_SIZE);
    Region dot = new Region();
    dot.getStyleClass().add("cd-notice-dot");
    dot.setVisible(message.readAt() == null);
    HBox content = new HBox(Icons.of(words.icon(message)), text, new VBox(4, at, dot));
    ((VBox) content.getChildren().getLast()).setAlignment(Pos.TOP_RIGHT);
    content.getStyleClass().add("cd-notice-content");
    Button row = new Button(null, content);
    row.getStyleClass().addAll("cd-button", "cd-notice");
    row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    row.setMaxWidth(Double.MAX_VALUE);
    row.setAccessibleText(
        sentence.getText()
            + (message.readAt() == null ? ". " + context.texts().get("notices.new") : ""));
    row.setOnAction(
        _ -> {
          model.read(message);
          Route route = NotificationsViewModel.route(message);
          if (route != null) {
            open.accept(route);
          }
        });
    return row;
  }
}
