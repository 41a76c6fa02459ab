package org.caredesk.desktop.doctor.profile;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.caredesk.desktop.api.Api;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.IfMatch;
import org.caredesk.desktop.live.LiveBatch;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Look;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.work.Latest;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.directory.DoctorFigures;
import org.caredesk.dto.directory.DoctorPatch;
import org.caredesk.dto.directory.DoctorResponse;
import org.caredesk.dto.directory.SpecialtyResponse;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.dto.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * The signed-in doctor's own profile. What is typed is never overwritten by what comes from
 * elsewhere; only what was changed is sent.
 */
final class ProfileViewModel {

  /** What is typed, as it is typed. */
  static final class Fields {
    final StringProperty name = new SimpleStringProperty("");
    final StringProperty phone = new SimpleStringProperty("");
    final StringProperty bio = new SimpleStringProperty("");
    final StringProperty clinicAddress = new SimpleStringProperty("");
    final StringProperty years = new SimpleStringProperty("");
    final ObservableList<String> specialties = FXCollections.observableArrayList();
    final ObservableList<String> qualifications = FXCollections.observableArrayList();
    final ObservableList<String> languages = FXCollections.observableArrayList();

    private Fields() {}

    private List<Observable> all() {
      return List.of(
          name, phone, bio, clinicAddress, years, specialties, qualifications, languages);
    }
  }

  private record Loaded(
      DoctorResponse doctor, DoctorFigures figures, List<SpecialtyResponse> specialties) {}

  private final WorkplaceContext context;
  private final UUID doctorId;
  private final Latest lane;
  private final Fields fields = new Fields();
  private final ObservableList<SpecialtyResponse> specialties = FXCollections.observableArrayList();
  private final ObservableList<Violation> violations = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(new Look.Loading());
  private final ReadOnlyObjectWrapper<@Nullable DoctorResponse> doctor =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable DoctorResponse> newest =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable DoctorFigures> figures =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper overtaken = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private @Nullable Subscription live;
  private boolean filling;
  private boolean holding;
  private boolean held;

  /**
   * @param context of a person who is a doctor
   */
  ProfileViewModel(WorkplaceContext context) {
    this.context = context;
    this.doctorId = Objects.requireNonNull(context.session().me().doctorId());
    this.lane = new Latest(context.work());
    InvalidationListener typed = _ -> compare();
    fields.all().forEach(field -> field.addListener(typed));
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
    DoctorResponse shown = newest.get();
    boolean news =
        batch.frames().stream()
            .anyMatch(
                frame ->
                    frame.type().equals(LiveFrame.DOCTOR_CHANGED)
                        && doctorId.equals(frame.id())
                        && (shown == null
                            || !Integer.valueOf(shown.version()).equals(frame.version())));
    if (holding) {
      held |= news || batch.resync();
    } else if ((news || batch.resync()) && !saving.get()) {
      load();
    }
  }

  /** While the photo is sent, news may be of it: they wait for the answer. */
  void holdNews(boolean now) {
    holding = now;
    if (!now && held) {
      held = false;
      load();
    }
  }

  /** Loads the profile; what is typed and not saved stays. */
  void load() {
    Api api = context.session().api();
    lane.start(
        () ->
            new Loaded(
                api.doctors().get(doctorId),
                api.doctorProfiles().figures(doctorId),
                api.hospitals().specialties()),
        this::loaded,
        this::failed);
  }

  /** What shows stays where a later load fails: the news that follow bring the next one. */
  private void failed(ApiProblem refusal) {
    if (!(look.get() instanceof Look.Ready)) {
      look.set(
          ProblemTexts.failed(
              context.texts(), context.texts().get("profile.load-failed"), refusal, this::load));
    }
  }

  private void loaded(Loaded loaded) {
    specialties.setAll(loaded.specialties());
    figures.set(loaded.figures());
    take(loaded.doctor());
    look.set(new Look.Ready());
  }

  /** Takes a newer state over, into the fields too unless something in them is not saved. */
  private void take(DoctorResponse now) {
    newest.set(now);
    DoctorResponse before = doctor.get();
    boolean keep = before != null && dirty.get();
    overtaken.set(keep && before.version() != now.version());
    if (keep) {
      return;
    }
    doctor.set(now);
    fill(now);
  }

  private void fill(DoctorResponse now) {
    filling = true;
    fields.name.set(now.name());
    fields.phone.set(orEmpty(now.phone()));
    fields.bio.set(orEmpty(now.bio()));
    fields.clinicAddress.set(orEmpty(now.clinicAddress()));
    fields.years.set(String.valueOf(now.yearsOfExperience()));
    fields.specialties.setAll(now.specialties());
    fields.qualifications.setAll(now.qualifications());
    fields.languages.setAll(now.languages());
    filling = false;
    violations.clear();
    problem.set("");
    compare();
  }

