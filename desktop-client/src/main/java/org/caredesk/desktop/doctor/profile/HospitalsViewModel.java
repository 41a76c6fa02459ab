package org.caredesk.desktop.doctor.profile;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.caredesk.desktop.api.Api;
import org.caredesk.desktop.live.LiveBatch;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Look;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.work.Latest;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.directory.AffiliationResponse;
import org.caredesk.dto.directory.DoctorResponse;
import org.caredesk.dto.directory.HospitalResponse;
import org.caredesk.dto.live.LiveFrame;
import org.jspecify.annotations.Nullable;

/** The hospitals where the signed-in doctor works, and those that could be joined. */
final class HospitalsViewModel {

  private static final int MOST_HOSPITALS = 200;

  /**
   * What the screen shows.
   *
   * @param others hospitals of the group where the doctor does not work
   */
  record Shown(DoctorResponse doctor, List<HospitalResponse> others) {

    List<AffiliationResponse> affiliations() {
      return doctor.affiliations();
    }
  }

  private final WorkplaceContext context;
  private final UUID doctorId;
  private final Action join;
  private final Latest lane;
  private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(new Look.Loading());
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
  private @Nullable Subscription live;

  /**
   * @param context of a person who is a doctor
   * @param join offered where the doctor works nowhere yet
   */
  HospitalsViewModel(WorkplaceContext context, Action join) {
    this.context = context;
    this.doctorId = Objects.requireNonNull(context.session().me().doctorId());
    this.join = join;
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
    boolean news =
        batch.frames().stream()
            .anyMatch(
                frame ->
                    frame.type().equals(LiveFrame.AVAILABILITY_CHANGED)
                        && doctorId.equals(frame.doctorId()));
    if (news || batch.resync()) {
      load();
    }
  }

  /** Reads it anew; what is shown stays until the answer is there. */
  void load() {
    Api api = context.session().api();
    lane.start(() -> read(api), this::show, this::failed);
  }

  private Shown read(Api api) {
    DoctorResponse doctor = api.doctors().get(doctorId);
    List<UUID> own = doctor.affiliations().stream().map(AffiliationResponse::hospitalId).toList();
    List<HospitalResponse> others =
        api.hospitals().list(0, MOST_HOSPITALS).items().stream()
            .filter(hospital -> !own.contains(hospital.id()))
            .toList();
    return new Shown(doctor, others);
  }

  private void show(Shown now) {
    shown.set(now);
    look.set(
        now.affiliations().isEmpty()
            ? new Look.Empty(
                "fth-home",
                context.texts().get("hospitals.empty"),
                context.texts().get("hospitals.empty-words"),
                join)
            : new Look.Ready());
  }

  private void failed(org.caredesk.desktop.api.ApiProblem refusal) {
    if (shown.get() == null) {
      look.set(
          ProblemTexts.failed(
              context.texts(), context.texts().get("hospitals.load-failed"), refusal, this::load));
    }
  }

  UUID doctorId() {
    return doctorId;
  }

  ReadOnlyObjectProperty<Look> look() {
    return look.getReadOnlyProperty();
  }

  /** Null before the first answer. */
  ReadOnlyObjectProperty<@Nullable Shown> shown() {
    return shown.getReadOnlyProperty();
  }
}
