package org.caredesk.desktop.reception.booking;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.caredesk.desktop.i18n.Formatting;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.dto.Money;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.patients.PatientSummary;
import org.caredesk.dto.scheduling.AppointmentPatch;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.HospitalDayResponse.DoctorDay;
import org.jspecify.annotations.Nullable;

/** What is typed and chosen in the booking sheet. */
public final class BookingFields {
  /** How the fee is settled. */
  public enum Settlement {
    CARD,
    CASH,
    AT_DESK
  }

  public static final String PATIENT = "patientId";
  public static final String AMOUNT = "amount.amount";
  public static final String ADJUSTMENT_REASON = "adjustmentReason";

  public final ObjectProperty<@Nullable PatientSummary> patient = new SimpleObjectProperty<>();
  public final ObjectProperty<VisitMode> mode = new SimpleObjectProperty<>(VisitMode.IN_PERSON);
  public final StringProperty reason = new SimpleStringProperty("");
  public final StringProperty symptoms = new SimpleStringProperty("");
  public final ObjectProperty<Settlement> settlement = new SimpleObjectProperty<>(Settlement.CARD);
  public final BooleanProperty adjusting = new SimpleBooleanProperty(false);
  public final StringProperty adjustedAmount = new SimpleStringProperty("");
  public final StringProperty adjustmentReason = new SimpleStringProperty("");

  private final Formatting formats;

  BookingFields(Formatting formats) {
    this.formats = formats;
  }

  /** Empties everything for the next person. */
  public void clear() {
    patient.set(null);
    mode.set(VisitMode.IN_PERSON);
    reason.set("");
    symptoms.set("");
    settlement.set(Settlement.CARD);
    adjusting.set(false);
    adjustedAmount.set("");
    adjustmentReason.set("");
  }

  /** Chooses what this doctor offers, where what is chosen is not among it. */
  void suit(DoctorDay doctor) {
    if (!doctor.visitModes().contains(mode.get())) {
      mode.set(doctor.visitModes().getFirst());
    }
    if (!doctor.payAtDesk() && settlement.get() == Settlement.AT_DESK) {
      settlement.set(Settlement.CARD);
    }
  }

  /** Takes over what a hold says already. */
  void read(AppointmentResponse hold) {
    mode.set(hold.visitMode());
    reason.set(Objects.requireNonNullElse(hold.reason(), ""));
    symptoms.set(Objects.requireNonNullElse(hold.symptoms(), ""));
  }

  public AppointmentPatch patch() {
    PatientSummary person = patient.get();
    return new AppointmentPatch(
        person == null ? null : person.id(),
        mode.get(),
        reason.get().strip(),
        symptoms.get().strip(),
        null);
  }

  /** What is to be paid; null where the adjusted amount cannot be read. */
  public @Nullable Money toPay(Money fee) {
    if (!adjusting.get() || adjustedAmount.get().isBlank()) {
      return fee;
    }
    return formats.readMoney(adjustedAmount.get(), fee.currency());
  }

  /** Whether another sum than the fee is taken. */
  public boolean isAdjusted(Money fee) {
    Money amount = toPay(fee);
    return amount != null
        && new BigDecimal(amount.amount()).compareTo(new BigDecimal(fee.amount())) != 0;
  }

  /** What is missing before {@code hold} can be confirmed: a sentence by the field's path. */
  public Map<String, String> errors(AppointmentResponse hold, Texts texts) {
    Map<String, String> errors = new LinkedHashMap<>();
    if (patient.get() == null && hold.patientId() == null) {
      errors.put(PATIENT, texts.get("reception.error.patient"));
    }
    if (settlement.get() != Settlement.AT_DESK && adjusting.get()) {
      if (toPay(hold.fee()) == null) {
        errors.put(AMOUNT, texts.get("reception.error.amount"));
      } else if (isAdjusted(hold.fee()) && adjustmentReason.get().isBlank()) {
        errors.put(ADJUSTMENT_REASON, texts.get("reception.error.adjustment-reason"));
      }
    }
    return errors;
  }

  public static @Nullable String orNull(String typed) {
    String text = typed.strip();
    return text.isEmpty() ? null : text;
  }
}
