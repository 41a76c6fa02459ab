package org.caredesk.desktop.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.dto.directory.DoctorRequest;
import org.caredesk.dto.directory.DoctorResponse;
import org.caredesk.dto.problem.Violation;
import org.jspecify.annotations.Nullable;

/** A super admin adds a doctor who can be booked at once. */
final class AddDoctorViewModel {

  private static final int SHORTEST_PASSWORD = 12;

  /** What is typed, as it is typed. */
  static final class Fields {
    final StringProperty name = new SimpleStringProperty("");
    final StringProperty email = new SimpleStringProperty("");
    final StringProperty password = new SimpleStringProperty("");
    final StringProperty phone = new SimpleStringProperty("");
    final StringProperty years = new SimpleStringProperty("");
    final ObservableList<String> specialties = FXCollections.observableArrayList();
    final ObservableList<String> qualifications = FXCollections.observableArrayList();

    private Fields() {}
  }

  private final WorkplaceContext context;
  private final Consumer<DoctorResponse> added;
  private final Fields fields = new Fields();
  private final ObservableList<Violation> violations = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper sending = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  AddDoctorViewModel(WorkplaceContext context, Consumer<DoctorResponse> added) {
    this.context = context;
    this.added = added;
  }

  void submit() {
    if (sending.get()) {
      return;
    }
    problem.set("");
    List<Violation> wrong = wrong();
    violations.setAll(wrong);
    if (!wrong.isEmpty()) {
      return;
    }
    DoctorRequest request =
        new DoctorRequest(
            fields.name.get().strip(),
            fields.email.get().strip(),
            orNull(fields.password.get()),
            List.copyOf(fields.qualifications),
            List.copyOf(fields.specialties),
            fields.years.get().isBlank() ? null : Integer.valueOf(fields.years.get().strip()),
            orNull(fields.phone.get()),
            null,
            null);
    sending.set(true);
    context
        .work()
        .start(
            () -> context.session().api().doctorProfiles().add(request),
            (DoctorResponse doctor) -> {
              sending.set(false);
              added.accept(doctor);
            },
            this::refused);
  }

  private List<Violation> wrong() {
    List<Violation> wrong = new ArrayList<>();
    if (fields.name.get().isBlank()) {
      wrong.add(new Violation("name", "required", ""));
    }
    if (!fields.email.get().strip().matches("[^\\s@]+@[^\\s@]+")) {
      wrong.add(new Violation("email", fields.email.get().isBlank() ? "required" : "email", ""));
    }
    String password = fields.password.get();
    if (!password.isEmpty() && password.codePoints().count() < SHORTEST_PASSWORD) {
      wrong.add(new Violation("password", "password-length", ""));
    }
    if (fields.specialties.isEmpty()) {
      wrong.add(new Violation("specialties", "specialty-needed", ""));
    }
    if (!fields.years.get().strip().matches("|[0-7]?\\d|80")) {
      wrong.add(new Violation("yearsOfExperience", "years", ""));
    }
    return wrong;
  }

  private void refused(ApiProblem refusal) {
    sending.set(false);
    if (refusal.code().equals("email-taken")) {
      violations.setAll(new Violation("email", "email-in-use", ""));
    } else if (refusal instanceof ApiProblem.Invalid invalid && !invalid.violations().isEmpty()) {
      violations.setAll(
          invalid.violations().stream()
              .map(v -> new Violation(v.field().replaceFirst("\\[.*", ""), v.code(), v.message()))
              .toList());
    } else {
      problem.set(ProblemTexts.sentence(context.texts(), refusal));
    }
  }

  private static @Nullable String orNull(String typed) {
    return typed.isBlank() ? null : typed.strip();
  }

  Fields fields() {
    return fields;
  }

  /** What is wrong with the fields, by the server's paths. */
  ObservableList<Violation> violations() {
    return violations;
  }

  ReadOnlyBooleanProperty sending() {
    return sending.getReadOnlyProperty();
  }

  /** What is wrong beside the fields; empty for nothing. */
  ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }
}
