package org.caredesk.desktop.patient;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.Patients;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.work.Work;
import org.caredesk.dto.patients.Address;
import org.caredesk.dto.patients.Gender;
import org.caredesk.dto.patients.Identifier;
import org.caredesk.dto.patients.IdentifierType;
import org.caredesk.dto.patients.PatientRequest;
import org.caredesk.dto.patients.PatientResponse;
import org.caredesk.dto.patients.PatientSummary;
import org.caredesk.dto.patients.PatientType;
import org.caredesk.dto.problem.Problem;
import org.caredesk.dto.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Registers a person. Whatever goes wrong, what is typed stays; errors are known by the path of the
 * server's field, so that its own and ours stand in the same places.
 */
public final class PatientFormModel {
  static final String NAME = "name";
  static final String GENDER = "gender";
  static final String DATE_OF_BIRTH = "dateOfBirth";
  static final String PHONE = "phone";
  static final String EMAIL = "email";
  static final String IDENTIFIER = "identifier.value";

  /** What a registration ends with. */
  public interface Outcome {
    void registered(PatientResponse person);

    /** The person was registered before and is taken as they are. */
    void existing(PatientSummary person);
  }

  private static final Pattern EMAIL_SHAPE =
      Pattern.compile("[^\\s@]+@[^\\s@.][^\\s@]*\\.[^\\s@.]+");

  /** What is typed, as it is typed. */
  public static final class Fields {
    public final StringProperty name = new SimpleStringProperty("");
    public final ObjectProperty<@Nullable Gender> gender = new SimpleObjectProperty<>();
    public final StringProperty dateOfBirth = new SimpleStringProperty("");
    public final StringProperty phone = new SimpleStringProperty("");
    public final StringProperty email = new SimpleStringProperty("");
    public final ObjectProperty<IdentifierType> identifierType =
        new SimpleObjectProperty<>(IdentifierType.AADHAAR);
    public final StringProperty identifier = new SimpleStringProperty("");
    public final StringProperty nationality = new SimpleStringProperty("");
    public final ObjectProperty<PatientType> type = new SimpleObjectProperty<>(PatientType.PATIENT);
    public final StringProperty line1 = new SimpleStringProperty("");
    public final StringProperty line2 = new SimpleStringProperty("");
    public final StringProperty postalCode = new SimpleStringProperty("");
    public final StringProperty city = new SimpleStringProperty("");
    public final StringProperty state = new SimpleStringProperty("");
    public final StringProperty country = new SimpleStringProperty("");

    private Fields() {}
  }

  private final Fields fields = new Fields();
  private final ObservableMap<String, String> errors = FXCollections.observableHashMap();
  private final StringProperty problem = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper sending = new ReadOnlyBooleanWrapper(false);

  private final Patients patients;
  private final Work work;
  private final Texts texts;
  private final Clock clock;
  private final ZoneId zone;
  private final Outcome outcome;
  private final ObservableList<PatientSummary> candidates = FXCollections.observableArrayList();
  private final IntegerProperty highlighted = new SimpleIntegerProperty(0);
  private boolean mayBeSomebodyElse;

  /**
   * @param zone where it is today
   * @param outcome hears of the person
   */
  public PatientFormModel(
      Patients patients, Work work, Texts texts, Clock clock, ZoneId zone, Outcome outcome) {
    this.patients = patients;
    this.work = work;
    this.texts = texts;
    this.clock = clock;
    this.zone = zone;
    this.outcome = outcome;
  }

  public Fields fields() {
    return fields;
  }

  /** Takes over what was typed into a search: a number is a phone number, else it is the name. */
  public void prefill(String typed) {
    boolean number = typed.chars().filter(Character::isDigit).count() >= 4;
    (number ? fields.phone : fields.name).set(typed);
  }

  /** The sentence under each field that has an error, by the field's path. */
  public ObservableMap<String, String> errors() {
    return errors;
  }

  /** What is wrong beside the fields; empty for nothing. */
  public StringProperty problemProperty() {
    return problem;
  }

  public ReadOnlyBooleanProperty sendingProperty() {
    return sending.getReadOnlyProperty();
  }

  /**
   * Registers the person where all is well; else says what is not.
   *
   * @return whether it was sent
   */
  public boolean submit() {
    return send(null);
  }

  private boolean send(@Nullable List<UUID> confirmed) {
    if (sending.get()) {
      return false;
    }
    candidates.clear();
    errors.clear();
    problem.set("");
    PatientRequest request = checked(confirmed);
    if (request == null) {
      return false;
    }
    sending.set(true);
    work.start(
        () -> patients.register(request),
        (PatientResponse person) -> {
          sending.set(false);
          outcome.registered(person);
        },
        this::refused);
    return true;
  }

