package org.caredesk.server.scheduling.replan;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.caredesk.dto.scheduling.ReplanResponse;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.Audited;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.scheduling.slips.ListPaper;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom the desk has to call after a re-plan, on paper (SPEC X1). */
@Service
public class CallLists {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

  private final Replanning replanning;
  private final ListPaper paper;
  private final ApplicationEventPublisher events;

  CallLists(Replanning replanning, ListPaper paper, ApplicationEventPublisher events) {
    this.replanning = replanning;
    this.paper = paper;
    this.events = events;
  }

  /**
   * A PDF.
   *
   * @param all also those whom the system can tell itself
   * @throws org.caredesk.server.kernel.Refusal as {@link Replanning#get}
   */
  @Transactional
  public byte[] of(Actor actor, UUID id, boolean all) {
    var plan = replanning.get(actor, id);
    var zone = ZoneId.of(plan.timeZone());
    var called = plan.items().stream().filter(item -> all || !item.reachable()).toList();
    events.publishEvent(
        new Audited(
            actor,
            "print-call-list",
            "replan",
            id,
            new HospitalId(plan.hospitalId()),
            Map.of("patients", called.size())));
    return paper.draw(
        "Call list: " + plan.doctorName() + " is away",
        "%s, %s. %d of %d patients, times of %s."
            .formatted(
                plan.hospitalName(),
                WHEN.format(plan.from()) + " to " + WHEN.format(plan.to()),
                called.size(),
                plan.items().size(),
                plan.timeZone()),
        called.stream().map(item -> line(item, zone)).toList());
  }

  private static ListPaper.Line line(ReplanResponse.Item item, ZoneId zone) {
    var contact = item.patientPhone();
    return new ListPaper.Line(
        item.patientName(), contact == null ? "no telephone" : contact, what(item, zone));
  }

  private static String what(ReplanResponse.Item item, ZoneId zone) {
    var from = item.number() + ", was " + when(item.oldStart(), zone);
    var to = item.newStart();
    return switch (item.choice()) {
      case COLLEAGUE, SAME_DOCTOR ->
          from + ", now " + (to == null ? "" : when(to, zone) + " with ") + item.doctorName();
      case PINBOARD -> from + ", a new time has to be found";
      case LEAVE -> from + ", not moved: talk to them";
    };
  }

  private static String when(Instant instant, ZoneId zone) {
    return WHEN.format(instant.atZone(zone));
  }
}
