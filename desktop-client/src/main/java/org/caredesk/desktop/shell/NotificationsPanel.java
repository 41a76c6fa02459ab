package org.caredesk.desktop.shell;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.desktop.ui.SideSheet;
import org.caredesk.dto.notifications.NotificationResponse;
import org.jspecify.annotations.Nullable;

/** The notification centre: a sheet beside the content, the messages by day, the newest first. */
final class NotificationsPanel {

  private final NotificationsViewModel model;
  private final WorkplaceContext context;
  private final NoticeWords words;
  private final Consumer<Route> go;
  private final VBox list = new VBox();
  private final List<Subscription> open = new ArrayList<>();
  private final SideSheet sheet;

  /**
   * @param go goes where a message leads
   */
  NotificationsPanel(
      NotificationsViewModel model,
      WorkplaceContext context,
      Consumer<Route> go,
      Runnable onClose) {
    this.model = model;
    this.context = context;
    this.words = new NoticeWords(context.texts(), context.formats());
    this.go = go;
    list.getStyleClass().add("cd-notices");
    this.sheet =
        new SideSheet(context.texts().get("notices.close"), list, foot(), () -> close(onClose));
    sheet.setId("notices");
    open.add(model.items().subscribe(this::draw));
    open.add(model.loaded().subscribe(this::draw));
    open.add(model.problem().subscribe(this::draw));
    open.add(model.unread().subscribe(this::describe));
    draw();
    describe();
  }

  SideSheet sheet() {
    return sheet;
  }

  private void close(Runnable onClose) {
    open.forEach(Subscription::unsubscribe);
    open.clear();
    onClose.run();
  }

  /** Puts the focus on the newest message, so that the keys go on from there. */
  void takeFocus() {
    rows().findFirst().ifPresent(Node::requestFocus);
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
    UUID focused = focused();
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
      NoticeRow row = row(message, zone);
      list.getChildren().add(row);
      if (message.id().equals(focused)) {
        row.requestFocus();
      }
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

  private @Nullable UUID focused() {
    return list.getScene() != null && list.getScene().getFocusOwner() instanceof NoticeRow row
        ? row.message().id()
        : null;
  }

  private Stream<NoticeRow> rows() {
    return list.getChildren().stream()
        .filter(NoticeRow.class::isInstance)
        .map(NoticeRow.class::cast);
  }

  private void note(String icon, String sentence, Node... more) {
    Label label = Scripts.dress(new Label(sentence));
    label.setWrapText(true);
    VBox note = new VBox(8, Icons.of(icon), label);
    note.getChildren().addAll(more);
    note.getStyleClass().add("cd-notices-note");
    list.getChildren().add(note);
  }

  private NoticeRow row(NotificationResponse message, ZoneId zone) {
    return new NoticeRow(
        message,
        words,
        context.formats().time(message.createdAt(), zone),
        context.texts().get("notices.new"),
        () -> {
          model.read(message);
          Route route = NotificationsViewModel.route(message);
          if (route != null) {
            go.accept(route);
          }
        });
  }
}
