package org.caredesk.desktop.doctor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caredesk.desktop.doctor.availability.DoctorHours;
import org.caredesk.desktop.doctor.day.DoctorDay;
import org.caredesk.desktop.doctor.earnings.DoctorEarnings;
import org.caredesk.desktop.doctor.profile.DoctorProfile;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.session.WorkstationSettings;
import org.caredesk.desktop.shell.Route;
import org.caredesk.desktop.shell.Screen;
import org.caredesk.desktop.shell.Section;
import org.caredesk.desktop.shell.Workplace;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;

/** The doctor's workplace. */
public final class DoctorWorkplace implements Workplace {
  private final Texts texts;
  private final DoctorDay day;
  private final DoctorProfile profile;
  private final DoctorHours hours;
  private final DoctorEarnings earnings;

  public DoctorWorkplace(WorkplaceContext context, WorkstationSettings settings) {
    this.texts = context.texts();
    this.day = new DoctorDay(context, settings.requestSound());
    this.profile = new DoctorProfile(context);
    this.hours = new DoctorHours(context);
    this.earnings = new DoctorEarnings(context);
  }

  @Override
  public String id() {
    return "doctor";
  }

  @Override
  public String icon() {
    return "fth-heart";
  }

  @Override
  public String text() {
    return texts.get("doctor.workplace");
  }

  @Override
  public List<Section> sections() {
    return Stream.of(day.sections(), hours.sections(), earnings.sections(), profile.sections())
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public Route home() {
    return day.home();
  }

  @Override
  public List<Runnable> ahead() {
    return day.ahead();
  }

  @Override
  public List<Action> actions() {
    return List.of();
  }

  @Override
  public Optional<Screen> open(Route route) {
    return day.open(route)
        .or(() -> hours.open(route))
        .or(() -> earnings.open(route))
        .or(() -> profile.open(route));
  }

  @Override
  public String sectionOf(Route route) {
    return route instanceof Route.Part part ? part.section() : DoctorDay.TODAY;
  }

  @Override
  public void close() {
    day.close();
    hours.close();
  }
}
