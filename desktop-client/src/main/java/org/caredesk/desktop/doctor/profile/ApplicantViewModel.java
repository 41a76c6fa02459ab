package org.caredesk.desktop.doctor.profile;

import java.util.Objects;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.live.LiveBatch;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Look;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.work.Latest;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.directory.DoctorResponse;
import org.caredesk.dto.live.LiveFrame;
import org.jspecify.annotations.Nullable;

/** Where a doctor's application stands; it follows the decision live. */
final class ApplicantViewModel {

  private final WorkplaceContext context;
  private final UUID doctorId;
  private final Latest lane;
  private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(new Look.Loading());
  private final ReadOnlyObjectWrapper<@Nullable DoctorResponse> doctor =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper sending = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private @Nullable Subscription live;

  /**
   * @param context of a person who is a doctor
   */
  ApplicantViewModel(WorkplaceContext context) {
    this.context = context;
    this.doctorId = Objects.requireNonNull(context.session().me().doctorId());
    this.lane = new Latest(context.work());
  }

  void activate() {
    live = context.session().live().listen(this::heard);
    load();
  }

  void deactivate() {
    lane.close();
    if (live != null) {
      live.close();
      live = null;
    }
  }

  private void heard(LiveBatch batch) {
    boolean concerned =
        batch.frames().stream()
            .anyMatch(
                frame ->
                    frame.type().equals(LiveFrame.DOCTOR_CHANGED) && doctorId.equals(frame.id()));
    if (concerned || batch.resync()) {
      load();
    }
  }

  private void load() {
    lane.start(() -> context.session().api().doctors().get(doctorId), this::show, this::failed);
  }

  /** What shows stays where a later load fails: the news that follow bring the next one. */
  private void failed(ApiProblem refusal) {
    if (!(look.get() instanceof Look.Ready)) {
      look.set(
          ProblemTexts.failed(
              context.texts(), context.texts().get("applicant.load-failed"), refusal, this::load));
    }
  }

  private void show(DoctorResponse now) {
    doctor.set(now);
    look.set(new Look.Ready());
  }

  /** Applies once more after a rejection, with the profile as it is. */
  void applyAgain() {
    if (sending.get()) {
      return;
    }
    sending.set(true);
    problem.set("");
    context
        .work()
        .start(
            () -> context.session().api().doctorProfiles().applyAgain(doctorId),
            (DoctorResponse now) -> {
              sending.set(false);
              show(now);
            },
            this::refused);
  }

  private void refused(ApiProblem refusal) {
    sending.set(false);
    problem.set(ProblemTexts.sentence(context.texts(), refusal));
    load();
  }

  ReadOnlyObjectProperty<Look> look() {
    return look.getReadOnlyProperty();
  }

  /** Null before the first answer. */
  ReadOnlyObjectProperty<@Nullable DoctorResponse> doctor() {
    return doctor.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty sending() {
    return sending.getReadOnlyProperty();
  }

  /** Why applying again did not work; empty for nothing. */
  ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }
}
