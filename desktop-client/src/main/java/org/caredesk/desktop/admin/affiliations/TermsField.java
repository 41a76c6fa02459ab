package org.caredesk.desktop.admin.affiliations;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caredesk.dto.Formats;
import org.caredesk.dto.Money;
import org.caredesk.dto.directory.AffiliationPatch;
import org.caredesk.dto.directory.AffiliationResponse;
import org.caredesk.dto.directory.BookingPolicy;
import org.caredesk.dto.directory.VisitMode;
import org.jspecify.annotations.Nullable;

/** What of an affiliation is changed as a text: how it reads, what will do, and the patch of it. */
enum TermsField {
  FEE(
      "\\d{1,12}(\\.\\d{1,3})?",
      a -> a.consultationFee().amount(),
      (a, v) -> patch(new Money(v, a.consultationFee().currency()), null, null, null, null)),
  ROOM(".{0,40}", AffiliationResponse::room, (a, v) -> patch(null, null, null, v, null)),
  LENGTHS(
      "\\d{1,3}(\\s*,\\s*\\d{1,3})*",
      a -> joined(a.allowedSlotMinutes()),
      (a, v) -> patch(null, null, lengths(v), null, null)),
  SLOT("\\d{1,3}", a -> "" + a.slotMinutes(), (a, v) -> patch(null, number(v), null, null, null)),
  BEFORE(
      "\\d{1,3}", a -> "" + a.bufferBeforeMinutes(), (a, v) -> limits(number(v), null, null, null)),
  AFTER(
      "\\d{1,3}", a -> "" + a.bufferAfterMinutes(), (a, v) -> limits(null, number(v), null, null)),
  LEAD("\\d{1,5}", a -> "" + a.leadMinutes(), (a, v) -> limits(null, null, number(v), null)),
  HORIZON("\\d{1,3}", a -> "" + a.horizonDays(), (a, v) -> limits(null, null, null, number(v)));

  private final String shape;
  private final Function<AffiliationResponse, @Nullable String> reading;
  private final BiFunction<AffiliationResponse, String, AffiliationPatch> patch;

  TermsField(
      String shape,
      Function<AffiliationResponse, @Nullable String> reading,
      BiFunction<AffiliationResponse, String, AffiliationPatch> patch) {
    this.shape = shape;
    this.reading = reading;
    this.patch = patch;
  }

  /** As it stands. */
  String of(AffiliationResponse affiliation) {
    String value = reading.apply(affiliation);
    return value == null ? "" : value;
  }

  boolean fits(String value) {
    return value.matches(shape)
        && (this != LENGTHS || lengths(value).stream().allMatch(TermsField::isLength));
  }

  private static boolean isLength(int minutes) {
    return minutes >= Formats.MIN_SLOT_MINUTES && minutes <= Formats.MAX_SLOT_MINUTES;
  }

  /** What changes this alone. */
  AffiliationPatch patch(AffiliationResponse affiliation, String value) {
    return patch.apply(affiliation, value);
  }

  private static String joined(List<Integer> minutes) {
    return minutes.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private static List<Integer> lengths(String typed) {
    return Arrays.stream(typed.split(",")).map(String::strip).map(Integer::valueOf).toList();
  }

  private static Integer number(String typed) {
    return Integer.valueOf(typed);
  }

  private static AffiliationPatch patch(
      @Nullable Money fee,
      @Nullable Integer slot,
      @Nullable List<Integer> lengths,
      @Nullable String room,
      @Nullable BookingPolicy policy) {
    return new AffiliationPatch(fee, slot, lengths, null, policy, room, null, null, null, null);
  }

  private static AffiliationPatch limits(
      @Nullable Integer before,
      @Nullable Integer after,
      @Nullable Integer lead,
      @Nullable Integer horizon) {
    return new AffiliationPatch(null, null, null, null, null, null, before, after, lead, horizon);
  }

  static AffiliationPatch policy(BookingPolicy policy) {
    return patch(null, null, null, null, policy);
  }

  static AffiliationPatch modes(List<VisitMode> modes) {
    return new AffiliationPatch(null, null, null, modes, null, null, null, null, null, null);
  }
}
