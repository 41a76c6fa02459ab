package org.caredesk.desktop.schedule.why;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A time that somebody wonders about.
 *
 * @param who the doctor, as the card's head says
 * @param zone of the hospital; every time of the answer is in it
 */
public record Question(UUID affiliationId, String who, ZoneId zone, Instant at) {
  Question at(Instant other) {
    return new Question(affiliationId, who, zone, other);
  }
}
