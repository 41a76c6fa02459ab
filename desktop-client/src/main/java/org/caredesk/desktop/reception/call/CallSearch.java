package org.caredesk.desktop.reception.call;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caredesk.desktop.api.Hospitals;
import org.caredesk.dto.scheduling.Opening;
import org.jspecify.annotations.Nullable;

/**
 * Asks the server for openings, and further ahead where there are none. Blocks: for the background.
 */
final class CallSearch {
  /** How many are listed: a caller does not listen to more. */
  private static final int SHOWN = 20;

  private static final int USUAL_FIRST = 2;
  private static final int BLOCK_DAYS = 31;
  private static final int BLOCKS = 3;

  private final Hospitals hospitals;
  private final UUID hospital;

  CallSearch(Hospitals hospitals, UUID hospital) {
    this.hospitals = hospitals;
    this.hospital = hospital;
  }

  /**
   * What was found.
   *
   * @param later whether the days asked for have none, and these are after them
   */
  record Found(List<Opening> openings, boolean later) {}

  /**
   * @param usual whose first openings lead where nobody in particular is asked for
   */
  Found find(CallWish wish, @Nullable UUID usual, LocalDate today) {
    LocalDate from = wish.from() == null ? today : wish.from();
    LocalDate to = wish.to() == null ? from.plusDays(BLOCK_DAYS - 1L) : wish.to();
    List<Opening> asked = ask(wish, wish.doctorIds(), from, to, SHOWN);
    if (!asked.isEmpty()) {
      return new Found(wish.isOpen() ? usualFirst(asked, wish, usual, from) : asked, false);
    }
    for (int block = 0; block < BLOCKS; block++) {
      from = to.plusDays(1);
      to = from.plusDays(BLOCK_DAYS - 1L);
      List<Opening> later = ask(wish, wish.doctorIds(), from, to, SHOWN);
      if (!later.isEmpty()) {
        return new Found(later, wish.from() != null);
      }
    }
    return new Found(List.of(), false);
  }

  private List<Opening> usualFirst(
      List<Opening> soonest, CallWish wish, @Nullable UUID usual, LocalDate from) {
    if (usual == null) {
      return soonest;
    }
    LinkedHashSet<Opening> all =
        new LinkedHashSet<>(
            ask(wish, List.of(usual), from, from.plusDays(BLOCK_DAYS - 1L), USUAL_FIRST));
    all.addAll(soonest);
    return new ArrayList<>(all);
  }

  private List<Opening> ask(
      CallWish wish, List<UUID> doctors, LocalDate from, LocalDate to, int limit) {
    Map<String, String> query = new HashMap<>();
    query.put("from", from.toString());
    query.put("to", to.toString());
    query.put("limit", Integer.toString(limit));
    if (wish.startsFrom() != null) {
      query.put("startsFrom", wish.startsFrom().toString());
    }
    if (wish.startsTo() != null) {
      query.put("startsTo", wish.startsTo().toString());
    }
    if (wish.mode() != null) {
      query.put("visitMode", wish.mode().name());
    }
    return hospitals.openings(hospital, doctors, query).openings();
  }
}
