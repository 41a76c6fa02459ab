package org.caredesk.desktop.doctor.profile;

import java.time.ZoneId;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.Route;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Banner;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.SideSheet;
import org.caredesk.dto.scheduling.StandingAppointment;

/** The sheet for leaving a hospital: what it means, and what stands in the way. */
final class LeavingSheet {

  private final LeavingViewModel model;
  private final WorkplaceContext context;
  private final Texts texts;
  private final VBox standing = new VBox();
  private final SideSheet sheet;

  LeavingSheet(LeavingViewModel model, WorkplaceContext context, Runnable onClose) {
    this.model = model;
    this.context = context;
    this.texts = context.texts();
    String hospital = model.affiliation().hospitalName();
    Label words = new Label(texts.get("hospitals.leave-words"));
    words.setWrapText(true);
    words.getStyleClass().add("cd-muted");
    Banner problem = new Banner(Banner.Kind.DANGER, "fth-alert-circle", "");
    model.problem().subscribe(problem::setText);
    problem.visibleProperty().bind(model.problem().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    standing.getStyleClass().add("leaving-standing");
    VBox body = new VBox(words, problem, standing);
    body.getStyleClass().add("terms-body");
    Action leave =
        new Action(
                "hospitals.leave-now",
                texts.get("hospitals.leave-now", hospital),
                "fth-log-out",
                null,
                model::leave)
            .enabledWhen(model.sending().not());
    sheet =
        new SideSheet(
            texts.get("hospitals.close"), body, Buttons.row(Buttons.danger(leave)), onClose);
    sheet.describe(texts.get("hospitals.leave-title", hospital), "");
    model.standing().addListener((ListChangeListener<StandingAppointment>) _ -> draw());
  }

  SideSheet sheet() {
    return sheet;
  }

  private void draw() {
    standing.getChildren().clear();
    if (model.standing().isEmpty()) {
      return;
    }
    standing
        .getChildren()
        .add(
            new Banner(
                Banner.Kind.WARNING,
                "fth-calendar",
                texts.get("hospitals.standing", model.standing().size())));
    model.standing().forEach(appointment -> standing.getChildren().add(line(appointment)));
  }

  private Node line(StandingAppointment appointment) {
    ZoneId zone = ZoneId.of(model.affiliation().timeZone());
    Label when = new Label(context.formats().dayAndTime(appointment.startsAt(), zone));
    when.getStyleClass().add("cd-strong");
    Label number = new Label(appointment.number());
    number.getStyleClass().add("cd-secondary");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line =
        new HBox(
            when,
            number,
            gap,
            Buttons.link(
                new Action(
                    "hospitals.show-appointment",
                    texts.get("hospitals.show-appointment"),
                    "fth-arrow-right",
                    null,
                    () -> context.desk().navigator().go(new Route.Appointment(appointment.id())))));
    line.getStyleClass().add("leaving-line");
    return line;
  }
}