  private void compare() {
    DoctorResponse now = doctor.get();
    if (!filling && now != null) {
      dirty.set(
          !patch(now).equals(new DoctorPatch(null, null, null, null, null, null, null, null)));
    }
  }

  private DoctorPatch patch(DoctorResponse now) {
    return new DoctorPatch(
        changed(fields.name.get(), now.name()),
        changed(fields.phone.get(), orEmpty(now.phone())),
        changed(fields.bio.get(), orEmpty(now.bio())),
        changed(fields.clinicAddress.get(), orEmpty(now.clinicAddress())),
        changed(fields.qualifications, now.qualifications()),
        changed(fields.specialties, now.specialties()),
        changed(fields.languages, now.languages()),
        years(now));
  }

  private @Nullable Integer years(DoctorResponse now) {
    String typed = fields.years.get().strip();
    if (typed.equals(String.valueOf(now.yearsOfExperience()))) {
      return null;
    }
    // What is no number is sent as one that the server refuses, at the right field.
    return typed.matches("\\d{1,3}") ? Integer.valueOf(typed) : Integer.valueOf(-1);
  }

  private static @Nullable String changed(String typed, String now) {
    return typed.strip().equals(now.strip()) ? null : typed.strip();
  }

  private static @Nullable List<String> changed(List<String> typed, List<String> now) {
    return typed.equals(now) ? null : List.copyOf(typed);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** Sends what was changed. */
  void save() {
    DoctorResponse now = doctor.get();
    if (now == null || saving.get() || !dirty.get()) {
      return;
    }
    saving.set(true);
    problem.set("");
    violations.clear();
    DoctorPatch patch = patch(now);
    context
        .work()
        .start(
            () ->
                context
                    .session()
                    .api()
                    .doctorProfiles()
                    .change(doctorId, patch, new IfMatch(now.version())),
            this::saved,
            this::refused);
  }

  private void saved(DoctorResponse now) {
    saving.set(false);
    overtaken.set(false);
    newest.set(now);
    doctor.set(now);
    fill(now);
    context.desk().toasts().done(context.texts().get("profile.saved"));
  }

  private void refused(ApiProblem refusal) {
    saving.set(false);
    List<Violation> named =
        refusal instanceof ApiProblem.Invalid invalid
            ? invalid.violations()
            : refusal.details() != null && refusal.details().violations() != null
                ? refusal.details().violations()
                : List.of();
    violations.setAll(
        named.stream()
            .map(v -> new Violation(v.field().replaceFirst("\\[.*", ""), v.code(), v.message()))
            .toList());
    overtaken.set(refusal instanceof ApiProblem.Stale);
    if (named.isEmpty() && !overtaken.get()) {
      problem.set(ProblemTexts.sentence(context.texts(), refusal));
    }
  }

  /** Puts back what the server has; what was typed is gone. */
  void discard() {
    DoctorResponse now = doctor.get();
    if (now != null) {
      fill(now);
      boolean newer = overtaken.get();
      overtaken.set(false);
      if (newer) {
        load();
      }
    }
  }

  /** The photo was changed, which raised the version by one: the rest is as it was. */
  void photoChanged(DoctorResponse now) {
    newest.set(now);
    DoctorResponse before = doctor.get();
    if (before == null || before.version() == now.version() - 1) {
      doctor.set(now);
    }
  }

  Fields fields() {
    return fields;
  }

  ObservableList<SpecialtyResponse> specialties() {
    return specialties;
  }

  /** What is wrong with the fields, by the server's paths. */
  ObservableList<Violation> violations() {
    return violations;
  }

  ReadOnlyObjectProperty<Look> look() {
    return look.getReadOnlyProperty();
  }

  /** What is typed is a change of this; null before the first answer. */
  ReadOnlyObjectProperty<@Nullable DoctorResponse> doctor() {
    return doctor.getReadOnlyProperty();
  }

  /** As the server has it, also while what is typed is based on a state before. */
  ReadOnlyObjectProperty<@Nullable DoctorResponse> newest() {
    return newest.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable DoctorFigures> figures() {
    return figures.getReadOnlyProperty();
  }

  /** Whether something typed is not saved. */
  ReadOnlyBooleanProperty dirty() {
    return dirty.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty saving() {
    return saving.getReadOnlyProperty();
  }

  /** Whether somebody else changed the profile under what is typed. */
  ReadOnlyBooleanProperty overtaken() {
    return overtaken.getReadOnlyProperty();
  }

  /** What is wrong beside the fields; empty for nothing. */
  ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }
}
