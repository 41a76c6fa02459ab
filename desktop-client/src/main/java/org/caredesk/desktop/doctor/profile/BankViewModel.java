package org.caredesk.desktop.doctor.profile;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.DoctorProfiles;
import org.caredesk.desktop.api.IfMatch;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.desktop.work.Latest;
import org.caredesk.dto.directory.BankDetails;
import org.caredesk.dto.directory.BankDetailsResponse;
import org.caredesk.dto.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Where the doctor is paid. Nothing of it is fetched before somebody asks to see it, and nothing is
 * kept once it is hidden.
 */
final class BankViewModel {

  private final WorkplaceContext context;
  private final UUID doctorId;
  private final Latest lane;
  private final StringProperty pan = new SimpleStringProperty("");
  private final StringProperty accountNumber = new SimpleStringProperty("");
  private final StringProperty ifsc = new SimpleStringProperty("");
  private final ObservableList<Violation> violations = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private int version;

  BankViewModel(WorkplaceContext context) {
    this.context = context;
    this.doctorId = Objects.requireNonNull(context.session().me().doctorId());
    this.lane = new Latest(context.work());
  }

  /** Fetches them, for somebody who asked to see them. */
  void reveal() {
    busy.set(true);
    problem.set("");
    lane.start(() -> profiles().bankDetails(doctorId), this::show, this::refused);
  }

  /** Forgets them. */
  void hide() {
    lane.close();
    busy.set(false);
    shown.set(false);
    pan.set("");
    accountNumber.set("");
    ifsc.set("");
    violations.clear();
    problem.set("");
  }

  void save() {
    if (busy.get()) {
      return;
    }
    busy.set(true);
    problem.set("");
    violations.clear();
    BankDetails wish = new BankDetails(pan.get(), accountNumber.get(), ifsc.get());
    IfMatch match = version == 0 ? null : new IfMatch(version);
    lane.start(
        () -> profiles().putBankDetails(doctorId, wish, match),
        (BankDetailsResponse now) -> {
          show(now);
          context.desk().toasts().done(context.texts().get("profile.bank-saved"));
        },
        this::refused);
  }

  private DoctorProfiles profiles() {
    return context.session().api().doctorProfiles();
  }

  private void show(BankDetailsResponse now) {
    busy.set(false);
    version = now.version();
    pan.set(orEmpty(now.pan()));
    accountNumber.set(orEmpty(now.accountNumber()));
    ifsc.set(orEmpty(now.ifsc()));
    shown.set(true);
  }

  private void refused(ApiProblem refusal) {
    busy.set(false);
    List<Violation> named =
        refusal instanceof ApiProblem.Invalid invalid ? invalid.violations() : List.of();
    violations.setAll(named);
    if (named.isEmpty()) {
      problem.set(ProblemTexts.sentence(context.texts(), refusal));
    }
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  StringProperty pan() {
    return pan;
  }

  StringProperty accountNumber() {
    return accountNumber;
  }

  StringProperty ifsc() {
    return ifsc;
  }

  ObservableList<Violation> violations() {
    return violations;
  }

  /** Whether they are on the screen. */
  ReadOnlyBooleanProperty shown() {
    return shown.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** What is wrong beside the fields; empty for nothing. */
  ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }
}
