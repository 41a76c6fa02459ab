package org.caredesk.desktop.reception;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.Money;
import org.caredesk.dto.directory.BookingPolicy;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.scheduling.AppointmentAction;
import org.caredesk.dto.scheduling.AppointmentProgress;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.HospitalDayResponse;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.caredesk.dto.scheduling.HospitalDayResponse.DoctorDay;
import org.caredesk.dto.scheduling.PaymentState;
import org.caredesk.dto.scheduling.Slot;
import org.jspecify.annotations.Nullable;

/**
 * A busy Monday at a made-up hospital in Mumbai, written as a person reads it off the wall: each
 * line is one cell, {@code time length status name [mode] [unpaid] [note]}.
 */
public final class SeafaceDay {
  public static final UUID HOSPITAL = id("hospital");
  public static final LocalDate DATE = LocalDate.of(2026, 11, 16);
  public static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
  public static final Instant NOW = at("10:49");

  private SeafaceDay() {}

  public static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  public static Instant at(String time) {
    return DATE.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
  }

  public static Slot slot(String from, String to) {
    return new Slot(at(from), at(to));
  }

  public static HospitalDayResponse response() {
    return day(
        List.of(
            doctor(
                "Dr. Ananya Deshpande",
                "Cardiology",
                "204",
                30,
                "1200.00",
                List.of(slot("09:00", "13:00"), slot("14:00", "17:00")),
                """
                09:00 30 COMPLETED TELEPHONE paid|Aarav Kulkarni|Follow-up
                09:30 30 COMPLETED IN_PERSON paid|Ishita Banerjee|ECG
                10:00 30 COMPLETED IN_PERSON paid|Mohammed Shaikh|BP check
                10:30 30 IN_CONSULTATION IN_PERSON paid|Lakshmi Pillai|New
                11:00 30 CHECKED_IN VIDEO paid|Joseph D’Souza|Echo
                11:30 30 CONFIRMED IN_PERSON due|प्रियंका भट्ट|Results
                12:00 30 CONFIRMED IN_PERSON paid|Gurpreet Kaur|Follow-up
                12:30 30 FREE
                14:00 30 FREE
                14:30 30 CONFIRMED IN_PERSON paid|محمد الشيخ|New
                15:00 30 FREE
                """),
            doctor(
                "Dr. Rohan Mehta",
                "Cardiology",
                "206",
                20,
                "1000.00",
                List.of(slot("09:00", "13:00"), slot("13:20", "17:00")),
                """
                09:00 20 COMPLETED IN_PERSON paid|Zoya Khan|
                09:20 20 COMPLETED IN_PERSON paid|Hemant Gokhale|
                09:40 20 COMPLETED IN_PERSON paid|Teresa Pinto|
                10:00 20 NO_SHOW IN_PERSON paid|Deepak Yadav|
                10:20 20 COMPLETED IN_PERSON paid|Anjali Menon|
                10:40 20 IN_CONSULTATION IN_PERSON paid|Imran Pathan|
                11:00 20 CHECKED_IN IN_PERSON paid|Sneha Wagh|
                11:20 20 CONFIRMED IN_PERSON paid|Harish Tiwari|
                11:40 20 CONFIRMED VIDEO due|Pooja Chavan|
                12:00 20 FREE
                12:20 20 FREE
                12:40 20 HELD IN_PERSON unpaid||
                13:20 20 CONFIRMED IN_PERSON paid|Yusuf Ansari|
                13:40 20 CONFIRMED IN_PERSON paid|Radha Krishnan|
                """),
            doctor(
                "Dr. Farah Qureshi",
                "Gynaecology",
                "112",
                30,
                "1100.00",
                List.of(slot("09:00", "13:00"), slot("15:00", "17:30")),
                """
                09:00 30 COMPLETED IN_PERSON paid|Omkar Salvi|Scan
                09:30 30 COMPLETED IN_PERSON paid|Shalini Verma|New
                10:00 30 COMPLETED IN_PERSON paid|Parth Desai|Results
                10:30 30 IN_CONSULTATION VIDEO paid|Rukmini Shetty|Bloods
                11:00 30 CHECKED_IN IN_PERSON paid|Vivek Agarwal|Follow-up
                11:30 30 CONFIRMED IN_PERSON paid|فاطمة السيد|Scan
                12:00 30 FREE
                12:30 30 CONFIRMED IN_PERSON paid|Karan Malhotra|New
                """),
            doctor(
                "Dr. Tomas Fernandes",
                "Orthopaedics",
                "118",
                20,
                "900.00",
                List.of(slot("10:00", "13:00"), slot("13:20", "17:00")),
                """
                10:00 20 COMPLETED IN_PERSON paid|Asha Mohite|
                10:20 20 COMPLETED IN_PERSON paid|Rustom Irani|
                10:40 20 IN_CONSULTATION IN_PERSON paid|Neha Thakur|
                11:00 20 CHECKED_IN IN_PERSON paid|Suresh Babu|
                11:20 20 CHECKED_IN IN_PERSON paid|Ayesha Kazi|
                11:40 20 CONFIRMED IN_PERSON paid|Manoj Ghosh|
                12:00 20 FREE
                12:20 20 CONFIRMED IN_PERSON due|Divya Reddy|
                12:40 20 CONFIRMED VIDEO paid|Prakash Sawant|
                13:20 20 CONFIRMED IN_PERSON paid|王小明|
                """),
            doctor(
                "Dr. Meera Iyer",
                "Paediatrics",
                "101",
                20,
                "900.00",
                List.of(slot("09:00", "13:00"), slot("14:00", "17:00")),
                """
                09:00 20 COMPLETED IN_PERSON paid|Swati Bhosale|
                09:20 20 COMPLETED IN_PERSON paid|Ganesh Mhatre|
                09:40 20 COMPLETED VIDEO paid|Elena Fonseca|
                10:00 20 COMPLETED IN_PERSON paid|Kunal Kapoor|
                10:20 20 IN_CONSULTATION IN_PERSON paid|Seema Raut|
                10:40 20 CHECKED_IN IN_PERSON paid|Irfan Mulla|
                11:00 20 CHECKED_IN IN_PERSON paid|Trupti More|
                11:20 20 CONFIRMED IN_PERSON paid|Екатерина Соколова|
                11:40 20 CONFIRMED IN_PERSON paid|Vandana Kale|
                12:00 20 FREE
                12:20 20 CONFIRMED TELEPHONE due|Siddharth Roy|
                12:40 20 FREE
                """),
            doctor(
                "Dr. Karanvir Bedi",
                "ENT",
                "121",
                20,
                "800.00",
                List.of(slot("09:00", "12:00"), slot("13:00", "17:00")),
                """
                09:00 20 COMPLETED IN_PERSON paid|Alok Mishra|
                09:20 20 COMPLETED IN_PERSON paid|Gauri Phadke|
                10:00 20 COMPLETED IN_PERSON paid|Bina Vora|
                10:20 20 NO_SHOW TELEPHONE paid|Rehana Siddiqui|
                10:40 20 IN_CONSULTATION IN_PERSON paid|Ashok Lobo|
                11:00 20 FREE
                11:20 20 CONFIRMED IN_PERSON paid|Madhuri Sathe|
                11:40 20 FREE
                13:00 20 CONFIRMED VIDEO paid|Varun Khanna|
                13:20 20 FREE
                13:40 20 FREE
                """),
            doctor(
                "Dr. Lalitha Narayanan",
                "Dermatology",
                "109",
                20,
                "850.00",
                List.of(slot("10:40", "17:00")),
                """
                10:40 20 IN_CONSULTATION VIDEO paid|Noel Rodrigues|
                11:00 20 CONFIRMED IN_PERSON paid|Smita Kelkar|
                11:20 20 CONFIRMED VIDEO paid|Ajay Thorat|
                11:40 20 CONFIRMED VIDEO due|Hansa Mehta|
                12:00 20 FREE
                12:20 20 CONFIRMED IN_PERSON paid|Danish Ali|
                12:40 20 CONFIRMED VIDEO paid|Uma Bhandari|
                13:00 20 CONFIRMED VIDEO paid|Rajesh Gupte|
                13:20 20 FREE
                13:40 20 CONFIRMED IN_PERSON due|Tanvi Apte|
                """),
            doctor(
                "Dr. Vikram Rao",
                "Neurology",
                "301",
                40,
                "1500.00",
                List.of(slot("09:00", "13:00"), slot("13:40", "17:00")),
                """
                09:00 40 COMPLETED IN_PERSON paid|Vinod Kamat|Migraine
                09:40 40 COMPLETED IN_PERSON paid|Sara Thomas|EEG
                10:20 40 IN_CONSULTATION IN_PERSON paid|Eknath Gaikwad|New
                11:00 40 CHECKED_IN IN_PERSON paid|Ruchi Arora|Follow-up
                11:40 40 FREE
                12:20 40 REQUESTED IN_PERSON paid|Balaji Iyengar|Tremor
                13:40 40 CONFIRMED VIDEO paid|Heena Dave|
                """)));
  }

