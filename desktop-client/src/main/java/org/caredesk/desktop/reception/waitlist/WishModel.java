package org.caredesk.desktop.reception.waitlist;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.IfMatch;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.work.Latest;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.directory.AffiliationResponse;
import org.caredesk.dto.directory.DoctorResponse;
import org.caredesk.dto.directory.SpecialtyResponse;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.patients.PatientSummary;
import org.caredesk.dto.scheduling.WaitListEntry;
import org.caredesk.dto.scheduling.WaitListPatch;
import org.caredesk.dto.scheduling.WaitListPriority;
import org.caredesk.dto.scheduling.WaitListRequest;
import org.jspecify.annotations.Nullable;

/** What somebody who is to wait wants, while it is filled in. */
final class WishModel implements Subscription {
  private static final int MOST_DOCTORS = 200;
  private static final int USUAL_DAYS = 14;
  private static final LocalTime NOON = LocalTime.NOON;

  /** Whom the patient wants to see: one of the three. */
  record Whom(
      String name,
      @Nullable UUID affiliation,
      @Nullable UUID department,
      @Nullable String specialty) {}

  /** When in the day it suits. */
  enum Part {
    ANY,
    MORNING,
    AFTERNOON,
    /** What was searched for. */
    AS_SAID
  }

  final ObjectProperty<@Nullable PatientSummary> patient = new SimpleObjectProperty<>();
  final ObjectProperty<@Nullable Whom> whom = new SimpleObjectProperty<>();
  final ObjectProperty<LocalDate> from = new SimpleObjectProperty<>();
  final ObjectProperty<LocalDate> to = new SimpleObjectProperty<>();
  final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.ANY);
  final ObservableSet<DayOfWeek> days = FXCollections.observableSet();
  final ObjectProperty<VisitMode> mode = new SimpleObjectProperty<>(VisitMode.IN_PERSON);
  final ObjectProperty<WaitListPriority> priority =
      new SimpleObjectProperty<>(WaitListPriority.ROUTINE);
  final StringProperty note = new SimpleStringProperty("");
  final BooleanProperty busy = new SimpleBooleanProperty(false);
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ObservableList<Whom> choices = FXCollections.observableArrayList();
  private final WorkplaceContext context;
  private final NewWish known;
  private final Consumer<WaitListEntry> stored;
  private final Latest loading;
  private final OutlookModel outlook;

  /**
   * @param stored hears of who was put on the list, or whose wish was changed
   */
  WishModel(WorkplaceContext context, NewWish known, Consumer<WaitListEntry> stored) {
    this.context = context;
    this.known = known;
    this.stored = stored;
    this.loading = new Latest(context.work());
    this.outlook = new OutlookModel(context, this);
    LocalDate today = LocalDate.now(context.clock().withZone(context.desk().hospital().zone()));
    LocalDate first = known.from() == null ? today : known.from();
    patient.set(known.patient());
    from.set(first);
    to.set(known.to() == null ? first.plusDays(USUAL_DAYS) : known.to());
    mode.set(Objects.requireNonNullElse(known.mode(), VisitMode.IN_PERSON));
    part.set(partOf(known.timeFrom(), known.timeTo()));
    WaitListEntry changes = known.changes();
    if (changes == null) {
      load();
    } else {
      days.addAll(changes.daysOfWeek());
      priority.set(changes.priority());
      note.set(Objects.requireNonNullElse(changes.note(), ""));
    }
    outlook.follow();
  }

  /** What the day parts are called; the one that was searched for only where there is one. */
  List<Part> parts() {
    return partOf(known.timeFrom(), known.timeTo()) == Part.AS_SAID
        ? List.of(Part.values())
        : List.of(Part.ANY, Part.MORNING, Part.AFTERNOON);
  }

  private static Part partOf(@Nullable LocalTime from, @Nullable LocalTime to) {
    if (from == null) {
      return to == null ? Part.ANY : to.equals(NOON) ? Part.MORNING : Part.AS_SAID;
    }
    return from.equals(NOON) && to == null ? Part.AFTERNOON : Part.AS_SAID;
  }

  NewWish known() {
    return known;
  }

  ObservableList<Whom> choices() {
    return choices;
  }

  /** What the hours say of the wish. */
  OutlookModel outlook() {
    return outlook;
  }

  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** The form shows again: what was not told before it was left is asked once more. */
  void resume() {
    if (choices.isEmpty() && known.changes() == null) {
      load();
    }
    outlook.follow();
  }

  private void load() {
    var api = context.session().api();
    UUID hospital = context.desk().hospital().get().id();
    loading.start(
        () ->
            choices(
                hospital,
                api.doctors().search(hospital, null, null, 0, MOST_DOCTORS).items(),
                api.hospitals().specialties()),
        (Choices found) -> {
          choices.setAll(found.all());
          whom.set(found.meant());
        },
        failed -> problem.set(ProblemTexts.sentence(context.texts(), failed)));
  }

  private record Choices(List<Whom> all, @Nullable Whom meant) {}

  private Choices choices(
      UUID hospital, List<DoctorResponse> doctors, List<SpecialtyResponse> catalogue) {
    List<Whom> all = new ArrayList<>();
    Whom meant = null;
    var departments = new java.util.LinkedHashMap<UUID, String>();
    var specialties = new TreeSet<String>();
    for (DoctorResponse doctor : doctors) {
      specialties.addAll(doctor.specialties());
      for (AffiliationResponse here : doctor.affiliations()) {
        if (here.hospitalId().equals(hospital)) {
          Whom one = new Whom(doctor.name(), here.id(), null, null);
          all.add(one);
          departments.put(here.departmentId(), here.departmentName());
          meant = doctor.id().equals(known.doctorId()) ? one : meant;
        }
      }
    }
    for (var department : departments.entrySet()) {
      String name = context.texts().get("wait-list.anybody", department.getValue());
      Whom one = new Whom(name, null, department.getKey(), null);
      all.add(one);
      meant = meant == null && department.getValue().equals(known.field()) ? one : meant;
    }
    for (SpecialtyResponse each : catalogue) {
      if (specialties.contains(each.code()) && !departments.containsValue(each.name())) {
        String name = context.texts().get("wait-list.anybody", each.name());
        Whom one = new Whom(name, null, null, each.code());
        all.add(one);
        meant = meant == null && each.name().equals(known.field()) ? one : meant;
      }
    }
    return new Choices(all, meant);
  }

  /** Puts the patient on the list, where all is filled in; else says what is missing. */
  void submit() {
    PatientSummary who = patient.get();
    Whom wanted = whom.get();
    if (busy.get()) {
      return;
    }
    WaitListEntry changes = known.changes();
    if (changes != null) {
      WaitListPatch patch =
          new WaitListPatch(
              from.get(),
              to.get(),
              days.stream().sorted().toList(),
              Objects.requireNonNullElse(timeFrom(), LocalTime.MIDNIGHT),
              Objects.requireNonNullElse(timeTo(), LocalTime.MIDNIGHT),
              priority.get(),
              note.get().strip());
      IfMatch version = new IfMatch(changes.version());
      send(() -> context.session().api().waitLists().change(changes.id(), patch, version));
      return;
    }
    if (who == null || wanted == null) {
      problem.set(
          context
              .texts()
              .get(who == null ? "wait-list.patient-missing" : "wait-list.whom-missing"));
      return;
    }
    WaitListRequest request =
        new WaitListRequest(
            who.id(),
            wanted.affiliation(),
            wanted.department(),
            wanted.specialty(),
            null,
            mode.get(),
            from.get(),
            to.get(),
            days.stream().sorted().toList(),
            timeFrom(),
            timeTo(),
            priority.get(),
            note.get().isBlank() ? null : note.get().strip());
    UUID hospital = context.desk().hospital().get().id();
    send(() -> context.session().api().waitLists().add(hospital, request));
  }

  private void send(Callable<WaitListEntry> request) {
    busy.set(true);
    problem.set("");
    context
        .work()
        .start(
            request,
            (WaitListEntry entry) -> {
              busy.set(false);
              stored.accept(entry);
            },
            this::refused);
  }

  private void refused(ApiProblem refusal) {
    busy.set(false);
    problem.set(
        refusal instanceof ApiProblem.Invalid invalid && !invalid.violations().isEmpty()
            ? ProblemTexts.sentence(context.texts(), invalid.violations().getFirst())
            : ProblemTexts.sentence(context.texts(), refusal));
  }

  /** No visit begins before it. */
  @Nullable LocalTime timeFrom() {
    return switch (part.get()) {
      case ANY, MORNING -> null;
      case AFTERNOON -> NOON;
      case AS_SAID -> known.timeFrom();
    };
  }

  /** No visit begins at it or later. */
  @Nullable LocalTime timeTo() {
    return switch (part.get()) {
      case ANY, AFTERNOON -> null;
      case MORNING -> NOON;
      case AS_SAID -> known.timeTo();
    };
  }

  @Override
  public void close() {
    loading.close();
    outlook.close();
  }
}
