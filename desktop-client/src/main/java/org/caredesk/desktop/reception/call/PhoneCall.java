package org.caredesk.desktop.reception.call;

import java.util.function.Consumer;
import org.caredesk.desktop.live.ServerTime;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.jspecify.annotations.Nullable;

/** Takes calls, one at a time, over whatever the desk shows. */
public final class PhoneCall {
  private final WorkplaceContext context;
  private final ServerTime time;
  private final Consumer<AppointmentResponse> changed;
  private final Consumer<AppointmentResponse> booked;
  private @Nullable CallModel open;

  /**
   * @param changed hears of every change of an appointment that a call makes
   * @param booked hears of the appointment that a call has ended with
   */
  public PhoneCall(
      WorkplaceContext context,
      ServerTime time,
      Consumer<AppointmentResponse> changed,
      Consumer<AppointmentResponse> booked) {
    this.context = context;
    this.time = time;
    this.changed = changed;
    this.booked = booked;
  }

  /** Takes a call, unless one is taken already. */
  public void take() {
    if (open != null) {
      return;
    }
    CallModel call = new CallModel(context, time, changed);
    open = call;
    CallView view = new CallView(context, call, context.desk().overlays()::closeDialog);
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