  public static HospitalDayResponse day(List<DoctorDay> doctors) {
    return new HospitalDayResponse(HOSPITAL, DATE, ZONE.getId(), "INR", 100, NOW, doctors);
  }

  public static DoctorDay doctor(
      String name,
      String department,
      String room,
      int minutes,
      String fee,
      List<Slot> windows,
      String lines) {
    List<Slot> free = new ArrayList<>();
    List<DayAppointment> appointments = new ArrayList<>();
    for (String line : lines.strip().split("\n")) {
      String[] parts = line.split("\\|", -1);
      String[] words = parts[0].strip().split(" ");
      Instant start = at(words[0]);
      Instant end = start.plusSeconds(60L * Integer.parseInt(words[1]));
      if (words[2].equals("FREE")) {
        free.add(new Slot(start, end));
      } else {
        appointments.add(
            appointment(
                name + words[0],
                start,
                end,
                AppointmentStatus.valueOf(words[2]),
                VisitMode.valueOf(words[3]),
                words[4],
                parts[1].isEmpty() ? null : parts[1],
                parts[2].isEmpty() ? null : parts[2]));
      }
    }
    return new DoctorDay(
        id(name),
        id("at " + name),
        name,
        List.of(department.toUpperCase(java.util.Locale.ROOT)),
        id(department),
        department,
        room,
        new Money(fee, "INR"),
        minutes,
        List.of(minutes, minutes * 2),
        List.of(VisitMode.IN_PERSON, VisitMode.VIDEO, VisitMode.TELEPHONE),
        BookingPolicy.INSTANT,
        true,
        windows,
        List.of(),
        free,
        null,
        appointments);
  }

