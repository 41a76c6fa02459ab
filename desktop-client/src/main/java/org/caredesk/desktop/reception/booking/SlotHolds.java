package org.caredesk.desktop.reception.booking;

import java.util.List;
import java.util.function.Consumer;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.Appointments;
import org.caredesk.desktop.api.IdempotencyKey;
import org.caredesk.desktop.reception.booking.BookingStage.Wish;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.scheduling.AppointmentRequest;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.CancellationRequest;
import org.jspecify.annotations.Nullable;

/**
 * Asks the server to hold slots and gives them back. Only the answer to the last wish counts: what
 * comes for an older one is given back at once.
 */
final class SlotHolds {
  private final WorkplaceContext context;
  private final Appointments appointments;
  private final Consumer<AppointmentResponse> changed;
  private IdempotencyKey key = IdempotencyKey.create();

  /** Rises with every wish. */
  private int attempt;

  /**
   * @param changed hears of every slot given back
   */
  SlotHolds(WorkplaceContext context, Consumer<AppointmentResponse> changed) {
    this.context = context;
    this.appointments = context.session().api().appointments();
    this.changed = changed;
  }

  /** The next hold asked for is another intent, even where it is of the same slot. */
  void renewIntent() {
    key = IdempotencyKey.create();
  }

  /** Nobody waits for an answer any more. */
  void forget() {
    attempt++;
  }

  /**
   * @param why the reason to book it though it is not free; null for a free slot
   */
  void ask(
      Wish wanted,
      VisitMode mode,
      @Nullable String why,
      Consumer<AppointmentResponse> held,
      Consumer<ApiProblem> not) {
    int mine = ++attempt;
    AppointmentRequest request =
        new AppointmentRequest(
            wanted.doctor().affiliationId(),
            null,
            wanted.startsAt(),
            wanted.minutes(),
            mode,
            null,
            null,
            null,
            context.desk().deskName(),
            why == null ? null : true,
            why);
    IdempotencyKey asked = key;
    context
        .work()
        .start(
            () -> appointments.hold(request, asked),
            (AppointmentResponse hold) -> {
              if (mine == attempt) {
                held.accept(hold);
              } else {
                giveBack(hold, () -> {});
              }
            },
            refusal -> {
              if (mine == attempt) {
                not.accept(refusal);
              }
            });
  }

  /** Gives a slot back to make way for another wish. */
  void makeWay(AppointmentResponse old, Runnable then) {
    int mine = ++attempt;
    giveBack(
        old,
        () -> {
          if (mine == attempt) {
            then.run();
          }
        });
  }

  /**
   * Gives a slot back, with those that were held with it. Whether it succeeds or not, {@code then}
   * runs: an unpaid hold ends by itself.
   */
  void giveBack(AppointmentResponse hold, Runnable then) {
    var why = CancellationRequest.because(context.texts().get("reception.released-reason"));
    IdempotencyKey once = IdempotencyKey.create();
    context
        .work()
        .start(
            () ->
                hold.series() == null
                    ? List.of(appointments.cancel(hold.id(), why, once))
                    : context.session().api().series().cancelFollowing(hold.id(), why),
            (List<AppointmentResponse> cancelled) -> {
              cancelled.forEach(changed);
              then.run();
            },
            _ -> then.run());
  }
}
