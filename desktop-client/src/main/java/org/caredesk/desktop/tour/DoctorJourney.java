package org.caredesk.desktop.tour;

import org.caredesk.desktop.schedule.DayGrid;

/** A doctor's day: queue, calendar, requests. */
final class DoctorJourney implements Journey {

  @Override
  public void play(Driver driver) {
    driver.signOut();
    driver.awaitNode("#demo-DOCTOR");
    driver.click("#demo-DOCTOR");
    driver.awaitNode(".doctor-day");
    driver.awaitText("Live");
    driver.awaitNode("#doctor-day-grid");
    driver.await("visits", () -> !day(driver).dayProperty().get().columns().isEmpty());
    driver.picture("30-doctor-day");
    driver.press("W");
    driver.awaitNode("#doctor-week-grid");
    driver.pause(800);
    driver.picture("31-doctor-week");
    driver.press("M");
    driver.awaitNode("#doctor-month-grid");
    driver.pause(1500);
    driver.picture("32-doctor-month");
    driver.press("D");
  }

  private static DayGrid day(Driver driver) {
    return (DayGrid) driver.find("#doctor-day-grid").orElseThrow();
  }
}
