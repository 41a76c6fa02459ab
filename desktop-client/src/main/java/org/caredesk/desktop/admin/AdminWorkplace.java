package org.caredesk.desktop.admin;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableIntegerValue;
import org.caredesk.desktop.admin.affiliations.AffiliationsScreen;
import org.caredesk.desktop.admin.audit.AuditScreen;
import org.caredesk.desktop.admin.departments.DepartmentsScreen;
import org.caredesk.desktop.admin.doctors.DoctorsScreen;
import org.caredesk.desktop.admin.feedback.FeedbackScreen;
import org.caredesk.desktop.admin.feedback.UnreadComments;
import org.caredesk.desktop.admin.hospitals.HospitalsScreen;
import org.caredesk.desktop.admin.imports.ImportsScreen;
import org.caredesk.desktop.admin.staff.StaffScreen;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.revenue.RevenueScreen;
import org.caredesk.desktop.shell.Route;
import org.caredesk.desktop.shell.Screen;
import org.caredesk.desktop.shell.Section;
import org.caredesk.desktop.shell.Workplace;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.dto.identity.MeResponse;
import org.caredesk.dto.identity.Role;
import org.jspecify.annotations.Nullable;

/** The admin console. A section is one line in {@link #places}. */
public final class AdminWorkplace implements Workplace {
  static final String APPROVALS = "approvals";

  /**
   * A section of the console.
   *
   * @param roles who may open it
   * @param badge how much waits there
   */
  private record Place(
      String id,
      String icon,
      String text,
      List<Role> roles,
      ObservableIntegerValue badge,
      Function<WorkplaceContext, Screen> screen) {

    Route route() {
      return new Route.Part(id);
    }
  }

  private final WorkplaceContext context;
  private final Texts texts;
  private final @Nullable WaitingApplications waiting;
  private final @Nullable UnreadComments unread;
  private final List<Place> places;

  public AdminWorkplace(WorkplaceContext context) {
    this.context = context;
    this.texts = context.texts();
    MeResponse me = context.session().me();
    waiting = me.roles().contains(Role.SUPER_ADMIN) ? new WaitingApplications(context) : null;
    unread =
        me.roles().contains(Role.SUPER_ADMIN) || me.roles().contains(Role.HOSPITAL_ADMIN)
            ? new UnreadComments(context)
            : null;
    places =
        places(
                waiting == null ? new ReadOnlyIntegerWrapper() : waiting.count(),
                unread == null ? new ReadOnlyIntegerWrapper() : unread.count())
            .filter(place -> place.roles().stream().anyMatch(me.roles()::contains))
            .toList();
  }

  /** All sections, in the order of the rail. */
  private Stream<Place> places(
      ObservableIntegerValue applications, ObservableIntegerValue comments) {
    Role[] admins = {Role.SUPER_ADMIN, Role.HOSPITAL_ADMIN};
    return Stream.of(
        place(HospitalsScreen.SECTION, "fth-home", "admin.hospitals", HospitalsScreen::new, admins),
        place(
            DepartmentsScreen.SECTION,
            "fth-layers",
            "admin.departments",
            DepartmentsScreen::new,
            admins),
        place(
            AffiliationsScreen.SECTION,
            "fth-link",
            "admin.affiliations",
            AffiliationsScreen::new,
            admins),
        place(DoctorsScreen.SECTION, "fth-user", "admin.doctors", DoctorsScreen::new, admins),
        new Place(
            APPROVALS,
            "fth-user-check",
            texts.get("admin.approvals"),
            List.of(Role.SUPER_ADMIN),
            applications,
            ApprovalsScreen::new),
        place(StaffScreen.SECTION, "fth-users", "admin.staff", StaffScreen::new, admins),
        place(
            RevenueScreen.SECTION,
            "fth-bar-chart-2",
            "revenue.section",
            RevenueScreen::new,
            admins),
        new Place(
            FeedbackScreen.SECTION,
            "fth-message-square",
            texts.get("admin.feedback"),
            Arrays.asList(admins),
            comments,
            FeedbackScreen::new),
        place(ImportsScreen.SECTION, "fth-upload", "imports.section", ImportsScreen::new, admins),
        place(AuditScreen.SECTION, "fth-shield", "admin.audit", AuditScreen::new, admins));
  }

  private Place place(
      String id,
      String icon,
      String text,
      Function<WorkplaceContext, Screen> screen,
      Role... roles) {
    return new Place(
        id, icon, texts.get(text), Arrays.asList(roles), new ReadOnlyIntegerWrapper(), screen);
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
    return places.stream()
        .map(
            place ->
                new Section(place.id(), place.icon(), place.text(), place::route, place.badge()))
        .toList();
  }

  @Override
  public Route home() {
    return places.getFirst().route();
  }

  @Override
  public List<Action> actions() {
    return List.of();
  }

  @Override
  public Optional<Screen> open(Route route) {
    return place(route).map(place -> place.screen().apply(context));
  }

  private Optional<Place> place(Route route) {
    return route instanceof Route.Part part
        ? places.stream().filter(place -> place.id().equals(part.section())).findFirst()
        : Optional.empty();
  }

  @Override
  public String sectionOf(Route route) {
    return place(route).map(Place::id).orElse("");
  }

  @Override
  public void close() {
    if (waiting != null) {
      waiting.close();
    }
    if (unread != null) {
      unread.close();
    }
  }
}
