package org.caredesk.server.scheduling;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.caredesk.dto.directory.BookingPolicy;
import org.caredesk.dto.directory.CancellationPolicy;
import org.caredesk.dto.directory.DoctorStatus;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.server.directory.Terms;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.kernel.Amount;
import org.caredesk.server.kernel.DepartmentId;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.HospitalId;

/** Terms of a doctor at a hospital, for tests of rules. */
public record TermsFixture(
    ZoneId zone,
    int slotMinutes,
    int bufferMinutes,
    int leadMinutes,
    int horizonDays,
    BookingPolicy policy,
    boolean payAtDesk) {
  public static TermsFixture in(String zone) {
    return new TermsFixture(ZoneId.of(zone), 30, 0, 0, 365, BookingPolicy.INSTANT, true);
  }

  public TermsFixture slots(int minutes) {
    return new TermsFixture(
        zone, minutes, bufferMinutes, leadMinutes, horizonDays, policy, payAtDesk);
  }

  public TermsFixture buffer(int minutes) {
    return new TermsFixture(
        zone, slotMinutes, minutes, leadMinutes, horizonDays, policy, payAtDesk);
  }

  public TermsFixture policy(BookingPolicy wanted) {
    return new TermsFixture(
        zone, slotMinutes, bufferMinutes, leadMinutes, horizonDays, wanted, payAtDesk);
  }

  public TermsFixture ahead(int minutesAtLeast, int daysAtMost) {
    return new TermsFixture(
        zone, slotMinutes, bufferMinutes, minutesAtLeast, daysAtMost, policy, payAtDesk);
  }

  public Terms terms() {
    return new Terms(
        new AffiliationId(new UUID(1, 1)),
        new HospitalId(new UUID(1, 2)),
        "Seaface Hospital",
        1,
        zone,
        new DoctorId(new UUID(1, 3)),
        "Dr. Ananya Deshpande",
        DoctorStatus.ACTIVE,
        List.of("CARDIOLOGY"),
        List.of("en"),
        new DepartmentId(new UUID(1, 4)),
        "Cardiology",
        Amount.of(120_000, "INR"),
        slotMinutes,
        List.of(10, slotMinutes, 120).stream().distinct().sorted().toList(),
        List.of(VisitMode.IN_PERSON, VisitMode.VIDEO),
        policy,
        "Rm 204",
        0,
        bufferMinutes,
        leadMinutes,
        horizonDays,
        false,
        6_000,
        payAtDesk,
        CancellationPolicy.USUAL,
        0);
  }
}
