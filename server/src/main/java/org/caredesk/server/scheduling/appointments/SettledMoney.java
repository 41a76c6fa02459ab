package org.caredesk.server.scheduling.appointments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.caredesk.server.kernel.Amount;
import org.caredesk.server.kernel.AppointmentId;
import org.springframework.modulith.NamedInterface;

/** What was paid for appointments and went back, as those know who keep the ledger. */
@NamedInterface("contract")
public interface SettledMoney {

  /** The payment of an appointment; empty where nothing was paid. */
  Optional<Paid> of(AppointmentId appointment);

  /**
   * A payment.
   *
   * @param refunds what went back of it, in order
   */
  record Paid(Amount amount, Instant at, List<Refund> refunds) {}

  /** Money that went back, within the transaction of the move that it belongs to. */
  record Refund(Amount amount, Instant at) {}
}
