package org.caredesk.desktop.admin.departments;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.caredesk.desktop.admin.frame.Edit;
import org.caredesk.desktop.admin.frame.MasterViewModel;
import org.caredesk.desktop.admin.frame.Part;
import org.caredesk.desktop.api.Api;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.IfMatch;
import org.caredesk.desktop.paper.Downloads;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.ui.TagField;
import org.caredesk.desktop.work.Latest;
import org.caredesk.dto.Page;
import org.caredesk.dto.directory.AffiliationOverview;
import org.caredesk.dto.directory.DepartmentOverview;
import org.caredesk.dto.directory.DepartmentRequest;
import org.caredesk.dto.directory.DepartmentResponse;
import org.caredesk.dto.directory.DoctorOverview;
import org.caredesk.dto.directory.DoctorStatus;
import org.caredesk.dto.directory.SpecialtyResponse;
import org.caredesk.dto.directory.Standing;
import org.caredesk.dto.table.TableFile;
import org.jspecify.annotations.Nullable;

/**
 * The departments of the hospital in view: every change is sent at once and can be undone; what
 * somebody else has changed meanwhile is shown and never overwritten.
 */
final class DepartmentsViewModel implements Part {

  /** Which departments are listed. */
  enum Segment {
    ACTIVE(Standing.ACTIVE),
    RETIRED(Standing.RETIRED),
    ALL(null);

    private final @Nullable Standing standing;

    Segment(@Nullable Standing standing) {
      this.standing = standing;
    }
  }

  /**
   * Who works in a department, and where nobody does, who could.
   *
   * @param fitting approved doctors of one of its specialties who do not work here yet
   */
  record People(List<AffiliationOverview> doctors, List<DoctorOverview> fitting) {}

  private static final int MOST_DOCTORS = 100;
  private static final int MOST_FITTING = 20;

  private final WorkplaceContext context;
  private final MasterViewModel<DepartmentOverview, Segment> master;
  private final Edit name = new Edit(this::rename);
  private final ObservableList<String> specialties = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper specialtyError = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable People> people = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<TagField.Option>> catalogue =
      new ReadOnlyObjectWrapper<>(List.of());
  private final Latest peopleLane;
  private final Latest catalogueLane;
  private @Nullable UUID peopleOf;

  DepartmentsViewModel(WorkplaceContext context, MasterViewModel.Words words) {
    this.context = context;
    this.peopleLane = new Latest(context.work());
    this.catalogueLane = new Latest(context.work());
    this.master =
        new MasterViewModel<>(
            context, this::read, each -> each.department().id(), Segment.ALL, words);
    master.selected().subscribe(this::chosen);
  }

  private Callable<Page<DepartmentOverview>> read(MasterViewModel.Query<Segment> query) {
    UUID hospital = hospital();
    return () ->
        api()
            .administration()
            .departmentOverview(
                hospital,
                query.text(),
                query.segment().standing,
                query.sort(),
                query.page(),
                query.size());
  }

  private Api api() {
    return context.session().api();
  }

  private UUID hospital() {
    return context.desk().hospital().get().id();
  }

  @Override
  public void activate() {
    if (catalogue.get().isEmpty()) {
      catalogueLane.start(
          () -> api().hospitals().specialties(),
          (List<SpecialtyResponse> all) ->
              catalogue.set(
                  all.stream().map(each -> new TagField.Option(each.code(), each.name())).toList()),
          // The codes are shown instead, and the next visit asks again.
          _ -> {});
    }
  }

  @Override
  public void deactivate() {
    peopleLane.close();
    catalogueLane.close();
  }

  private void chosen(@Nullable DepartmentOverview chosen) {
    DepartmentResponse department = chosen == null ? null : chosen.department();
    name.show(
        department == null ? null : department.id(), department == null ? "" : department.name());
    List<String> now = department == null ? List.of() : department.specialties();
    if (!now.equals(specialties)) {
      specialties.setAll(now);
    }
    if (department == null || !department.id().equals(peopleOf)) {
      specialtyError.set("");
      peopleOf = department == null ? null : department.id();
      people.set(null);
      readPeople(chosen);
    }
  }

  private void readPeople(@Nullable DepartmentOverview chosen) {
    peopleLane.close();
    if (chosen == null) {
      return;
    }
    DepartmentResponse department = chosen.department();
    UUID hospital = hospital();
    peopleLane.start(
        () -> {
          List<AffiliationOverview> doctors =
              api()
                  .administration()
                  .affiliationOverview(
                      hospital, department.id(), null, Standing.ACTIVE, "name", 0, MOST_DOCTORS)
                  .items();
          return new People(
              doctors,
              doctors.isEmpty() && !department.retired() ? fitting(department) : List.of());
        },
        people::set,
        // The tab stays empty of doctors; the count in the list is right all the same.
        _ -> people.set(new People(List.of(), List.of())));
  }

  private List<DoctorOverview> fitting(DepartmentResponse department) {
    return api()
        .administration()
        .doctorOverview(null, DoctorStatus.ACTIVE, null, department.id(), "name", 0, MOST_FITTING)
        .items();
  }

  private void rename(UUID of, String value) {
    DepartmentOverview row = master.row(of);
    if (row == null) {
      return;
    }
    DepartmentResponse before = row.department();
    if (value.isEmpty()) {
      name.refused(of, context.texts().get("departments.name-needed"));
      return;
    }
    change(
        before,
        new DepartmentRequest(value, before.specialties()),
        "departments.renamed",
        problem -> {
          String why = why(problem, of);
          if (!name.refused(of, why)) {
            context
                .desk()
                .toasts()
                .show(
                    "fth-alert-circle",
                    context.texts().get("departments.not-kept", value, why),
                    null);
          }
        });
  }

