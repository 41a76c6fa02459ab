package org.caredesk.desktop.admin.hospitals;

import java.util.UUID;
import java.util.concurrent.Callable;
import org.caredesk.desktop.admin.frame.Edit;
import org.caredesk.desktop.admin.frame.Edits;
import org.caredesk.desktop.admin.frame.MasterViewModel;
import org.caredesk.desktop.api.Api;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.IfMatch;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.dto.Page;
import org.caredesk.dto.directory.HospitalOverview;
import org.caredesk.dto.directory.HospitalPatch;
import org.caredesk.dto.directory.HospitalResponse;
import org.caredesk.dto.problem.Violation;
import org.jspecify.annotations.Nullable;

/** The hospitals one administers; every change is sent at once and can be undone. */
final class HospitalsViewModel {

  /** There is one list of hospitals. */
  enum Segment {
    ALL
  }

  private final WorkplaceContext context;
  private final MasterViewModel<HospitalOverview, Segment> master;
  private final Edits<HospitalField, HospitalResponse> edits =
      new Edits<>(HospitalField.class, HospitalField::of, this::keep);

  HospitalsViewModel(WorkplaceContext context, MasterViewModel.Words words) {
    this.context = context;
    this.master =
        new MasterViewModel<>(
            context, this::read, each -> each.hospital().id(), Segment.ALL, words);
    master.selected().subscribe(this::chosen);
  }

  private Callable<Page<HospitalOverview>> read(MasterViewModel.Query<Segment> query) {
    return () ->
        api()
            .administration()
            .hospitalOverview(query.text(), query.sort(), query.page(), query.size());
  }

  private Api api() {
    return context.session().api();
  }

  private void chosen(@Nullable HospitalOverview chosen) {
    HospitalResponse hospital = chosen == null ? null : chosen.hospital();
    edits.show(hospital == null ? null : hospital.id(), hospital);
  }

  private void keep(HospitalField field, UUID of, String value) {
    HospitalOverview row = master.row(of);
    if (row == null) {
      return;
    }
    if (!field.fits(value)) {
      edit(field).refused(of, context.texts().get("places.wrong." + field.kind()));
      return;
    }
    HospitalResponse before = row.hospital();
    String old = field.of(before);
    change(
        before,
        field.patch(before, value),
        now -> field.patch(now, old),
        now -> edits.kept(field, of, now),
        problem -> {
          if (!edit(field).refused(of, why(problem, field, of))) {
            tell(ProblemTexts.sentence(context.texts(), problem));
          }
        });
  }

  private String why(ApiProblem problem, HospitalField field, UUID of) {
    if (problem instanceof ApiProblem.Stale) {
      readAnew(field, of);
    }
    if (problem instanceof ApiProblem.Invalid invalid && !invalid.violations().isEmpty()) {
      Violation first = invalid.violations().getFirst();
      return ProblemTexts.sentence(context.texts(), first);
    }
    return ProblemTexts.sentence(context.texts(), problem);
  }

  private void readAnew(HospitalField field, UUID of) {
    context
        .work()
        .start(
            () -> api().hospitals().get(of),
            (HospitalResponse now) -> {
              put(now);
              edits.tellChanged(field, of, now, context.texts());
            },
            _ -> {});
  }

  /** Changes a rule that is on or off; where that is refused, it shows again as it is. */
  void setPayAtDesk(boolean on, Runnable refused) {
    set(flip(on, null), flip(!on, null), refused);
  }

  /** As {@link #setPayAtDesk}. */
  void setDoubleBooking(boolean on, Runnable refused) {
    set(flip(null, on), flip(null, !on), refused);
  }

  private static HospitalPatch flip(@Nullable Boolean payAtDesk, @Nullable Boolean twice) {
    return new HospitalPatch(null, null, null, null, payAtDesk, twice, null);
  }

  private void set(HospitalPatch now, HospitalPatch back, Runnable refused) {
    HospitalOverview row = master.selected().get();
    if (row != null) {
      change(
          row.hospital(),
          now,
          _ -> back,
          _ -> {},
          problem -> {
            tell(ProblemTexts.sentence(context.texts(), problem));
            refused.run();
            master.load();
          });
    }
  }

  private void change(
      HospitalResponse before,
      HospitalPatch patch,
      java.util.function.Function<HospitalResponse, HospitalPatch> back,
      java.util.function.Consumer<HospitalResponse> done,
      java.util.function.Consumer<ApiProblem> refused) {
    context
        .work()
        .start(
            () -> send(before, patch),
            (HospitalResponse now) -> {
              put(now);
              done.accept(now);
              context
                  .desk()
                  .toasts()
                  .show(
                      "fth-check-circle",
                      context.texts().get("places.changed", now.name()),
                      () -> takeBack(now, back));
            },
            refused::accept);
  }

  private HospitalResponse send(HospitalResponse before, HospitalPatch patch) {
    return api().administration().changeHospital(before.id(), patch, new IfMatch(before.version()));
  }

  /** From what it has become since: what was changed after it, by this person too, stays. */
  private void takeBack(
      HospitalResponse changed, java.util.function.Function<HospitalResponse, HospitalPatch> back) {
    HospitalOverview row = master.row(changed.id());
    HospitalResponse latest = row == null ? changed : row.hospital();
    undo(() -> send(latest, back.apply(latest)));
  }

  private void undo(Callable<HospitalResponse> call) {
    context
        .work()
        .start(
            call,
            this::put,
            problem -> {
              tell(ProblemTexts.sentence(context.texts(), problem));
              master.load();
            });
  }

  private void tell(String words) {
    context.desk().toasts().show("fth-alert-circle", words, null);
  }

  /** Takes over what the server answered, in the list and in the window's top bar. */
  private void put(HospitalResponse now) {
    HospitalOverview row = master.row(now.id());
    if (row != null) {
      master.replace(new HospitalOverview(now, row.departments(), row.doctors()));
    }
    if (now.id().equals(context.desk().hospital().get().id())) {
      context.desk().hospital().show(now);
    }
  }

  /** Makes the chosen hospital the one that the other sections are about. */
  void workHere() {
    HospitalOverview row = master.selected().get();
    if (row != null) {
      context.desk().hospital().show(row.hospital());
    }
  }

  MasterViewModel<HospitalOverview, Segment> master() {
    return master;
  }

  Edit edit(HospitalField field) {
    return edits.of(field);
  }
}
