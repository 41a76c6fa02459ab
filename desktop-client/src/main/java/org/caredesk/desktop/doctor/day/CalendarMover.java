package org.caredesk.desktop.doctor.day;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.schedule.Landing;
import org.caredesk.desktop.schedule.Mover;
import org.caredesk.desktop.schedule.ScheduleColumn;
import org.caredesk.desktop.schedule.Visit;
import org.caredesk.desktop.schedule.moves.Acting;
import org.caredesk.desktop.schedule.moves.Landings;
import org.caredesk.desktop.schedule.moves.Rescheduling;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.DoctorCalendarResponse;
import org.caredesk.dto.scheduling.DoctorCalendarResponse.CalendarAppointment;
import org.caredesk.dto.scheduling.DoctorCalendarResponse.CalendarHospital;
import org.jspecify.annotations.Nullable;

/** Reschedules by moving cards in the doctor's calendar. */
final class CalendarMover implements Mover {
  private final Texts texts;
  private final CalendarViewModel calendar;
  private final Landings landings;
  private final CalendarColumns columns;
  private final Rescheduling rescheduling;

  CalendarMover(WorkplaceContext context, CalendarViewModel calendar, Acting acting) {
    this.texts = context.texts();
    this.calendar = calendar;
    this.landings = new Landings(context.texts(), context.formats());
    this.columns = new CalendarColumns(context.texts(), context.formats());
    this.rescheduling = new Rescheduling(context, acting, calendar::reload);
  }

  @Override
  public boolean movable(ScheduleColumn column, Visit visit) {
    CalendarAppointment known = calendar.appointment(visit.id());
    return known != null
        && known.appointment().allowedActions().contains(AppointmentAction.RESCHEDULE);
  }

  @Override
  public Landing landing(Visit visit, ScheduleColumn to, Instant start) {
    CalendarAppointment known = calendar.appointment(visit.id());
    DoctorCalendarResponse shown = calendar.calendar();
    if (known == null || shown == null) {
      return new Landing(false, texts.get("doctor.landing.gone"));
    }
    CalendarHospital hospital = hospital(shown, known.affiliationId());
    return hospital == null
        ? new Landing(false, texts.get("doctor.landing.elsewhere"))
        : landings.judge(
            hours(shown, hospital), known.appointment(), start, calendar.nowProperty().get());
  }

  private static @Nullable CalendarHospital hospital(
      DoctorCalendarResponse calendar, UUID affiliation) {
    return calendar.hospitals().stream()
        .filter(each -> each.affiliationId().equals(affiliation))
        .findFirst()
        .orElse(null);
  }

  private Landings.Hours hours(DoctorCalendarResponse calendar, CalendarHospital hospital) {
    return new Landings.Hours(
        ZoneId.of(hospital.timeZone()),
        hospital.windows(),
        hospital.closures().stream().map(columns::closure).toList(),
        calendar.appointments().stream().map(CalendarAppointment::appointment).toList(),
        texts.get("doctor.landing.closed", hospital.hospitalName()));
  }

  @Override
  public void move(Visit visit, ScheduleColumn to, Instant start) {
    CalendarAppointment known = calendar.appointment(visit.id());
    if (known != null) {
      rescheduling.move(known.appointment(), start, calendar.zone());
    }
  }

  @Override
  public void refused(Landing landing) {
    rescheduling.refused(landing);
  }
}
