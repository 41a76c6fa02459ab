package org.caredesk.desktop.tour;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.control.TextInputControl;
import org.caredesk.desktop.schedule.DayGrid;
import org.caredesk.desktop.schedule.FreeTime;
import org.caredesk.desktop.schedule.ScheduleColumn;
import org.caredesk.desktop.schedule.ScheduleEntry;
import org.caredesk.desktop.schedule.Visit;
import org.caredesk.dto.directory.BookingPolicy;
import org.caredesk.dto.scheduling.AppointmentStatus;

/**
 * A doctor's day: requests answered, patients called in and completed, a visit moved and put back.
 */
final class DoctorJourney implements Journey {
  private static final String DAY = "#doctor-day-grid";
  private static final String WEEK = "#doctor-week-grid";
  private static final long SETTLES_MILLIS = 700;

  @Override
  public void play(Driver driver) {
    driver.signOut();
    driver.awaitNode("#demo-DOCTOR");
    driver.click("#demo-DOCTOR");
    driver.awaitNode(".doctor-day");
    driver.awaitText("Live");
    driver.awaitNode(DAY);
    driver.await("visits", () -> !entries(grid(driver, DAY)).isEmpty());
    driver.awaitNode(".request-card");
    driver.picture("30-doctor-day");
    answer(driver);
    queue(driver);
    details(driver);
    move(driver);
    calendar(driver);
    notices(driver);
  }

  private static void answer(Driver driver) {
    driver.press("A");
    driver.awaitNode(".cd-toast");
    driver.press("P");
    driver.awaitNode(".offer-time");
    driver.pause(SETTLES_MILLIS);
    driver.picture("31-propose-time");
    driver.press("Right");
    driver.press("Enter");
    driver.await("the offer", () -> driver.find(".offer-time").isEmpty());
    driver.press("R");
    driver.await("the field", () -> driver.scene().getFocusOwner() instanceof TextInputControl);
    driver.press("Enter");
    driver.awaitText("Say why: the patient reads it.");
    driver.type("Please see an orthopaedic surgeon first");
    driver.picture("32-reject");
    driver.press("Enter");
    driver.await("the rejection", () -> driver.find("#reject-reason").isEmpty());
    driver.picture("33-answered");
  }

  private static void queue(Driver driver) {
    driver.press("C");
    driver.await("the visit's end", () -> driver.find(".inside-name").isEmpty());
    driver.press("N");
    driver.awaitNode(".inside-name");
    driver.pause(SETTLES_MILLIS);
    driver.picture("34-called");
    driver.press("Ctrl+Z");
    driver.await("the way back", () -> driver.find(".inside-name").isEmpty());
    driver.press("Ctrl+Z");
    driver.awaitNode(".inside-name");
    driver.pause(SETTLES_MILLIS);
    driver.picture("35-undone");
  }

  private static void details(Driver driver) {
    select(driver, DAY, visit -> visit.status() == AppointmentStatus.CONFIRMED);
    driver.press("Enter");
    driver.awaitNode(".details-content");
    driver.await("the history", () -> driver.find(".appointment-history").isPresent());
    driver.picture("36-details");
    driver.press("O");
    driver.awaitNode(".record-place");
    driver.picture("37-record");
    driver.press("Esc");
    driver.awaitNode(".request-card");
  }

  /** Picks a visit up in the week, carries it to a free time, drops it, and puts it back. */
  private static void move(Driver driver) {
    driver.press("W");
    driver.awaitNode(WEEK);
    driver.await("the week", () -> !entries(grid(driver, WEEK)).isEmpty());
    driver.pause(SETTLES_MILLIS);
    driver.picture("38-doctor-week");
    select(driver, WEEK, visit -> visit.status() == AppointmentStatus.CONFIRMED);
    driver.press("Space");
    driver.awaitNode(".landing-mark");
    driver.press("Down");
    driver.picture("39-move-taken");
    driver.press("Right");
    for (int i = 0; i < 12 && !driver.ask(() -> possible(driver)); i++) {
      driver.press("Up");
    }
    driver.picture("61-move-free");
    driver.press("Enter");
    driver.awaitNode(".cd-toast");
    driver.pause(SETTLES_MILLIS);
    driver.picture("62-moved");
    driver.press("Ctrl+Z");
    driver.pause(SETTLES_MILLIS);
  }

  private static boolean possible(Driver driver) {
    return driver.find(".landing-mark").isPresent()
        && driver.find(".landing-mark").orElseThrow().getParent().getPseudoClassStates().stream()
            .anyMatch(state -> state.getPseudoClassName().equals("possible"));
  }

  private static void calendar(Driver driver) {
    driver.press("M");
    driver.awaitNode("#doctor-month-grid");
    driver.pause(2 * SETTLES_MILLIS);
    driver.picture("63-doctor-month");
    driver.press("D");
    driver.awaitNode(DAY);
  }

  /** A desk books times that the doctor wants to be asked about; the bell tells of them. */
  private static void notices(Driver driver) {
    LocalDate day = driver.ask(() -> grid(driver, DAY).dayProperty().get().date());
    try (OtherDoctor doctor = new OtherDoctor(driver.line().server());
        OtherDesk desk = new OtherDesk(driver.line().server())) {
      doctor.policy(desk.hospital(), BookingPolicy.APPROVAL);
      try {
        desk.book(doctor.id(), day);
        desk.book(doctor.id(), day);
      } finally {
        doctor.policy(desk.hospital(), BookingPolicy.INSTANT);
      }
    }
    driver.press("Alt+N");
    driver.awaitNode(".cd-notice");
    driver.picture("64-notices");
    driver.press("Alt+N");
    driver.await("the screen", () -> driver.find("#notices").isEmpty());
  }

  private static DayGrid grid(Driver driver, String selector) {
    return (DayGrid) driver.find(selector).orElseThrow();
  }

  private static List<ScheduleEntry> entries(DayGrid grid) {
    return grid.dayProperty().get().columns().stream()
        .flatMap(column -> column.entries().stream())
        .filter(entry -> !(entry instanceof FreeTime))
        .toList();
  }

  /** Selects the last visit of the first column that has one like it. */
  private static void select(Driver driver, String selector, Predicate<Visit> wanted) {
    driver.await(
        "a visit",
        () -> {
          DayGrid grid = grid(driver, selector);
          for (ScheduleColumn column : grid.dayProperty().get().columns()) {
            for (ScheduleEntry entry : column.entries().reversed()) {
              if (entry instanceof Visit visit && wanted.test(visit)) {
                grid.requestFocus();
                return grid.select(column, visit.id());
              }
            }
          }
          return false;
        });
  }
}
