package org.caredesk.server.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.scheduling.AppointmentStatus;
import org.caredesk.dto.scheduling.PaymentState;
import org.caredesk.dto.scheduling.Slot;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.kernel.PatientId;
import org.junit.jupiter.api.Test;

class VisitTest {
  private final Instant now = Instant.parse("2026-11-16T05:00:00Z");

  @Test
  void aVisitThatWouldBeToComeWasCancelledBeforeNow() {
    assertThat(visit("2026-11-06T05:00:00Z", "2026-12-16T05:00:00Z").cancelledAt(now))
        .isEqualTo("2026-11-11T05:00:00Z");
  }

  @Test
  void aVisitOfThePastWasCancelledBeforeItsStart() {
    assertThat(visit("2026-11-01T05:00:00Z", "2026-11-05T05:00:00Z").cancelledAt(now))
        .isEqualTo("2026-11-03T05:00:00Z");
  }

  private static Visit visit(String bookedAt, String startsAt) {
    var starts = Instant.parse(startsAt);
    var terms = TermsFixture.in("Asia/Kolkata").terms();
    return new Visit(
        new AppointmentId(new UUID(2, 1)),
        terms,
        new PatientId(new UUID(2, 2)),
        new Slot(starts, starts.plusSeconds(1800)),
        AppointmentStatus.CANCELLED,
        PaymentState.REFUNDED,
        terms.fee(),
        VisitMode.IN_PERSON,
        null,
        Instant.parse(bookedAt),
        null);
  }
}