  private void ask(List<PatientSummary> people, boolean maybe) {
    mayBeSomebodyElse = maybe;
    highlighted.set(0);
    candidates.setAll(people);
  }

  /** Who is registered already and may be the one typed; empty while there is nothing to ask. */
  public ObservableList<PatientSummary> candidates() {
    return candidates;
  }

  /** Which of the candidates Enter takes. */
  IntegerProperty highlightedProperty() {
    return highlighted;
  }

  /** Whether the one typed may be registered beside them; not where the identifier is theirs. */
  boolean mayBeSomebodyElse() {
    return mayBeSomebodyElse;
  }

  /** Moves the highlight around the candidates. */
  public void move(int step) {
    highlighted.set(Math.floorMod(highlighted.get() + step, candidates.size()));
  }

  /** Takes the highlighted candidate instead of registering somebody. */
  public void useExisting() {
    outcome.existing(candidates.get(highlighted.get()));
  }

  /** Registers the one typed: all candidates were seen to be others. */
  public boolean registerAnyway() {
    return mayBeSomebodyElse && send(candidates.stream().map(PatientSummary::id).toList());
  }

  /** Goes back to what is typed. */
  void backToFields() {
    candidates.clear();
  }

  private @Nullable PatientRequest checked(@Nullable List<UUID> confirmed) {
    String name = fields.name.get().strip();
    if (name.isEmpty()) {
      errors.put(NAME, texts.get("patient.error.name"));
    }
    Gender gender = fields.gender.get();
    if (gender == null) {
      errors.put(GENDER, texts.get("patient.error.gender"));
    }
    LocalDate born = born();
    String email = fields.email.get().strip();
    if (!email.isEmpty() && !EMAIL_SHAPE.matcher(email).matches()) {
      errors.put(EMAIL, texts.get("patient.error.email"));
    }
    String identifier = fields.identifier.get().strip();
    if (!identifier.isEmpty()
        && fields.identifierType.get() == IdentifierType.AADHAAR
        && !Verhoeff.isAadhaar(identifier)) {
      errors.put(IDENTIFIER, aadhaarError(identifier));
    }
    if (!errors.isEmpty() || gender == null || born == null) {
      return null;
    }
    return new PatientRequest(
        name,
        gender,
        born,
        orNull(email),
        orNull(fields.phone.get()),
        address(),
        orNull(fields.nationality.get()),
        identifier.isEmpty() ? null : new Identifier(fields.identifierType.get(), identifier),
        fields.type.get(),
        confirmed);
  }

  private String aadhaarError(String typed) {
    long digits = typed.chars().filter(Character::isDigit).count();
    return digits == 12
        ? texts.get("patient.error.aadhaar-check-digit")
        : texts.get("patient.error.aadhaar-length", digits);
  }

  private @Nullable LocalDate born() {
    String typed = fields.dateOfBirth.get().strip();
    if (typed.isEmpty()) {
      errors.put(DATE_OF_BIRTH, texts.get("patient.error.birth-date"));
      return null;
    }
    Locale locale = texts.locale();
    LocalDate today = LocalDate.now(clock.withZone(zone));
    return switch (new BirthDates(locale).read(typed, today)) {
      case BirthDates.Reading.Read read -> read.date();
      case BirthDates.Reading.Refused refused -> {
        errors.put(
            DATE_OF_BIRTH,
            texts.get("patient.birth-date." + refused.reason(), refused.arguments().toArray()));
        yield null;
      }
    };
  }

  private @Nullable Address address() {
    Address address =
        new Address(
            orNull(fields.line1.get()),
            orNull(fields.line2.get()),
            orNull(fields.postalCode.get()),
            orNull(fields.city.get()),
            orNull(fields.state.get()),
            orNull(fields.country.get()));
    return address.equals(new Address(null, null, null, null, null, null)) ? null : address;
  }

  private void refused(ApiProblem refusal) {
    Problem details = refusal.details();
    if (details != null && details.candidates() != null) {
      ask(details.candidates(), true);
      sending.set(false);
      return;
    }
    if (refusal.code().equals("identifier-taken")) {
      if (details != null && details.patient() != null) {
        ask(List.of(details.patient()), false);
      }
      errors.put(IDENTIFIER, ProblemTexts.sentence(texts, refusal));
      sending.set(false);
      return;
    }
    List<Violation> violations =
        refusal instanceof ApiProblem.Invalid invalid ? invalid.violations() : List.of();
    for (Violation violation : violations) {
      errors.put(violation.field(), ProblemTexts.sentence(texts, violation));
    }
    if (violations.isEmpty()) {
      problem.set(ProblemTexts.sentence(texts, refusal));
    }
    // Last: who sees the sending end finds the errors in place.
    sending.set(false);
  }

  private static @Nullable String orNull(String typed) {
    String text = typed.strip();
    return text.isEmpty() ? null : text;
  }
}
