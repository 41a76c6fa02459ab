package org.caredesk.desktop.reception;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Function;
import okhttp3.ResponseBody;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.jspecify.annotations.Nullable;

/** Takes a patient's slip out of the server into a file that any printer takes. */
final class TakingSlips {
  private final WorkplaceContext context;
  private final Function<String, @Nullable Path> chooser;

  /**
   * @param chooser asks where the file of this name goes; null for nowhere
   */
  TakingSlips(WorkplaceContext context, Function<String, @Nullable Path> chooser) {
    this.context = context;
    this.chooser = chooser;
  }

  /** Whether there is a slip of an appointment in this state. */
  static boolean exist(AppointmentStatus status) {
    return switch (status) {
      case CONFIRMED, CHECKED_IN, IN_CONSULTATION, COMPLETED -> true;
      case HELD, REQUESTED, PARKED, REJECTED, CANCELLED, EXPIRED, NO_SHOW -> false;
    };
  }

  /** Fetches the slip, and then asks where it goes, so that nobody chooses for nothing. */
  void take(UUID appointment, String number) {
    context
        .work()
        .start(
            () -> {
              try (ResponseBody pdf = context.session().api().slips().slip(appointment)) {
                return pdf.bytes();
              }
            },
            (byte[] pdf) -> keep(number, pdf),
            this::say);
  }

  private void keep(String number, byte[] pdf) {
    Path chosen = chooser.apply("slip-" + number + ".pdf");
    if (chosen == null) {
      return;
    }
    context
        .work()
        .start(
            () -> Files.write(chosen, pdf),
            (Path written) ->
                context
                    .desk()
                    .toasts()
                    .done(context.texts().get("slip.saved", String.valueOf(written.getFileName()))),
            _ ->
                context
                    .desk()
                    .toasts()
                    .show("fth-alert-circle", context.texts().get("slip.not-saved"), null));
  }

  private void say(ApiProblem problem) {
    context
        .desk()
        .toasts()
        .show("fth-alert-circle", ProblemTexts.sentence(context.texts(), problem), null);
  }
}
