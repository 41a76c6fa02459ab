package org.caredesk.server.scheduling.appointments;

import java.util.List;
import java.util.Objects;
import org.caredesk.dto.scheduling.AppointmentMove;
import org.caredesk.dto.scheduling.AppointmentMove.Cancellation;
import org.caredesk.server.kernel.Amount;
import org.caredesk.server.kernel.AppointmentId;
import org.caredesk.server.scheduling.appointments.SettledMoney.Paid;
import org.springframework.stereotype.Component;

/** Says beside each move that ended an appointment what went back then, and what was kept. */
@Component
class MoneyOfMoves {
  private static final int ALL = 100;

  private final SettledMoney settled;

  MoneyOfMoves(SettledMoney settled) {
    this.settled = settled;
  }

  List<AppointmentMove> with(AppointmentId appointment, List<AppointmentMove> moves) {
    if (moves.stream().allMatch(move -> move.cancellation() == null)) {
      return moves;
    }
    return settled
        .of(appointment)
        .map(paid -> moves.stream().map(move -> with(move, paid)).toList())
        .orElse(moves);
  }

  private static AppointmentMove with(AppointmentMove move, Paid paid) {
    if (move.cancellation() == null || paid.at().isAfter(move.at())) {
      return move;
    }
    if (move.cancellation().keptPercent() == ALL) {
      return with(move, paid, new Amount(0, paid.amount().currency()));
    }
    return paid.refunds().stream()
        .filter(refund -> !refund.at().isBefore(move.at()))
        .findFirst()
        .map(refund -> with(move, paid, refund.amount()))
        .orElse(move);
  }

  private static AppointmentMove with(AppointmentMove move, Paid paid, Amount back) {
    var kept = new Amount(paid.amount().minor() - back.minor(), back.currency());
    var agreed = Objects.requireNonNull(move.cancellation());
    return new AppointmentMove(
        move.at(),
        move.from(),
        move.to(),
        move.actor(),
        move.reason(),
        move.movedFrom(),
        move.movedTo(),
        new Cancellation(
            agreed.reason(),
            agreed.keptPercent(),
            agreed.waiverReason(),
            back.toMoney(),
            kept.toMoney()),
        move.transfer());
  }
}
