package org.caredesk.server.scheduling.appointments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.caredesk.server.directory.Terms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives out the tokens that people are called by: letters of the doctor's name and a number that
 * begins anew each day of the hospital (SPEC B8). Whoever of two doctors with the same initials is
 * first has them on that day; the other's letters are longer, so that the waiting room tells the
 * queues apart.
 */
@Component
public class QueueTokens {
  /** More would not fit on the board. */
  private static final int MOST_LETTERS = 3;

  private final JdbcClient jdbc;

  QueueTokens(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Gives a token to one who comes; who has one of today keeps it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void receive(Appointment appointment, Instant now) {
    var terms = appointment.agreement().terms();
    var today = LocalDate.ofInstant(now, terms.zone());
    var place = appointment.place();
    if (place.token() == null || !today.equals(place.day())) {
      appointment.queued(new QueuePlace(today, next(terms, today), place.priority()));
    }
  }

  /** The next token of a doctor's day. The counter's row keeps two desks from the same number. */
  @Transactional(propagation = Propagation.MANDATORY)
  public String next(Terms terms, LocalDate day) {
    var letters = letters(terms, day);
    var key = new Object[] {terms.hospital().value(), day, letters};
    jdbc.sql(
            "UPDATE queue_counter SET last_number = last_number + 1 WHERE hospital_id = ? AND day ="
                + " ? AND initials = ?")
        .params(key)
        .update();
    var number =
        jdbc.sql(
                "SELECT last_number FROM queue_counter WHERE hospital_id = ? AND day = ? AND"
                    + " initials = ?")
            .params(key)
            .query(Integer.class)
            .single();
    return "%s-%02d".formatted(letters, number);
  }

  /** The doctor's letters of that day; the shortest that nobody else has. */
  private String letters(Terms terms, LocalDate day) {
    for (var length = 1; ; length++) {
      var taken = lettersOf(terms, day);
      if (taken.isPresent()) {
        return taken.get();
      }
      jdbc.sql(
              "INSERT INTO queue_counter (hospital_id, day, initials, doctor_id, last_number)"
                  + " VALUES (?, ?, ?, ?, 0) ON CONFLICT DO NOTHING")
          .params(
              terms.hospital().value(),
              day,
              letters(terms.doctorName(), length),
              terms.doctor().value())
          .update();
    }
  }

  private Optional<String> lettersOf(Terms terms, LocalDate day) {
    return jdbc.sql(
            "SELECT initials FROM queue_counter WHERE hospital_id = ? AND day = ? AND doctor_id ="
                + " ?")
        .params(terms.hospital().value(), day, terms.doctor().value())
        .query(String.class)
        .optional();
  }

  /**
   * Of the first and the last name, without titles such as "Dr."; in whichever script.
   *
   * @param length how many letters of the first name; a name that has no more gets a number
   */
  static String letters(String doctorName, int length) {
    var names =
        Arrays.stream(doctorName.trim().split("\\s+"))
            .filter(word -> !word.endsWith("."))
            .filter(word -> !word.isEmpty() && Character.isLetter(word.codePointAt(0)))
            .map(word -> word.toUpperCase(Locale.ROOT))
            .toList();
    var first = names.isEmpty() ? "Q" : names.getFirst();
    var last = names.size() > 1 ? first(names.getLast(), 1) : "";
    var most = Math.min(MOST_LETTERS, first.codePointCount(0, first.length()));
    var number = length > most ? String.valueOf(length - most + 1) : "";
    return first(first, Math.min(length, most)) + last + number;
  }

  private static String first(String word, int letters) {
    return word.substring(0, word.offsetByCodePoints(0, letters));
  }
}
