package org.caredesk.desktop.insights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.insights.group.GroupScreen;
import org.caredesk.desktop.insights.live.LiveScreen;
import org.caredesk.desktop.revenue.PeriodViewModel;
import org.caredesk.desktop.revenue.RevenueScreen;
import org.caredesk.desktop.shell.Route;
import org.caredesk.desktop.shell.Screen;
import org.caredesk.desktop.shell.Section;
import org.caredesk.desktop.shell.Workplace;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.dto.identity.Role;
import org.jspecify.annotations.Nullable;

/** Where figures are looked at by those who answer for them. */
public final class InsightsWorkplace implements Workplace {

  /** A section of the workplace. */
  private record Place(String id, String icon, String text, Supplier<Screen> screen) {
    Route route() {
      return new Route.Part(id);
    }
  }

  private final WorkplaceContext context;
  private final Texts texts;
  private final PeriodViewModel days;
  private final @Nullable Action group;
  private final List<Place> places;

  public InsightsWorkplace(WorkplaceContext context) {
    this.context = context;
    this.texts = context.texts();
    days = new PeriodViewModel(context);
    List<Role> roles = context.session().me().roles();
    // The server gives the group to these only.
    boolean seesGroup = roles.contains(Role.SUPER_ADMIN) || roles.contains(Role.STAKEHOLDER);
    group = seesGroup ? toGroup() : null;
    places = places(seesGroup);
  }

  private Action toGroup() {
    return new Action(
        "insights.to-group",
        texts.get("insights.to-group"),
        "fth-globe",
        null,
        () -> context.desk().navigator().go(new Route.Part(GroupScreen.SECTION)));
  }

  private List<Place> places(boolean seesGroup) {
    List<Place> all = new ArrayList<>();
    all.add(
        new Place(
            LiveScreen.SECTION,
            "fth-activity",
            texts.get("insights.live"),
            () -> new LiveScreen(context, days, group)));
    all.add(
        new Place(
            RevenueScreen.SECTION,
            "fth-bar-chart-2",
            texts.get("insights.reports"),
            () -> new RevenueScreen(context)));
    if (seesGroup) {
      all.add(
          new Place(
              GroupScreen.SECTION,
              "fth-globe",
              texts.get("insights.group"),
              () -> new GroupScreen(context, days)));
    }
    return List.copyOf(all);
  }

  @Override
  public String id() {
    return "insights";
  }

  @Override
  public String icon() {
    return "fth-pie-chart";
  }

  @Override
  public String text() {
    return texts.get("insights.workplace");
  }

  @Override
  public List<Section> sections() {
    return places.stream()
        .map(place -> new Section(place.id(), place.icon(), place.text(), place::route))
        .toList();
  }

  @Override
  public Route home() {
    return places.getFirst().route();
  }

  @Override
  public List<Action> actions() {
    return group == null ? List.of() : List.of(group);
  }

  @Override
  public Optional<Screen> open(Route route) {
    return place(route).map(place -> place.screen().get());
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
}
