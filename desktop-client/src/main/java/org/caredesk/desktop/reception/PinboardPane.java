package org.caredesk.desktop.reception;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.schedule.Aside;
import org.caredesk.desktop.schedule.DayGrid;
import org.caredesk.desktop.schedule.ScheduleColumn;
import org.caredesk.desktop.schedule.ScheduleDay;
import org.caredesk.desktop.schedule.Visit;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.KeyCap;
import org.caredesk.desktop.ui.LookPane;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.desktop.ui.Skeleton;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.PinboardResponse.Parked;
import org.jspecify.annotations.Nullable;

/** The pinboard beside the grid: cards to carry back onto it, by keys or pointer (SPEC X3). */
final class PinboardPane implements Aside {
  private static final PseudoClass OVERDUE = PseudoClass.getPseudoClass("overdue");
  private static final double SLACK = 5;

  private final WorkplaceContext context;
  private final FrontDesk desk;
  private final DayGrid grid;
  private final PinboardModel model;
  private final VBox list = new VBox();
  private final Label count = new Label();
  private final VBox view = new VBox();
  private final LookPane look;
  private @Nullable MouseEvent press;

  PinboardPane(WorkplaceContext context, FrontDesk desk, DayGrid grid, PinboardModel model) {
    this.context = context;
    this.desk = desk;
    this.grid = grid;
    this.model = model;
    Label title = new Label(context.texts().get("pinboard.title"), Icons.of("fth-bookmark"));
    title.getStyleClass().add("pinboard-title");
    count.getStyleClass().add("cd-secondary");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(title, count, gap, new KeyCap("K"));
    head.getStyleClass().add("pinboard-head");
    list.getStyleClass().add("pinboard-list");
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("pinboard-scroll");
    look = new LookPane(context.texts(), context.work().timers(), scroll, Skeleton.rows(3));
    VBox.setVgrow(look, Priority.ALWAYS);
    Label hint = new Label(context.texts().get("pinboard.hint"));
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    hint.getStyleClass().addAll("cd-secondary", "pinboard-hint");
    view.setId("pinboard");
    view.getStyleClass().add("pinboard");
    view.getChildren().addAll(head, look, hint);
    view.visibleProperty().bind(model.openProperty());
    view.managedProperty().bind(model.openProperty());
    grid.moving().setAside(this);
  }

  Node view() {
    return view;
  }

  Subscription follow() {
    return Subscription.all(
        List.of(
            look.follow(model.look()),
            model.itemsProperty().subscribe(this::draw)::unsubscribe,
            desk.onChange(model::apply)));
  }

  /** K: opens it, goes into it, and closes it again. */
  Action toggle() {
    return new Action(
        "day.pinboard",
        context.texts().get("pinboard.toggle"),
        "fth-bookmark",
        "K",
        () -> {
          if (!model.openProperty().get()) {
            model.openProperty().set(true);
            enter();
          } else if (isFocused() || list.getChildren().isEmpty()) {
            grid.requestFocus();
            model.openProperty().set(false);
          } else {
            enter();
          }
        });
  }

  private boolean isFocused() {
    return list.getChildren().stream().anyMatch(Node::isFocused);
  }

  private void enter() {
    if (!list.getChildren().isEmpty()) {
      list.getChildren().getFirst().requestFocus();
    }
  }

  private void draw(List<Parked> items) {
    int focused = focusedIndex();
    count.setText(items.isEmpty() ? "" : String.valueOf(items.size()));
    List<Node> cards = new ArrayList<>();
    items.forEach(each -> cards.add(card(each)));
    list.getChildren().setAll(cards);
    if (focused >= 0) {
      if (cards.isEmpty()) {
        grid.requestFocus();
      } else {
        cards.get(Math.min(focused, cards.size() - 1)).requestFocus();
      }
    }
  }

  private int focusedIndex() {
    for (int i = 0; i < list.getChildren().size(); i++) {
      if (list.getChildren().get(i).isFocused()) {
        return i;
      }
    }
    return -1;
  }

