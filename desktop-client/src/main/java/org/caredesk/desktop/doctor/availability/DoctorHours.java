package org.caredesk.desktop.doctor.availability;

import java.util.List;
import java.util.Optional;
import org.caredesk.desktop.shell.Route;
import org.caredesk.desktop.shell.Screen;
import org.caredesk.desktop.shell.Section;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.jspecify.annotations.Nullable;

/** The section of the doctor's hours; what is painted lives as long as the workplace. */
public final class DoctorHours {
  /** The rail item. */
  public static final String AVAILABILITY = "availability";

  private final WorkplaceContext context;
  private @Nullable AvailabilityViewModel model;

  public DoctorHours(WorkplaceContext context) {
    this.context = context;
  }

  public Section section() {
    return new Section(
        AVAILABILITY,
        "fth-edit-2",
        context.texts().get("hours.section"),
        () -> new Route.Part(AVAILABILITY));
  }

  /** The screen behind {@code route}, where it is this one. */
  public Optional<Screen> open(Route route) {
    return route instanceof Route.Part part && part.section().equals(AVAILABILITY)
        ? Optional.of(new AvailabilityScreen(context, model()))
        : Optional.empty();
  }

  /** The sections of this workplace that come after the day's. */
  public List<Section> sections() {
    return List.of(section());
  }

  private AvailabilityViewModel model() {
    if (model == null) {
      model = new AvailabilityViewModel(context);
    }
    return model;
  }

  /** The workplace is left for good. */
  public void close() {
    if (model != null) {
      model.close();
    }
  }
}
