package org.caredesk.desktop.admin.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.admin.frame.AuditWords;
import org.caredesk.desktop.admin.frame.Facts;
import org.caredesk.desktop.admin.frame.Part;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.desktop.ui.WrappingBar;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.audit.AuditEvent;
import org.jspecify.annotations.Nullable;

/** One event: who, when, from where, and each field before and after. */
final class AuditDetail extends BorderPane implements Part {

  private static final double NAME_SHARE = 30;
  private static final double VALUE_SHARE = 35;

  private final WorkplaceContext context;
  private final Texts texts;
  private final AuditViewModel model;
  private final VBox content = new VBox();
  private final Action followObject;
  private final Action followPerson;
  private final List<Subscription> open = new ArrayList<>();

  AuditDetail(WorkplaceContext context, AuditViewModel model) {
    this.context = context;
    this.texts = context.texts();
    this.model = model;
    followObject =
        new Action(
            "audit.follow-object",
            texts.get("audit.follow-object"),
            "fth-git-commit",
            "O",
            () -> model.follow(model.whole().get()));
    followPerson =
        new Action(
            "audit.follow-person", texts.get("audit.follow-person"), "fth-user", "P", this::person);
    content.getStyleClass().add("master-section");
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setCenter(scroll);
    HBox foot = new WrappingBar(Buttons.plain(followObject), Buttons.plain(followPerson));
    foot.getStyleClass().add("master-detail-foot");
    setBottom(foot);
  }

  private void person() {
    AuditEvent event = model.whole().get();
    if (event != null) {
      model.followPerson(event);
    }
  }

  private void show(@Nullable AuditEvent event) {
    content.getChildren().clear();
    if (event == null) {
      return;
    }
    Label title =
        new Label(
            texts.get(
                "audit.title-of",
                AuditWords.object(texts, event.objectType()),
                AuditWords.action(texts, event.action())));
    title.getStyleClass().add("cd-title");
    Facts facts =
        new Facts()
            .add(texts.get("audit.person"), event.actorName())
            .add(
                texts.get("audit.time"),
                context.formats().dayAndTime(event.happenedAt(), context.desk().hospital().zone()))
            .add(texts.get("audit.object-id"), event.objectId());
    add(facts, "audit.origin", event.origin());
    add(facts, "audit.correlation", event.correlationId());
    add(
        facts,
        "audit.position",
        event.position() == null ? texts.get("audit.not-sealed") : "" + event.position());
    add(facts, "audit.hash", event.hash());
    content.getChildren().addAll(title, facts);
    if (!event.detail().isEmpty()) {
      content.getChildren().add(table(event));
    }
  }

  private void add(Facts facts, String key, @Nullable String value) {
    if (value != null) {
      facts.add(texts.get(key), value);
    }
  }

  private Node table(AuditEvent event) {
    GridPane table = new GridPane();
    table.getStyleClass().add("audit-table");
    for (double share : new double[] {NAME_SHARE, VALUE_SHARE, VALUE_SHARE}) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(share);
      table.getColumnConstraints().add(column);
    }
    Map<String, String> before = event.before();
    table.addRow(
        0,
        head("audit.field"),
        head(before == null ? "console.nothing" : "audit.before"),
        head("audit.after"));
    int row = 1;
    for (Map.Entry<String, String> field : event.detail().entrySet()) {
      String old = before == null ? null : before.get(field.getKey());
      boolean changed = old != null && !old.equals(field.getValue());
      table.addRow(
          row++,
          cell(AuditWords.field(field.getKey()), "audit-name"),
          cell(
              old == null ? texts.get("console.nothing") : AuditWords.value(texts, old),
              changed ? "audit-old" : "audit-same"),
          cell(
              AuditWords.value(texts, field.getValue()),
              changed || old == null ? "audit-new" : "audit-same"));
    }
    return table;
  }

  private Label head(String key) {
    Label head = new Label(texts.get(key));
    head.getStyleClass().add("audit-head");
    return head;
  }

  private static Label cell(String text, String style) {
    Label cell = Scripts.dress(new Label(text));
    cell.setWrapText(true);
    cell.setMaxWidth(Double.MAX_VALUE);
    cell.setMinHeight(USE_PREF_SIZE);
    cell.getStyleClass().addAll("audit-cell", style);
    return cell;
  }

  @Override
  public void activate() {
    open.add(model.whole().subscribe(this::show)::unsubscribe);
  }

  @Override
  public void deactivate() {
    Subscription.all(open).close();
    open.clear();
  }

  @Override
  public List<Action> actions() {
    return List.of(followObject, followPerson);
  }
}
