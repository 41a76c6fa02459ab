package org.caredesk.desktop.doctor.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.DoctorProfiles;
import org.caredesk.desktop.api.IfMatch;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.dto.Money;
import org.caredesk.dto.directory.AffiliationPatch;
import org.caredesk.dto.directory.AffiliationRequest;
import org.caredesk.dto.directory.AffiliationResponse;
import org.caredesk.dto.directory.BookingPolicy;
import org.caredesk.dto.directory.HospitalResponse;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * The terms under which a doctor works at a hospital: those of one that is joined, or of one where
 * the doctor works already.
 */
final class TermsViewModel {

  static final String HOSPITAL = "hospitalId";
  static final String FEE = "consultationFee";
  static final String SLOT = "slotMinutes";
  static final String ALLOWED = "allowedSlotMinutes";
  static final String MODES = "visitModes";

  /** What is typed, as it is typed; times in whole minutes, the horizon in days. */
  static final class Fields {
    final ObjectProperty<@Nullable HospitalResponse> hospital = new SimpleObjectProperty<>();
    final StringProperty fee = new SimpleStringProperty("");
    final StringProperty slotMinutes = new SimpleStringProperty("30");
    final ObservableList<String> allowed = FXCollections.observableArrayList("30");
    final ObservableList<VisitMode> modes = FXCollections.observableArrayList(VisitMode.IN_PERSON);
    final ObjectProperty<BookingPolicy> policy = new SimpleObjectProperty<>(BookingPolicy.INSTANT);
    final StringProperty room = new SimpleStringProperty("");
    final StringProperty bufferBefore = new SimpleStringProperty("0");
    final StringProperty bufferAfter = new SimpleStringProperty("0");
    final StringProperty lead = new SimpleStringProperty("0");
    final StringProperty horizon = new SimpleStringProperty("365");

    private Fields() {}
  }

  private final WorkplaceContext context;
  private final HospitalsViewModel hospitals;
  private final @Nullable AffiliationResponse old;
  private final Consumer<AffiliationResponse> done;
  private final Fields fields = new Fields();
  private final ObservableList<Violation> violations = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper sending = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  /**
   * @param old null for a hospital that is joined
   * @param done hears of the terms as they are now
   */
  TermsViewModel(
      WorkplaceContext context,
      HospitalsViewModel hospitals,
      @Nullable AffiliationResponse old,
      Consumer<AffiliationResponse> done) {
    this.context = context;
    this.hospitals = hospitals;
    this.old = old;
    this.done = done;
    if (old != null) {
      fields.fee.set(old.consultationFee().amount());
      fields.slotMinutes.set(String.valueOf(old.slotMinutes()));
      fields.allowed.setAll(old.allowedSlotMinutes().stream().map(String::valueOf).toList());
      fields.modes.setAll(old.visitModes());
      fields.policy.set(old.bookingPolicy());
      fields.room.set(old.room() == null ? "" : old.room());
      fields.bufferBefore.set(String.valueOf(old.bufferBeforeMinutes()));
      fields.bufferAfter.set(String.valueOf(old.bufferAfterMinutes()));
      fields.lead.set(String.valueOf(old.leadMinutes()));
      fields.horizon.set(String.valueOf(old.horizonDays()));
    }
  }

  /** The currency of the fee; empty while no hospital is chosen. */
  String currency() {
    HospitalResponse chosen = fields.hospital.get();
    return old != null ? old.consultationFee().currency() : chosen == null ? "" : chosen.currency();
  }

