package org.caredesk.desktop.tour;

/** The board of the front desk. */
final class QueueJourney implements Journey {
  private static final long SETTLES_MILLIS = 700;

  @Override
  public void play(Driver driver) {
    driver.signOut();
    driver.awaitNode("#demo-RECEPTIONIST");
    driver.click("#demo-RECEPTIONIST");
    driver.awaitText("Live");
    driver.click("#rail-board");
    driver.awaitNode(".board-card");
    driver.pause(SETTLES_MILLIS);
    driver.picture("25-board");
  }
}
