package org.caredesk.desktop.tour;

/** From the sign-in to the first screen of the receptionist. */
final class SignInJourney implements Journey {

  @Override
  public void play(Driver driver) {
    driver.awaitNode("#demo-RECEPTIONIST");
    driver.picture("01-sign-in");
    driver.click("#demo-RECEPTIONIST");
    driver.awaitNode(".cd-shell");
    driver.awaitText("Live");
    driver.press("Ctrl+K");
    driver.awaitNode(".cd-palette");
    driver.picture("02-palette");
    driver.press("Esc");
    driver.press("F1");
    driver.awaitNode(".cd-cheat-sheet");
    driver.picture("03-keys");
    driver.press("Esc");
  }
}
