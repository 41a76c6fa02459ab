package org.caredesk.desktop.doctor.profile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caredesk.desktop.shell.ScriptedDesk;
import org.caredesk.dto.Money;
import org.caredesk.dto.directory.AffiliationResponse;
import org.caredesk.dto.directory.BookingPolicy;
import org.caredesk.dto.directory.DoctorApplication;
import org.caredesk.dto.directory.DoctorFigures;
import org.caredesk.dto.directory.DoctorResponse;
import org.caredesk.dto.directory.DoctorStatus;
import org.caredesk.dto.directory.SpecialtyResponse;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What the server says of a doctor. */
public final class DoctorsOnPaper {
  public static final List<SpecialtyResponse> SPECIALTIES =
      List.of(
          new SpecialtyResponse("CARDIOLOGY", "Cardiology"),
          new SpecialtyResponse("NEUROLOGY", "Neurology"));

  public static final DoctorFigures FIGURES = new DoctorFigures(12, true, null, null, null, 0);

  private DoctorsOnPaper() {}

  public static DoctorResponse doctor(
      UUID id, String name, DoctorStatus status, int version, @Nullable String reason) {
    return new DoctorResponse(
        id,
        name,
        "doctor@clinic.example",
        status,
        List.of("MBBS"),
        List.of("CARDIOLOGY"),
        12,
        "+91 98200 11223",
        "Valves",
        null,
        List.of("en"),
        LocalDate.of(2026, 11, 1),
        null,
        new DoctorApplication(
            Instant.parse("2026-11-15T09:00:00Z"),
            status == DoctorStatus.APPLIED ? null : Instant.parse("2026-11-16T05:00:00Z"),
            status == DoctorStatus.APPLIED ? null : "Samir Khan",
            reason),
        null,
        0,
        List.of(),
        version,
        List.of());
  }

  /** The signed-in doctor, at these hospitals. */
  public static DoctorResponse own(int version, AffiliationResponse... at) {
    DoctorResponse d =
        doctor(ScriptedDesk.DOCTOR, "Dr. Ananya Deshpande", DoctorStatus.ACTIVE, version, null);
    return new DoctorResponse(
        d.id(),
        d.name(),
        d.email(),
        d.status(),
        d.qualifications(),
        d.specialties(),
        d.yearsOfExperience(),
        d.phone(),
        d.bio(),
        d.clinicAddress(),
        d.languages(),
        d.dateJoined(),
        d.photo(),
        null,
        d.averageRating(),
        d.ratings(),
        List.of(at),
        version,
        List.of());
  }

  public static AffiliationResponse at(String hospital, String zone, String currency) {
    var place = ScriptedDesk.hospital(hospital, zone, currency);
    return new AffiliationResponse(
        UUID.nameUUIDFromBytes(
            ("at " + hospital).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        ScriptedDesk.DOCTOR,
        place.id(),
        hospital,
        1,
        zone,
        UUID.randomUUID(),
        "Cardiology",
        new Money("1200.00", currency),
        30,
        List.of(10, 30),
        List.of(VisitMode.IN_PERSON),
        BookingPolicy.INSTANT,
        "214",
        0,
        5,
        60,
        90,
        null,
        false,
        null,
        7,
        List.of());
  }

  /** Problem details with a code and a sentence. */
  public static Problem problem(String code, int status, String sentence) {
    return new Problem(null, code, status, sentence, code, "trace-1", null, null, null, null, null);
  }
}
