package org.caredesk.desktop.admin.affiliations;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.Look;
import org.caredesk.desktop.ui.LookPane;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.ui.Skeleton;
import org.caredesk.desktop.work.Latest;
import org.caredesk.dto.Page;
import org.caredesk.dto.directory.AffiliationResponse;
import org.caredesk.dto.scheduling.StandingAppointment;

/** Visits that must be moved or cancelled before an affiliation can end, the next first. */
final class VisitsInTheWay {

  private static final int SIZE = 100;

  private final WorkplaceContext context;
  private final Texts texts;
  private final Latest lane;

  VisitsInTheWay(WorkplaceContext context) {
    this.context = context;
    this.texts = context.texts();
    this.lane = new Latest(context.work());
  }

  /** A view that reads itself. */
  Node of(AffiliationResponse affiliation) {
    VBox lines = new VBox();
    lines.getStyleClass().add("people");
    ScrollPane scroll = new ScrollPane(lines);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    LookPane pane = new LookPane(texts, context.work().timers(), scroll, Skeleton.rows(3));
    if (affiliation.standing() == null) {
      pane.show(none());
    } else {
      pane.show(new Look.Loading());
      read(affiliation, new ArrayList<>(), lines, pane);
    }
    return pane;
  }

  private Look none() {
    return new Look.Empty(
        "fth-check",
        texts.get("affiliations.no-visits"),
        texts.get("affiliations.no-visits-words"),
        null);
  }

  private void read(
      AffiliationResponse affiliation,
      List<StandingAppointment> before,
      VBox lines,
      LookPane pane) {
    UUID id = affiliation.id();
    int page = before.size() / SIZE;
    lane.start(
        () -> context.session().api().doctorProfiles().standingVisits(id, page, SIZE),
        (Page<StandingAppointment> now) -> {
          List<StandingAppointment> all = new ArrayList<>(before);
          all.addAll(now.items());
          ZoneId zone = ZoneId.of(affiliation.timeZone());
          lines.getChildren().setAll(all.stream().map(visit -> line(visit, zone)).toList());
          if (all.size() < now.total() && !now.items().isEmpty()) {
            lines.getChildren().add(more(() -> read(affiliation, all, lines, pane)));
          }
          pane.show(all.isEmpty() ? none() : new Look.Ready());
        },
        problem ->
            pane.show(
                ProblemTexts.failed(
                    texts,
                    texts.get("affiliations.visits-failed"),
                    problem,
                    () -> read(affiliation, before, lines, pane))));
  }

  private Node more(Runnable read) {
    HBox foot =
        new HBox(
            Buttons.link(
                new Action(
                    "console.more", texts.get("console.more"), "fth-chevron-down", null, read)));
    foot.getStyleClass().add("master-foot");
    return foot;
  }

  private Node line(StandingAppointment visit, ZoneId zone) {
    Label when = new Label(context.formats().dayAndTime(visit.startsAt(), zone));
    when.getStyleClass().add("cd-strong");
    when.setWrapText(true);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label number = new Label(visit.number());
    number.getStyleClass().add("cd-secondary");
    number.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(when, gap, number);
    line.getStyleClass().add("people-line");
    return line;
  }

  void close() {
    lane.close();
  }
}
