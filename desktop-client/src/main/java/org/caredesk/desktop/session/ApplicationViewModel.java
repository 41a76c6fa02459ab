package org.caredesk.desktop.session;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.work.Latest;
import org.caredesk.desktop.work.Work;
import org.caredesk.dto.directory.DoctorApplicationRequest;
import org.caredesk.dto.directory.DoctorResponse;
import org.caredesk.dto.directory.SpecialtyResponse;
import org.caredesk.dto.problem.Violation;
import org.jspecify.annotations.Nullable;

/** A doctor applies for an account, before anybody is signed in. What is typed stays. */
public final class ApplicationViewModel {

  static final String NAME = "name";
  static final String EMAIL = "email";
  static final String PASSWORD = "password";
  static final String SPECIALTIES = "specialties";
  static final String YEARS = "yearsOfExperience";

  private static final Pattern EMAIL_SHAPE = Pattern.compile("[^\\s@]+@[^\\s@]+");
  private static final int SHORTEST_PASSWORD = 12;
  private static final int MOST_YEARS = 80;

  /** What is typed, as it is typed. */
  public static final class Fields {
    public final StringProperty name = new SimpleStringProperty("");
    public final StringProperty email = new SimpleStringProperty("");
    public final StringProperty password = new SimpleStringProperty("");
    public final StringProperty phone = new SimpleStringProperty("");
    public final StringProperty years = new SimpleStringProperty("");
    public final ObservableList<String> specialties = FXCollections.observableArrayList();
    public final ObservableList<String> qualifications = FXCollections.observableArrayList();

    private Fields() {}
  }

  private final Fields fields = new Fields();
  private final Api api;
  private final Work work;
  private final Texts texts;
  private final Latest catalogue;
  private final ObservableList<SpecialtyResponse> specialties = FXCollections.observableArrayList();
  private final ObservableList<Violation> violations = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper sending = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable DoctorResponse> applied =
      new ReadOnlyObjectWrapper<>();

  public ApplicationViewModel(Api api, Work work, Texts texts) {
    this.api = api;
    this.work = work;
    this.texts = texts;
    this.catalogue = new Latest(work);
  }

  /** Reads the catalogue of specialties, unless it is there. */
  public void activate() {
    if (specialties.isEmpty()) {
      catalogue.start(
          () -> api.hospitals().specialties(), specialties::setAll, refused -> problem(refused));
    }
  }

  public void deactivate() {
    catalogue.close();
  }

  /** Sends the application where all is well; else says what is not. */
  public void submit() {
    if (sending.get()) {
      return;
    }
    problem.set("");
    List<Violation> wrong = wrong();
    violations.setAll(wrong);
    if (!wrong.isEmpty()) {
      return;
    }
    DoctorApplicationRequest request =
        new DoctorApplicationRequest(
            fields.name.get().strip(),
            fields.email.get().strip(),
            fields.password.get(),
            List.copyOf(fields.qualifications),
            List.copyOf(fields.specialties),
            years(),
            orNull(fields.phone.get()));
    sending.set(true);
    work.start(
        () -> api.doctorProfiles().apply(request),
        (DoctorResponse doctor) -> {
          sending.set(false);
          applied.set(doctor);
        },
        this::refused);
  }

  private List<Violation> wrong() {
    List<Violation> wrong = new ArrayList<>();
    if (fields.name.get().isBlank()) {
      wrong.add(violation(NAME, "required"));
    }
    if (!EMAIL_SHAPE.matcher(fields.email.get().strip()).matches()) {
      wrong.add(violation(EMAIL, fields.email.get().isBlank() ? "required" : "email"));
    }
    if (fields.password.get().codePoints().count() < SHORTEST_PASSWORD) {
      wrong.add(violation(PASSWORD, "password-length"));
    }
    if (fields.specialties.isEmpty()) {
      wrong.add(violation(SPECIALTIES, "specialty-needed"));
    }
    if (!fields.years.get().isBlank() && years() == null) {
      wrong.add(violation(YEARS, "years"));
    }
    return wrong;
  }

  private static Violation violation(String field, String code) {
    return new Violation(field, code, code);
  }

  private @Nullable Integer years() {
    String typed = fields.years.get().strip();
    if (!typed.matches("\\d{1,2}")) {
      return null;
    }
    int years = Integer.parseInt(typed);
    return years > MOST_YEARS ? null : years;
  }

  private void refused(ApiProblem refusal) {
    if (refusal.code().equals("email-taken")) {
      violations.setAll(violation(EMAIL, "email-taken"));
    } else if (refusal instanceof ApiProblem.Invalid invalid && !invalid.violations().isEmpty()) {
      violations.setAll(
          invalid.violations().stream()
              .map(v -> new Violation(v.field().replaceFirst("\\[.*", ""), v.code(), v.message()))
              .toList());
    } else {
      problem(refusal);
    }
    sending.set(false);
  }

  private void problem(ApiProblem refusal) {
    problem.set(ProblemTexts.sentence(texts, refusal));
  }

  private static @Nullable String orNull(String typed) {
    return typed.isBlank() ? null : typed.strip();
  }

  public Fields fields() {
    return fields;
  }

  /** What may be chosen, by name; empty until it is read. */
  public ObservableList<SpecialtyResponse> specialties() {
    return specialties;
  }

  /** What is wrong with the fields, by the server's paths. */
  public ObservableList<Violation> violations() {
    return violations;
  }

  /** What is wrong beside the fields; empty for nothing. */
  public ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty sending() {
    return sending.getReadOnlyProperty();
  }

  /** The doctor, once the application is in. */
  public ReadOnlyObjectProperty<@Nullable DoctorResponse> applied() {
    return applied.getReadOnlyProperty();
  }
}
