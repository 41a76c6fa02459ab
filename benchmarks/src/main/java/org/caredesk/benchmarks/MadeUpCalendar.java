package org.caredesk.benchmarks;

import java.lang.reflect.InvocationHandler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.caredesk.desktop.api.Api;
import org.caredesk.dto.directory.BookingPolicy;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.dto.scheduling.AppointmentProgress;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.DoctorCalendarResponse;
import org.caredesk.dto.scheduling.DoctorCalendarResponse.CalendarAppointment;
import org.caredesk.dto.scheduling.DoctorCalendarResponse.CalendarHospital;
import org.caredesk.dto.scheduling.DoctorQueueResponse;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.caredesk.dto.scheduling.PaymentState;
import org.caredesk.dto.scheduling.Slot;

/**
 * A doctor's calendar that has the wanted number of appointments in every month that is asked for,
 * spread over its days, at two hospitals. Each answer is made anew, as one over HTTP is.
 */
final class MadeUpCalendar {
  static final UUID DOCTOR = new UUID(1, 1);
  static final UUID HOME = new UUID(2, 1);
  static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
  private static final ZoneId ELSEWHERE = ZoneId.of("Europe/Lisbon");
  private static final UUID AWAY = new UUID(2, 2);
  private static final int MONTH_DAYS = 42;
  private static final int VISIT_MINUTES = 10;
  private static final LocalTime OPENS = LocalTime.of(9, 0);
  private static final Duration HOURS = Duration.ofHours(9);
  private static final String[] NAMES = {
    "Meera Iyer", "Rafael Santos", "राहुल वर्मा", "Aisha Khan", "Tomás Pires", "佐藤 花子", "Om Nair"
  };

  private final int inAMonth;
  private final Clock clock;
  private final Map<UUID, Integer> changes = new ConcurrentHashMap<>();
  private long seq;

  MadeUpCalendar(int inAMonth, Clock clock) {
    this.inAMonth = inAMonth;
    this.clock = clock;
  }

  /** The server, as far as a doctor's calendar asks it. */
  Api api() {
    InvocationHandler answers =
        (_, method, arguments) ->
            switch (method.getName()) {
              case "calendar" -> calendar((LocalDate) arguments[1], (LocalDate) arguments[2]);
              case "queue" -> new DoctorQueueResponse(DOCTOR, seq, clock.instant(), 0, List.of());
              case "requests" -> List.of();
              default -> throw new UnsupportedOperationException(method.toString());
            };
    return MadeUpApi.of(answers);
  }

  /** Changes an appointment of the month that begins on {@code from} and says so. */
  synchronized LiveFrame change(LocalDate from, int which) {
    var id = id(from, which % inAMonth);
    seq++;
    var version = changes.merge(id, 1, Integer::sum);
    return new LiveFrame(
        seq, LiveFrame.APPOINTMENT_CHANGED, id, HOME, DOCTOR, from, "CHECKED_IN", version + 1);
  }

  private synchronized DoctorCalendarResponse calendar(LocalDate from, LocalDate to) {
    var days = (int) (to.toEpochDay() - from.toEpochDay() + 1);
    var count = inAMonth * days / MONTH_DAYS;
    var appointments =
        IntStream.range(0, count).mapToObj(i -> appointment(from, days, count, i)).toList();
    return new DoctorCalendarResponse(
        DOCTOR,
        "Dr. Arjun Rao",
        from,
        to,
        seq,
        clock.instant(),
        List.of(
            hospital(HOME, "Seaface Hospital", ZONE, from, days),
            hospital(AWAY, "Hospital da Ribeira", ELSEWHERE, from, days)),
        appointments);
  }

  private static UUID id(LocalDate from, int which) {
    return new UUID(from.toEpochDay(), which);
  }

  private CalendarAppointment appointment(LocalDate from, int days, int count, int which) {
    var id = id(from, which);
    var mixed = which + (int) from.toEpochDay(); // so that a line differs from month to month
    int changed = changes.getOrDefault(id, 0);
    var day = from.plusDays((long) which * days / count);
    var ofDay = which - (int) Math.ceilDiv((day.toEpochDay() - from.toEpochDay()) * count, days);
    // A change moves the visit by five minutes and lets the patient come or go.
    var starts =
        day.atTime(OPENS)
            .plusMinutes((long) ofDay * VISIT_MINUTES + changed % 2 * 5L)
            .atZone(ZONE)
            .toInstant();
    var status = changed % 2 == 0 ? AppointmentStatus.CONFIRMED : AppointmentStatus.CHECKED_IN;
    return new CalendarAppointment(
        which % 5 == 0 ? new UUID(3, AWAY.getLeastSignificantBits()) : new UUID(3, 1),
        new DayAppointment(
            id,
            "AP-" + which,
            mixed % 7 == 0 && changed == 0 ? AppointmentStatus.COMPLETED : status,
            starts,
            starts.plus(Duration.ofMinutes(VISIT_MINUTES)),
            new UUID(8, which),
            NAMES[mixed % NAMES.length] + " " + which,
            VisitMode.IN_PERSON,
            "Follow-up",
            PaymentState.PAID,
            null,
            null,
            0,
            AppointmentProgress.NONE,
            null,
            changed + 1,
            List.of(),
            null));
  }

  private static CalendarHospital hospital(
      UUID hospital, String name, ZoneId zone, LocalDate from, int days) {
    List<Slot> windows = new ArrayList<>();
    for (var i = 0; i < days; i++) {
      Instant opens = from.plusDays(i).atTime(OPENS).atZone(zone).toInstant();
      windows.add(new Slot(opens, opens.plus(HOURS)));
    }
    return new CalendarHospital(
        new UUID(3, hospital.getLeastSignificantBits()),
        hospital,
        name,
        1 + (int) (hospital.getLeastSignificantBits() & 1),
        zone.getId(),
        "Cardiology",
        "204",
        VISIT_MINUTES,
        List.of(VISIT_MINUTES),
        List.of(VisitMode.IN_PERSON),
        BookingPolicy.INSTANT,
        windows,
        List.of(),
        List.of());
  }
}
