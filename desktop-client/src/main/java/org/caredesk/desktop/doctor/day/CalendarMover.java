package org.caredesk.desktop.doctor.day;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.IfMatch;
import org.caredesk.desktop.schedule.Landing;
import org.caredesk.desktop.schedule.Mover;
import org.caredesk.desktop.schedule.ScheduleColumn;
import org.caredesk.desktop.schedule.Visit;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.dto.problem.Problem;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.DoctorCalendarResponse;
import org.caredesk.dto.scheduling.DoctorCalendarResponse.CalendarAppointment;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.caredesk.dto.scheduling.ReschedulingRequest;
import org.caredesk.dto.scheduling.Slot;

/** Reschedules by moving cards in the doctor's calendar. */
final class CalendarMover implements Mover {
  private final WorkplaceContext context;
  private final CalendarViewModel calendar;
  private final Acting acting;
  private final Landings landings;

  CalendarMover(WorkplaceContext context, CalendarViewModel calendar, Acting acting) {
    this.context = context;
    this.calendar = calendar;
    this.acting = acting;
    this.landings = new Landings(context.texts(), context.formats());
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
    return known == null || shown == null
        ? new Landing(false, context.texts().get("doctor.landing.gone"))
        : landings.judge(shown, known, start, calendar.nowProperty().get());
  }

  @Override
  public void move(Visit visit, ScheduleColumn to, Instant start) {
    CalendarAppointment known = calendar.appointment(visit.id());
    if (known == null) {
      return;
    }
    DayAppointment appointment = known.appointment();
    acting.run(
        () ->
            context
                .session()
                .api()
                .appointments()
                .reschedule(
                    appointment.id(),
                    new ReschedulingRequest(start, null, null),
                    new IfMatch(appointment.version())),
        this::moved,
        this::failed);
  }

  private String moved(AppointmentResponse done) {
    ZoneId zone = ZoneId.of(done.timeZone());
    return context
        .texts()
        .get(
            "doctor.moved",
            Acting.name(done),
            context.formats().dayShort(done.startsAt().atZone(zone).toLocalDate()),
            context.formats().timeRange(done.startsAt(), done.endsAt(), zone));
  }

  private void failed(ApiProblem problem) {
    Problem details = problem.details();
    List<Slot> others = details == null ? null : details.nextFreeSlots();
    if (others == null || others.isEmpty()) {
      acting.say(problem);
    } else {
      say(
          context
              .texts()
              .get(
                  "doctor.move-failed-next",
                  ProblemTexts.sentence(context.texts(), problem),
                  context.formats().dayAndTime(others.getFirst().startsAt(), calendar.zone())));
    }
    calendar.reload();
  }

  @Override
  public void refused(Landing landing) {
    say(context.texts().get("doctor.move-refused", landing.words()));
  }

  private void say(String text) {
    context.desk().toasts().show("fth-slash", text, null);
  }
}