  /** What somebody else has made of it is read at once, so that a second try knows it. */
  private String why(ApiProblem problem, UUID of) {
    if (problem instanceof ApiProblem.Stale) {
      context
          .work()
          .start(
              () -> api().administration().department(of),
              (DepartmentResponse now) -> {
                put(now);
                if (!now.name().equals(name.typed().get())) {
                  name.refused(of, context.texts().get("console.changed-meanwhile", now.name()));
                }
              },
              _ -> {});
    }
    return ProblemTexts.sentence(context.texts(), problem);
  }

  /** Takes over the chips as they are now. */
  void keepSpecialties() {
    DepartmentOverview row = master.selected().get();
    if (row == null || specialties.equals(row.department().specialties())) {
      return;
    }
    DepartmentResponse before = row.department();
    specialtyError.set("");
    change(
        before,
        new DepartmentRequest(before.name(), List.copyOf(specialties)),
        "departments.respecialised",
        problem -> {
          specialtyError.set(
              specialties.isEmpty()
                  ? context.texts().get("departments.specialty-needed")
                  : why(problem, before.id()));
          DepartmentOverview now = master.row(before.id());
          if (now != null && now.equals(master.selected().get())) {
            specialties.setAll(now.department().specialties());
          }
        });
  }

  private void change(
      DepartmentResponse before,
      DepartmentRequest now,
      String toast,
      java.util.function.Consumer<ApiProblem> refused) {
    context
        .work()
        .start(
            () ->
                api()
                    .administration()
                    .changeDepartment(before.id(), now, new IfMatch(before.version())),
            (DepartmentResponse changed) -> {
              put(changed);
              done(context.texts().get(toast, changed.name()), () -> takeBack(before, changed));
            },
            refused::accept);
  }

  /** From what it has become since: what was changed after it, by this person too, stays. */
  private void takeBack(DepartmentResponse before, DepartmentResponse changed) {
    DepartmentResponse latest = latest(changed);
    DepartmentRequest back =
        before.name().equals(changed.name())
            ? new DepartmentRequest(latest.name(), before.specialties())
            : new DepartmentRequest(before.name(), latest.specialties());
    IfMatch version = new IfMatch(latest.version());
    undo(() -> api().administration().changeDepartment(latest.id(), back, version));
  }

  private DepartmentResponse latest(DepartmentResponse changed) {
    DepartmentOverview row = master.row(changed.id());
    return row == null ? changed : row.department();
  }

  /** Retires the chosen department, or takes it back into service. */
  void retireOrReinstate() {
    DepartmentOverview row = master.selected().get();
    if (row != null) {
      DepartmentResponse department = row.department();
      move(department, !department.retired(), true);
    }
  }

  private void move(DepartmentResponse department, boolean retire, boolean undoable) {
    IfMatch version = new IfMatch(department.version());
    context
        .work()
        .start(
            () ->
                retire
                    ? api().administration().retireDepartment(department.id(), version)
                    : api().administration().reinstateDepartment(department.id(), version),
            (DepartmentResponse now) -> {
              put(now);
              if (undoable) {
                done(
                    context
                        .texts()
                        .get(
                            retire ? "departments.retired-toast" : "departments.reinstated-toast",
                            now.name()),
                    () -> move(latest(now), !retire, false));
              }
              if (master.segment().get() != Segment.ALL) {
                master.load();
              }
            },
            this::failed);
  }

  private void undo(Callable<DepartmentResponse> call) {
    context.work().start(call, this::put, this::failed);
  }

  private void done(String words, Runnable undo) {
    context.desk().toasts().show("fth-check-circle", words, undo);
  }

  private void failed(ApiProblem problem) {
    context
        .desk()
        .toasts()
        .show("fth-alert-circle", ProblemTexts.sentence(context.texts(), problem), null);
    master.load();
  }

  private void put(DepartmentResponse now) {
    DepartmentOverview row = master.row(now.id());
    if (row != null) {
      boolean covers = now.specialties().equals(row.department().specialties());
      master.replace(new DepartmentOverview(now, row.doctors(), row.visits(), row.typicalFee()));
      if (!covers && now.id().equals(peopleOf)) {
        readPeople(master.row(now.id()));
      }
    }
  }

  /** Writes all departments into a file. */
  void export(Path file) {
    UUID hospital = hospital();
    String kind = TableFile.Kind.of(file).ending();
    new Downloads(context).save(() -> api().reports().departmentsFile(kind, hospital), file);
  }

  /** Whose visits the list counts: the last full month here. */
  YearMonth month() {
    return YearMonth.now(context.clock().withZone(context.desk().hospital().zone())).minusMonths(1);
  }

  /** Names of specialties, in the order of the codes. */
  String names(List<String> codes) {
    Map<String, String> names =
        catalogue.get().stream()
            .collect(Collectors.toMap(TagField.Option::value, TagField.Option::text));
    return codes.stream()
        .map(code -> names.getOrDefault(code, code))
        .collect(Collectors.joining(", "));
  }

  MasterViewModel<DepartmentOverview, Segment> master() {
    return master;
  }

  Edit name() {
    return name;
  }

  /** The chosen department's, by code; after a change call {@link #keepSpecialties}. */
  ObservableList<String> specialties() {
    return specialties;
  }

  ReadOnlyStringProperty specialtyError() {
    return specialtyError.getReadOnlyProperty();
  }

  /** Of the chosen department; null until it is read. */
  ReadOnlyObjectProperty<@Nullable People> people() {
    return people.getReadOnlyProperty();
  }

  /** What may be chosen, by name. */
  ReadOnlyObjectProperty<List<TagField.Option>> catalogue() {
    return catalogue.getReadOnlyProperty();
  }
}
