package org.caredesk.desktop.doctor.availability;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.caredesk.desktop.api.FakeAvailability;
import org.caredesk.desktop.shell.DeskServices;
import org.caredesk.desktop.shell.PlayedWindow;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Overlays;
import org.caredesk.dto.directory.HospitalResponse;
import org.caredesk.dto.directory.Location;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.identity.MeResponse;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.dto.scheduling.AvailabilityWindowResponse;
import org.caredesk.dto.scheduling.DoctorAvailabilityResponse;
import org.caredesk.dto.scheduling.DoctorAvailabilityResponse.AtHospital;
import org.caredesk.dto.scheduling.HolidayResponse;
import org.caredesk.dto.scheduling.TimeOffResponse;
import org.caredesk.dto.scheduling.WeeklyAvailability;
import org.caredesk.dto.scheduling.WeeklyRule;

/**
 * A doctor at two hospitals, Seaface in Mumbai and Miradouro in Lisbon, on Wednesday 11 November
 * 2026; the server is a fake, and time moves when the test says so.
 */
final class Clinic extends PlayedWindow {
  static final UUID DOCTOR = new UUID(7, 0);
  static final UUID SEAFACE = new UUID(7, 1);
  static final UUID MIRADOURO = new UUID(7, 2);
  static final UUID SEAFACE_HOSPITAL = new UUID(8, 1);
  static final UUID WINDOW = new UUID(9, 2);
  static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

  private static final MeResponse RAO =
      new MeResponse(
          new UUID(7, 9),
          "Dr. Vikram Rao",
          "doctor@demo.example",
          List.of(Role.DOCTOR),
          List.of(),
          DOCTOR,
          null);

  final FakeAvailability server = new FakeAvailability();

  Clinic() {
    super(Instant.parse("2026-11-11T05:19:00Z"));
    server.hours = hours(3, 5);
    server.preview = HoursFixtures.preview(0, 0);
  }

  /** Mon to Fri 09:00 to 13:00 in Mumbai; Tue and Thu 12:00 to 14:00 in Lisbon. */
  static DoctorAvailabilityResponse hours(int seafaceVersion, int miradouroVersion) {
    return hours(
        at(SEAFACE, "Seaface Hospital", "Asia/Kolkata", 40, seafaceVersion, mornings(), List.of()),
        miradouro(miradouroVersion, rule(2, "12:00", "14:00"), rule(4, "12:00", "14:00")),
        List.of(
            new TimeOffResponse(
                new UUID(9, 1),
                DOCTOR,
                LocalDateTime.parse("2026-11-20T00:00:00"),
                LocalDateTime.parse("2026-11-21T00:00:00"),
                "Conference",
                List.of(),
                List.of())));
  }

  /** The same, and Saturday 21 November 10:00 to 12:00 in Mumbai. */
  static DoctorAvailabilityResponse withWindow() {
    DoctorAvailabilityResponse plain = hours(3, 5);
    return hours(
        at(
            SEAFACE,
            "Seaface Hospital",
            "Asia/Kolkata",
            40,
            3,
            mornings(),
            List.of(
                new AvailabilityWindowResponse(
                    WINDOW,
                    SEAFACE,
                    MONDAY.plusDays(5),
                    LocalTime.of(10, 0),
                    LocalTime.of(12, 0)))),
        plain.affiliations().getLast(),
        plain.timeOff());
  }

  /** The same, and Thursdays 08:30 to 10:30 in Lisbon, which is 14:00 in Mumbai. */
  static DoctorAvailabilityResponse withHoursInTheWay() {
    DoctorAvailabilityResponse plain = hours(3, 5);
    return hours(
        plain.affiliations().getFirst(),
        miradouro(
            6, rule(2, "12:00", "14:00"), rule(4, "12:00", "14:00"), rule(4, "08:30", "10:30")),
        plain.timeOff());
  }

  /** The same, but the time off was given back. */
  static DoctorAvailabilityResponse withoutTimeOff() {
    DoctorAvailabilityResponse plain = hours(3, 5);
    return hours(plain.affiliations().getFirst(), plain.affiliations().getLast(), List.of());
  }

  private static DoctorAvailabilityResponse hours(
      AtHospital seaface, AtHospital miradouro, List<TimeOffResponse> timeOff) {
    return new DoctorAvailabilityResponse(
        DOCTOR,
        "Dr. Vikram Rao",
        MONDAY.minusWeeks(5),
        MONDAY.plusWeeks(12),
        Instant.parse("2026-11-11T05:19:00Z"),
        List.of(seaface, miradouro),
        timeOff);
  }

  private static List<WeeklyRule> mornings() {
    return IntStream.rangeClosed(1, 5).mapToObj(day -> rule(day, "09:00", "13:00")).toList();
  }

  private static AtHospital miradouro(int version, WeeklyRule... rules) {
    return at(
        MIRADOURO, "Hospital Miradouro", "Europe/Lisbon", 30, version, List.of(rules), List.of());
  }

  private static AtHospital at(
      UUID id,
      String name,
      String zone,
      int slot,
      int version,
      List<WeeklyRule> rules,
      List<AvailabilityWindowResponse> windows) {
    return new AtHospital(
        id,
        id.equals(SEAFACE) ? SEAFACE_HOSPITAL : new UUID(8, 2),
        name,
        id.equals(SEAFACE) ? 1 : 2,
        zone,
        slot,
        List.of(VisitMode.IN_PERSON),
        version,
        true,
        List.of(new WeeklyAvailability(LocalDate.of(2026, 1, 1), null, rules)),
        windows,
        List.of(
            new HolidayResponse(
                SEAFACE_HOSPITAL, LocalDate.of(2026, 11, 25), "Founders’ Day", List.of())));
  }

  static WeeklyRule rule(int day, String from, String to) {
    return new WeeklyRule(DayOfWeek.of(day), LocalTime.parse(from), LocalTime.parse(to));
  }

  AvailabilityViewModel model() {
    AvailabilityViewModel model = new AvailabilityViewModel(context());
    model.activate();
    work.settle();
    return model;
  }

  WorkplaceContext context() {
    return context(RAO, HoursFixtures.api(server), hospital(), "Room 301");
  }

  /** The context with the layers of a window for what lies over the screen. */
  WorkplaceContext context(Overlays over) {
    return context(
        RAO,
        HoursFixtures.api(server),
        new DeskServices(this, this, over, at(hospital()), "Room 301"));
  }

  private static HospitalResponse hospital() {
    return new HospitalResponse(
        SEAFACE_HOSPITAL,
        "Seaface Hospital",
        new Location("1 Marine Drive", null, null, "Mumbai", null, "IN"),
        "Asia/Kolkata",
        "INR",
        null,
        6000,
        true,
        0,
        List.of());
  }

  /** The server tells that the hours at a hospital have changed. */
  void hoursChanged(UUID affiliation, int version) {
    LiveFrame frame =
        new LiveFrame(
            1L, LiveFrame.AVAILABILITY_CHANGED, affiliation, null, DOCTOR, null, null, version);
    push(frame);
    work.settle();
  }

  /** The names of the calls so far, without their arguments, and how often each. */
  Map<String, Long> calls() {
    return server.calls.stream()
        .map(call -> call.split(" ")[0])
        .collect(
            java.util.stream.Collectors.groupingBy(
                call -> call, java.util.stream.Collectors.counting()));
  }
}
