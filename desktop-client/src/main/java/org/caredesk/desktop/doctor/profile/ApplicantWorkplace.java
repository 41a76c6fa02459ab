package org.caredesk.desktop.doctor.profile;

import java.util.List;
import java.util.Optional;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.Route;
import org.caredesk.desktop.shell.Screen;
import org.caredesk.desktop.shell.Section;
import org.caredesk.desktop.shell.Workplace;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;

/** What a doctor sees between applying and being approved: the application and the profile. */
public final class ApplicantWorkplace implements Workplace {
  static final String APPLICATION = "application";
  static final String PROFILE_SECTION = DoctorProfile.PROFILE;

  private final WorkplaceContext context;
  private final Texts texts;
  private final Runnable renew;

  /**
   * @param renew gets the session its new role, once the application is approved
   */
  public ApplicantWorkplace(WorkplaceContext context, Runnable renew) {
    this.context = context;
    this.texts = context.texts();
    this.renew = renew;
  }

  @Override
  public String id() {
    return "applicant";
  }

  @Override
  public String icon() {
    return "fth-heart";
  }

  @Override
  public String text() {
    return texts.get("applicant.workplace");
  }

  @Override
  public List<Section> sections() {
    return List.of(
        new Section(APPLICATION, "fth-send", texts.get("applicant.section"), this::home),
        new Section(
            PROFILE_SECTION,
            "fth-user",
            texts.get("profile.section"),
            () -> new Route.Part(PROFILE_SECTION)));
  }

  @Override
  public Route home() {
    return new Route.Part(APPLICATION);
  }

  @Override
  public List<Action> actions() {
    return List.of();
  }

  @Override
  public Optional<Screen> open(Route route) {
    if (!(route instanceof Route.Part part)) {
      return Optional.empty();
    }
    return switch (part.section()) {
      // Before the session has its new role, the way to the hospitals leads past the approval.
      case APPLICATION, DoctorProfile.HOSPITALS -> Optional.of(new ApplicantScreen(context, renew));
      case PROFILE_SECTION -> Optional.of(new ProfileScreen(context, false));
      default -> Optional.empty();
    };
  }

  @Override
  public String sectionOf(Route route) {
    return route instanceof Route.Part part && part.section().equals(PROFILE_SECTION)
        ? PROFILE_SECTION
        : APPLICATION;
  }
}
