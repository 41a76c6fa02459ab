package org.caredesk.desktop.admin.affiliations;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.caredesk.desktop.admin.frame.FormSheet;
import org.caredesk.desktop.admin.frame.Sending;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.dto.Money;
import org.caredesk.dto.Page;
import org.caredesk.dto.directory.AffiliationRequest;
import org.caredesk.dto.directory.AffiliationResponse;
import org.caredesk.dto.directory.DoctorOverview;
import org.caredesk.dto.directory.DoctorStatus;
import org.caredesk.dto.directory.HospitalResponse;
import org.caredesk.dto.problem.Violation;
import org.jspecify.annotations.Nullable;

/** The sheet in which a doctor who fits joins the hospital; the terms follow in the detail. */
final class NewAffiliation {

  private static final int MOST = 200;

  private final WorkplaceContext context;
  private final HospitalResponse hospital;
  private final Consumer<AffiliationResponse> done;
  private final Sending sending;
  private final FormSheet sheet;
  private final ObjectProperty<@Nullable DoctorOverview> doctor = new SimpleObjectProperty<>();
  private final StringProperty fee = new SimpleStringProperty("");
  private final StringProperty slot = new SimpleStringProperty("30");

  private NewAffiliation(
      WorkplaceContext context,
      HospitalResponse hospital,
      List<DoctorOverview> fitting,
      Consumer<AffiliationResponse> done) {
    this.context = context;
    this.hospital = hospital;
    this.done = done;
    this.sending = new Sending(context);
    Texts texts = context.texts();
    sheet =
        new FormSheet(
                context,
                sending,
                texts.get("affiliations.add"),
                texts.get("affiliations.join"),
                this::send)
            .explain(
                texts.get("affiliations.add"),
                fitting.isEmpty()
                    ? texts.get("affiliations.nobody-fits")
                    : texts.get("affiliations.add-words", hospital.name()));
    sheet.choice(
        "doctor", texts.get("affiliations.column-doctor"), fitting, DoctorOverview::name, doctor);
    sheet.pair(
        "consultationFee",
        FormSheet.field(texts.get("affiliations.fee-in", hospital.currency()), fee),
        "slotMinutes",
        FormSheet.field(texts.get("affiliations.field.SLOT"), slot));
    if (!fitting.isEmpty()) {
      doctor.set(fitting.getFirst());
    }
  }

  /** Reads who fits and then opens the sheet. */
  static void ask(WorkplaceContext context, Consumer<AffiliationResponse> done) {
    HospitalResponse hospital = context.desk().hospital().get();
    context
        .work()
        .start(
            () ->
                context
                    .session()
                    .api()
                    .administration()
                    .doctorOverview(
                        null, DoctorStatus.ACTIVE, hospital.id(), null, "name", 0, MOST),
            (Page<DoctorOverview> fitting) ->
                new NewAffiliation(context, hospital, fitting.items(), done).sheet.open(),
            problem ->
                context
                    .desk()
                    .toasts()
                    .show(
                        "fth-alert-circle", ProblemTexts.sentence(context.texts(), problem), null));
  }

  private void send() {
    DoctorOverview chosen = doctor.get();
    Money agreed = context.formats().readMoney(fee.get(), hospital.currency());
    List<Violation> wrong =
        Stream.of(
                chosen == null ? new Violation("doctor", "required", "") : null,
                agreed == null ? new Violation("consultationFee", "amount", "") : null,
                slot.get().strip().matches("\\d{1,3}")
                    ? null
                    : new Violation("slotMinutes", "visit-lengths", ""))
            .flatMap(Stream::ofNullable)
            .toList();
    if (chosen == null || agreed == null || !wrong.isEmpty()) {
      sending.send(wrong, () -> "", _ -> {});
      return;
    }
    int minutes = Integer.parseInt(slot.get().strip());
    AffiliationRequest request =
        new AffiliationRequest(
            hospital.id(),
            agreed,
            minutes,
            List.of(minutes),
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    sending.send(
        List.of(),
        () -> context.session().api().doctorProfiles().join(chosen.id(), request),
        (AffiliationResponse made) -> {
          sheet.close();
          done.accept(made);
        });
  }
}
