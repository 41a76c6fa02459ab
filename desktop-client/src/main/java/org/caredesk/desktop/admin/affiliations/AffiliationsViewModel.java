package org.caredesk.desktop.admin.affiliations;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.caredesk.desktop.admin.frame.Edit;
import org.caredesk.desktop.admin.frame.Edits;
import org.caredesk.desktop.admin.frame.MasterViewModel;
import org.caredesk.desktop.api.Api;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.IfMatch;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.dto.Money;
import org.caredesk.dto.Page;
import org.caredesk.dto.directory.AffiliationOverview;
import org.caredesk.dto.directory.AffiliationPatch;
import org.caredesk.dto.directory.AffiliationRequest;
import org.caredesk.dto.directory.AffiliationResponse;
import org.caredesk.dto.directory.BookingPolicy;
import org.caredesk.dto.directory.DirectoryAction;
import org.caredesk.dto.directory.Standing;
import org.caredesk.dto.directory.StandingVisits;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.problem.Problem;
import org.caredesk.dto.problem.Violation;
import org.jspecify.annotations.Nullable;

/** The doctors of the hospital in view and their terms; each change is sent at once. */
final class AffiliationsViewModel {

  /** Which affiliations are listed. */
  enum Segment {
    ACTIVE(Standing.ACTIVE),
    ENDED(Standing.RETIRED),
    ALL(null);

    private final @Nullable Standing standing;

    Segment(@Nullable Standing standing) {
      this.standing = standing;
    }
  }

  private final WorkplaceContext context;
  private final MasterViewModel<AffiliationOverview, Segment> master;
  private final Edits<TermsField, AffiliationResponse> edits =
      new Edits<>(TermsField.class, TermsField::of, this::keep);
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private @Nullable UUID shown;

  AffiliationsViewModel(WorkplaceContext context, MasterViewModel.Words words) {
    this.context = context;
    this.master =
        new MasterViewModel<>(
            context, this::read, each -> each.affiliation().id(), Segment.ACTIVE, words);
    master.selected().subscribe(this::chosen);
  }

  private Callable<Page<AffiliationOverview>> read(MasterViewModel.Query<Segment> query) {
    UUID hospital = context.desk().hospital().get().id();
    return () ->
        api()
            .administration()
            .affiliationOverview(
                hospital,
                null,
                query.text(),
                query.segment().standing,
                query.sort(),
                query.page(),
                query.size());
  }

  private Api api() {
    return context.session().api();
  }

  private void chosen(@Nullable AffiliationOverview row) {
    AffiliationResponse now = row == null ? null : row.affiliation();
    UUID id = now == null ? null : now.id();
    if (id == null || !id.equals(shown)) {
      problem.set("");
    }
    shown = id;
    edits.show(id, now);
  }

  private void keep(TermsField field, UUID of, String typed) {
    AffiliationOverview row = master.row(of);
    if (row == null) {
      return;
    }
    String value = field == TermsField.FEE ? sum(typed, row.affiliation()) : typed;
    if (!field.fits(value)) {
      edit(field).refused(of, context.texts().get("affiliations.wrong." + field.name()));
      return;
    }
    AffiliationResponse before = row.affiliation();
    String old = field.of(before);
    change(
        before,
        field.patch(before, value),
        now -> field.patch(now, old),
        now -> edits.kept(field, of, now),
        refusal -> {
          String why = why(refusal);
          if (refusal instanceof ApiProblem.Stale) {
            readAnew(field, of);
          }
          if (!edit(field).refused(of, why)) {
            tell(why);
          }
        });
  }

  /** As the server takes it; empty where it cannot be told for certain. */
  private String sum(String typed, AffiliationResponse of) {
    Money read = context.formats().readMoney(typed, of.consultationFee().currency());
    return read == null ? "" : read.amount();
  }

  private void readAnew(TermsField field, UUID of) {
    context
        .work()
        .start(
            () -> api().administration().affiliation(of),
            (AffiliationResponse now) -> {
              put(now);
              edits.tellChanged(field, of, now, context.texts());
            },
            _ -> {});
  }

  private String why(ApiProblem refusal) {
    Problem details = refusal.details();
    List<Violation> named = details == null ? null : details.violations();
    return named == null || named.isEmpty()
        ? ProblemTexts.sentence(context.texts(), refusal)
        : ProblemTexts.sentence(context.texts(), named.getFirst());
  }

  void setPolicy(BookingPolicy policy) {
    AffiliationOverview row = master.selected().get();
    if (row != null && row.affiliation().bookingPolicy() != policy) {
      AffiliationResponse before = row.affiliation();
      change(
          before,
          TermsField.policy(policy),
          _ -> TermsField.policy(before.bookingPolicy()),
          _ -> {},
          this::refused);
    }
  }

