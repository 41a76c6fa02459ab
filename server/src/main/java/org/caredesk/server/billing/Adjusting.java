package org.caredesk.server.billing;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.caredesk.dto.billing.AdjustmentDirection;
import org.caredesk.dto.billing.AdjustmentRequest;
import org.caredesk.dto.billing.AdjustmentResponse;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.PaymentState;
import org.caredesk.server.directory.Hospital;
import org.caredesk.server.directory.Hospitals;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.Amount;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.Audited;
import org.caredesk.server.kernel.Changed;
import org.caredesk.server.kernel.HospitalId;
import org.caredesk.server.kernel.Ids;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.persistence.Sql;
import org.caredesk.server.scheduling.MoneyLeft;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts right what a visit came to (SPEC M2), be it completed, or missed or cancelled with a part of
 * its fee kept: a balanced entry of its own, on the day it is made, that names the day it corrects.
 * Only once a visit can no longer be given back, or come back, by a move of its own, so that the
 * two never give back the same money; and never below nothing, neither for the doctor nor for the
 * hospital.
 */
@Service
public class Adjusting {
  private static final Set<AppointmentStatus> OVER =
      EnumSet.of(
          AppointmentStatus.COMPLETED, AppointmentStatus.NO_SHOW, AppointmentStatus.CANCELLED);
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);

  private final Hospitals hospitals;
  private final Ledger ledger;
  private final JdbcClient jdbc;
  private final Ids ids;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Adjusting(
      Hospitals hospitals,
      Ledger ledger,
      JdbcClient jdbc,
      Ids ids,
      ApplicationEventPublisher events,
      Clock clock) {
    this.hospitals = hospitals;
    this.ledger = ledger;
    this.jdbc = jdbc;
    this.ids = ids;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @param paid minor units, before anything went back; 0 where nothing was paid
   */
  private record Visit(
      AppointmentStatus status, @Nullable Instant undoUntil, int shareBasisPoints, long paid) {}

  /**
   * @throws Refusal hospital-not-found; forbidden; appointment-not-found, also for one elsewhere;
   *     visit-not-settled (409) before it is over for good; not-paid (409) where nothing was paid
   *     or kept; adjustment-too-large (422); invalid
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public AdjustmentResponse adjust(Actor actor, HospitalId at, AdjustmentRequest request) {
    var hospital = hospitals.get(at);
    actor.requireAt(at, Role.SUPER_ADMIN, Role.HOSPITAL_ADMIN);
    var amount = Amount.parse(request.amount(), hospital.currency(), "amount").minor();
    if (amount == 0) {
      throw Refusal.invalid("amount.amount", "amount-zero", "Nothing needs no adjustment.");
    }
    var visit = lock(at, request.appointmentId());
    var now = clock.instant();
    requireSettled(hospital, visit, now);
    var balance =
        ledger
            .balance(request.appointmentId())
            .orElseThrow(
                () -> Refusal.conflict("not-paid", "Nothing that was paid is left of this visit."));
    var split = split(request.direction(), amount, visit.shareBasisPoints(), balance);
    requireEnough(hospital, balance, split, visit.shareBasisPoints());
    var id = ids.next();
    store(actor, id, at, request, amount, balance, split, now);
    ledger.postAdjustment(id, balance, split.doctor(), split.hospital(), actor, now);
    tell(actor, id, at, request, hospital, split);
    events.publishEvent(
        new MoneyLeft(
            new AppointmentId(request.appointmentId()),
            state(balance.left() + split.doctor() + split.hospital(), visit.paid()),
            actor));
    return new AdjustmentResponse(
        id,
        request.appointmentId(),
        request.direction(),
        request.reasonCode(),
        request.reason().strip(),
        money(hospital, split.doctor() + split.hospital()),
        money(hospital, split.doctor()),
        money(hospital, split.hospital()),
        money(hospital, balance.doctor() + split.doctor()),
        money(hospital, balance.hospital() + split.hospital()),
        now);
  }

  private static PaymentState state(long left, long paid) {
    return left == 0
        ? PaymentState.REFUNDED
        : left < paid ? PaymentState.PARTLY_REFUNDED : PaymentState.PAID;
  }

  private static void requireSettled(Hospital hospital, Visit visit, Instant now) {
    if (!OVER.contains(visit.status())) {
      throw Refusal.conflict(
          "visit-not-settled",
          "Only a visit that is over can be adjusted. One that is to come is cancelled or marked"
              + " as missed.");
    }
    var until = visit.undoUntil();
    if (until != null && until.isAfter(now)) {
      throw Refusal.conflict(
          "visit-not-settled",
          (visit.status() == AppointmentStatus.COMPLETED
                  ? "The doctor can still reopen this visit."
                  : "That this visit was missed can still be taken back.")
              + " It can be adjusted from "
              + WHEN.format(until.atZone(hospital.zone()))
              + " on.");
    }
  }

  /** Locked: two adjustments of one visit do not both find enough. */
  private Visit lock(HospitalId hospital, UUID appointment) {
    return jdbc.sql(
            """
            SELECT status, undo_until, doctor_share_bp,
              (SELECT coalesce(sum(p.amount_minor), 0) FROM payment p WHERE p.appointment_id = appointment.id) AS paid
            FROM appointment WHERE id = ? AND hospital_id = ? FOR UPDATE
            """)
        .params(appointment, hospital.value())
        .query(
            (row, n) ->
                new Visit(
                    AppointmentStatus.valueOf(row.getString("status")),
                    Sql.instantOrNull(row, "undo_until"),
                    row.getInt("doctor_share_bp"),
                    row.getLong("paid")))
        .optional()
        .orElseThrow(() -> Refusal.notFound("appointment"));
  }

  /** Who gives back all that is left gives back both shares, whatever they have become. */
  private static Split split(
      AdjustmentDirection direction, long amount, int shareBasisPoints, Ledger.Balance balance) {
    var shares = Split.of(amount, shareBasisPoints);
    return switch (direction) {
      case COLLECT -> shares;
      case GIVE_BACK ->
          amount == balance.left()
              ? new Split(-balance.doctor(), -balance.hospital())
              : new Split(-shares.doctor(), -shares.hospital());
      case TO_DOCTOR -> new Split(amount, -amount);
      case TO_HOSPITAL -> new Split(-amount, amount);
    };
  }

  private static void requireEnough(
      Hospital hospital, Ledger.Balance balance, Split more, int shareBasisPoints) {
    if (balance.doctor() + more.doctor() < 0 || balance.hospital() + more.hospital() < 0) {
      throw Refusal.broken(
          "adjustment-too-large",
          "amount.amount",
          "adjustment-too-large",
          "The doctor's share of this visit is "
              + text(hospital, balance.doctor())
              + ", the hospital's "
              + text(hospital, balance.hospital())
              + (more.doctor() + more.hospital() == 0
                  ? ". Neither can fall below nothing."
                  : ". " + mayGoBack(hospital, balance, shareBasisPoints)));
    }
  }

  private static String mayGoBack(Hospital hospital, Ledger.Balance balance, int shareBasisPoints) {
    if (balance.left() == 0) {
      return "Nothing is left to give back.";
    }
    var most = balance.most(shareBasisPoints);
    var all = text(hospital, balance.left());
    return most == balance.left()
        ? "At most " + all + " can be given back."
        : "Shared as the visit was, at most "
            + text(hospital, most)
            + " can be given back; or all that is left, "
            + all
            + ".";
  }

  private static String text(Hospital hospital, long minor) {
    return Figures.text(new Amount(minor, hospital.currency()));
  }

  private void store(
      Actor actor,
      UUID id,
      HospitalId hospital,
      AdjustmentRequest request,
      long amount,
      Ledger.Balance balance,
      Split split,
      Instant now) {
    jdbc.sql(
            """
            INSERT INTO adjustment (id, appointment_id, hospital_id, corrects_id, direction, amount_minor, currency,
              doctor_minor, hospital_minor, reason_code, reason, made_at, made_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            id,
            request.appointmentId(),
            hospital.value(),
            balance.entry(),
            request.direction().name(),
            amount,
            balance.subject().currency(),
            split.doctor(),
            split.hospital(),
            request.reasonCode().name(),
            request.reason().strip(),
            Sql.at(now),
            actor.id())
        .update();
  }

  private void tell(
      Actor actor,
      UUID id,
      HospitalId at,
      AdjustmentRequest request,
      Hospital hospital,
      Split split) {
    events.publishEvent(
        new Audited(
            actor,
            "adjust",
            "adjustment",
            id,
            at,
            Map.of(
                "appointment",
                request.appointmentId().toString(),
                "direction",
                request.direction().name(),
                "doctorShare",
                money(hospital, split.doctor()).amount(),
                "hospitalShare",
                money(hospital, split.hospital()).amount(),
                "reasonCode",
                request.reasonCode().name(),
                "reason",
                request.reason().strip())));
    events.publishEvent(
        new Changed(LiveFrame.DASHBOARD_CHANGED, at.value(), at, null, null, null, null, null));
  }

  private static org.caredesk.dto.Money money(Hospital hospital, long minor) {
    return new Amount(minor, hospital.currency()).toMoney();
  }
}
