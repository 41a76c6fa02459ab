package org.caredesk.server.imports;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.caredesk.dto.billing.PaymentMethod;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.PaymentState;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.server.billing.PaymentIntake;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.Amount;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.Ids;
import org.caredesk.server.kernel.PatientId;
import org.caredesk.server.scheduling.Visit;
import org.caredesk.server.scheduling.booking.VisitIntake;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Encounters as past visits. Synthea knows no bookings: each counts as booked a week ahead and paid
 * by card.
 */
@Component
class SyntheaVisits {
  private static final Duration LONGEST = Duration.ofHours(4);
  private static final Duration BOOKED_AHEAD = Duration.ofDays(7);
  private static final int BATCH = 1_000;
  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

  private final VisitIntake visits;
  private final PaymentIntake payments;
  private final Ids ids;
  private final Clock clock;

  SyntheaVisits(VisitIntake visits, PaymentIntake payments, Ids ids, Clock clock) {
    this.visits = visits;
    this.payments = payments;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Time that people have been given so far, by owner, so that an overlap is found before the
   * database finds it.
   */
  private static final class Agendas {
    private final Map<UUID, TreeMap<Instant, Instant>> taken = new HashMap<>();

    boolean isFree(UUID owner, Slot slot) {
      var before = taken.getOrDefault(owner, new TreeMap<>()).lowerEntry(slot.endsAt());
      return before == null || !before.getValue().isAfter(slot.startsAt());
    }

    void take(UUID owner, Slot slot) {
      taken.computeIfAbsent(owner, o -> new TreeMap<>()).put(slot.startsAt(), slot.endsAt());
    }
  }

  void add(
      Actor actor,
      List<CsvFile.Row> rows,
      Map<String, Terms> doctors,
      Map<String, PatientId> people,
      ImportReport report) {
    var known = visits.known();
    var agendas = new Agendas();
    known
        .values()
        .forEach(
            visit -> {
              agendas.take(visit.doctor(), visit.slot());
              agendas.take(visit.patient(), visit.slot());
            });
    var batch = new ArrayList<Visit>();
    for (var row : rows.stream().sorted(Comparator.comparing(row -> row.get("START"))).toList()) {
      var key = "synthea:" + row.get("Id");
      if (known.containsKey(key)) {
        report.known(row);
        continue;
      }
      var terms = doctors.get(row.get("PROVIDER"));
      var patient = people.get(row.get("PATIENT"));
      var slot = slot(row);
      var fee = terms == null ? null : fee(row, terms);
      var refusal =
          RowRules.isKey(key)
              ? refusal(terms, patient, slot, fee, agendas)
              : "has an id that is too long";
      if (refusal != null || terms == null || patient == null || slot == null || fee == null) {
        report.refused(row, String.valueOf(refusal));
        continue;
      }
      agendas.take(terms.doctor().value(), slot);
      agendas.take(patient.value(), slot);
      batch.add(visit(row, key, terms, patient, slot, fee));
      report.added(row);
      if (batch.size() == BATCH) {
        store(actor, batch);
      }
    }
    store(actor, batch);
  }

  private void store(Actor actor, List<Visit> batch) {
    visits.add(actor, batch);
    payments.add(actor, batch, PaymentMethod.CARD);
    batch.clear();
  }

  private @Nullable String refusal(
      @Nullable Terms terms,
      @Nullable PatientId patient,
      @Nullable Slot slot,
      @Nullable Amount fee,
      Agendas agendas) {
    if (terms == null) {
      return "names a provider who is not in";
    }
    if (patient == null) {
      return "belongs to somebody who is not in";
    }
    if (slot == null) {
      return "has no start and stop that can be";
    }
    if (fee == null) {
      return "has no cost in dollars and cents";
    }
    if (Duration.between(slot.startsAt(), slot.endsAt()).compareTo(LONGEST) > 0) {
      return "lasts longer than four hours, so it is a stay and no visit";
    }
    if (slot.endsAt().isAfter(clock.instant())) {
      return "lies in the future";
    }
    if (!agendas.isFree(terms.doctor().value(), slot)) {
      return "overlaps another visit of the doctor";
    }
    return agendas.isFree(patient.value(), slot) ? null : "overlaps another visit of the patient";
  }

  private Visit visit(
      CsvFile.Row row, String key, Terms terms, PatientId patient, Slot slot, Amount fee) {
    var reason = row.get("DESCRIPTION");
    return new Visit(
        new AppointmentId(ids.next()),
        terms,
        patient,
        slot,
        AppointmentStatus.COMPLETED,
        PaymentState.PAID,
        fee,
        "virtual".equals(row.get("ENCOUNTERCLASS")) ? VisitMode.VIDEO : VisitMode.IN_PERSON,
        reason.isEmpty() ? null : reason,
        slot.startsAt().minus(BOOKED_AHEAD),
        key);
  }

  private static @Nullable Slot slot(CsvFile.Row row) {
    try {
      var slot = new Slot(Instant.parse(row.get("START")), Instant.parse(row.get("STOP")));
      return slot.startsAt().isBefore(slot.endsAt()) && slot.startsAt().isAfter(EARLIEST)
          ? slot
          : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable Amount fee(CsvFile.Row row, Terms terms) {
    try {
      var cost = new BigDecimal(row.get("BASE_ENCOUNTER_COST"));
      return cost.signum() < 0
          ? null
          : new Amount(cost.movePointRight(2).longValueExact(), terms.currency());
    } catch (ArithmeticException | NumberFormatException e) {
      return null;
    }
  }
}