  private static DayAppointment appointment(
      String key,
      Instant start,
      Instant end,
      AppointmentStatus status,
      VisitMode mode,
      String paid,
      @Nullable String name,
      @Nullable String reason) {
    boolean held = status == AppointmentStatus.HELD;
    return new DayAppointment(
        id(key),
        "AP-2026-%06d".formatted(Math.floorMod(key.hashCode(), 999_999)),
        status,
        start,
        end,
        name == null ? null : id(name),
        name,
        mode,
        reason,
        switch (paid) {
          case "paid" -> PaymentState.PAID;
          case "due" -> PaymentState.DUE_AT_DESK;
          default -> PaymentState.UNPAID;
        },
        held ? NOW.plusSeconds(521) : null,
        held ? "Desk 3" : null,
        0,
        AppointmentProgress.NONE,
        null,
        3,
        actions(status),
        null);
  }

  private static List<AppointmentAction> actions(AppointmentStatus status) {
    return switch (status) {
      case HELD -> List.of(AppointmentAction.EDIT, AppointmentAction.PAY, AppointmentAction.CANCEL);
      case CONFIRMED ->
          List.of(
              AppointmentAction.EDIT,
              AppointmentAction.CANCEL,
              AppointmentAction.CHECK_IN,
              AppointmentAction.RESCHEDULE,
              AppointmentAction.PARK,
              AppointmentAction.MARK_NO_SHOW);
      case CHECKED_IN -> List.of(AppointmentAction.EDIT, AppointmentAction.CANCEL);
      default -> List.of();
    };
  }
}
