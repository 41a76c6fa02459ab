package org.caredesk.desktop.shell;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A place in the product. Palette, notifications and links speak routes; a workplace opens those
 * that are its own.
 */
public sealed interface Route {

  /** The day of the current hospital; {@code date} is local there. */
  record Day(LocalDate date) implements Route {}

  /** The day on which the appointment is, with it selected. */
  record Appointment(UUID appointmentId) implements Route {}

  /** One person. */
  record Patient(UUID patientId) implements Route {}

  /** One doctor: the day with the column in view. */
  record Doctor(UUID doctorId) implements Route {}

  /** The days of a week of one doctor at the current hospital; {@code date} is any of them. */
  record Week(UUID doctorId, LocalDate date) implements Route {}

  /** A section of the workplace; {@code section} is the rail item's id. */
  record Part(String section) implements Route {}

  /** What is not built yet; {@code section} is the rail item's id. */
  record Later(String section) implements Route {}
}
