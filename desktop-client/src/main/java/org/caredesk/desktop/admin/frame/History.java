package org.caredesk.desktop.admin.frame;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Look;
import org.caredesk.desktop.ui.LookPane;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.desktop.ui.Skeleton;
import org.caredesk.desktop.work.Latest;
import org.caredesk.dto.audit.AuditEvent;
import org.caredesk.dto.audit.AuditEvents;

/** What was done to one object, by whom and when, the newest first. */
public final class History {

  private static final int MOST = 50;

  private final WorkplaceContext context;
  private final Latest lane;

  public History(WorkplaceContext context) {
    this.context = context;
    this.lane = new Latest(context.work());
  }

  /**
   * A view that reads itself.
   *
   * @param objectType as the audit trail calls it
   */
  public Node of(String objectType, String objectId) {
    VBox lines = new VBox();
    lines.getStyleClass().add("history");
    ScrollPane scroll = new ScrollPane(lines);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    LookPane pane =
        new LookPane(context.texts(), context.work().timers(), scroll, Skeleton.rows(3));
    pane.show(new Look.Loading());
    read(objectType, objectId, lines, pane);
    return pane;
  }

  private void read(String objectType, String objectId, VBox lines, LookPane pane) {
    lane.start(
        () ->
            context
                .session()
                .api()
                .auditTrail()
                .auditEvents(Map.of("objectType", objectType, "objectId", objectId), null, MOST),
        (AuditEvents events) -> show(events.items(), lines, pane),
        (ApiProblem problem) ->
            pane.show(
                ProblemTexts.failed(
                    context.texts(),
                    context.texts().get("console.history-failed"),
                    problem,
                    () -> read(objectType, objectId, lines, pane))));
  }

  private void show(List<AuditEvent> events, VBox lines, LookPane pane) {
    List<String> changes = AuditChanges.of(context.texts(), events);
    lines
        .getChildren()
        .setAll(
            IntStream.range(0, events.size())
                .mapToObj(i -> line(events.get(i), changes.get(i)))
                .toList());
    pane.show(
        events.isEmpty()
            ? new Look.Empty(
                "fth-clock",
                context.texts().get("console.no-history"),
                context.texts().get("console.no-history-words"),
                null)
            : new Look.Ready());
  }

  private Node line(AuditEvent event, String changes) {
    Label what =
        Scripts.dress(
            new Label(
                context
                    .texts()
                    .get(
                        "console.history-line",
                        AuditWords.action(context.texts(), event.action()),
                        event.actorName())));
    what.getStyleClass().add("cd-strong");
    what.setWrapText(true);
    Label when =
        new Label(
            context.formats().dayAndTime(event.happenedAt(), context.desk().hospital().zone()));
    when.getStyleClass().add("cd-secondary");
    Label detail = Scripts.dress(new Label(changes));
    detail.getStyleClass().add("cd-muted");
    detail.setWrapText(true);
    detail.setMinHeight(Region.USE_PREF_SIZE);
    VBox line = new VBox(what, when);
    if (!changes.isEmpty()) {
      line.getChildren().add(detail);
    }
    line.getStyleClass().add("history-line");
    return line;
  }

  public void close() {
    lane.close();
  }
}
