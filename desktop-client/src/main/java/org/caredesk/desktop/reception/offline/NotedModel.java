package org.caredesk.desktop.reception.offline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.caredesk.desktop.api.ApiException;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.Appointments;
import org.caredesk.desktop.api.IfMatch;
import org.caredesk.desktop.continuity.Continuity;
import org.caredesk.desktop.continuity.NotedArrival;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.live.ServerTime;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.work.Latest;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.ArrivalRequest;
import org.caredesk.dto.scheduling.PaymentState;
import org.jspecify.annotations.Nullable;

/**
 * The arrivals that were noted, held against what the server knows by now, and told to it on demand
 * (SPEC X4). Nothing is told that nobody has seen in the list.
 */
public final class NotedModel {

  /** What can become of a noted arrival. */
  public enum Outlook {
    /** Not asked yet, or the server is away. */
    UNKNOWN,
    /** The visit waits for the patient. */
    READY,
    /** It counts as missed meanwhile, which will be taken back. */
    MISSED,
    /** The payment has to be taken first. */
    PAYMENT_DUE,
    /** They are checked in: by this list or by another desk. */
    HERE,
    /** The visit was moved or called off, or its day is over: a person has to look. */
    CHANGED
  }

  /**
   * One of them.
   *
   * @param now what the server knows; null before it was asked
   * @param problem why telling it did not work; null where it did or was not tried
   */
  public record Row(
      NotedArrival arrival,
      Outlook outlook,
      @Nullable AppointmentResponse now,
      @Nullable ApiProblem problem) {
    boolean isToBeTold() {
      return outlook == Outlook.READY || outlook == Outlook.MISSED;
    }
  }

  private final ServerTime time;
  private final Continuity continuity;
  private final Appointments server;
  private final Consumer<AppointmentResponse> onChange;
  private final Latest lane;
  private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper formerProblem = new ReadOnlyStringWrapper("");
  private final Texts texts;

  /**
   * @param time says what day it is: the clock of this computer may be wrong
   * @param onChange hears of each appointment that was checked in
   */
  public NotedModel(
      WorkplaceContext context, ServerTime time, Consumer<AppointmentResponse> onChange) {
    this.time = time;
    this.texts = context.texts();
    this.continuity = context.session().continuity();
    this.server = context.session().api().appointments();
    this.onChange = onChange;
    this.lane = new Latest(context.work());
    rows.set(
        continuity.arrivals().get().stream()
            .map(arrival -> new Row(arrival, Outlook.UNKNOWN, null, null))
            .toList());
  }

  public ReadOnlyObjectProperty<List<Row>> rows() {
    return rows.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** How many would be checked in. */
  public int toBeTold() {
    return (int) rows.get().stream().filter(Row::isToBeTold).count();
  }

  /** Asks the server how each visit stands. */
  public void look() {
    List<Row> before = rows.get();
    Instant now = time.now();
    run(() -> before.stream().map(row -> looked(row, now)).toList());
  }

  /** Checks in all that can be, each as of when they came. */
  public void tell() {
    List<Row> before = rows.get();
    if (!busy.get() && toBeTold() > 0) {
      Instant now = time.now();
      run(() -> before.stream().map(row -> row.isToBeTold() ? told(row, now) : row).toList());
    }
  }

  /** It was not so: the arrival is no longer noted. */
  public void forget(Row row) {
    continuity.forget(row.arrival().appointmentId());
    List<Row> left = new ArrayList<>(rows.get());
    left.remove(row);
    rows.set(left);
  }

  /** Notes it again after all. */
  public void restore(Row row, int index) {
    continuity.note(row.arrival());
    List<Row> all = new ArrayList<>(rows.get());
    all.add(Math.min(index, all.size()), row);
    rows.set(all);
  }

  /** Whether there may be arrivals that were noted under a former password. */
  public ReadOnlyIntegerProperty former() {
    return continuity.former();
  }

  /** Why nobody was brought back; empty for nothing. */
  public ReadOnlyStringProperty formerProblem() {
    return formerProblem.getReadOnlyProperty();
  }

  /** Puts on the list who was noted under a former password. */
  public void bringBack(String password) {
    if (busy.get()) {
      return;
    }
    formerProblem.set("");
    continuity.bringBack(
        password,
        opened -> {
          if (opened == 0) {
            formerProblem.set(texts.get("noted.former-refused"));
          } else {
            List<Row> all = new ArrayList<>(rows.get());
            Set<NotedArrival> known = all.stream().map(Row::arrival).collect(Collectors.toSet());
            continuity.arrivals().get().stream()
                .filter(each -> !known.contains(each))
                .forEach(each -> all.add(new Row(each, Outlook.UNKNOWN, null, null)));
            rows.set(List.copyOf(all));
            look();
          }
        });
  }

  /** The list is no longer looked at. */
  public void close() {
    if (!busy.get()) {
      lane.close();
    }
  }

  private void run(java.util.concurrent.Callable<List<Row>> work) {
    busy.set(true);
    lane.start(
        work,
        (List<Row> now) -> {
          busy.set(false);
          now.forEach(this::settle);
          rows.set(now);
        },
        _ -> busy.set(false));
  }

  private void settle(Row row) {
    UUID id = row.arrival().appointmentId();
    if (row.outlook() == Outlook.HERE) {
      continuity.forget(id);
      if (row.now() != null) {
        onChange.accept(row.now());
      }
    }
  }

  private Row looked(Row row, Instant at) {
    if (row.outlook() == Outlook.HERE) {
      return row;
    }
    try {
      AppointmentResponse now = server.get(row.arrival().appointmentId());
      return new Row(row.arrival(), outlook(now, row.arrival(), at), now, null);
    } catch (ApiException failure) {
      return new Row(row.arrival(), Outlook.UNKNOWN, null, failure.problem());
    }
  }

  /** By the day at the visit's own hospital, which need not be the one on screen. */
  private static Outlook outlook(AppointmentResponse now, NotedArrival arrival, Instant at) {
    ZoneId zone = ZoneId.of(now.timeZone());
    boolean isToday =
        arrival.date().equals(LocalDate.ofInstant(at, zone))
            && arrival.date().equals(LocalDate.ofInstant(now.startsAt(), zone));
    List<AppointmentAction> allowed = now.allowedActions();
    return switch (now.status()) {
      case CHECKED_IN, IN_CONSULTATION, COMPLETED -> Outlook.HERE;
      case CONFIRMED -> {
        if (isToday && allowed.contains(AppointmentAction.CHECK_IN)) {
          yield Outlook.READY;
        }
        yield isToday && now.paymentState() == PaymentState.DUE_AT_DESK
            ? Outlook.PAYMENT_DUE
            : Outlook.CHANGED;
      }
      case NO_SHOW ->
          isToday && allowed.contains(AppointmentAction.UNDO) ? Outlook.MISSED : Outlook.CHANGED;
      default -> Outlook.CHANGED;
    };
  }

  private Row told(Row row, Instant at) {
    AppointmentResponse now = row.now();
    if (now == null) {
      return row;
    }
    try {
      if (row.outlook() == Outlook.MISSED) {
        now = server.undo(now.id(), new IfMatch(now.version()));
      }
      AppointmentResponse here =
          server.checkIn(
              now.id(), new ArrivalRequest(row.arrival().arrivedAt()), new IfMatch(now.version()));
      return new Row(row.arrival(), Outlook.HERE, here, null);
    } catch (ApiException failure) {
      Row again = looked(row, at);
      return new Row(row.arrival(), again.outlook(), again.now(), failure.problem());
    }
  }
}
