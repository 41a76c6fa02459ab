package org.caredesk.desktop.reception;

import java.util.UUID;
import okhttp3.ResponseBody;
import org.caredesk.desktop.paper.Papers;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.HospitalDayResponse;
import org.caredesk.dto.scheduling.ReplanResponse;

/** What the desk puts on paper: slips, the day, call lists. */
final class DeskPapers {
  private final WorkplaceContext context;
  private final Papers papers;

  DeskPapers(WorkplaceContext context, Papers papers) {
    this.context = context;
    this.papers = papers;
  }

  /** Whether there is a slip of an appointment in this state. */
  static boolean hasSlip(AppointmentStatus status) {
    return switch (status) {
      case CONFIRMED, CHECKED_IN, IN_CONSULTATION, COMPLETED -> true;
      case HELD, REQUESTED, PARKED, REJECTED, CANCELLED, EXPIRED, NO_SHOW -> false;
    };
  }

  /** Fetches the slip, and then shows it with the printers, so that nobody chooses for nothing. */
  void slip(UUID appointment, String number) {
    papers.show(
        () -> {
          try (ResponseBody pdf = context.session().api().slips().slip(appointment)) {
            return new Papers.Sheet(
                context.texts().get("paper.slip", number),
                "slip-" + number + ".pdf",
                pdf.bytes(),
                new Papers.CalendarEntry(
                    number + ".ics", () -> context.session().api().slips().calendar(appointment)));
          }
        });
  }

  /**
   * Whom to telephone after a doctor was sent home.
   *
   * @param all also those who get a message
   */
  void calls(ReplanResponse plan, boolean all) {
    papers.show(
        () -> {
          try (ResponseBody pdf = context.session().api().replans().callList(plan.id(), all)) {
            return new Papers.Sheet(
                context.texts().get("paper.calls", plan.doctorName()),
                "call-list-" + plan.from().toLocalDate() + ".pdf",
                pdf.bytes());
          }
        });
  }

  /** Shows the day as a list to be printed; also when there is no connection. */
  void day(HospitalDayResponse shown) {
    // It takes a moment, and a key that seems to do nothing is pressed again.
    context.desk().toasts().show("fth-printer", context.texts().get("paper.making"), null);
    DayOnPaper paper = new DayOnPaper(context);
    paper.draw(shown, pages -> papers.show(() -> paper.sheet(shown, pages)));
  }
}