  private Node card(Parked item) {
    ZoneId zone = desk.day().zone();
    Label name = Scripts.follow(new Label(item.patientName()));
    name.getStyleClass().add("cd-strong");
    Label doctor = new Label(item.doctorName());
    Label was =
        new Label(
            context
                .texts()
                .get(
                    item.overdue() ? "pinboard.overdue" : "pinboard.was",
                    context.formats().dayAndTime(item.startsAt(), zone),
                    minutes(item)),
            Icons.of(item.overdue() ? "fth-alert-triangle" : "fth-clock"));
    was.getStyleClass().add("pin-was");
    was.setWrapText(true);
    was.setMinHeight(Region.USE_PREF_SIZE);
    VBox card = new VBox(name, doctor, was);
    card.getStyleClass().add("pin-card");
    card.pseudoClassStateChanged(OVERDUE, item.overdue());
    card.setFocusTraversable(true);
    card.setAccessibleRole(AccessibleRole.BUTTON);
    card.setAccessibleText(item.patientName() + ", " + item.doctorName() + ", " + was.getText());
    card.setUserData(item.id());
    card.setOnKeyPressed(key -> pressed(key, card, item));
    card.setOnMousePressed(event -> press = event);
    card.setOnMouseDragged(event -> pulled(event, item));
    card.setOnMouseReleased(
        event -> {
          press = null;
          if (grid.moving().active()) {
            grid.moving().release(event);
          }
        });
    card.setOnMouseClicked(
        click -> {
          if (click.isStillSincePress()) {
            desk.showAppointment(item.id());
          }
        });
    return card;
  }

  private static long minutes(Parked item) {
    return Duration.between(item.startsAt(), item.endsAt()).toMinutes();
  }

  private void pressed(KeyEvent key, Node card, Parked item) {
    if (key.isControlDown() || key.isAltDown() || key.isShiftDown()) {
      return;
    }
    int index = list.getChildren().indexOf(card);
    switch (key.getCode()) {
      case UP, KP_UP -> focus(index - 1);
      case DOWN, KP_DOWN -> focus(index + 1);
      case ENTER, SPACE, M -> carry(item);
      case I -> desk.showAppointment(item.id());
      case ESCAPE, LEFT, KP_LEFT -> grid.requestFocus();
      default -> {
        return;
      }
    }
    key.consume();
  }

  private void focus(int index) {
    if (index >= 0 && index < list.getChildren().size()) {
      list.getChildren().get(index).requestFocus();
    }
  }

  private void carry(Parked item) {
    at(item, (column, start) -> grid.moving().carry(visit(item), column, start));
  }

  private void pulled(MouseEvent event, Parked item) {
    MouseEvent begun = press;
    if (grid.moving().active()) {
      grid.moving().drag(event);
    } else if (begun != null
        && event.isPrimaryButtonDown()
        && Math.hypot(event.getSceneX() - begun.getSceneX(), event.getSceneY() - begun.getSceneY())
            > SLACK) {
      press = null;
      at(item, (column, start) -> grid.moving().carry(visit(item), column, start, event));
    }
  }

  private interface Beginning {
    void from(String column, Instant start);
  }

  /**
   * Over its doctor's column, at the time of day it had; over another where that one is not there.
   */
  private void at(Parked item, Beginning beginning) {
    ScheduleDay day = grid.dayProperty().get();
    if (day.columns().isEmpty() || !item.allowedActions().contains(AppointmentAction.RESCHEDULE)) {
      return;
    }
    String wanted = item.affiliationId().toString();
    ScheduleColumn column =
        day.columns().stream()
            .filter(each -> each.id().equals(wanted))
            .findFirst()
            .orElse(day.columns().getFirst());
    LocalDate date = desk.day().dateProperty().get();
    LocalTime time = LocalTime.ofInstant(item.startsAt(), day.zone());
    beginning.from(column.id(), date.atTime(time).atZone(day.zone()).toInstant());
  }

  private static Visit visit(Parked item) {
    return new Visit(
        item.id().toString(),
        item.version(),
        AppointmentStatus.PARKED,
        item.startsAt(),
        item.endsAt(),
        0,
        item.patientName(),
        item.visitMode(),
        item.paymentState(),
        item.parkedBecause(),
        null,
        null,
        false,
        null,
        null);
  }

  // --- what is pulled onto it --------------------------------------------------------------------

  @Override
  public boolean takes(Visit visit, double sceneX, double sceneY) {
    Bounds bounds = view.localToScene(view.getLayoutBounds());
    return view.isVisible() && bounds.contains(sceneX, sceneY);
  }

  @Override
  public void take(Visit visit) {
    desk.act(visit.id(), AppointmentAction.PARK);
  }
}
