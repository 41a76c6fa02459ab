package org.caredesk.desktop.tour;

/** The front desk hands a visit over to another doctor, from the sheet and back. */
final class HandingOverJourney implements Journey {
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
    driver.press("Shift+D");
    driver.awaitNode("#transfer.1");
    driver.pause(SETTLES_MILLIS);
    driver.picture("100-another-doctor");
    driver.press("2");
    driver.press("Enter");
    driver.awaitNode(".cd-toast");
    driver.pause(SETTLES_MILLIS);
    driver.picture("101-handed-over");
    driver.press("Esc");
  }
}
