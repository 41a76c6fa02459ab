package org.caredesk.desktop.reception;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caredesk.desktop.api.Api;
import org.caredesk.desktop.api.ApiException;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.CalendarFeeds;
import org.caredesk.desktop.api.DoctorDays;
import org.caredesk.desktop.api.DoctorProfiles;
import org.caredesk.desktop.api.Doctors;
import org.caredesk.desktop.api.FakeAvailability;
import org.caredesk.desktop.api.Identity;
import org.caredesk.desktop.api.Refusing;
import org.caredesk.dto.Page;
import org.caredesk.dto.billing.PaymentRequest;
import org.caredesk.dto.directory.AffiliationResponse;
import org.caredesk.dto.directory.DoctorResponse;
import org.caredesk.dto.directory.DoctorStatus;
import org.caredesk.dto.directory.HospitalResponse;
import org.caredesk.dto.identity.MeResponse;
import org.caredesk.dto.identity.ServerInfo;
import org.caredesk.dto.patients.Gender;
import org.caredesk.dto.patients.PatientSummary;
import org.caredesk.dto.problem.Problem;
import org.caredesk.dto.scheduling.AppointmentResponse;
import org.caredesk.dto.scheduling.DelayNoticeResponse;
import org.caredesk.dto.scheduling.DoctorCalendarResponse;
import org.caredesk.dto.scheduling.DoctorQueueResponse;
import org.caredesk.dto.scheduling.DoubleBooking;
import org.caredesk.dto.scheduling.HospitalDayResponse;
import org.caredesk.dto.scheduling.PinboardResponse;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.dto.scheduling.WaitingRoomResponse;
import org.caredesk.dto.scheduling.WalkInRequest;
import org.jspecify.annotations.Nullable;

/**
 * A server in memory, as far as the front desk talks to it. Every call is noted in {@link #calls};
 * {@link #failNext} lets the next call of a name fail.
 */
final class FakeServer {
  final List<String> calls = new ArrayList<>();
  final List<String> keys = new ArrayList<>();
  final Map<UUID, AppointmentResponse> appointments = new LinkedHashMap<>();
  final List<PatientSummary> people = new ArrayList<>();
  final FakePatients patients = new FakePatients(this);
  final List<PaymentRequest> payments = new ArrayList<>();
  List<DelayNoticeResponse.Told> told = List.of();
  final List<WalkInRequest> walkIns = new ArrayList<>();
  HospitalDayResponse day = SeafaceDay.response();
  List<WaitingRoomResponse.Place> waitingRoom = List.of();
  List<PinboardResponse.Parked> parked = List.of();
  List<DoubleBooking> doubleBookings = List.of();

  /** Why the last slot was held though it was not free. */
  @Nullable String anyway;

  private final Map<String, Deque<ApiProblem>> failures = new HashMap<>();
  final FakeAppointments desk = new FakeAppointments(this);
  final FakeSeries series = new FakeSeries(this);
  final FakeWaitLists waitLists = new FakeWaitLists(this);
  final FakeSlips slips = new FakeSlips(this);
  final FakeReplans replans = new FakeReplans(this);
  final FakeAvailability availability = new FakeAvailability();
  final Clock clock;
  int numbers = 4711;

  FakeServer(Clock clock) {
    this.clock = clock;
    person("Nandini Furtado", Gender.FEMALE, LocalDate.of(1980, 3, 3), "+91 98200 41763");
    person("नंदिनी देशमुख", Gender.FEMALE, LocalDate.of(1991, 7, 21), "+91 98330 11872");
    person("Nandan Kulkarni", Gender.MALE, LocalDate.of(1956, 1, 30), null);
  }

  Api api() {
    return new Api(
        new NoIdentity(),
        new FakeHospitals(this),
        new FakeDoctors(),
        patients,
        desk,
        new FakeDoctorDays(),
        availability,
        new org.caredesk.desktop.api.FakeNotifications(),
        Refusing.all(DoctorProfiles.class),
        slips,
        Refusing.all(CalendarFeeds.class),
        series,
        replans,
        waitLists,
        Refusing.all(org.caredesk.desktop.api.Administration.class),
        Refusing.all(org.caredesk.desktop.api.Staff.class),
        Refusing.all(org.caredesk.desktop.api.AuditTrail.class),
        Refusing.all(org.caredesk.desktop.api.Reports.class),
        Refusing.all(org.caredesk.desktop.api.Feedback.class),
        Refusing.all(org.caredesk.desktop.api.FigureImports.class));
  }

  void failNext(String call, ApiProblem problem) {
    failures.computeIfAbsent(call, _ -> new ArrayDeque<>()).add(problem);
  }

  static Problem problem(String code, int status) {
    return new Problem(null, code, status, null, code, "trace-1", null, null, null, null, null);
  }

  static ApiProblem taken(Slot... next) {
    return new ApiProblem.Conflict(
        new Problem(
            null, "taken", 409, null, "slot-taken", null, null, List.of(next), null, null, null));
  }

