package org.caredesk.server.scheduling.appointments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.caredesk.dto.directory.BookingPolicy;
import org.caredesk.dto.directory.CancellationPolicy;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.scheduling.AppointmentProgress;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.PaymentState;
import org.caredesk.dto.scheduling.QueuePriority;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.server.directory.Hospitals;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.Amount;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.kernel.persistence.Sql;
import org.jspecify.annotations.Nullable;

/** A row, before the terms of its affiliation are known. */
public final class AppointmentRow {
  private final AffiliationId affiliation;
  private final AppointmentId id;
  private final String number;
  private final Slot slot;
  private final LocalDateTime localStart;
  private final Amount fee;
  private final int lane;
  private final int doctorShare;
  private final BookingPolicy policy;
  private final CancellationPolicy cancellation;
  private final Appointment.State state;
  private final UUID bookedBy;
  private final @Nullable AppointmentId keptFor;

  public AppointmentRow(ResultSet row) throws SQLException {
    affiliation = new AffiliationId(Sql.uuid(row, "affiliation_id"));
    id = new AppointmentId(Sql.uuid(row, "id"));
    number = row.getString("number");
    slot = new Slot(Sql.instant(row, "starts_at"), Sql.instant(row, "ends_at"));
    localStart = row.getObject("local_start", LocalDateTime.class);
    fee = Amount.of(row.getLong("fee_minor"), row.getString("currency"));
    lane = row.getInt("lane");
    doctorShare = row.getInt("doctor_share_bp");
    policy = BookingPolicy.valueOf(row.getString("booking_policy"));
    cancellation = Hospitals.cancellation(row);
    var patient = Sql.uuidOrNull(row, "patient_id");
    state =
        new Appointment.State(
            AppointmentStatus.valueOf(row.getString("status")),
            PaymentState.valueOf(row.getString("payment_state")),
            patient == null ? null : new PatientId(patient),
            VisitMode.valueOf(row.getString("visit_mode")),
            new Texts(row.getString("reason"), row.getString("symptoms"), row.getString("notes")),
            Sql.instantOrNull(row, "hold_expires_at"),
            row.getString("held_by"),
            row.getInt("version"),
            new AppointmentProgress(
                Sql.instantOrNull(row, "requested_at"),
                Sql.instantOrNull(row, "answer_by"),
                Sql.instantOrNull(row, "checked_in_at"),
                Sql.instantOrNull(row, "started_at"),
                Sql.instantOrNull(row, "completed_at")),
            offer(row, slot),
            undo(row),
            new QueuePlace(
                row.getObject("queue_day", LocalDate.class),
                row.getString("queue_token"),
                QueuePriority.valueOf(row.getString("priority"))));
    bookedBy = Sql.uuid(row, "created_by");
    var kept = Sql.uuidOrNull(row, "kept_for");
    keptFor = kept == null ? null : new AppointmentId(kept);
  }

  public AffiliationId affiliation() {
    return affiliation;
  }

  /** The terms of today, but for what was agreed when the slot was held. */
  public Appointment appointment(Terms now) {
    return new Appointment(
        new Agreement(
            id,
            number,
            now.with(policy, doctorShare, cancellation),
            slot,
            localStart,
            fee,
            lane,
            bookedBy,
            keptFor),
        state);
  }

  private static Appointment.@Nullable Offer offer(ResultSet row, Slot slot) throws SQLException {
    var starts = Sql.instantOrNull(row, "offered_start");
    return starts == null
        ? null
        : new Appointment.Offer(
            new Slot(starts, starts.plus(Duration.between(slot.startsAt(), slot.endsAt()))),
            row.getString("offered_by"),
            Sql.instant(row, "offered_at"));
  }

  private static @Nullable Undo undo(ResultSet row) throws SQLException {
    var status = row.getString("undo_status");
    var starts = Sql.instantOrNull(row, "undo_start");
    return status == null
        ? null
        : new Undo(
            AppointmentStatus.valueOf(status),
            starts == null ? null : new Slot(starts, Sql.instant(row, "undo_end")),
            Sql.instant(row, "undo_until"),
            former(row));
  }

  private static Undo.@Nullable Former former(ResultSet row) throws SQLException {
    var affiliation = Sql.uuidOrNull(row, "undo_affiliation_id");
    return affiliation == null
        ? null
        : new Undo.Former(
            new AffiliationId(affiliation),
            row.getInt("undo_share_bp"),
            new QueuePlace(
                row.getObject("undo_queue_day", LocalDate.class),
                row.getString("undo_queue_token"),
                QueuePriority.valueOf(row.getString("priority"))));
  }
}
