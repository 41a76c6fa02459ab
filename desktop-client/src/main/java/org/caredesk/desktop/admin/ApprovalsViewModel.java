package org.caredesk.desktop.admin;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.caredesk.desktop.api.Api;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.live.LiveBatch;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Look;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.work.Latest;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.Page;
import org.caredesk.dto.directory.DoctorRejectionRequest;
import org.caredesk.dto.directory.DoctorResponse;
import org.caredesk.dto.directory.DoctorStatus;
import org.caredesk.dto.directory.SpecialtyResponse;
import org.caredesk.dto.live.LiveFrame;
import org.jspecify.annotations.Nullable;

/**
 * Doctors' applications: who waits, who was decided on, and the decision. News never takes the
 * selection or a reason that is being typed away.
 */
final class ApprovalsViewModel {

  private static final int MOST = 200;

  /** Which applications are listed. */
  enum Filter {
    WAITING,
    REJECTED,
    ALL
  }

  private record Loaded(Page<DoctorResponse> page, List<SpecialtyResponse> specialties) {}

  private final WorkplaceContext context;
  private final Action addDoctor;
  private final Latest lane;
  private final ObservableList<DoctorResponse> doctors = FXCollections.observableArrayList();
  private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.WAITING);
  private final ReadOnlyObjectWrapper<@Nullable DoctorResponse> selected =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(new Look.Loading());
  private final ReadOnlyBooleanWrapper rejecting = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper sending = new ReadOnlyBooleanWrapper();
  private final StringProperty reason = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper reasonError = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private Map<String, String> specialties = Map.of();
  private @Nullable Subscription live;

  /**
   * @param addDoctor offered where nobody waits
   */
  ApprovalsViewModel(WorkplaceContext context, Action addDoctor) {
    this.context = context;
    this.addDoctor = addDoctor;
    this.lane = new Latest(context.work());
    filter.addListener((_, _, _) -> load());
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
    if (batch.resync()
        || batch.frames().stream()
            .anyMatch(frame -> frame.type().equals(LiveFrame.DOCTOR_CHANGED))) {
      load();
    }
  }

  /** Reads the list anew; what is shown stays until the answer is there. */
  void load() {
    Api api = context.session().api();
    DoctorStatus status =
        switch (filter.get()) {
          case WAITING -> DoctorStatus.APPLIED;
          case REJECTED -> DoctorStatus.REJECTED;
          case ALL -> null;
        };
    lane.start(
        () ->
            new Loaded(
                api.doctorProfiles().applications(status, 0, MOST),
                specialties.isEmpty() ? api.hospitals().specialties() : List.of()),
        this::show,
        this::failed);
  }

  private void show(Loaded loaded) {
    if (!loaded.specialties().isEmpty()) {
      specialties =
          loaded.specialties().stream()
              .collect(Collectors.toMap(SpecialtyResponse::code, SpecialtyResponse::name));
    }
    List<DoctorResponse> now = loaded.page().items();
    DoctorResponse before = selected.get();
    if (!now.equals(doctors)) {
      doctors.setAll(now);
    }
    DoctorResponse after =
        now.stream()
            .filter(doctor -> before != null && doctor.id().equals(before.id()))
            .findFirst()
            .orElse(now.isEmpty() ? null : now.getFirst());
    choose(after);
    look.set(now.isEmpty() ? empty() : new Look.Ready());
  }

  private Look empty() {
    String key =
        switch (filter.get()) {
          case WAITING -> "admin.nobody-waits";
          case REJECTED -> "admin.nobody-rejected";
          case ALL -> "admin.nobody-applied";
        };
    return new Look.Empty(
        "fth-user-check",
        context.texts().get(key),
        context.texts().get("admin.nobody-words"),
        addDoctor);
  }

  private void failed(ApiProblem refusal) {
    if (!(look.get() instanceof Look.Ready)) {
      look.set(
          ProblemTexts.failed(
              context.texts(), context.texts().get("admin.load-failed"), refusal, this::load));
    }
  }

  /** Shows a doctor's details; a reason typed for another one is dropped. */
  void choose(@Nullable DoctorResponse doctor) {
    DoctorResponse before = selected.get();
    boolean isSame = before != null && doctor != null && before.id().equals(doctor.id());
    boolean isDecided = doctor == null || doctor.status() != DoctorStatus.APPLIED;
    if (!isSame || isDecided) {
      cancelRejection();
      problem.set("");
    }
    selected.set(doctor);
  }

  /** Approves the chosen doctor, where they wait. */
  void approve() {
    DoctorResponse doctor = selected.get();
    if (doctor != null && isWaiting() && !sending.get()) {
      UUID id = doctor.id();
      decide(() -> context.session().api().doctorProfiles().approve(id), "admin.approved-toast");
    }
  }

  /** Asks for the reason. */
  void beginRejection() {
    if (isWaiting()) {
      rejecting.set(true);
    }
  }

  /** Puts the reason away. */
  void cancelRejection() {
    rejecting.set(false);
    reason.set("");
    reasonError.set("");
  }

  /** Rejects the chosen doctor for the reason typed. */
  void reject() {
    DoctorResponse doctor = selected.get();
    String why = reason.get().strip();
    reasonError.set(why.isEmpty() ? context.texts().get("admin.reason-needed") : "");
    if (doctor != null && isWaiting() && !why.isEmpty() && !sending.get()) {
      UUID id = doctor.id();
      decide(
          () ->
              context.session().api().doctorProfiles().reject(id, new DoctorRejectionRequest(why)),
          "admin.rejected-toast");
    }
  }

  private void decide(java.util.concurrent.Callable<DoctorResponse> call, String toast) {
    sending.set(true);
    problem.set("");
    context
        .work()
        .start(
            call,
            (DoctorResponse now) -> {
              sending.set(false);
              cancelRejection();
              context.desk().toasts().done(context.texts().get(toast, now.name()));
              load();
            },
            this::refused);
  }

  private void refused(ApiProblem refusal) {
    sending.set(false);
    // Another admin was quicker: the list shows what they decided.
    problem.set(ProblemTexts.sentence(context.texts(), refusal));
    load();
  }

  private boolean isWaiting() {
    DoctorResponse doctor = selected.get();
    return doctor != null && doctor.status() == DoctorStatus.APPLIED;
  }

  /** What a specialty is called. */
  String specialty(String code) {
    return specialties.getOrDefault(code, code);
  }

  /** The catalogue, as far as it is read. */
  Map<String, String> specialties() {
    return specialties;
  }

  ObservableList<DoctorResponse> doctors() {
    return doctors;
  }

  ObjectProperty<Filter> filter() {
    return filter;
  }

  ReadOnlyObjectProperty<@Nullable DoctorResponse> selected() {
    return selected.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Look> look() {
    return look.getReadOnlyProperty();
  }

  /** Whether a reason is asked for. */
  ReadOnlyBooleanProperty rejecting() {
    return rejecting.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty sending() {
    return sending.getReadOnlyProperty();
  }

  StringProperty reason() {
    return reason;
  }

  ReadOnlyStringProperty reasonError() {
    return reasonError.getReadOnlyProperty();
  }

  /** Why the last decision was not taken; empty for nothing. */
  ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }
}
