package org.caredesk.desktop.tour;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import org.caredesk.desktop.schedule.DayGrid;
import org.caredesk.desktop.schedule.FreeTime;
import org.caredesk.desktop.schedule.ScheduleColumn;
import org.caredesk.desktop.schedule.ScheduleEntry;
import org.caredesk.desktop.schedule.Visit;
import org.caredesk.dto.directory.BookingPolicy;
import org.caredesk.dto.scheduling.AppointmentStatus;

/** The receptionist's day: book, register, take the payment, cancel, and lose the connection. */
final class ReceptionJourney implements Journey {

  private static final int ENOUGH = 20;
  private static final String PATIENT = "Nandini Furtado-Tour";
  private static final long SETTLES_MILLIS = 700;

  @Override
  public void play(Driver driver) {
    toADayWithFreeTime(driver);
    driver.picture("10-day");
    whyNotFree(driver);
    otherDesk(driver);
    book(driver);
    appointment(driver);
    patients(driver);
    decided(driver);
    offline(driver);
  }

  /** At night and on days off there is nothing to book. */
  private static void toADayWithFreeTime(Driver driver) {
    driver.await(
        "a day", () -> grid(driver).isPresent() || driver.find(".cd-look-empty").isPresent());
    for (int i = 0; i < 7 && driver.ask(() -> free(driver)) < ENOUGH; i++) {
      driver.press("]");
      driver.pause(SETTLES_MILLIS);
    }
    driver.await("free time", () -> free(driver) >= ENOUGH);
    driver.perform(() -> day(driver).requestFocus());
  }

  private static Optional<DayGrid> grid(Driver driver) {
    return driver.find("#day-grid").map(DayGrid.class::cast);
  }

  private static DayGrid day(Driver driver) {
    return grid(driver).orElseThrow();
  }

  private static long free(Driver driver) {
    return grid(driver).stream()
        .flatMap(grid -> grid.dayProperty().get().columns().stream())
        .flatMap(column -> column.entries().stream())
        .filter(entry -> entry instanceof FreeTime free && free.use() == FreeTime.Use.BOOKABLE)
        .count();
  }

  private static void whyNotFree(Driver driver) {
    driver.await("a visit", () -> selectVisit(day(driver)));
    driver.press("W");
    driver.awaitNode(".why-line");
    driver.picture("21-why-not-free");
    driver.press("Esc");
    driver.await("the grid", () -> day(driver).isFocused());
  }

  private static boolean selectVisit(DayGrid grid) {
    for (ScheduleColumn column : grid.dayProperty().get().columns()) {
      for (ScheduleEntry entry : column.entries()) {
        if (entry instanceof Visit visit && visit.status() == AppointmentStatus.CONFIRMED) {
          return grid.select(column, visit.id());
        }
      }
    }
    return false;
  }

  private static void otherDesk(Driver driver) {
    LocalDate date = driver.ask(() -> day(driver).dayProperty().get().date());
    try (OtherDesk other = new OtherDesk(driver.line().server())) {
      String held = other.hold(date).toString();
      driver.await(
          "the other desk's hold",
          () ->
              day(driver).dayProperty().get().columns().stream()
                  .flatMap(column -> column.entries().stream())
                  .anyMatch(entry -> entry.id().equals(held)));
    }
  }

  private static void book(Driver driver) {
    driver.press("B");
    driver.awaitText("Held for you, every desk sees it");
    driver.await("the field", () -> typing(driver));
    driver.picture("11-booking-sheet");
    driver.type("an");
    driver.awaitNode(".patient-line");
    driver.picture("12-patient-search");
    driver.perform(() -> focused(driver).clear());
    driver.type(PATIENT);
    driver.awaitText("Register “" + PATIENT + "”");
    driver.press("Up");
    driver.press("Enter");
    driver.awaitNode(".patient-form");
    driver.await("the field", () -> typing(driver));
    driver.type("31 Feb 1980");
    driver.press("Ctrl+Enter");
    driver.awaitText("February 1980 has 29 days.");
    driver.picture("13-register-errors");
    driver.perform(() -> focused(driver).clear());
    driver.type("3.3.1980");
    driver.perform(
        () ->
            ((ComboBox<?>) driver.find("#patient-gender").orElseThrow())
                .getSelectionModel()
                .select(0));
    driver.press("Ctrl+Enter");
    driver.awaitNode(".patient-card");
    driver.await("the field", () -> typing(driver));
    driver.type("Palpitations since Friday, no chest pain");
    driver.picture("14-booking");
    driver.press("Ctrl+Enter");
    driver.awaitNode(".confirmation");
    driver.picture("15-confirmation");
    driver.press("Esc");
  }

