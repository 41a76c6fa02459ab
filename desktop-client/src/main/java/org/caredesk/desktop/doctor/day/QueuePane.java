package org.caredesk.desktop.doctor.day;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
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
import org.caredesk.dto.scheduling.DoctorQueueResponse.QueueEntry;

/** Today's queue: who is in, who waits, who comes, and what is done with one key. */
final class QueuePane extends VBox {
  private final DoctorWork work;
  private final QueueViewModel model;
  private final Texts texts;
  private final Label counts = new Label();
  private final InsideCard inside;
  private final VBox sections = new VBox();
  private final Label late = new Label();
  private final Map<UUID, QueueRow> rows = new HashMap<>();

  QueuePane(DoctorWork work, Action callNext, Action complete, Action record) {
    this.work = work;
    this.model = work.queue();
    this.texts = work.context().texts();
    getStyleClass().add("queue-pane");
    Label title = new Label(texts.get("doctor.queue"));
    title.getStyleClass().add("cd-title");
    counts.getStyleClass().add("cd-secondary");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(title, gap, counts);
    head.getStyleClass().add("doctor-pane-head");
    inside = new InsideCard(work, complete, record);
    Region next = Buttons.primary(callNext);
    next.getStyleClass().addAll("cd-large", "queue-next");
    sections.getStyleClass().add("queue-sections");
    sections.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    late.getStyleClass().add("queue-late");
    late.setWrapText(true);
    late.setMinHeight(USE_PREF_SIZE);
    VBox content = new VBox(inside, next, sections, late);
    content.getStyleClass().add("queue-content");
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    LookPane look = new LookPane(texts, work.context().work().timers(), scroll, Skeleton.rows(6));
    VBox.setVgrow(look, Priority.ALWAYS);
    getChildren().addAll(head, look);
    this.looking = look;
  }

  private final LookPane looking;

  /** Follows the queue until closed. */
  Subscription follow() {
    return Subscription.all(
        List.of(
            looking.follow(model.look().map(each -> each)),
            model.queueProperty().subscribe(this::draw)::unsubscribe,
            work.context()
                    .desk()
                    .hospital()
                    .property()
                    .subscribe((_, _) -> draw(model.queueProperty().get()))
                ::unsubscribe,
            model.selectedProperty().subscribe(_ -> mark())::unsubscribe,
            model.nowProperty().subscribe(this::tick)::unsubscribe));
  }

  private void draw(DayQueue queue) {
    counts.setText(texts.get("doctor.queue.counts", queue.seen().size(), queue.toCome()));
    inside.show(queue.inside());
    List<Node> nodes = new ArrayList<>();
    section(nodes, "doctor.queue.waiting", queue.waiting());
    section(nodes, "doctor.queue.expected", queue.expected());
    section(nodes, "doctor.queue.missed", queue.missed());
    section(nodes, "doctor.queue.seen", queue.seen());
    if (nodes.isEmpty() && queue.inside() == null && queue.seq() >= 0) {
      Label nobody = new Label(texts.get("doctor.queue.nobody-today"));
      nobody.getStyleClass().add("cd-secondary");
      nodes.add(nobody);
    }
    rows.keySet().removeIf(id -> queue.find(id) == null);
    if (!sections.getChildren().equals(nodes)) {
      sections.getChildren().setAll(nodes);
    }
    mark();
    tick(model.nowProperty().get());
  }

  private void section(List<Node> nodes, String key, List<QueueEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    Label heading = new Label(texts.get(key, entries.size()));
    heading.getStyleClass().add("queue-heading");
    nodes.add(heading);
    for (QueueEntry entry : entries) {
      UUID id = entry.appointment().id();
      QueueRow row = rows.computeIfAbsent(id, _ -> new QueueRow(work));
      row.show(entry);
      nodes.add(row);
    }
  }

  private void mark() {
    rows.forEach((id, row) -> row.mark(id.equals(model.selectedProperty().get())));
  }

  private void tick(Instant now) {
    inside.tick(now);
    rows.values().forEach(row -> row.tick(now));
    DayQueue queue = model.queueProperty().get();
    Integer minutes = queue.lateMinutes();
    late.setVisible(minutes != null);
    late.setManaged(minutes != null);
    if (minutes != null) {
      boolean behind = minutes > 0;
      late.setText(behind ? lateText(queue, minutes) : texts.get("doctor.queue.on-time"));
      late.setGraphic(Icons.of(behind ? "fth-clock" : "fth-check"));
      late.getStyleClass().removeAll("late", "on-time");
      late.getStyleClass().add(behind ? "late" : "on-time");
    }
  }

  private String lateText(DayQueue queue, int minutes) {
    QueueEntry next =
        queue.waiting().isEmpty()
            ? queue.expected().stream().findFirst().orElse(null)
            : queue.waiting().getFirst();
    return next == null || next.expectedStart() == null
        ? texts.get("doctor.queue.late", minutes)
        : texts.get(
            "doctor.queue.late-next",
            minutes,
            QueueRow.name(next),
            work.context()
                .formats()
                .time(next.expectedStart(), java.time.ZoneId.of(next.timeZone())));
  }

  /** Up and down walk over the rows, whatever section they are in. */
  private void pressed(KeyEvent key) {
    int step =
        switch (key.getCode()) {
          case UP -> -1;
          case DOWN -> 1;
          default -> 0;
        };
    List<QueueRow> all =
        sections.getChildren().stream()
            .filter(QueueRow.class::isInstance)
            .map(QueueRow.class::cast)
            .toList();
    int at = all.indexOf(getScene().getFocusOwner());
    if (step != 0 && at >= 0) {
      all.get(Math.clamp(at + (long) step, 0, all.size() - 1)).requestFocus();
      key.consume();
    }
  }
}
