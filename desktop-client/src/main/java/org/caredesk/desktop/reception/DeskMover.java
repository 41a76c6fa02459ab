package org.caredesk.desktop.reception;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.caredesk.dto.scheduling.HospitalDayResponse.DoctorDay;
import org.caredesk.dto.scheduling.Slot;

/** Reschedules by moving cards over the day of the hospital. */
final class DeskMover implements Mover {
  private final Texts texts;
  private final DayViewModel day;
  private final DeskPicture picture;
  private final Landings landings;
  private final Rescheduling rescheduling;

  DeskMover(WorkplaceContext context, DayViewModel day, Acting acting) {
    this(context, day, DeskPicture.of(day), acting);
  }

  /**
   * @param day knows the time and the zone
   * @param picture what the visits are moved over
   */
  DeskMover(WorkplaceContext context, DayViewModel day, DeskPicture picture, Acting acting) {
    this.texts = context.texts();
    this.picture = picture;
    this.day = day;
    this.landings = new Landings(context.texts(), context.formats());
    this.rescheduling = new Rescheduling(context, acting, picture::reload);
  }

  @Override
  public boolean movable(ScheduleColumn column, Visit visit) {
    DayAppointment known = picture.appointment(visit.id());
    return known != null && known.allowedActions().contains(AppointmentAction.RESCHEDULE);
  }

  private static Duration length(Visit visit) {
    return Duration.between(visit.startsAt(), visit.endsAt());
  }

  @Override
  public List<Integer> lengths(ScheduleColumn column, Visit visit) {
    DoctorDay doctor = picture.doctorOf(column.id());
    return doctor == null ? List.of() : doctor.allowedSlotMinutes().stream().sorted().toList();
  }

  @Override
  public Landing landing(Visit visit, ScheduleColumn to, Instant start) {
    DayAppointment known = picture.appointment(visit.id());
    DoctorDay doctor = picture.doctorOf(to.id());
    if (known == null || doctor == null) {
      return new Landing(false, texts.get("reception.landing.gone"));
    }
    if (!picture.isWith(doctor, known)) {
      return new Landing(false, texts.get("reception.landing.other-doctor"));
    }
    return landings.judge(
        new Landings.Hours(
            day.zone(),
            doctor.windows(),
            to.closures(),
            doctor.appointments(),
            texts.get("reception.landing.closed", doctor.doctorName())),
        known,
        new Slot(start, start.plus(length(visit))),
        day.nowProperty().get());
  }

  @Override
  public void move(Visit visit, ScheduleColumn to, Instant start) {
    DayAppointment known = picture.appointment(visit.id());
    if (known != null) {
      Duration length = length(visit);
      boolean same = length.equals(Duration.between(known.startsAt(), known.endsAt()));
      rescheduling.move(known, start, same ? null : (int) length.toMinutes(), day.zone());
    }
  }

  @Override
  public void refused(Landing landing) {
    rescheduling.refused(landing);
  }
}
