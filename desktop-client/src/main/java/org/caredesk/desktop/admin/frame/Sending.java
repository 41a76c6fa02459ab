package org.caredesk.desktop.admin.frame;

import java.util.List;
import java.util.concurrent.Callable;
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
import org.caredesk.dto.problem.Violation;

/** A form on its way to the server: one at a time, and what was wrong with it by field. */
public final class Sending {

  private final WorkplaceContext context;
  private final ObservableList<Violation> violations = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  public Sending(WorkplaceContext context) {
    this.context = context;
  }

  /**
   * Sends the form unless something is wrong with it already.
   *
   * @param wrong what can be seen without the server
   */
  public <R> void send(List<Violation> wrong, Callable<R> call, Consumer<R> done) {
    if (running.get()) {
      return;
    }
    problem.set("");
    violations.setAll(wrong);
    if (!wrong.isEmpty()) {
      return;
    }
    running.set(true);
    context
        .work()
        .start(
            call,
            (R answer) -> {
              running.set(false);
              done.accept(answer);
            },
            this::refused);
  }

  private void refused(ApiProblem refusal) {
    running.set(false);
    List<Violation> named =
        refusal.details() == null || refusal.details().violations() == null
            ? List.of()
            : refusal.details().violations();
    if (named.isEmpty()) {
      problem.set(ProblemTexts.sentence(context.texts(), refusal));
    } else {
      violations.setAll(
          named.stream()
              .map(v -> new Violation(v.field().replaceFirst("\\[.*", ""), v.code(), v.message()))
              .toList());
    }
  }

  /** What is wrong with the fields, by the server's paths. */
  public ObservableList<Violation> violations() {
    return violations;
  }

  public ReadOnlyBooleanProperty running() {
    return running.getReadOnlyProperty();
  }

  /** What is wrong beside the fields; empty for nothing. */
  public ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }
}
