package org.caredesk.desktop.admin.doctors;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.caredesk.desktop.admin.frame.Sending;
import org.caredesk.desktop.api.IfMatch;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.dto.directory.DoctorPatch;
import org.caredesk.dto.directory.DoctorResponse;
import org.caredesk.dto.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * A super admin puts right what a profile says of a doctor: the whole of it is sent at once, what
 * was not touched is not sent, and it can be undone.
 */
final class DoctorChange {

  final StringProperty name;
  final StringProperty years;
  final ObservableList<String> specialties;
  final ObservableList<String> qualifications;
  final ObservableList<String> languages;

  private final WorkplaceContext context;
  private final DoctorResponse before;
  private final Sending sending;

  DoctorChange(WorkplaceContext context, DoctorResponse before) {
    this.context = context;
    this.before = before;
    this.sending = new Sending(context);
    name = new SimpleStringProperty(before.name());
    years = new SimpleStringProperty(String.valueOf(before.yearsOfExperience()));
    specialties = FXCollections.observableArrayList(before.specialties());
    qualifications = FXCollections.observableArrayList(before.qualifications());
    languages = FXCollections.observableArrayList(before.languages());
  }

  /** Sends what is another than it was; {@code done} gets the doctor as they are now. */
  void send(Consumer<DoctorResponse> done) {
    List<Violation> wrong = wrong();
    sending.send(
        wrong,
        () ->
            context
                .session()
                .api()
                .doctorProfiles()
                .change(before.id(), patch(), new IfMatch(before.version())),
        (DoctorResponse now) -> {
          done.accept(now);
          context
              .desk()
              .toasts()
              .show(
                  "fth-check-circle",
                  context.texts().get("doctors.changed", now.name()),
                  () -> undo(now, done));
        });
  }

  private void undo(DoctorResponse now, Consumer<DoctorResponse> done) {
    DoctorPatch back =
        new DoctorPatch(
            before.name(),
            null,
            null,
            null,
            before.qualifications(),
            before.specialties(),
            before.languages(),
            before.yearsOfExperience());
    context
        .work()
        .start(
            () ->
                context
                    .session()
                    .api()
                    .doctorProfiles()
                    .change(now.id(), back, new IfMatch(now.version())),
            done,
            refusal ->
                context
                    .desk()
                    .toasts()
                    .show(
                        "fth-alert-circle", ProblemTexts.sentence(context.texts(), refusal), null));
  }

  private DoctorPatch patch() {
    return new DoctorPatch(
        unlessSame(name.get().strip(), before.name()),
        null,
        null,
        null,
        unlessSame(List.copyOf(qualifications), before.qualifications()),
        unlessSame(List.copyOf(specialties), before.specialties()),
        unlessSame(List.copyOf(languages), before.languages()),
        unlessSame(Integer.valueOf(years.get().strip()), before.yearsOfExperience()));
  }

  private static <T> @Nullable T unlessSame(T now, T was) {
    return Objects.equals(now, was) ? null : now;
  }

  private List<Violation> wrong() {
    return Stream.of(
            name.get().isBlank() ? new Violation("name", "required", "") : null,
            specialties.isEmpty() ? new Violation("specialties", "specialty-needed", "") : null,
            years.get().strip().matches("[0-7]?\\d|80")
                ? null
                : new Violation("yearsOfExperience", "years", ""))
        .filter(Objects::nonNull)
        .toList();
  }

  Sending sending() {
    return sending;
  }
}
