package org.caredesk.desktop.reception;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.caredesk.desktop.i18n.Formatting;
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

/** Reschedules, or hands over to a colleague, by moving cards over the day of the hospital. */
final class DeskMover implements Mover {
  private final Texts texts;
  private final Formatting formats;
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
    this.formats = context.formats();
    this.picture = picture;
    this.day = day;
    this.landings = new Landings(context.texts(), context.formats());
    this.rescheduling = new Rescheduling(context, acting, picture::reload);
  }

  @Override
  public boolean movable(ScheduleColumn column, Visit visit) {
    DayAppointment known = picture.appointment(visit.id());
    return known != null
        && (known.allowedActions().contains(AppointmentAction.RESCHEDULE)
            || known.allowedActions().contains(AppointmentAction.TRANSFER));
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
      return known.allowedActions().contains(AppointmentAction.TRANSFER)
          ? landingWith(doctor, known, to, new Slot(start, start.plus(length(visit))))
          : new Landing(false, texts.get("reception.landing.other-doctor"));
    }
    if (!known.allowedActions().contains(AppointmentAction.RESCHEDULE)) {
      return new Landing(false, texts.get("reception.landing.waits"));
    }
    return landings.judge(
        hours(doctor, to),
        known,
        new Slot(start, start.plus(length(visit))),
        day.nowProperty().get());
  }

  private Landings.Hours hours(DoctorDay doctor, ScheduleColumn shown) {
    return new Landings.Hours(
        day.zone(),
        doctor.windows(),
        shown.closures(),
        doctor.appointments(),
        texts.get("reception.landing.closed", doctor.doctorName()));
  }

  /**
   * With another doctor a visit lasts as long as that one's do, where its own length does not fit.
   */
  private Landing landingWith(
      DoctorDay doctor, DayAppointment known, ScheduleColumn shown, Slot wanted) {
    if (!doctor.visitModes().contains(known.visitMode())) {
      return new Landing(false, texts.get("reception.landing.other-mode", doctor.doctorName()));
    }
    long minutes = Duration.between(wanted.startsAt(), wanted.endsAt()).toMinutes();
    Slot slot =
        doctor.allowedSlotMinutes().contains((int) minutes)
            ? wanted
            : new Slot(
                wanted.startsAt(), wanted.startsAt().plusSeconds(60L * doctor.slotMinutes()));
    String refusal = landings.refusal(hours(doctor, shown), known, slot, day.nowProperty().get());
    return refusal != null
        ? new Landing(false, refusal)
        : new Landing(
            true,
            texts.get(
                "reception.landing.to",
                doctor.doctorName(),
                formats.timeRange(slot.startsAt(), slot.endsAt(), day.zone())));
  }

  @Override
  public void move(Visit visit, ScheduleColumn to, Instant start) {
    DayAppointment known = picture.appointment(visit.id());
    DoctorDay doctor = picture.doctorOf(to.id());
    if (known != null && doctor != null && !picture.isWith(doctor, known)) {
      rescheduling.transfer(known, doctor.affiliationId(), start, day.zone());
    } else if (known != null) {
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
