package org.caredesk.server;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Rows as an early version of the server wrote them; {@code #01} stands for an id. */
final class EarlyDatabase {
  /** Every state of an appointment. */
  static final List<String> STATES =
      List.of(
          "HELD",
          "REQUESTED",
          "CONFIRMED",
          "CHECKED_IN",
          "IN_CONSULTATION",
          "COMPLETED",
          "REJECTED",
          "CANCELLED",
          "EXPIRED",
          "NO_SHOW");

  /** A hospital in Kolkata and one in Berlin, a doctor at both, a desk, a patient. */
  static final List<String> ROWS =
      statements(
          """
          INSERT INTO hospital (id, name, name_key, line1, city, country, time_zone, currency) VALUES
            ('#01', 'Seaface', 'seaface', '14 Marine Drive', 'Mumbai', 'IN', 'Asia/Kolkata', 'INR'),
            ('#02', 'Spree', 'spree', 'Am Ufer 3', 'Berlin', 'DE', 'Europe/Berlin', 'EUR');
          INSERT INTO department (id, hospital_id, name, name_key) VALUES
            ('#03', '#01', 'Cardiology', 'cardiology'), ('#04', '#02', 'Herz', 'herz');
          INSERT INTO department_specialty (department_id, specialty) VALUES
            ('#03', 'CARDIOLOGY'), ('#04', 'CARDIOLOGY');
          INSERT INTO doctor (id, name, name_key, email, status, qualifications, languages, years_of_experience,
              date_joined)
            VALUES ('#05', 'Dr. Ananya Deshpande', 'ananya deshpande', 'ananya@clinic.example', 'ACTIVE', '["MD"]',
              'en,hi', 12, '2019-04-01');
          INSERT INTO doctor_specialty (doctor_id, specialty, ordinal) VALUES ('#05', 'CARDIOLOGY', 0);
          INSERT INTO affiliation (id, doctor_id, hospital_id, department_id, fee_minor, slot_minutes,
              allowed_slot_minutes, visit_modes, booking_policy) VALUES
            ('#06', '#05', '#01', '#03', 120000, 30, '10,30', 'IN_PERSON', 'APPROVAL'),
            ('#07', '#05', '#02', '#04', 9900, 30, '30', 'IN_PERSON,VIDEO', 'INSTANT');
          INSERT INTO account (id, email, name, password_hash, status, created_at) VALUES
            ('#08', 'desk@clinic.example', 'Sunita Kamble', 'x', 'ACTIVE', '2026-11-01 09:00:00+05:30');
          INSERT INTO role_grant (account_id, role, hospital_id) VALUES ('#08', 'RECEPTIONIST', '#01');
          INSERT INTO sign_in (id, account_id, client_id, code_challenge, code_hash, is_code_used, created_at,
              expires_at, is_ended, version)
            VALUES ('#09', '#08', 'caredesk-desktop', 'x', 'x', TRUE, '2026-11-01 09:00:00+05:30',
              '2026-11-02 09:00:00+05:30', FALSE, 1);
          INSERT INTO patient (id, record_number, name, gender, date_of_birth, type, registered_at) VALUES
            ('#10', 100001, 'Nandini Furtado', 'FEMALE', '1980-03-03', 'PATIENT', '2026-11-01 09:00:00+05:30');
          INSERT INTO patient_word (word, patient_id) VALUES ('nandini', '#10');
          INSERT INTO name_variant (variant, word) VALUES ('nandni', 'nandini');
          INSERT INTO patient_cover (id, patient_id, payer, valid_from) VALUES
            ('#11', '#10', 'Star Health', '2026-01-01');
          INSERT INTO agenda (owner_id) VALUES ('#05'), ('#10');
          INSERT INTO idempotent_request (account_id, request_key, request_hash, answer, created_at) VALUES
            ('#08', 'k', 'h', '{}', '2026-11-01 09:00:00+05:30');
          -- Nothing refused then that 04:30 in Berlin is 09:00 in Kolkata.
          INSERT INTO weekly_rule (id, affiliation_id, doctor_id, day_of_week, opens, closes, valid_from) VALUES
            ('#12', '#06', '#05', 1, '09:00', '17:00', '2026-11-01'),
            ('#13', '#07', '#05', 1, '04:30', '08:00', '2026-11-01');
          INSERT INTO availability_window (id, affiliation_id, doctor_id, day, opens, closes) VALUES
            ('#14', '#06', '#05', '2026-11-21', '09:00', '12:00');
          INSERT INTO time_off (id, doctor_id, starts, ends, reason) VALUES
            ('#15', '#05', '2026-12-16 09:00:00', '2026-12-23 09:00:00', 'Leave');
          INSERT INTO hospital_holiday (hospital_id, day, name) VALUES ('#01', '2027-01-26', 'Republic Day');
          """);

  static final String WEEKLY =
      with(
          """
          INSERT INTO weekly_rule (id, affiliation_id, doctor_id, day_of_week, valid_from, opens, closes)
            VALUES (?, '#06', '#05', 1, '2026-11-01', ?, ?)
          """);

  static final String APPOINTMENT =
      with(
          """
          INSERT INTO appointment (id, number, status, local_start, starts_at, ends_at, hold_expires_at, created_at,
              affiliation_id, hospital_id, department_id, doctor_id, patient_id, time_zone, visit_mode, fee_minor,
              currency, booking_policy, doctor_share_bp, payment_state, created_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, '#06', '#01', '#03', '#05', '#10', 'Asia/Kolkata', 'IN_PERSON', 120000,
              'INR', 'APPROVAL', 6000, 'UNPAID', '#08')
          """);

  static final String WITHOUT_PATIENT = APPOINTMENT.replace(with("'#10'"), "NULL");

  static final String MOVE =
      with(
          """
          INSERT INTO appointment_move (appointment_id, version, moved_at, from_status, to_status, actor_id, actor_name)
            VALUES (?, ?, ?, ?, ?, '#08', 'Sunita Kamble')
          """);

  private static final String MONEY =
      """
      INSERT INTO charge (id, appointment_id, hospital_id, department_id, doctor_id, patient_id, quoted_minor,
          amount_minor, currency, doctor_share_bp, doctor_minor, hospital_minor, created_at)
        VALUES ('#20', ':of', '#01', '#03', '#05', '#10', 120000, 120000, 'INR', 6000, 72000, 48000,
          '2026-11-16 09:00:00+05:30');
      INSERT INTO payment (id, receipt_number, charge_id, appointment_id, order_id, payment_id, method, amount_minor,
          currency, received_at, received_by)
        VALUES ('#21', 'RC-1', '#20', ':of', 'o', 'p', 'CARD', 120000, 'INR', '2026-11-16 09:00:00+05:30', '#08');
      INSERT INTO journal_entry (id, source_type, source_id, hospital_id, department_id, doctor_id, appointment_id,
          reverses_id, posted_at, posted_by) VALUES
        ('#22', 'PAYMENT', '#21', '#01', '#03', '#05', ':of', NULL, '2026-11-16 09:00:00+05:30', '#08'),
        ('#23', 'REFUND', '#21', '#01', '#03', '#05', ':of', '#22', '2026-11-16 10:00:00+05:30', '#08');
      INSERT INTO ledger_transfer (entry_id, line, debit_account, credit_account, amount_minor, currency) VALUES
        ('#22', 0, 'CARD_TERMINAL', 'DOCTOR_EARNINGS', 72000, 'INR'),
        ('#22', 1, 'CARD_TERMINAL', 'HOSPITAL_REVENUE', 48000, 'INR'),
        ('#23', 0, 'DOCTOR_EARNINGS', 'CARD_TERMINAL', 72000, 'INR'),
        ('#23', 1, 'HOSPITAL_REVENUE', 'CARD_TERMINAL', 48000, 'INR');
      """;

  private EarlyDatabase() {}

  /** An appointment paid and refunded. */
  static List<String> money(UUID appointment) {
    return statements(MONEY.replace(":of", appointment.toString()));
  }

  /** The states an appointment went through, a minute each. */
  static List<String> path(String status) {
    var visit = List.of("HELD", "CONFIRMED", "CHECKED_IN", "IN_CONSULTATION", "COMPLETED");
    var reached = visit.indexOf(status);
    return reached < 0 ? List.of("HELD", status) : visit.subList(0, reached + 1);
  }

  private static List<String> statements(String script) {
    return Arrays.stream(with(script).split(";\n")).filter(each -> !each.isBlank()).toList();
  }

  private static String with(String ids) {
    return ids.replaceAll("#(\\d\\d)", "00000000-0000-7000-8000-0000000000$1");
  }
}
