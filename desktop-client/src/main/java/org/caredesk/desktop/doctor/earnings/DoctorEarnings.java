package org.caredesk.desktop.doctor.earnings;

import java.util.List;
import java.util.Optional;
import org.caredesk.desktop.shell.Route;
import org.caredesk.desktop.shell.Screen;
import org.caredesk.desktop.shell.Section;
import org.caredesk.desktop.shell.WorkplaceContext;

/** The section of the doctor's workplace about earnings. */
public final class DoctorEarnings {
  /** The rail item. */
  public static final String SECTION = "earnings";

  private final WorkplaceContext context;

  public DoctorEarnings(WorkplaceContext context) {
    this.context = context;
  }

  public List<Section> sections() {
    return List.of(
        new Section(
            SECTION,
            "fth-trending-up",
            context.texts().get("earnings.section"),
            () -> new Route.Part(SECTION)));
  }

  /** The screen behind {@code route}, where it is this one. */
  public Optional<Screen> open(Route route) {
    return route instanceof Route.Part part && part.section().equals(SECTION)
        ? Optional.of(new EarningsScreen(context))
        : Optional.empty();
  }
}
