package org.caredesk.server.scheduling.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.caredesk.dto.scheduling.WaitingRoomResponse;
import org.caredesk.dto.scheduling.WaitingRoomResponse.Place;
import org.caredesk.dto.scheduling.WaitingRoomResponse.State;
import org.caredesk.server.directory.Hospitals;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.directory.TermsOfAffiliations;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.HospitalId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the board in a waiting room shows (SPEC B8): tokens and rooms, never who they are. */
@Service
public class WaitingRooms {
  private final DayCards cards;
  private final Hospitals hospitals;
  private final TermsOfAffiliations termsOf;
  private final HospitalDays.Context context;

  WaitingRooms(
      DayCards cards,
      Hospitals hospitals,
      TermsOfAffiliations termsOf,
      HospitalDays.Context context) {
    this.cards = cards;
    this.hospitals = hospitals;
    this.termsOf = termsOf;
    this.context = context;
  }

  /** A token with what it is ordered by. */
  private record Token(Place place, Instant order) {}

  /**
   * @throws org.caredesk.server.kernel.Refusal hospital-not-found; forbidden unless reception or
   *     admin there
   */
  @Transactional(readOnly = true)
  public WaitingRoomResponse of(Actor actor, HospitalId id) {
    var hospital = hospitals.get(id);
    actor.requireAt(id, Role.RECEPTIONIST, Role.HOSPITAL_ADMIN);
    var seq = context.live().seq();
    var now = context.clock().instant();
    var today = LocalDate.ofInstant(now, hospital.zone());
    var terms = termsOf.everAt(id);
    var entries =
        cards
            .of(
                terms.stream().map(Terms::doctor).toList(),
                today.atStartOfDay(hospital.zone()).toInstant(),
                today.plusDays(1).atStartOfDay(hospital.zone()).toInstant())
            .stream()
            .filter(entry -> entry.hospital().equals(id))
            .collect(Collectors.groupingBy(DayCards.Entry::affiliation));
    var called = new ArrayList<Token>();
    var waiting = new ArrayList<Token>();
    for (var t : terms) {
      var day =
          entries.getOrDefault(t.affiliation(), List.of()).stream()
              .map(entry -> entry.card(actor, t, now))
              .toList();
      var expected = DayPace.of(day, now).expectedStarts();
      for (var each : day) {
        if (each.queueToken() == null) {
          continue; // has not come, or came before there were tokens
        }
        if (each.status() == AppointmentStatus.IN_CONSULTATION) {
          called.add(token(each, t, State.CALLED, null, each.progress().startedAt()));
        } else if (each.status() == AppointmentStatus.CHECKED_IN) {
          var starts = expected.get(each.id());
          waiting.add(token(each, t, State.WAITING, starts, starts));
        }
      }
    }
    called.sort(Comparator.comparing(Token::order).reversed());
    waiting.sort(Comparator.comparing(Token::order).thenComparing(w -> w.place().token()));
    called.addAll(waiting);
    return new WaitingRoomResponse(
        id.value(), hospital.zone().getId(), seq, now, called.stream().map(Token::place).toList());
  }

  private static Token token(
      DayAppointment each,
      Terms terms,
      State state,
      @Nullable Instant expected,
      @Nullable Instant order) {
    return new Token(
        new Place(Objects.requireNonNull(each.queueToken()), terms.room(), state, expected),
        Objects.requireNonNullElse(order, each.startsAt()));
  }
}