  private static void appointment(Driver driver) {
    driver.await("the day", () -> day(driver).isFocused());
    driver.await("the booking on the day", () -> selectBooked(day(driver)));
    driver.press("Enter");
    driver.awaitNode(".appointment-history");
    driver.picture("16-appointment");
    driver.click("#appointment.CANCEL");
    driver.awaitNode(".cancelling-money");
    driver.press("2");
    driver.pause(SETTLES_MILLIS);
    driver.picture("17-cancel");
    driver.press("Enter");
    driver.awaitNode(".cd-toast");
    driver.picture("18-cancelled");
    driver.press("Esc");
  }

  private static boolean selectBooked(DayGrid grid) {
    for (ScheduleColumn column : grid.dayProperty().get().columns()) {
      for (ScheduleEntry entry : column.entries()) {
        if (entry instanceof Visit visit
            && visit.status() == AppointmentStatus.CONFIRMED
            && PATIENT.equals(visit.name())) {
          return grid.select(column, visit.id());
        }
      }
    }
    return false;
  }

  private static void patients(Driver driver) {
    driver.press("Ctrl+F");
    driver.awaitNode(".patients-screen");
    driver.await("the field", () -> typing(driver));
    driver.type(PATIENT);
    driver.awaitNode(".patient-line");
    driver.press("Enter");
    driver.awaitNode(".patients-detail");
    driver.picture("19-patient");
    driver.clickText("Day");
    driver.awaitNode("#day-grid");
  }

  /** The desk books what a doctor wants to be asked about, and is told of the answer. */
  private static void decided(Driver driver) {
    try (OtherDesk desk = new OtherDesk(driver.line().server());
        OtherDoctor doctor = new OtherDoctor(driver.line().server())) {
      doctor.policy(desk.hospital(), BookingPolicy.APPROVAL);
      try {
        for (int i = 0; i < 9 && !driver.ask(() -> selectFree(driver, doctor.id())); i++) {
          driver.press("]");
          driver.pause(SETTLES_MILLIS);
        }
        driver.await("time of the doctor", () -> selectFree(driver, doctor.id()));
        request(driver);
        doctor.accept(doctor.requests().getLast());
        driver.await(
            "the answer",
            () ->
                driver.scene().getRoot().lookupAll(".cd-toast .label").stream()
                    .anyMatch(toast -> ((Labeled) toast).getText().startsWith("Accepted by")));
        driver.picture("22-decided");
        driver.press("T");
        driver.pause(SETTLES_MILLIS);
      } finally {
        doctor.policy(desk.hospital(), BookingPolicy.INSTANT);
      }
    }
  }

  private static void request(Driver driver) {
    driver.press("Enter");
    driver.awaitText("Held for you, every desk sees it");
    driver.await("the field", () -> typing(driver));
    driver.type(PATIENT);
    driver.awaitNode(".patient-line");
    driver.press("Enter");
    driver.awaitNode(".patient-card");
    driver.press("Ctrl+Enter");
    driver.awaitNode(".confirmation");
    driver.press("Esc");
  }

  private static boolean selectFree(Driver driver, UUID doctor) {
    for (ScheduleColumn column : day(driver).dayProperty().get().columns()) {
      for (ScheduleEntry entry : column.entries().reversed()) {
        if (column.personId().equals(doctor)
            && entry instanceof FreeTime free
            && free.use() == FreeTime.Use.BOOKABLE) {
          day(driver).requestFocus();
          return day(driver).select(column, entry.id());
        }
      }
    }
    return false;
  }

  private static void offline(Driver driver) {
    toADayWithFreeTime(driver);
    driver.pause(SETTLES_MILLIS); // a day that is still being loaded would not be there to stay
    driver.awaitNode("#day-grid");
    driver.line().cut();
    driver.await("the outage", () -> isStale(driver).orElse(false));
    driver.picture("20-offline");
    driver.line().mend();
    driver.click("#shell.try-live");
    driver.await("the line", () -> !isStale(driver).orElse(true));
  }

  private static Optional<Boolean> isStale(Driver driver) {
    return grid(driver).map(grid -> grid.staleSinceProperty().get() != null);
  }

  private static boolean typing(Driver driver) {
    return driver.scene().getFocusOwner() instanceof TextInputControl;
  }

  private static TextInputControl focused(Driver driver) {
    return (TextInputControl) driver.scene().getFocusOwner();
  }
}
