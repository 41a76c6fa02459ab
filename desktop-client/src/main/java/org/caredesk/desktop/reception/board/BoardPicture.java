package org.caredesk.desktop.reception.board;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.HospitalDayResponse;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.caredesk.dto.scheduling.HospitalDayResponse.DoctorDay;
import org.caredesk.dto.scheduling.QueuePriority;
import org.jspecify.annotations.Nullable;

/**
 * The day by state, as it is at one moment.
 *
 * @param zone the hospital's
 * @param lanes what stands in each, with its headings
 * @param counts visits of each lane; those who did not come are not among the done
 * @param delays doctors who run late and have somebody to tell, the latest first
 */
public record BoardPicture(
    ZoneId zone,
    Map<BoardLane, List<BoardRow>> lanes,
    Map<BoardLane, Integer> counts,
    Figures figures,
    List<Delay> delays) {

  /**
   * A doctor who runs late.
   *
   * @param waiting how many of the doctor's patients wait
   */
  public record Delay(UUID doctor, String affiliation, String name, int minutes, int waiting) {}

  /**
   * What stands beside the headings.
   *
   * @param next when the next one is expected; null for nobody
   * @param meanWait in whole minutes
   * @param busy doctors with somebody in the room
   * @param rooms doctors of the day
   */
  public record Figures(@Nullable Instant next, int meanWait, int busy, int rooms, int noShows) {}

  /** Before anything is loaded. */
  public static final BoardPicture NONE =
      new BoardPicture(
          ZoneId.of("UTC"), Map.of(), Map.of(), new Figures(null, 0, 0, 0, 0), List.of());

  /** From here on it is worth telling those who wait. */
  private static final int LATE_MINUTES = 10;

  private static final Duration SOON = Duration.ofMinutes(30);
  private static final Duration LATER = Duration.ofMinutes(90);

  /**
   * @param wanted what the filters of the day let through
   * @param unsent whether the arrival of an appointment is only noted at this desk
   */
  public static BoardPicture of(
      HospitalDayResponse day,
      BiPredicate<DoctorDay, DayAppointment> wanted,
      Predicate<UUID> unsent,
      Instant now) {
    Map<BoardLane, List<BoardCard>> cards = new EnumMap<>(BoardLane.class);
    for (BoardLane lane : BoardLane.values()) {
      cards.put(lane, new ArrayList<>());
    }
    int rooms = 0;
    for (DoctorDay doctor : day.doctors()) {
      rooms += doctor.windows().isEmpty() ? 0 : 1;
      for (DayAppointment each : doctor.appointments()) {
        BoardLane lane = BoardLane.of(each.status());
        if (lane != null && wanted.test(doctor, each)) {
          Objects.requireNonNull(cards.get(lane))
              .add(card(doctor, each, lane, unsent.test(each.id())));
        }
      }
    }
    ZoneId zone = ZoneId.of(day.timeZone());
    return draw(cards, delays(day, cards), rooms, zone, now);
  }

  private static List<Delay> delays(
      HospitalDayResponse day, Map<BoardLane, List<BoardCard>> cards) {
    List<Delay> delays = new ArrayList<>();
    for (DoctorDay doctor : day.doctors()) {
      Integer late = doctor.lateMinutes();
      int waiting = of(doctor, cards.get(BoardLane.WAITING));
      int expected = of(doctor, cards.get(BoardLane.EXPECTED));
      if (late != null && late >= LATE_MINUTES && waiting + expected > 0) {
        delays.add(
            new Delay(
                doctor.doctorId(),
                doctor.affiliationId().toString(),
                doctor.doctorName(),
                late,
                waiting));
      }
    }
    delays.sort(Comparator.comparingInt(Delay::minutes).reversed().thenComparing(Delay::name));
    return List.copyOf(delays);
  }

  private static int of(DoctorDay doctor, @Nullable List<BoardCard> cards) {
    return cards == null
        ? 0
        : (int)
            cards.stream()
                .filter(card -> card.affiliation().equals(doctor.affiliationId().toString()))
                .count();
  }

  private static BoardPicture draw(
      Map<BoardLane, List<BoardCard>> cards,
      List<Delay> delays,
      int rooms,
      ZoneId zone,
      Instant now) {
    List<BoardCard> expected = Objects.requireNonNull(cards.get(BoardLane.EXPECTED));
    List<BoardCard> waiting = Objects.requireNonNull(cards.get(BoardLane.WAITING));
    List<BoardCard> inRoom = Objects.requireNonNull(cards.get(BoardLane.WITH_DOCTOR));
    List<BoardCard> done = Objects.requireNonNull(cards.get(BoardLane.DONE));
    expected.sort(BY_TIME);
    waiting.sort(LONGEST_FIRST);
    inRoom.sort(BY_TIME);
    done.sort(BY_TIME.reversed());
    int noShows = (int) done.stream().filter(BoardPicture::isMissed).count();
    Map<BoardLane, List<BoardRow>> lanes = new EnumMap<>(BoardLane.class);
    lanes.put(BoardLane.EXPECTED, expected(expected, zone, now));
    lanes.put(
        BoardLane.WAITING,
        rows(
            group(BoardRow.Group.URGENT, waiting, BoardCard::urgent),
            group(BoardRow.Group.LONGEST_FIRST, waiting, card -> !card.urgent())));
    lanes.put(BoardLane.WITH_DOCTOR, rows(group(BoardRow.Group.BY_TIME, inRoom, _ -> true)));
    lanes.put(
        BoardLane.DONE,
        rows(
            group(BoardRow.Group.NO_SHOW, done.reversed(), BoardPicture::isMissed),
            group(BoardRow.Group.COMPLETED, done, card -> !isMissed(card))));
    return new BoardPicture(
        zone,
        lanes,
        Map.of(
            BoardLane.EXPECTED, expected.size(),
            BoardLane.WAITING, waiting.size(),
            BoardLane.WITH_DOCTOR, inRoom.size(),
            BoardLane.DONE, done.size() - noShows),
        new Figures(
            expected.stream()
                .map(BoardCard::startsAt)
                .filter(starts -> !starts.isBefore(now))
                .findFirst()
                .orElse(null),
            (int) Math.round(waiting.stream().mapToInt(c -> c.minutes(now)).average().orElse(0)),
            (int) inRoom.stream().map(BoardCard::affiliation).distinct().count(),
            rooms,
            noShows),
        delays);
  }

  private static final Comparator<BoardCard> BY_TIME =
      Comparator.comparing(BoardCard::startsAt)
          .thenComparing(BoardCard::doctor)
          .thenComparing(BoardCard::id);

  private static final Comparator<BoardCard> LONGEST_FIRST =
      Comparator.comparing(
              (BoardCard card) -> Objects.requireNonNullElse(card.since(), Instant.MAX))
          .thenComparing(BY_TIME);

  private static boolean isMissed(BoardCard card) {
    return card.status() == AppointmentStatus.NO_SHOW;
  }

  /**
   * By half hours of the clock, so that a group changes twice an hour and not under the pointer.
   */
  private static List<BoardRow> expected(List<BoardCard> cards, ZoneId zone, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    if (cards.stream()
        .anyMatch(each -> !LocalDate.ofInstant(each.startsAt(), zone).equals(today))) {
      return group(BoardRow.Group.BY_TIME, cards, each -> true);
    }
    Instant soon = upToHalfHour(now.plus(SOON), zone);
    Instant later = soon.plus(LATER);
    return rows(
        group(BoardRow.Group.UNTIL, cards, now, soon, card -> card.startsAt().isBefore(soon)),
        group(
            BoardRow.Group.BETWEEN,
            cards,
            soon,
            later,
            card -> !card.startsAt().isBefore(soon) && card.startsAt().isBefore(later)),
        group(BoardRow.Group.FROM, cards, later, later, card -> !card.startsAt().isBefore(later)));
  }

  private static Instant upToHalfHour(Instant at, ZoneId zone) {
    ZonedDateTime local = at.atZone(zone);
    ZonedDateTime half =
        local.truncatedTo(ChronoUnit.HOURS).plusMinutes(local.getMinute() < 30 ? 0 : 30);
    return half.toInstant().equals(at) ? at : half.plusMinutes(30).toInstant();
  }

  private static List<BoardRow> group(
      BoardRow.Group group, List<BoardCard> cards, Predicate<BoardCard> belongs) {
    return group(group, cards, Instant.EPOCH, Instant.EPOCH, belongs);
  }

  private static List<BoardRow> group(
      BoardRow.Group group,
      List<BoardCard> cards,
      Instant from,
      Instant to,
      Predicate<BoardCard> belongs) {
    List<BoardCard> own = cards.stream().filter(belongs).toList();
    List<BoardRow> rows = new ArrayList<>();
    if (!own.isEmpty()) {
      rows.add(new BoardRow.Heading(group, own.size(), from, to));
      rows.addAll(own);
    }
    return rows;
  }

  @SafeVarargs
  private static List<BoardRow> rows(List<BoardRow>... groups) {
    List<BoardRow> rows = new ArrayList<>();
    for (List<BoardRow> each : groups) {
      rows.addAll(each);
    }
    return List.copyOf(rows);
  }

  private static BoardCard card(
      DoctorDay doctor, DayAppointment each, BoardLane lane, boolean unsent) {
    return new BoardCard(
        each.id().toString(),
        doctor.affiliationId().toString(),
        lane,
        each.status(),
        each.startsAt(),
        Objects.requireNonNullElse(each.patientName(), each.number()),
        doctor.doctorName(),
        doctor.room() == null || doctor.room().isBlank() ? null : doctor.room(),
        each.visitMode(),
        each.paymentState(),
        each.queueToken(),
        lane == BoardLane.WAITING && each.priority() == QueuePriority.URGENT,
        switch (lane) {
          case WAITING -> each.progress().checkedInAt();
          case WITH_DOCTOR -> each.progress().startedAt();
          case EXPECTED, DONE -> null;
        },
        each.allowedActions().contains(AppointmentAction.CHECK_IN),
        each.allowedActions().contains(AppointmentAction.PAY),
        unsent);
  }

  public List<BoardRow> rows(BoardLane lane) {
    return lanes.getOrDefault(lane, List.of());
  }

  /** The visits of a lane, in its order. */
  public List<BoardCard> cards(BoardLane lane) {
    return rows(lane).stream()
        .filter(BoardCard.class::isInstance)
        .map(BoardCard.class::cast)
        .toList();
  }

  @Nullable BoardCard find(String id) {
    for (BoardLane lane : BoardLane.values()) {
      for (BoardCard card : cards(lane)) {
        if (card.id().equals(id)) {
          return card;
        }
      }
    }
    return null;
  }
}
