package org.caredesk.desktop.reception.booking;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.Appointments;
import org.caredesk.desktop.api.IdempotencyKey;
import org.caredesk.desktop.live.LiveState;
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

  /** What was left while the server could not be told. */
  private final List<AppointmentResponse> owed = new ArrayList<>();

  private Subscription returning = Subscription.EMPTY;

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
   * runs: an unpaid hold ends by itself. Without a connection it is given back once there is one.
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
            refusal -> {
              if (refusal.outOfReach()) {
                owe(hold);
              }
              then.run();
            });
  }

  /** Says that a slot is still held, and gives it back when the line is there again. */
  private void owe(AppointmentResponse hold) {
    if (owed.isEmpty()) {
      returning = context.session().live().state().subscribe((_, now) -> lineChanged(now));
    }
    owed.add(hold);
    Instant ends = hold.holdExpiresAt();
    String words =
        ends == null
            ? context.texts().get("reception.release-later")
            : context
                .texts()
                .get(
                    "reception.release-later-until",
                    context.formats().time(ends, ZoneId.of(hold.timeZone())));
    context.desk().toasts().show("fth-wifi-off", words, null);
  }

  private void lineChanged(LiveState now) {
    if (now instanceof LiveState.Live) {
      returning.unsubscribe();
      List<AppointmentResponse> due = List.copyOf(owed);
      owed.clear();
      due.forEach(hold -> giveBack(hold, () -> {}));
    }
  }
}
