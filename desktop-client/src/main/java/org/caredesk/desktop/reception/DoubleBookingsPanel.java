package org.caredesk.desktop.reception;

import java.time.ZoneId;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.reception.DoubleBookingsModel.Period;
import org.caredesk.desktop.shell.Route;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.LookPane;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.desktop.ui.SegmentedChoice;
import org.caredesk.desktop.ui.Skeleton;
import org.caredesk.desktop.ui.StatusChip;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.scheduling.DoubleBooking;

/** The sheet that lists what was booked though the time was not free, and who did it and why. */
final class DoubleBookingsPanel implements DeskSheet.Content {
  private final WorkplaceContext context;
  private final Texts texts;
  private final DoubleBookingsModel model;
  private final SegmentedChoice<Period> periods;
  private final VBox list = new VBox();
  private final VBox body;
  private final Label foot = new Label();
  private final List<Subscription> following;

  DoubleBookingsPanel(WorkplaceContext context, DoubleBookingsModel model) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    periods =
        new SegmentedChoice<>(
            List.of(Period.values()), each -> texts.get("anyway.period." + each.name()));
    periods.valueProperty().bindBidirectional(model.periodProperty());
    list.getStyleClass().add("noted-list");
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    LookPane look = new LookPane(texts, context.work().timers(), list, Skeleton.rows(3));
    VBox.setVgrow(look, Priority.ALWAYS);
    body = new VBox(periods, look);
    body.getStyleClass().add("booking-form");
    foot.setText(texts.get("anyway.report.keys"));
    foot.setWrapText(true);
    foot.getStyleClass().add("cd-secondary");
    following =
        List.of(look.follow(model.look()), model.rowsProperty().subscribe(this::draw)::unsubscribe);
    model.load();
  }

  private void draw(List<DoubleBooking> rows) {
    int at =
        list.getScene() == null ? -1 : list.getChildren().indexOf(list.getScene().getFocusOwner());
    list.getChildren().setAll(rows.stream().map(this::row).toList());
    if (model.rest() > 0) {
      list.getChildren().add(more());
    }
    // Who reads on finds the first of the new rows where the button was.
    if (at >= 0) {
      focus(Math.min(at, list.getChildren().size() - 1));
    }
  }

  private Node more() {
    Button more =
        Buttons.plain(
            new Action(
                "anyway.more",
                texts.get("anyway.report.more", Math.min(model.rest(), DoubleBookingsModel.SIZE)),
                "fth-chevron-down",
                null,
                model::more));
    more.setId("anyway-more");
    more.setMaxWidth(Double.MAX_VALUE);
    return more;
  }

  private Node row(DoubleBooking row) {
    ZoneId zone = context.desk().hospital().zone();
    Label when = new Label(context.formats().dayAndTime(row.startsAt(), zone));
    when.getStyleClass().add("cd-strong");
    HBox head = new HBox(when, new StatusChip(texts, row.status()));
    head.getStyleClass().add("appointment-chips");
    Label who =
        Scripts.follow(
            new Label(texts.get("anyway.report.who", row.patientName(), row.doctorName())));
    who.setWrapText(true);
    Label why = Scripts.follow(new Label(row.reason(), Icons.of("fth-layers")));
    why.setWrapText(true);
    Label by =
        Scripts.follow(
            new Label(
                texts.get(
                    "anyway.report.by",
                    row.bookedBy(),
                    context.formats().dayAndTime(row.bookedAt(), zone))));
    by.setWrapText(true);
    by.getStyleClass().addAll("cd-secondary", "cd-small");
    VBox words = new VBox(head, who, why, by);
    if (row.movedTo() != null) {
      Label moved =
          new Label(
              texts.get("anyway.report.moved", context.formats().dayAndTime(row.movedTo(), zone)));
      moved.getStyleClass().addAll("cd-secondary", "cd-small");
      words.getChildren().add(moved);
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox line = new HBox(words);
    line.getStyleClass().addAll("noted-row", "double-booking");
    line.setFocusTraversable(true);
    line.setAccessibleRole(AccessibleRole.BUTTON);
    line.setAccessibleText(when.getText() + ", " + who.getText() + ", " + row.reason());
    line.setUserData(row);
    line.setOnMouseClicked(_ -> open(row));
    return line;
  }

  private void open(DoubleBooking row) {
    context.desk().navigator().go(new Route.Appointment(row.appointmentId()));
  }

  private void pressed(KeyEvent key) {
    int at = list.getChildren().indexOf(list.getScene().getFocusOwner());
    if (at < 0) {
      return;
    }
    if (!(list.getChildren().get(at).getUserData() instanceof DoubleBooking row)) {
      if (key.getCode() == KeyCode.UP || key.getCode() == KeyCode.KP_UP) {
        focus(at - 1);
        key.consume();
      }
      return;
    }
    switch (key.getCode()) {
      case DOWN, KP_DOWN -> focus(at + 1);
      case UP, KP_UP -> focus(at - 1);
      case ENTER, SPACE -> open(row);
      default -> {
        return;
      }
    }
    key.consume();
  }

  private void focus(int index) {
    if (index < 0) {
      focus();
    } else if (index < list.getChildren().size()) {
      list.getChildren().get(index).requestFocus();
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
            .rowsProperty()
            .subscribe(
                _ ->
                    heading.accept(
                        texts.get("anyway.report.title"),
                        texts.get("anyway.report.count", model.total())))
        ::unsubscribe;
  }

  @Override
  public void focus() {
    periods.getChildren().stream()
        .filter(each -> each.getUserData() == periods.getValue())
        .findFirst()
        .ifPresent(Node::requestFocus);
  }

  @Override
  public void close() {
    following.forEach(Subscription::close);
    model.close();
  }
}
