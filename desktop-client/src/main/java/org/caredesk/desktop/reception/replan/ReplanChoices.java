package org.caredesk.desktop.reception.replan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.caredesk.dto.scheduling.ReplanPreviewResponse;
import org.caredesk.dto.scheduling.ReplanPreviewResponse.Item;
import org.caredesk.dto.scheduling.ReplanPreviewResponse.Option;
import org.jspecify.annotations.Nullable;

/** Chooses where visits go; two of them never get the same place. Pure. */
final class ReplanChoices {

  /** What stays of a plan when the server is asked again. */
  enum Keep {
    /** The absence is another one: what a person chose, where it is still offered. */
    BY_HAND,
    /** Something was booked meanwhile: what is still offered, and what a person chose. */
    OFFERED,
    /** The plan was refused: all but what stood in the way. */
    ALL
  }

  private ReplanChoices() {}

  /**
   * The rows of {@code fresh}, with what is to stay of {@code before}.
   *
   * @param refused the visits that stood in the way, and why
   */
  static List<ReplanRow> merge(
      List<ReplanRow> before, ReplanPreviewResponse fresh, Keep keep, Map<UUID, String> refused) {
    Map<UUID, ReplanRow> old = new HashMap<>();
    before.forEach(row -> old.put(row.id(), row));
    Map<UUID, ReplanRow> settled = new HashMap<>();
    for (Item item : fresh.items()) {
      ReplanRow was = old.get(item.appointmentId());
      if (was != null && !refused.containsKey(item.appointmentId()) && stays(was, item, keep)) {
        String why = refused.isEmpty() ? was.why() : null;
        settled.put(was.id(), new ReplanRow(item, was.chosen(), was.byHand(), why));
      }
    }
    for (Item item : fresh.items()) {
      if (!settled.containsKey(item.appointmentId())) {
        String why = refused.get(item.appointmentId());
        settled.put(item.appointmentId(), proposed(item, why, settled.values()));
      }
    }
    return fresh.items().stream()
        .map(item -> Objects.requireNonNull(settled.get(item.appointmentId())))
        .toList();
  }

  private static boolean stays(ReplanRow was, Item item, Keep keep) {
    boolean offered = item.options().contains(was.chosen());
    // Only four ways are offered at most: one that is not among them may still be free.
    boolean possible =
        offered || was.chosen().startsAt() != null && was.item().status() == item.status();
    return switch (keep) {
      case BY_HAND -> offered && was.byHand();
      case OFFERED -> offered || possible && was.byHand();
      case ALL -> possible;
    };
  }

  /** The first way that is nobody else's; the last one, which is no place, is always free. */
  private static ReplanRow proposed(Item item, @Nullable String why, Iterable<ReplanRow> others) {
    ReplanRow row = new ReplanRow(item, item.options().getLast(), false, why);
    for (Option option : item.options()) {
      if (isFree(row, option, others)) {
        return new ReplanRow(item, option, false, why);
      }
    }
    return row;
  }

  private static boolean isFree(ReplanRow row, Option option, Iterable<ReplanRow> others) {
    for (ReplanRow other : others) {
      if (row.clashes(option, other)) {
        return false;
      }
    }
    return true;
  }

  /** The rows after one of them went on to the next way in a direction, where there is one. */
  static List<ReplanRow> walk(List<ReplanRow> rows, int index, int step) {
    ReplanRow row = rows.get(index);
    List<Option> options = row.options();
    for (int at = options.indexOf(row.chosen()) + step;
        at >= 0 && at < options.size();
        at += step) {
      if (isFree(row, options.get(at), rows)) {
        return replaced(rows, index, row.with(options.get(at)));
      }
    }
    return rows;
  }

  /** The rows after one of them gave its time up without getting another. */
  static List<ReplanRow> unplaced(List<ReplanRow> rows, int index) {
    ReplanRow row = rows.get(index);
    return row.options().stream()
        .filter(option -> option.startsAt() == null)
        .findFirst()
        .map(option -> replaced(rows, index, row.with(option)))
        .orElse(rows);
  }

  private static List<ReplanRow> replaced(List<ReplanRow> rows, int index, ReplanRow row) {
    List<ReplanRow> changed = new ArrayList<>(rows);
    changed.set(index, row);
    return changed;
  }
}
