package org.caredesk.server.notifications.inapp;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells patients what waited for the undo window (SPEC X3). */
@Component
public class WaitingNotices {
  private static final int BATCH = 500;

  private final StoredNotices stored;

  WaitingNotices(StoredNotices stored) {
    this.stored = stored;
  }

  @Scheduled(fixedDelayString = "${caredesk.notifications.check-interval:PT2S}")
  @Transactional
  public void tellDue() {
    stored.tellDue(BATCH);
  }
}