  static ApiProblem conflict(String code) {
    return new ApiProblem.Conflict(problem(code, 409));
  }

  void called(String name) {
    calls.add(name);
    ApiProblem failure = failures.getOrDefault(name, new ArrayDeque<>()).poll();
    if (failure != null) {
      throw new ApiException(failure);
    }
  }

  private void person(String name, Gender gender, LocalDate born, @Nullable String phone) {
    people.add(
        new PatientSummary(
            SeafaceDay.id(name),
            "%d".formatted(204_881 + people.size()),
            name,
            gender,
            born,
            phone,
            null));
  }

  static HospitalResponse hospital() {
    return new HospitalResponse(
        SeafaceDay.HOSPITAL,
        "Seaface Hospital",
        new org.caredesk.dto.directory.Location("1 Marine Drive", null, null, "Mumbai", null, "IN"),
        SeafaceDay.ZONE.getId(),
        "INR",
        null,
        6000,
        true,
        0,
        List.of());
  }

  private HospitalDayResponse.DoctorDay doctor(UUID id) {
    return day.doctors().stream()
        .filter(each -> each.doctorId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static final class NoIdentity implements Identity {
    @Override
    public MeResponse me() {
      throw new UnsupportedOperationException();
    }

    @Override
    public ServerInfo serverInfo() {
      throw new UnsupportedOperationException();
    }
  }

  private final class FakeDoctorDays implements DoctorDays {
    @Override
    public DoctorCalendarResponse calendar(UUID doctorId, LocalDate from, LocalDate to) {
      called("calendar");
      HospitalDayResponse.DoctorDay known = doctor(doctorId);
      // Monday as it is, and the same hours on Tuesday without anybody.
      List<Slot> windows = new ArrayList<>(known.windows());
      known.windows().forEach(each -> windows.add(tomorrow(each)));
      List<Slot> free = new ArrayList<>(known.freeSlots());
      known.freeSlots().forEach(each -> free.add(tomorrow(each)));
      return new DoctorCalendarResponse(
          doctorId,
          known.doctorName(),
          from,
          to,
          1,
          clock.instant(),
          List.of(
              new DoctorCalendarResponse.CalendarHospital(
                  known.affiliationId(),
                  SeafaceDay.HOSPITAL,
                  "Seaface Hospital",
                  1,
                  SeafaceDay.ZONE.getId(),
                  known.departmentName(),
                  known.room(),
                  known.slotMinutes(),
                  known.allowedSlotMinutes(),
                  known.visitModes(),
                  known.bookingPolicy(),
                  windows,
                  List.of(),
                  free)),
          known.appointments().stream()
              .map(
                  each ->
                      new DoctorCalendarResponse.CalendarAppointment(known.affiliationId(), each))
              .toList());
    }

    private static Slot tomorrow(Slot slot) {
      return new Slot(
          slot.startsAt().plus(Duration.ofDays(1)), slot.endsAt().plus(Duration.ofDays(1)));
    }

    @Override
    public DoctorQueueResponse queue(UUID doctorId) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<AppointmentResponse> requests(UUID doctorId) {
      throw new UnsupportedOperationException();
    }

    @Override
    public AppointmentResponse callNext(UUID doctorId) {
      throw new UnsupportedOperationException();
    }
  }

  private final class FakeDoctors implements Doctors {
    @Override
    public Page<DoctorResponse> search(
        @Nullable UUID hospitalId,
        @Nullable String specialty,
        @Nullable String name,
        int page,
        int size) {
      List<DoctorResponse> all =
          day.doctors().stream()
              .map(
                  each ->
                      new DoctorResponse(
                          each.doctorId(),
                          each.doctorName(),
                          null,
                          DoctorStatus.ACTIVE,
                          List.of(),
                          each.specialties(),
                          0,
                          null,
                          null,
                          null,
                          List.of(),
                          SeafaceDay.DATE,
                          null,
                          null,
                          null,
                          0,
                          List.of(),
                          0,
                          List.of()))
              .toList();
      return new Page<>(all, 0, size, all.size());
    }

    @Override
    public DoctorResponse get(UUID id) {
      HospitalDayResponse.DoctorDay known = doctor(id);
      return new DoctorResponse(
          id,
          known.doctorName(),
          null,
          DoctorStatus.ACTIVE,
          List.of(),
          known.specialties(),
          0,
          null,
          null,
          null,
          List.of(),
          SeafaceDay.DATE,
          null,
          null,
          null,
          0,
          List.of(
              new AffiliationResponse(
                  known.affiliationId(),
                  id,
                  SeafaceDay.HOSPITAL,
                  "Seaface Hospital",
                  1,
                  SeafaceDay.ZONE.getId(),
                  known.departmentId(),
                  known.departmentName(),
                  known.fee(),
                  known.slotMinutes(),
                  known.allowedSlotMinutes(),
                  known.visitModes(),
                  known.bookingPolicy(),
                  known.room(),
                  0,
                  0,
                  0,
                  90,
                  null,
                  false,
                  null,
                  0,
                  List.of())),
          0,
          List.of());
    }
  }
}
