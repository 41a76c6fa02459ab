package org.caredesk.desktop.reception;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.dto.scheduling.AppointmentMove;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.AppointmentStatus;

/**
 * The requests that this desk has booked and the doctor has not decided: it is told when one is.
 */
final class Awaited {
  private final WorkplaceContext context;
  private final Consumer<AppointmentResponse> changed;

  /** The newest version that this desk knows of each. */
  private final Map<UUID, Integer> versions = new HashMap<>();

  /**
   * @param changed hears of what was decided
   */
  Awaited(WorkplaceContext context, Consumer<AppointmentResponse> changed) {
    this.context = context;
    this.changed = changed;
  }

  /** Sees what was done at this desk: a request is waited for, what it did itself is no news. */
  void note(AppointmentResponse appointment) {
    if (appointment.status() == AppointmentStatus.REQUESTED) {
      versions.put(appointment.id(), appointment.version());
    } else {
      versions.remove(appointment.id());
    }
  }

  /** Hears of a change somewhere; that of a request waited for is looked up and said. */
  void hear(LiveFrame frame) {
    UUID id = frame.id();
    Integer known = id == null ? null : versions.get(id);
    if (id != null && known != null && frame.version() != null && frame.version() > known) {
      versions.put(id, frame.version());
      look(id, known);
    }
  }

  /** Frames were missed: looks at every request waited for. */
  void lookAgain() {
    Map.copyOf(versions).forEach(this::look);
  }

  private void look(UUID id, int known) {
    context
        .work()
        .start(
            () -> context.session().api().appointments().get(id),
            (AppointmentResponse truth) -> {
              if (truth.version() > known) {
                note(truth);
                changed.accept(truth);
                say(truth);
              }
            },
            _ -> versions.computeIfPresent(id, (_, _) -> known));
  }

  private void say(AppointmentResponse truth) {
    ZoneId zone = ZoneId.of(truth.timeZone());
    String name = truth.patientName() == null ? truth.number() : truth.patientName();
    boolean offered = truth.status() == AppointmentStatus.REQUESTED && truth.proposal() != null;
    if (truth.status() == AppointmentStatus.REQUESTED && !offered) {
      return;
    }
    Instant start = truth.proposal() == null ? truth.startsAt() : truth.proposal().startsAt();
    AppointmentMove last = truth.history().isEmpty() ? null : truth.history().getLast();
    String reason = last == null || last.reason() == null ? "" : last.reason();
    String text =
        switch (truth.status()) {
          case REQUESTED -> "reception.decided.OFFERED";
          case CONFIRMED -> "reception.decided.CONFIRMED";
          case REJECTED -> "reception.decided.REJECTED";
          case EXPIRED -> "reception.decided.EXPIRED";
          default -> "reception.decided.OTHER";
        };
    context
        .desk()
        .toasts()
        .show(
            truth.status() == AppointmentStatus.CONFIRMED ? "fth-check-circle" : "fth-inbox",
            context
                .texts()
                .get(
                    text,
                    name,
                    truth.doctorName(),
                    context.formats().dayAndTime(start, zone),
                    reason,
                    context.texts().word(truth.status())),
            null);
  }
}