  /** Sends the terms where all is well; else says what is not. */
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
    sending.set(true);
    context.work().start(this::send, this::sent, this::refused);
  }

  private AffiliationResponse send() {
    DoctorProfiles profiles = context.session().api().doctorProfiles();
    Money fee = new Money(fields.fee.get().strip(), currency());
    List<Integer> allowed = fields.allowed.stream().map(Integer::valueOf).toList();
    List<VisitMode> modes = List.copyOf(fields.modes);
    if (old != null) {
      return profiles.changeTerms(
          old.id(),
          new AffiliationPatch(
              fee,
              number(fields.slotMinutes),
              allowed,
              modes,
              fields.policy.get(),
              fields.room.get(),
              number(fields.bufferBefore),
              number(fields.bufferAfter),
              number(fields.lead),
              number(fields.horizon)),
          new IfMatch(old.version()));
    }
    HospitalResponse chosen = fields.hospital.get();
    if (chosen == null) {
      throw new IllegalStateException("No hospital was chosen");
    }
    return profiles.join(
        hospitals.doctorId(),
        new AffiliationRequest(
            chosen.id(),
            fee,
            number(fields.slotMinutes),
            allowed,
            modes,
            fields.policy.get(),
            fields.room.get().isBlank() ? null : fields.room.get().strip(),
            number(fields.bufferBefore),
            number(fields.bufferAfter),
            number(fields.lead),
            number(fields.horizon)));
  }

  private List<Violation> wrong() {
    List<Violation> wrong = new ArrayList<>();
    if (old == null && fields.hospital.get() == null) {
      wrong.add(violation(HOSPITAL, "required"));
    }
    if (!fields.fee.get().strip().matches("\\d{1,9}([.]\\d{1,3})?")) {
      wrong.add(violation(FEE, fields.fee.get().isBlank() ? "required" : "amount"));
    }
    if (fields.allowed.isEmpty() || fields.allowed.stream().anyMatch(m -> !isBetween(m, 5, 240))) {
      wrong.add(violation(ALLOWED, "visit-lengths"));
    } else if (!fields.allowed.contains(fields.slotMinutes.get().strip())) {
      wrong.add(violation(SLOT, "not-allowed-length"));
    }
    if (fields.modes.isEmpty()) {
      wrong.add(violation(MODES, "visit-mode-needed"));
    }
    check(wrong, "bufferBeforeMinutes", fields.bufferBefore, 0, 120, "buffer");
    check(wrong, "bufferAfterMinutes", fields.bufferAfter, 0, 120, "buffer");
    check(wrong, "leadMinutes", fields.lead, 0, 43_200, "lead");
    check(wrong, "horizonDays", fields.horizon, 1, 730, "horizon");
    return wrong;
  }

  private static void check(
      List<Violation> wrong, String field, StringProperty typed, int least, int most, String code) {
    if (!isBetween(typed.get(), least, most)) {
      wrong.add(violation(field, code));
    }
  }

  private static boolean isBetween(String typed, int least, int most) {
    String text = typed.strip();
    return text.matches("\\d{1,6}")
        && Integer.parseInt(text) >= least
        && Integer.parseInt(text) <= most;
  }

  private static Integer number(StringProperty typed) {
    return Integer.valueOf(typed.get().strip());
  }

  private static Violation violation(String field, String code) {
    return new Violation(field, code, code);
  }

  private void sent(AffiliationResponse now) {
    sending.set(false);
    done.accept(now);
  }

  private void refused(ApiProblem refusal) {
    sending.set(false);
    List<Violation> named =
        refusal instanceof ApiProblem.Invalid invalid ? invalid.violations() : List.of();
    violations.setAll(
        named.stream()
            .map(v -> new Violation(v.field().replaceFirst("[\\[.].*", ""), v.code(), v.message()))
            .toList());
    if (named.isEmpty()) {
      // The server's own sentence names the departments there are and what is missing.
      problem.set(
          refusal.code().equals("no-matching-department")
                  && refusal.details() != null
                  && refusal.details().detail() != null
              ? refusal.details().detail()
              : ProblemTexts.sentence(context.texts(), refusal));
    }
  }

  Fields fields() {
    return fields;
  }

  /** What is wrong with the fields, by the server's paths. */
  ObservableList<Violation> violations() {
    return violations;
  }

  /** What is wrong beside the fields; empty for nothing. */
  ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty sending() {
    return sending.getReadOnlyProperty();
  }
}
