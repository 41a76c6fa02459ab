package org.caredesk.desktop.work;

import java.util.List;

/** Something that goes on until it is closed: a run, a timer, a listener. Closing twice is fine. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {

  @Override
  void close();

  /** One subscription that closes all of {@code parts}, the last first. */
  static Subscription all(List<? extends Subscription> parts) {
    List<? extends Subscription> reversed = List.copyOf(parts).reversed();
    return () -> reversed.forEach(Subscription::close);
  }
}
