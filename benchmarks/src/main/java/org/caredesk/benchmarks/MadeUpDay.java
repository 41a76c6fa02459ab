package org.caredesk.benchmarks;

import java.lang.reflect.InvocationHandler;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.caredesk.desktop.api.Api;
import org.caredesk.desktop.api.ApiException;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.dto.Money;
import org.caredesk.dto.directory.BookingPolicy;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.live.LiveFrame;
import org.caredesk.dto.scheduling.AppointmentProgress;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.HospitalDayResponse;
import org.caredesk.dto.scheduling.HospitalDayResponse.DayAppointment;
import org.caredesk.dto.scheduling.HospitalDayResponse.DoctorDay;
import org.caredesk.dto.scheduling.PaymentState;
import org.caredesk.dto.scheduling.Slot;

/** A day of many doctors. Each answer is made anew, as one over HTTP is. */
final class MadeUpDay {
  static final UUID HOSPITAL = new UUID(2, 1);
  static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
  private static final int MINUTES = 20;
  private static final int SLOTS = 36;
  private static final int FREE_EVERY = 6;
  private static final LocalTime OPENS = LocalTime.of(8, 0);
  private static final String[] NAMES = {
    "Meera Iyer", "Rafael Santos", "राहुल वर्मा", "Aisha Khan", "Tomás Pires", "佐藤 花子", "Om Nair"
  };

  private final int doctors;
  private final Clock clock;
  private final Map<UUID, Integer> changes = new ConcurrentHashMap<>();
  private long seq;

  MadeUpDay(int doctors, Clock clock) {
    this.doctors = doctors;
    this.clock = clock;
  }

  /** The server, as far as the day of the front desk asks it. */
  Api api() {
    InvocationHandler answers =
        (_, method, arguments) -> {
          if (method.getName().equals("day") && arguments.length == 2) {
            return day((LocalDate) arguments[1]);
          }
          throw new ApiException(new ApiProblem.Offline());
        };
    return MadeUpApi.of(answers);
  }

  int visits() {
    return doctors * (SLOTS - SLOTS / FREE_EVERY);
  }

  /** Checks one patient of a doctor in, or takes that back, and says so. */
  synchronized LiveFrame change(int doctor, int slot) {
    var id = id(doctor, slot);
    seq++;
    var version = changes.merge(id, 1, Integer::sum);
    return new LiveFrame(
        seq,
        LiveFrame.APPOINTMENT_CHANGED,
        id,
        HOSPITAL,
        new UUID(1, doctor),
        LocalDate.now(clock.withZone(ZONE)),
        "CHECKED_IN",
        version + 1);
  }

  private synchronized HospitalDayResponse day(LocalDate date) {
    return new HospitalDayResponse(
        HOSPITAL,
        date,
        ZONE.getId(),
        "INR",
        seq,
        clock.instant(),
        IntStream.range(0, doctors).mapToObj(doctor -> doctor(date, doctor)).toList());
  }

  private static UUID id(int doctor, int slot) {
    return new UUID(8, doctor * 1000L + slot);
  }

  private DoctorDay doctor(LocalDate date, int doctor) {
    var all = IntStream.range(0, SLOTS).boxed().toList();
    return new DoctorDay(
        new UUID(1, doctor),
        new UUID(3, doctor),
        "Dr. " + NAMES[doctor % NAMES.length] + " " + doctor,
        List.of("CARDIOLOGY"),
        new UUID(4, doctor % 5),
        "Department " + doctor % 5,
        Integer.toString(100 + doctor),
        new Money("1200.00", "INR"),
        MINUTES,
        List.of(MINUTES),
        List.of(VisitMode.values()),
        BookingPolicy.INSTANT,
        true,
        List.of(new Slot(slot(date, 0).startsAt(), slot(date, SLOTS - 1).endsAt())),
        List.of(),
        all.stream().filter(each -> each % FREE_EVERY == 0).map(each -> slot(date, each)).toList(),
        doctor % 3 == 0 ? 8 : 0,
        all.stream()
            .filter(each -> each % FREE_EVERY != 0)
            .map(each -> appointment(date, doctor, each))
            .toList());
  }

  private static Slot slot(LocalDate date, int number) {
    var starts = date.atTime(OPENS).plusMinutes((long) number * MINUTES).atZone(ZONE).toInstant();
    return new Slot(starts, starts.plus(Duration.ofMinutes(MINUTES)));
  }

  private DayAppointment appointment(LocalDate date, int doctor, int number) {
    var id = id(doctor, number);
    int changed = changes.getOrDefault(id, 0);
    var slot = slot(date, number);
    return new DayAppointment(
        id,
        "AP-" + doctor + "-" + number,
        changed % 2 == 0 ? AppointmentStatus.CONFIRMED : AppointmentStatus.CHECKED_IN,
        slot.startsAt(),
        slot.endsAt(),
        id,
        NAMES[(doctor + number) % NAMES.length] + " " + number,
        VisitMode.values()[number % VisitMode.values().length],
        "Follow-up",
        number % 4 == 0 ? PaymentState.DUE_AT_DESK : PaymentState.PAID,
        null,
        null,
        0,
        AppointmentProgress.NONE,
        null,
        changed + 1,
        List.of(),
        null);
  }
}
