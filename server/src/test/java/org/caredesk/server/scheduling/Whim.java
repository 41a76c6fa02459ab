package org.caredesk.server.scheduling;

import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Random;

/** Picks at random. */
record Whim(Random random) {
  /** There is nothing yet to pick from. */
  static final class NothingToDo extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean isSo() {
    return random.nextBoolean();
  }

  /** Both inclusive, counted from midnight. */
  LocalTime halfHour(int first, int last) {
    return LocalTime.MIN.plusMinutes(30L * (first + below(last - first + 1)));
  }

  int indexOf(Collection<?> of) {
    if (of.isEmpty()) {
      throw new NothingToDo();
    }
    return random.nextInt(of.size());
  }

  <T> T pick(List<T> of) {
    return of.get(indexOf(of));
  }
}
