package org.caredesk.desktop.reception.replan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.scheduling.ReplanPreviewResponse.Item;
import org.caredesk.dto.scheduling.ReplanPreviewResponse.Option;
import org.jspecify.annotations.Nullable;

/**
 * A visit of the plan and where it goes.
 *
 * @param byHand whether a person chose that
 * @param why why it could not be carried out before, in the user's words; null where it was not
 *     tried or worked
 */
record ReplanRow(Item item, Option chosen, boolean byHand, @Nullable String why) {

  UUID id() {
    return item.appointmentId();
  }

  /** All that can be chosen, what is chosen now among it. */
  List<Option> options() {
    if (item.options().contains(chosen)) {
      return item.options();
    }
    List<Option> all = new ArrayList<>(List.of(chosen));
    all.addAll(item.options());
    return all;
  }

  /** The place of what is chosen among the options, from 1. */
  int position() {
    return options().indexOf(chosen) + 1;
  }

  ReplanRow with(Option other) {
    return new ReplanRow(item, other, true, why);
  }

  /** Whether {@code wish} for this visit and what {@code other} has cannot both be. */
  boolean clashes(Option wish, ReplanRow other) {
    Instant mine = wish.startsAt();
    Instant theirs = other.chosen.startsAt();
    if (mine == null || theirs == null || id().equals(other.id())) {
      return false;
    }
    boolean together =
        mine.isBefore(theirs.plus(other.length())) && theirs.isBefore(mine.plus(length()));
    boolean sameDoctor =
        wish.affiliationId() != null && wish.affiliationId().equals(other.chosen.affiliationId());
    return together && (sameDoctor || item.patientId().equals(other.item.patientId()));
  }

  private Duration length() {
    return Duration.between(item.startsAt(), item.endsAt());
  }
}
