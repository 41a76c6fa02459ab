package org.caredesk.desktop.reception.call;

import java.util.function.Consumer;
import org.caredesk.desktop.live.ServerTime;
import org.caredesk.desktop.reception.waitlist.NewWish;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.dto.patients.PatientSummary;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.jspecify.annotations.Nullable;

/** Takes calls, one at a time, over whatever the desk shows. */
public final class PhoneCall {
  private final WorkplaceContext context;
  private final ServerTime time;
  private final Consumer<AppointmentResponse> changed;
  private final Consumer<AppointmentResponse> booked;
  private final Consumer<NewWish> onWait;
  private @Nullable CallModel open;

  /**
   * @param changed hears of every change of an appointment that a call makes
   * @param booked hears of the appointment that a call has ended with
   * @param onWait hears of who waits because nothing suits
   */
  public PhoneCall(
      WorkplaceContext context,
      ServerTime time,
      Consumer<AppointmentResponse> changed,
      Consumer<AppointmentResponse> booked,
      Consumer<NewWish> onWait) {
    this.context = context;
    this.time = time;
    this.changed = changed;
    this.booked = booked;
    this.onWait = onWait;
  }

  /** Takes a call, unless one is taken already. */
  public void take() {
    begin(null);
  }

  /** Looks for a time for somebody who is known already, unless a call is taken. */
  public void takeFor(PatientSummary person) {
    begin(person);
  }

  private void begin(@Nullable PatientSummary person) {
    if (open != null) {
      return;
    }
    CallModel call = new CallModel(context, time, changed);
    if (person != null) {
      call.caller().choose(person);
    }
    open = call;
    Runnable end = context.desk().overlays()::closeDialog;
    CallView view =
        new CallView(
            context,
            call,
            person == null,
            end,
            () -> {
              NewWish wish = call.openings().waiting(call.caller().patientProperty().get());
              end.run();
              onWait.accept(wish);
            });
    context.desk().overlays().openDialog(view, () -> ended(call));
    context.work().later(view::focus);
  }

  private void ended(CallModel call) {
    AppointmentResponse appointment = call.booked();
    open = null;
    call.close();
    if (appointment != null) {
      booked.accept(appointment);
    }
  }

  /** The desk is left for good: what the call holds is given back. */
  public void close() {
    CallModel call = open;
    if (call != null) {
      open = null;
      call.close();
      context.desk().overlays().closeDialog();
    }
  }
}
