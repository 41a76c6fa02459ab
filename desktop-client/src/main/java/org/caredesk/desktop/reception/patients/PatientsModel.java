package org.caredesk.desktop.reception.patients;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.caredesk.desktop.api.ApiException;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.IfMatch;
import org.caredesk.desktop.api.Patients;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Look;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.work.Latest;
import org.caredesk.dto.patients.CoverRequest;
import org.caredesk.dto.patients.CoverResponse;
import org.caredesk.dto.patients.PatientMergeRequest;
import org.caredesk.dto.patients.PatientRequest;
import org.caredesk.dto.patients.PatientResponse;
import org.caredesk.dto.patients.PatientSummary;
import org.caredesk.dto.patients.PatientUnmergeRequest;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.jspecify.annotations.Nullable;

/** The person that is looked at, and what the desk does with them. */
final class PatientsModel {
  private static final int MOST_VISITS = 50;

  /**
   * A person with all that is known of them at the desk. A part is null where the server does not
   * tell it.
   *
   * @param visits the newest first
   * @param duplicates who they may be, too
   * @param merged the records that theirs stands for
   */
  record Detail(
      PatientResponse person,
      @Nullable List<AppointmentResponse> visits,
      @Nullable List<CoverResponse> covers,
      @Nullable List<PatientSummary> duplicates,
      @Nullable List<PatientSummary> merged) {

    /** Those that take place and end after {@code now}, the next one first. */
    List<AppointmentResponse> upcoming(Instant now) {
      return visits == null
          ? List.of()
          : visits.reversed().stream().filter(visit -> isUpcoming(visit, now)).toList();
    }

    /** The others, the newest first: also what is cancelled of the days to come. */
    List<AppointmentResponse> past(Instant now) {
      return visits == null
          ? List.of()
          : visits.stream().filter(visit -> !isUpcoming(visit, now)).toList();
    }

    private static boolean isUpcoming(AppointmentResponse visit, Instant now) {
      return visit.endsAt().isAfter(now)
          && switch (visit.status()) {
            case HELD, REQUESTED, CONFIRMED, CHECKED_IN, IN_CONSULTATION, PARKED -> true;
            case COMPLETED, NO_SHOW, REJECTED, CANCELLED, EXPIRED -> false;
          };
    }
  }

  private final ReadOnlyObjectWrapper<@Nullable Detail> detail = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(new Look.Ready());
  private final WorkplaceContext context;
  private final Latest lane;

  PatientsModel(WorkplaceContext context) {
    this.context = context;
    this.lane = new Latest(context.work());
  }

  /** Null before anybody was chosen. */
  ReadOnlyObjectProperty<@Nullable Detail> detailProperty() {
    return detail.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Look> look() {
    return look.getReadOnlyProperty();
  }

  /** Shows a person; the one before stays until the answer is there. */
  void show(UUID id) {
    if (detail.get() == null) {
      look.set(new Look.Loading());
    }
    Patients patients = patients();
    lane.start(
        () -> load(patients, id),
        (Detail loaded) -> {
          detail.set(loaded);
          look.set(new Look.Ready());
        },
        problem ->
            look.set(
                ProblemTexts.failed(
                    context.texts(),
                    context.texts().get("patient.load-failed"),
                    problem,
                    () -> show(id))));
  }

  private static Detail load(Patients patients, UUID id) {
    PatientResponse person = patients.get(id);
    while (person.mergedInto() != null) {
      person = patients.get(person.mergedInto());
    }
    UUID standing = person.id();
    return new Detail(
        person,
        orNull(() -> patients.history(standing, 0, MOST_VISITS).items()),
        orNull(() -> patients.covers(standing)),
        orNull(() -> patients.duplicates(standing)),
        orNull(() -> patients.mergedRecords(standing)));
  }

  /** A person is worth showing without one of their parts too. */
  private static <T> @Nullable T orNull(java.util.function.Supplier<T> part) {
    try {
      return part.get();
    } catch (ApiException untold) {
      return null;
    }
  }

  /**
   * Writes the person anew; what is refused stays in the open form.
   *
   * @param done runs before the person is shown as they are now
   */
  void change(
      PatientResponse person, PatientRequest request, Runnable done, Consumer<ApiProblem> refused) {
    run(
        person.id(),
        () -> patients().change(person.id(), request, new IfMatch(person.version())),
        done,
        refused);
  }

  /** Reads a person anew for a form that stays open. */
  void fresh(UUID id, Consumer<PatientResponse> read) {
    context.work().start(() -> patients().get(id), read, this::tell);
  }

  /** The identifier was seen. */
  void verify(PatientResponse person) {
    run(
        person.id(),
        () -> patients().verify(person.id(), new IfMatch(person.version())),
        () -> {},
        this::tell);
  }

  /**
   * @param known the cover that is changed; null for a new one
   * @param done runs before the covers are shown as they are now
   */
  void keepCover(
      UUID person,
      @Nullable CoverResponse known,
      CoverRequest request,
      Runnable done,
      Consumer<ApiProblem> refused) {
    run(
        person,
        () ->
            known == null
                ? patients().addCover(person, request)
                : patients().changeCover(person, known.id(), request, new IfMatch(known.version())),
        done,
        refused);
  }

  void retireCover(UUID person, CoverResponse cover) {
    run(
        person,
        () -> patients().retireCover(person, cover.id(), new IfMatch(cover.version())),
        () -> {},
        this::tell);
  }

  /** Lets a person stand for the other, with an undo. */
  void merge(PatientResponse person, PatientSummary other, String reason) {
    context
        .work()
        .start(
            () -> patients().merge(person.id(), new PatientMergeRequest(other.id(), reason)),
            merged -> {
              context
                  .desk()
                  .toasts()
                  .show(
                      "fth-check-circle",
                      context
                          .texts()
                          .get("patient.merge.done", other.recordNumber(), merged.recordNumber()),
                      () -> unmerge(person.id(), other.id()));
              show(person.id());
            },
            this::tell);
  }

  /** Lets the other stand for itself again. */
  void unmerge(UUID person, UUID other) {
    run(
        person,
        () -> patients().unmerge(person, new PatientUnmergeRequest(other)),
        () -> {},
        this::tell);
  }

  private <T> void run(UUID person, Callable<T> step, Runnable done, Consumer<ApiProblem> refused) {
    context
        .work()
        .start(
            step,
            _ -> {
              done.run();
              show(person);
            },
            refused);
  }

  private void tell(ApiProblem problem) {
    context
        .desk()
        .toasts()
        .show("fth-alert-circle", ProblemTexts.sentence(context.texts(), problem), null);
    Detail shown = detail.get();
    if (problem instanceof ApiProblem.Stale && shown != null) {
      show(shown.person().id());
    }
  }

  private Patients patients() {
    return context.session().api().patients();
  }

  void close() {
    lane.close();
  }
}
