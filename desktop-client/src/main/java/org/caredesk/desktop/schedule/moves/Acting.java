package org.caredesk.desktop.schedule.moves;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.Appointments;
import org.caredesk.desktop.api.IfMatch;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentResponse;

/** Carries out what a person decides about an appointment, says so, and takes it back on demand. */
public final class Acting {
  private final WorkplaceContext context;
  private final Appointments appointments;
  private final List<Consumer<AppointmentResponse>> listeners = new ArrayList<>();

  public Acting(WorkplaceContext context) {
    this.context = context;
    this.appointments = context.session().api().appointments();
  }

  /** Lets {@code listener} hear of every change that is made here, before the feed tells it. */
  public void onChange(Consumer<AppointmentResponse> listener) {
    listeners.add(listener);
  }

  /** Runs {@code call}; says {@code words} with the way back where there is one. */
  public void run(Callable<AppointmentResponse> call, Function<AppointmentResponse, String> words) {
    run(call, words, this::say);
  }

  /** As {@link #run(Callable, Function)}, with another answer to failure. */
  public void run(
      Callable<AppointmentResponse> call,
      Function<AppointmentResponse, String> words,
      Consumer<ApiProblem> failed) {
    context
        .work()
        .start(
            call,
            (AppointmentResponse changed) -> {
              // The words may depend on what the listeners then know.
              tell(changed);
              show(changed, words.apply(changed));
            },
            failed);
  }

  /** Tells of {@code changed}, and says {@code words} with the way back where there is one. */
  public void done(AppointmentResponse changed, String words) {
    tell(changed);
    show(changed, words);
  }

  private void show(AppointmentResponse changed, String words) {
    boolean undoable = changed.allowedActions().contains(AppointmentAction.UNDO);
    context
        .desk()
        .toasts()
        .show(
            "fth-check-circle",
            words,
            undoable ? () -> undo(changed.id(), changed.version()) : null);
  }

  /** Takes back what was done last with a visit, whoever did it, and says how it stands then. */
  public void undo(UUID visit, int version) {
    context
        .work()
        .start(() -> appointments.undo(visit, new IfMatch(version)), this::undone, this::say);
  }

  /** Tells of a visit with which something was taken back, and says how it stands. */
  public void undone(AppointmentResponse back) {
    tell(back);
    context
        .desk()
        .toasts()
        .done(
            context
                .texts()
                .get("schedule.undone", name(back), context.texts().word(back.status())));
  }

  private void tell(AppointmentResponse changed) {
    List.copyOf(listeners).forEach(each -> each.accept(changed));
  }

  /** Says what went wrong. */
  public void say(ApiProblem problem) {
    context
        .desk()
        .toasts()
        .show("fth-alert-circle", ProblemTexts.sentence(context.texts(), problem), null);
  }

  /** The patient, or the appointment's number where there is none. */
  public static String name(AppointmentResponse appointment) {
    return appointment.patientName() == null ? appointment.number() : appointment.patientName();
  }
}
