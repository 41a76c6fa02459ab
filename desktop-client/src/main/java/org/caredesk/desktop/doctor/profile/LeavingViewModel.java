package org.caredesk.desktop.doctor.profile;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.dto.directory.AffiliationResponse;
import org.caredesk.dto.problem.Problem;
import org.caredesk.dto.scheduling.StandingAppointment;

/** Leaving a hospital: done, or refused with the appointments that stand in the way. */
final class LeavingViewModel {

  private final WorkplaceContext context;
  private final AffiliationResponse affiliation;
  private final Consumer<AffiliationResponse> left;
  private final ObservableList<StandingAppointment> standing = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper sending = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  LeavingViewModel(
      WorkplaceContext context,
      AffiliationResponse affiliation,
      Consumer<AffiliationResponse> left) {
    this.context = context;
    this.affiliation = affiliation;
    this.left = left;
  }

  void leave() {
    if (sending.get()) {
      return;
    }
    sending.set(true);
    problem.set("");
    context
        .work()
        .start(
            () -> context.session().api().doctorProfiles().leave(affiliation.id()),
            (AffiliationResponse now) -> {
              sending.set(false);
              standing.clear();
              left.accept(now);
            },
            this::refused);
  }

  private void refused(ApiProblem refusal) {
    sending.set(false);
    Problem details = refusal.details();
    List<StandingAppointment> named = details == null ? null : details.appointments();
    standing.setAll(named == null ? List.of() : named);
    if (standing.isEmpty()) {
      problem.set(ProblemTexts.sentence(context.texts(), refusal));
    }
  }

  AffiliationResponse affiliation() {
    return affiliation;
  }

  /** What must be moved or cancelled before, the next first; empty until a refusal says so. */
  ObservableList<StandingAppointment> standing() {
    return standing;
  }

  /** Why else it did not work; empty for nothing. */
  ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty sending() {
    return sending.getReadOnlyProperty();
  }
}
