package org.caredesk.desktop.doctor.day;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.LookPane;
import org.caredesk.desktop.ui.Skeleton;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.jspecify.annotations.Nullable;

/** The requests that wait; the open one shows what can be answered, and the keys that do it. */
final class InboxPane extends VBox {
  private final DoctorWork work;
  private final InboxViewModel model;
  private final Label count = new Label();
  private final VBox list = new VBox();
  private final ScrollPane scroll = new ScrollPane(list);
  private final LookPane look;
  private final RequestActions actions;
  private final Map<UUID, RequestCard> cards = new HashMap<>();

  /** Whether the card that had the keyboard is gone, so that the next one gets it. */
  private boolean isKeyboardLost;

  InboxPane(DoctorWork work, RequestActions actions) {
    this.work = work;
    this.model = work.inbox();
    this.actions = actions;
    Texts texts = work.context().texts();
    getStyleClass().add("inbox-pane");
    Label title = new Label(texts.get("doctor.inbox"));
    title.getStyleClass().add("cd-title");
    count.getStyleClass().add("inbox-count");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(title, count, gap, soundButton(texts));
    head.getStyleClass().add("doctor-pane-head");
    list.getStyleClass().add("inbox-list");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    look = new LookPane(texts, work.context().work().timers(), scroll, Skeleton.rows(4));
    VBox.setVgrow(look, Priority.ALWAYS);
    getChildren().addAll(head, look);
  }

  private Button soundButton(Texts texts) {
    Action action =
        new Action(
                "doctor.sound",
                texts.get("doctor.inbox.sound-on"),
                "fth-volume-1",
                null,
                () -> work.soundProperty().set(!work.soundProperty().get()))
            .textFrom(
                work.soundProperty()
                    .map(on -> texts.get(on ? "doctor.inbox.sound-on" : "doctor.inbox.sound-off")));
    Button button = Buttons.link(action);
    button.getStyleClass().add("inbox-sound");
    work.soundProperty()
        .subscribe(on -> button.setGraphic(Icons.of(on ? "fth-volume-1" : "fth-volume-x")));
    return button;
  }

  /** Follows the requests until closed. */
  Subscription follow() {
    return Subscription.all(
        List.of(
            look.follow(model.look().map(each -> each)),
            model.requestsProperty().subscribe(this::draw)::unsubscribe,
            work.context()
                    .desk()
                    .hospital()
                    .property()
                    .subscribe((_, _) -> draw(model.requestsProperty().get()))
                ::unsubscribe,
            model.focusedProperty().subscribe(this::mark)::unsubscribe,
            work.answer().askingProperty().subscribe(_ -> mark(model.focusedProperty().get()))
                ::unsubscribe,
            model.nowProperty().subscribe(this::tick)::unsubscribe));
  }

  private void draw(List<AppointmentResponse> requests) {
    int waiting = model.countProperty().get();
    count.setText(Integer.toString(waiting));
    count.setVisible(waiting > 0);
    List<Node> nodes = new ArrayList<>();
    Set<UUID> there = new HashSet<>();
    for (AppointmentResponse request : requests) {
      there.add(request.id());
      RequestCard card = cards.computeIfAbsent(request.id(), _ -> new RequestCard(work, actions));
      card.show(request);
      nodes.add(card);
    }
    cards.keySet().retainAll(there);
    Node owner = list.isFocusWithin() ? list.getScene().getFocusOwner() : null;
    if (!list.getChildren().equals(nodes)) {
      list.getChildren().setAll(nodes);
    }
    isKeyboardLost |= owner != null && owner.getScene() == null;
    mark(model.focusedProperty().get());
    tick(model.nowProperty().get());
  }

  private void mark(@Nullable UUID focused) {
    cards.forEach((id, card) -> card.setOpen(id.equals(focused)));
    RequestCard open = focused == null ? null : cards.get(focused);
    if (open != null) {
      if (isKeyboardLost) {
        isKeyboardLost = false;
        open.requestFocus();
      }
      work.context().work().later(() -> reveal(open));
    }
  }

  /** Scrolls as little as it takes for the open card to be seen. */
  private void reveal(RequestCard card) {
    if (card.getScene() == null) {
      return;
    }
    list.layout();
    double view = scroll.getViewportBounds().getHeight();
    double most = list.getHeight() - view;
    if (most <= 0) {
      return;
    }
    double top = scroll.getVvalue() * most;
    double from = card.getBoundsInParent().getMinY();
    double to = card.getBoundsInParent().getMaxY();
    if (from < top) {
      scroll.setVvalue(from / most);
    } else if (to > top + view) {
      scroll.setVvalue(Math.min(1, Math.min(from, to - view) / most));
    }
  }

  private void tick(Instant now) {
    cards.values().forEach(card -> card.tick(now));
  }
}
