package org.caredesk.desktop.tour;

import java.util.Objects;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

/** A doctor paints a week, sees what it would do, runs into another hospital, and saves. */
final class AvailabilityJourney implements Journey {
  private static final long SETTLES_MILLIS = 900;
  private static final double DAYS = 7;
  private static final double MINUTES = 24 * 60;
  private static final int FRIDAY = 4;

  @Override
  public void play(Driver driver) {
    driver.signOut();
    driver.awaitNode("#demo-DOCTOR");
    driver.click("#demo-DOCTOR");
    driver.awaitNode("#rail-availability");
    // The day takes the doctor to the hospital with most hours; the hours are painted there.
    driver.awaitText("Seaface Hospital");
    driver.click("#rail-availability");
    driver.awaitNode("#week-grid");
    driver.pause(SETTLES_MILLIS);
    driver.picture("40-availability");
    drag(driver, FRIDAY, 19 * 60, 20 * 60 + 30);
    driver.pause(SETTLES_MILLIS);
    driver.picture("41-availability-painted");
    driver.press("Ctrl+D");
    driver.awaitNode(".hours-dialog");
    driver.picture("42-availability-copy-day");
    driver.press("Esc");
    driver.press("Ctrl+T");
    driver.awaitNode("#hours-text-1");
    driver.picture("43-availability-text");
    driver.press("Esc");
    driver.press("0");
    drag(driver, 0, 9 * 60, 12 * 60);
    driver.pause(SETTLES_MILLIS);
    driver.picture("44-availability-outside");
    driver.press("Ctrl+Z");
    driver.press("1");
    for (int day = 0; day < DAYS; day++) {
      drag(driver, day, 14 * 60, 18 * 60);
    }
    driver.pause(SETTLES_MILLIS);
    driver.picture("45-availability-conflict");
    for (int day = 0; day < DAYS; day++) {
      driver.press("Ctrl+Z");
    }
    driver.press("T");
    drag(driver, 1, 9 * 60, 13 * 60);
    driver.pause(SETTLES_MILLIS);
    driver.picture("46-time-off");
    driver.press("Ctrl+S");
    driver.awaitText("Hours saved");
    driver.pause(SETTLES_MILLIS);
    driver.picture("47-saved");
  }

  /** Pulls the pointer down a day, from one minute to another. */
  private static void drag(Driver driver, int day, int from, int to) {
    driver.perform(
        () -> {
          Node sheet = driver.find(".week-sheet").orElseThrow();
          fire(sheet, MouseEvent.MOUSE_PRESSED, at(sheet, day, from));
          fire(sheet, MouseEvent.MOUSE_DRAGGED, at(sheet, day, (from + to) / 2));
          fire(sheet, MouseEvent.MOUSE_DRAGGED, at(sheet, day, to));
          fire(sheet, MouseEvent.MOUSE_RELEASED, at(sheet, day, to));
        });
  }

  private static Point2D at(Node sheet, int day, int minute) {
    var bounds = Objects.requireNonNull(sheet.getLayoutBounds());
    return new Point2D(
        bounds.getWidth() * (day + 0.5) / DAYS, bounds.getHeight() * minute / MINUTES);
  }

  private static void fire(Node sheet, javafx.event.EventType<MouseEvent> type, Point2D at) {
    Point2D scene = sheet.localToScene(at);
    Event.fireEvent(
        sheet,
        new MouseEvent(
            type,
            at.getX(),
            at.getY(),
            scene.getX(),
            scene.getY(),
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            type != MouseEvent.MOUSE_RELEASED,
            false,
            false,
            true,
            false,
            false,
            new PickResult(sheet, scene.getX(), scene.getY())));
  }
}
