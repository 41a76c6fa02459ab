package org.caredesk.desktop.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.live.LiveBatch;
import org.caredesk.desktop.live.LiveState;
import org.caredesk.desktop.ui.Face;
import org.caredesk.desktop.ui.Faces;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.work.Latest;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.directory.HospitalResponse;
import org.caredesk.dto.identity.MeResponse;
import org.caredesk.dto.identity.MeResponse.HospitalRef;
import org.caredesk.dto.live.LiveFrame;
import org.jspecify.annotations.Nullable;

/** What the frame shows: place and time of the hospital, who works, how the connection stands. */
final class ShellViewModel {

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final WorkplaceContext context;
  private final Latest switching;
  private final Latest asking;
  private final ObservableList<HospitalRef> hospitals;
  private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper outage = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper nextTry = new ReadOnlyStringWrapper("");
  private final List<Subscription> open = new ArrayList<>();

  ShellViewModel(WorkplaceContext context) {
    this.context = context;
    this.switching = new Latest(context.work());
    this.asking = new Latest(context.work());
    this.hospitals = FXCollections.observableArrayList(context.session().me().hospitals());
    tick();
  }

  /** Starts the clock, and follows where the person works. */
  void activate() {
    open.add(context.work().timers().every(SECOND, this::tick));
    open.add(context.desk().hospital().property().subscribe(this::tick)::unsubscribe);
    open.add(live().subscribe(this::tick)::unsubscribe);
    open.add(context.session().live().listen(this::heard));
    // Since the sign-in, another workplace may have changed it.
    askHospitals();
  }

  /** Stops the clock. */
  void deactivate() {
    Subscription.all(open).close();
    open.clear();
    switching.close();
    asking.close();
  }

  private void heard(LiveBatch batch) {
    UUID doctor = context.session().me().doctorId();
    boolean joinedOrLeft =
        batch.frames().stream()
            .anyMatch(
                frame ->
                    frame.type().equals(LiveFrame.AVAILABILITY_CHANGED)
                        && frame.doctorId() != null
                        && frame.doctorId().equals(doctor));
    if (joinedOrLeft || batch.resync()) {
      askHospitals();
    }
  }

  private void askHospitals() {
    // Where it cannot be had, the list stays as it is: the next news brings it.
    asking.start(() -> context.session().api().identity().me(), this::worksAt, _ -> {});
  }

  private void worksAt(MeResponse me) {
    if (!me.hospitals().equals(hospitals)) {
      hospitals.setAll(me.hospitals());
    }
    UUID shown = context.desk().hospital().get().id();
    // Nobody is left at a hospital that is theirs no more.
    if (!hospitals.isEmpty() && hospitals.stream().noneMatch(each -> each.id().equals(shown))) {
      switchTo(hospitals.getFirst().id());
    }
  }

  private void tick() {
    Texts texts = context.texts();
    HospitalResponse hospital = context.desk().hospital().get();
    Instant now = context.clock().instant();
    Instant there = context.time().now();
    var zone = context.desk().hospital().zone();
    place.set(
        texts.get(
            "shell.place",
            hospital.location().city(),
            context.formats().time(there, zone),
            context.formats().zoneName(zone, there)));
    switch (live().getValue()) {
      case LiveState.Live _ -> showOutage("", "");
      case LiveState.Reconnecting _ -> showOutage("", "");
      case LiveState.Offline offline ->
          showOutage(
              texts.get(
                  "shell.outage", context.formats().time(context.time().at(offline.since()), zone)),
              texts.get(
                  "shell.next-try",
                  Math.max(0, Duration.between(now, offline.nextTry()).toSeconds())));
    }
  }

  private void showOutage(String sentence, String next) {
    outage.set(sentence);
    nextTry.set(next);
  }

  /** Shows another hospital of the person's. */
  void switchTo(UUID hospitalId) {
    switching.start(
        () -> context.session().api().hospitals().get(hospitalId),
        context.desk().hospital()::show,
        problem ->
            context
                .desk()
                .toasts()
                .show("fth-alert-circle", ProblemTexts.sentence(context.texts(), problem), null));
  }

  /** Where the person works, kept current; empty for a person of the whole group. */
  ObservableList<HospitalRef> hospitals() {
    return hospitals;
  }

  ObservableValue<String> hospitalName() {
    return context.desk().hospital().property().map(HospitalResponse::name);
  }

  /** City, time and zone of the hospital. */
  ReadOnlyStringProperty place() {
    return place.getReadOnlyProperty();
  }

  /** Since when there is no connection; empty while there is one. */
  ReadOnlyStringProperty outage() {
    return outage.getReadOnlyProperty();
  }

  /** When the next attempt comes; empty while there is a connection. */
  ReadOnlyStringProperty nextTry() {
    return nextTry.getReadOnlyProperty();
  }

  ObservableValue<LiveState> live() {
    return context.session().live().state();
  }

  String person() {
    return context.session().me().name();
  }

  /** By the same id as on all screens, so that the tint is the same: a doctor's is the doctor's. */
  UUID personId() {
    MeResponse me = context.session().me();
    UUID doctor = me.doctorId();
    return doctor == null ? me.id() : doctor;
  }

  /** The photo of who works. */
  ObservableValue<@Nullable Face> face() {
    UUID doctor = context.session().me().doctorId();
    return (doctor == null ? Faces.NONE : context.faces()).of(personId());
  }

  /** Role and desk. */
  String post() {
    Texts texts = context.texts();
    @Nullable String role =
        context.session().me().roles().isEmpty()
            ? null
            : texts.word(context.session().me().roles().getFirst());
    return role == null
        ? context.desk().deskName()
        : texts.get("shell.post", role, context.desk().deskName());
  }
}
