package org.caredesk.server.scheduling.appointments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.caredesk.server.directory.Terms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives out the tokens that people are called by: the doctor's initials and a number that begins
 * anew each day of the hospital. Doctors of the same initials share the numbers, so that no token
 * of a hospital's day is given twice.
 */
@Component
public class QueueTokens {
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
    var initials = initials(terms.doctorName());
    var key = new Object[] {terms.hospital().value(), day, initials};
    jdbc.sql(
            "INSERT INTO queue_counter (hospital_id, day, initials, last_number) VALUES (?, ?, ?,"
                + " 0) ON CONFLICT DO NOTHING")
        .params(key)
        .update();
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
    return "%s-%02d".formatted(initials, number);
  }

  /** Of the first and the last name, without titles such as "Dr."; in whichever script. */
  static String initials(String doctorName) {
    var names =
        Arrays.stream(doctorName.trim().split("\\s+"))
            .filter(word -> !word.endsWith("."))
            .filter(word -> !word.isEmpty() && Character.isLetter(word.codePointAt(0)))
            .map(word -> Character.toString(word.codePointAt(0)).toUpperCase(Locale.ROOT))
            .toList();
    if (names.isEmpty()) {
      return "Q";
    }
    return names.size() == 1 ? names.getFirst() : names.getFirst() + names.getLast();
  }
}