  void setModes(List<VisitMode> modes) {
    AffiliationOverview row = master.selected().get();
    if (row != null && !row.affiliation().visitModes().equals(modes)) {
      AffiliationResponse before = row.affiliation();
      change(
          before,
          TermsField.modes(modes),
          _ -> TermsField.modes(before.visitModes()),
          _ -> {},
          this::refused);
    }
  }

  private void refused(ApiProblem refusal) {
    problem.set(why(refusal));
    master.load();
  }

  private void change(
      AffiliationResponse before,
      AffiliationPatch patch,
      Function<AffiliationResponse, AffiliationPatch> back,
      Consumer<AffiliationResponse> done,
      Consumer<ApiProblem> refused) {
    problem.set("");
    context
        .work()
        .start(
            () -> send(before, patch),
            (AffiliationResponse now) -> {
              put(now);
              done.accept(now);
              String name = name(now.id());
              context
                  .desk()
                  .toasts()
                  .show(
                      "fth-check-circle",
                      context.texts().get("affiliations.changed", name),
                      () -> takeBack(now, back));
            },
            refused::accept);
  }

  /** From what it has become since: what was changed after it, by this person too, stays. */
  private void takeBack(
      AffiliationResponse changed, Function<AffiliationResponse, AffiliationPatch> back) {
    AffiliationOverview row = master.row(changed.id());
    AffiliationResponse latest = row == null ? changed : row.affiliation();
    context.work().start(() -> send(latest, back.apply(latest)), this::put, this::refused);
  }

  private AffiliationResponse send(AffiliationResponse before, AffiliationPatch patch) {
    return api().doctorProfiles().changeTerms(before.id(), patch, new IfMatch(before.version()));
  }

  private String name(UUID id) {
    AffiliationOverview row = master.row(id);
    return row == null ? "" : row.doctorName();
  }

  private void put(AffiliationResponse now) {
    AffiliationOverview row = master.row(now.id());
    if (row != null) {
      master.replace(
          new AffiliationOverview(now, row.doctorName(), row.doctorStatus(), row.specialties()));
    }
  }

  /** The doctor works here no more; refused while visits stand. Undone by joining again. */
  void end() {
    AffiliationOverview row = master.selected().get();
    if (row == null || !row.affiliation().allowedActions().contains(DirectoryAction.LEAVE)) {
      return;
    }
    AffiliationResponse before = row.affiliation();
    problem.set("");
    context
        .work()
        .start(
            () -> api().doctorProfiles().leave(before.id()),
            (AffiliationResponse now) -> {
              put(now);
              context
                  .desk()
                  .toasts()
                  .show(
                      "fth-check-circle",
                      context.texts().get("affiliations.ended", row.doctorName()),
                      () -> rejoin(before));
              master.load();
            },
            this::keptFrom);
  }

  /** Somebody has booked since the list was read. */
  private void keptFrom(ApiProblem refusal) {
    Problem details = refusal.details();
    int count =
        details == null || details.appointments() == null ? 0 : details.appointments().size();
    problem.set(
        count == 0
            ? ProblemTexts.sentence(context.texts(), refusal)
            : context.texts().get("affiliations.visits-stand", count));
    master.load();
  }

  private void rejoin(AffiliationResponse before) {
    AffiliationRequest same =
        new AffiliationRequest(
            before.hospitalId(),
            before.consultationFee(),
            before.slotMinutes(),
            before.allowedSlotMinutes(),
            before.visitModes(),
            before.bookingPolicy(),
            before.room(),
            before.bufferBeforeMinutes(),
            before.bufferAfterMinutes(),
            before.leadMinutes(),
            before.horizonDays());
    context
        .work()
        .start(
            () -> api().doctorProfiles().join(before.doctorId(), same),
            (AffiliationResponse now) -> master.loadAndSelect(now.id()),
            this::refused);
  }

  /** How many visits keep the chosen one from ending; empty for none. */
  ObservableValue<String> standing() {
    return master
        .selected()
        .map(AffiliationOverview::affiliation)
        .map(AffiliationResponse::standing)
        .map(visits -> String.valueOf(visits.visits()))
        .orElse("");
  }

  /** What is to be known before the chosen one is ended. */
  ObservableValue<String> aboutEnding() {
    return master.selected().map(row -> aboutEnding(row.affiliation())).orElse("");
  }

  private String aboutEnding(AffiliationResponse now) {
    StandingVisits visits = now.standing();
    return visits == null
        ? context.texts().get("affiliations.keeps")
        : context
            .texts()
            .get(
                "affiliations.kept-from",
                visits.visits(),
                context
                    .formats()
                    .date(LocalDate.ofInstant(visits.until(), ZoneId.of(now.timeZone()))));
  }

  private void tell(String words) {
    context.desk().toasts().show("fth-alert-circle", words, null);
  }

  MasterViewModel<AffiliationOverview, Segment> master() {
    return master;
  }

  Edit edit(TermsField field) {
    return edits.of(field);
  }

  /** Why the last step was not taken; empty for nothing. */
  ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }
}
