package org.caredesk.desktop.schedule.moves;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.IfMatch;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.schedule.Landing;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.dto.problem.Problem;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.caredesk.dto.scheduling.ReschedulingRequest;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.dto.scheduling.TransferRequest;
import org.jspecify.annotations.Nullable;

/** Gives an appointment that was carried over a grid its new time. */
public final class Rescheduling {
  private final WorkplaceContext context;
  private final Acting acting;
  private final Runnable reload;
  private final Texts texts;
  private final Formatting formats;

  /**
   * @param reload shows the truth again where the server refused
   */
  public Rescheduling(WorkplaceContext context, Acting acting, Runnable reload) {
    this.context = context;
    this.acting = acting;
    this.reload = reload;
    this.texts = context.texts();
    this.formats = context.formats();
  }

  /**
   * Moves {@code appointment}, says where to, and offers the way back.
   *
   * @param zone of the hospital
   */
  public void move(DayAppointment appointment, Instant start, ZoneId zone) {
    move(appointment, start, null, zone);
  }

  /**
   * The same with another length; the fee stays as agreed.
   *
   * @param minutes null for the length that it has
   */
  public void move(
      DayAppointment appointment, Instant start, @Nullable Integer minutes, ZoneId zone) {
    acting.run(
        () ->
            context
                .session()
                .api()
                .appointments()
                .reschedule(
                    appointment.id(),
                    new ReschedulingRequest(start, minutes, null),
                    new IfMatch(appointment.version())),
        this::moved,
        problem -> failed(problem, zone));
  }

  /**
   * Takes {@code appointment} to another doctor, says so, and offers the way back.
   *
   * @param to the other doctor's affiliation
   */
  public void transfer(DayAppointment appointment, UUID to, Instant start, ZoneId zone) {
    acting.run(
        () ->
            context
                .session()
                .api()
                .appointments()
                .transfer(
                    appointment.id(),
                    new TransferRequest(to, start, null, null),
                    new IfMatch(appointment.version())),
        done -> transferred(context, done),
        problem -> failed(problem, zone));
  }

  /** With whom and when the visit is now. */
  public static String transferred(WorkplaceContext context, AppointmentResponse done) {
    return context
        .texts()
        .get(
            "schedule.transferred",
            Acting.name(done),
            done.doctorName(),
            context
                .formats()
                .timeRange(done.startsAt(), done.endsAt(), ZoneId.of(done.timeZone())));
  }

  private String moved(AppointmentResponse done) {
    ZoneId zone = ZoneId.of(done.timeZone());
    return texts.get(
        "schedule.moved",
        Acting.name(done),
        formats.dayShort(done.startsAt().atZone(zone).toLocalDate()),
        formats.timeRange(done.startsAt(), done.endsAt(), zone));
  }

  private void failed(ApiProblem problem, ZoneId zone) {
    Problem details = problem.details();
    List<Slot> others = details == null ? null : details.nextFreeSlots();
    if (others == null || others.isEmpty()) {
      acting.say(problem);
    } else {
      say(
          texts.get(
              "schedule.move-failed-next",
              ProblemTexts.sentence(texts, problem),
              formats.dayAndTime(others.getFirst().startsAt(), zone)));
    }
    reload.run();
  }

  /** Says why it was not moved at all. */
  public void refused(Landing landing) {
    say(texts.get("schedule.move-refused", landing.words()));
  }

  private void say(String text) {
    context.desk().toasts().show("fth-slash", text, null);
  }
}
