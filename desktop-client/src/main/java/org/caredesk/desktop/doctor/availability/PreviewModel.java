package org.caredesk.desktop.doctor.availability;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.Availability;
import org.caredesk.desktop.work.Debounce;
import org.caredesk.desktop.work.Latest;
import org.caredesk.desktop.work.Work;
import org.caredesk.dto.scheduling.AvailabilityChangeRequest;
import org.caredesk.dto.scheduling.AvailabilityPreview;
import org.jspecify.annotations.Nullable;

/** Asks what a draft would do once the hand rests; only the newest draft counts. */
final class PreviewModel {
  private static final Duration QUIET = Duration.ofMillis(250);

  private final Availability server;
  private final UUID doctor;
  private final Consumer<ApiProblem> onFailed;
  private final Latest asks;
  private final Debounce calm;
  private final ReadOnlyObjectWrapper<@Nullable AvailabilityPreview> preview =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();

  PreviewModel(Availability server, UUID doctor, Work work, Consumer<ApiProblem> onFailed) {
    this.server = server;
    this.doctor = doctor;
    this.onFailed = onFailed;
    this.asks = new Latest(work);
    this.calm = new Debounce(work.timers(), QUIET);
  }

  /**
   * The newest answer; while another one is asked for, the one before. Null without a draft, and
   * before the first answer.
   */
  ReadOnlyObjectProperty<@Nullable AvailabilityPreview> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty askingProperty() {
    return asking.getReadOnlyProperty();
  }

  /**
   * @param draft null for none
   */
  void about(@Nullable AvailabilityChangeRequest draft) {
    asks.close();
    if (draft == null) {
      calm.close();
      asking.set(false);
      preview.set(null);
    } else {
      asking.set(true);
      calm.call(() -> ask(draft));
    }
  }

  private void ask(AvailabilityChangeRequest draft) {
    asks.start(
        () -> server.preview(doctor, draft),
        (AvailabilityPreview answer) -> {
          asking.set(false);
          preview.set(answer);
        },
        (ApiProblem failure) -> {
          asking.set(false);
          onFailed.accept(failure);
        });
  }

  void close() {
    calm.close();
    asks.close();
  }
}
