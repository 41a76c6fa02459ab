package org.caredesk.desktop.admin;

import java.util.List;
import java.util.Optional;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.Route;
import org.caredesk.desktop.shell.Screen;
import org.caredesk.desktop.shell.Section;
import org.caredesk.desktop.shell.Workplace;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;

/** The admin console. */
public final class AdminWorkplace implements Workplace {
  static final String APPROVALS = "approvals";

  private final WorkplaceContext context;
  private final Texts texts;
  private final WaitingApplications waiting;

  public AdminWorkplace(WorkplaceContext context) {
    this.context = context;
    this.texts = context.texts();
    this.waiting = new WaitingApplications(context);
  }

  @Override
  public String id() {
    return "admin";
  }

  @Override
  public String icon() {
    return "fth-settings";
  }

  @Override
  public String text() {
    return texts.get("admin.workplace");
  }

  @Override
  public List<Section> sections() {
    return List.of(
        new Section(
            APPROVALS,
            "fth-user-check",
            texts.get("admin.approvals"),
            this::home,
            waiting.count()));
  }

  @Override
  public Route home() {
    return new Route.Part(APPROVALS);
  }

  @Override
  public List<Action> actions() {
    return List.of();
  }

  @Override
  public Optional<Screen> open(Route route) {
    return route instanceof Route.Part part && part.section().equals(APPROVALS)
        ? Optional.of(new ApprovalsScreen(context))
        : Optional.empty();
  }

  @Override
  public String sectionOf(Route route) {
    return route instanceof Route.Part part ? part.section() : APPROVALS;
  }

  @Override
  public void close() {
    waiting.close();
  }
}
