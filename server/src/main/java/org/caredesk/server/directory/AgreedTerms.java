package org.caredesk.server.directory;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.caredesk.dto.directory.AffiliationPatch;
import org.caredesk.dto.directory.AffiliationRequest;
import org.caredesk.dto.directory.BookingPolicy;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.server.kernel.Amount;
import org.caredesk.server.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a doctor and a hospital agree on (SPEC D6, A6); see {@link AffiliationRequest} for the
 * fields.
 *
 * @param allowedSlotMinutes ascending, {@code slotMinutes} among them
 * @param visitModes not empty, none twice
 */
record AgreedTerms(
    Amount fee,
    int slotMinutes,
    List<Integer> allowedSlotMinutes,
    List<VisitMode> visitModes,
    BookingPolicy policy,
    @Nullable String room,
    int bufferBeforeMinutes,
    int bufferAfterMinutes,
    int leadMinutes,
    int horizonDays) {
  private static final int USUAL_SLOT_MINUTES = 30;
  private static final int USUAL_HORIZON_DAYS = 365;

  AgreedTerms {
    allowedSlotMinutes = List.copyOf(new TreeSet<>(allowedSlotMinutes));
    visitModes = visitModes.stream().distinct().toList();
    room = room == null || room.isBlank() ? null : room.strip();
  }

  /**
   * @throws Refusal invalid
   */
  static AgreedTerms of(AffiliationRequest wish, Hospital hospital) {
    var minutes = Objects.requireNonNullElse(wish.slotMinutes(), USUAL_SLOT_MINUTES);
    return new AgreedTerms(
            Amount.parse(wish.consultationFee(), hospital.currency(), "consultationFee"),
            minutes,
            Objects.requireNonNullElse(wish.allowedSlotMinutes(), List.of(minutes)),
            Objects.requireNonNullElse(wish.visitModes(), List.of(VisitMode.IN_PERSON)),
            Objects.requireNonNullElse(wish.bookingPolicy(), BookingPolicy.INSTANT),
            wish.room(),
            Objects.requireNonNullElse(wish.bufferBeforeMinutes(), 0),
            Objects.requireNonNullElse(wish.bufferAfterMinutes(), 0),
            Objects.requireNonNullElse(wish.leadMinutes(), 0),
            Objects.requireNonNullElse(wish.horizonDays(), USUAL_HORIZON_DAYS))
        .sound();
  }

  /**
   * @throws Refusal invalid
   */
  static AgreedTerms of(Terms old, AffiliationPatch patch) {
    return new AgreedTerms(
            patch.consultationFee() == null
                ? old.fee()
                : Amount.parse(patch.consultationFee(), old.currency(), "consultationFee"),
            Objects.requireNonNullElse(patch.slotMinutes(), old.slotMinutes()),
            Objects.requireNonNullElse(patch.allowedSlotMinutes(), old.allowedSlotMinutes()),
            Objects.requireNonNullElse(patch.visitModes(), old.visitModes()),
            Objects.requireNonNullElse(patch.bookingPolicy(), old.policy()),
            patch.room() == null ? old.room() : patch.room(),
            Objects.requireNonNullElse(patch.bufferBeforeMinutes(), old.bufferBeforeMinutes()),
            Objects.requireNonNullElse(patch.bufferAfterMinutes(), old.bufferAfterMinutes()),
            Objects.requireNonNullElse(patch.leadMinutes(), old.leadMinutes()),
            Objects.requireNonNullElse(patch.horizonDays(), old.horizonDays()))
        .sound();
  }

  private AgreedTerms sound() {
    if (!allowedSlotMinutes.contains(slotMinutes)) {
      throw Refusal.invalid(
          "slotMinutes", "not-allowed-length", "The usual length must be one of the allowed ones.");
    }
    if (visitModes.isEmpty()) {
      throw Refusal.invalid("visitModes", "not-empty", "At least one visit mode is needed.");
    }
    if (leadMinutes >= Duration.ofDays(horizonDays).toMinutes()) {
      throw Refusal.invalid(
          "leadMinutes",
          "beyond-horizon",
          "This leaves no day to book: the earliest time lies beyond the last one.");
    }
    return this;
  }
}
