package org.caredesk.desktop.doctor.profile;

import java.util.List;
import java.util.Optional;
import org.caredesk.desktop.shell.Route;
import org.caredesk.desktop.shell.Screen;
import org.caredesk.desktop.shell.Section;
import org.caredesk.desktop.shell.WorkplaceContext;

/** The sections of the doctor's workplace about the doctor: profile and hospitals. */
public final class DoctorProfile {
  /** The rail item of the profile. */
  public static final String PROFILE = "profile";

  /** The rail item of the hospitals. */
  public static final String HOSPITALS = "hospitals";

  private final WorkplaceContext context;

  public DoctorProfile(WorkplaceContext context) {
    this.context = context;
  }

  public List<Section> sections() {
    return List.of(
        new Section(
            HOSPITALS,
            "fth-home",
            context.texts().get("hospitals.section"),
            () -> new Route.Part(HOSPITALS)),
        new Section(
            PROFILE,
            "fth-user",
            context.texts().get("profile.section"),
            () -> new Route.Part(PROFILE)));
  }

  /** The screen behind {@code route}, where it is one of these. */
  public Optional<Screen> open(Route route) {
    if (!(route instanceof Route.Part part)) {
      return Optional.empty();
    }
    return switch (part.section()) {
      case HOSPITALS -> Optional.of(new HospitalsScreen(context));
      case PROFILE -> Optional.of(new ProfileScreen(context, true));
      default -> Optional.empty();
    };
  }
}
