package org.caredesk.desktop.admin.hospitals;

import java.math.BigDecimal;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.caredesk.dto.directory.CancellationPolicy;
import org.caredesk.dto.directory.Contact;
import org.caredesk.dto.directory.HospitalPatch;
import org.caredesk.dto.directory.HospitalResponse;
import org.caredesk.dto.directory.Location;
import org.jspecify.annotations.Nullable;

/** What of a hospital is changed as a text: how it reads, what will do, and the patch of it. */
enum HospitalField {
  NAME(Kind.NEEDED, HospitalResponse::name, (h, v) -> patch(v, null, null, null, null)),
  LINE1(Kind.NEEDED, h -> h.location().line1(), (h, v) -> place(h, 0, v)),
  LINE2(Kind.ANY, h -> h.location().line2(), (h, v) -> place(h, 1, v)),
  POSTAL_CODE(Kind.ANY, h -> h.location().postalCode(), (h, v) -> place(h, 2, v)),
  CITY(Kind.NEEDED, h -> h.location().city(), (h, v) -> place(h, 3, v)),
  STATE(Kind.ANY, h -> h.location().state(), (h, v) -> place(h, 4, v)),
  COUNTRY(Kind.NEEDED, h -> h.location().country(), (h, v) -> place(h, 5, v)),
  PHONE(Kind.ANY, h -> contact(h).phone(), (h, v) -> reach(h, 0, v)),
  EMAIL(Kind.ANY, h -> contact(h).email(), (h, v) -> reach(h, 1, v)),
  WEBSITE(Kind.ANY, h -> contact(h).website(), (h, v) -> reach(h, 2, v)),
  FREE_HOURS(Kind.HOURS, h -> "" + h.cancellation().freeHours(), (h, v) -> terms(h, 0, v)),
  LATE_FEE(Kind.PERCENT, h -> "" + h.cancellation().lateFeePercent(), (h, v) -> terms(h, 1, v)),
  NO_SHOW_FEE(
      Kind.PERCENT, h -> "" + h.cancellation().noShowFeePercent(), (h, v) -> terms(h, 2, v)),
  SHARE(
      Kind.SHARE,
      h -> percent(h.doctorShareBasisPoints()),
      (h, v) -> patch(null, null, null, basisPoints(v), null));

  private static final int HUNDRED = 100;
  private static final int MOST_HOURS = 720;
  private static final Contact NO_CONTACT = new Contact(null, null, null);

  /** What will do. */
  enum Kind {
    ANY(".*"),
    NEEDED(".*\\S.*"),
    HOURS("\\d{1,3}"),
    PERCENT("\\d{1,3}"),
    SHARE("\\d{1,3}([.,]\\d{1,2})?");

    private final String shape;

    Kind(String shape) {
      this.shape = shape;
    }
  }

  private final Kind kind;
  private final Function<HospitalResponse, @Nullable String> reading;
  private final BiFunction<HospitalResponse, String, HospitalPatch> patch;

  HospitalField(
      Kind kind,
      Function<HospitalResponse, @Nullable String> reading,
      BiFunction<HospitalResponse, String, HospitalPatch> patch) {
    this.kind = kind;
    this.reading = reading;
    this.patch = patch;
  }

  /** As it stands. */
  String of(HospitalResponse hospital) {
    String value = reading.apply(hospital);
    return value == null ? "" : value;
  }

  Kind kind() {
    return kind;
  }

  boolean fits(String value) {
    if (!value.matches(kind.shape)) {
      return false;
    }
    return switch (kind) {
      case ANY, NEEDED -> true;
      case HOURS -> Integer.parseInt(value) <= MOST_HOURS;
      case PERCENT -> Integer.parseInt(value) <= HUNDRED;
      case SHARE -> basisPoints(value) <= HUNDRED * HUNDRED;
    };
  }

  /** What changes this alone. */
  HospitalPatch patch(HospitalResponse hospital, String value) {
    return patch.apply(hospital, value);
  }

  private static Contact contact(HospitalResponse hospital) {
    return hospital.contact() == null ? NO_CONTACT : hospital.contact();
  }

  private static HospitalPatch patch(
      @Nullable String name,
      @Nullable Location location,
      @Nullable Contact contact,
      @Nullable Integer share,
      @Nullable CancellationPolicy terms) {
    return new HospitalPatch(name, location, contact, share, null, null, terms);
  }

  private static HospitalPatch place(HospitalResponse hospital, int part, String value) {
    Location at = hospital.location();
    String[] parts = {
      at.line1(), text(at.line2()), text(at.postalCode()), at.city(), text(at.state()), at.country()
    };
    parts[part] = value;
    Location now =
        new Location(
            parts[0], orNull(parts[1]), orNull(parts[2]), parts[3], orNull(parts[4]), parts[5]);
    return patch(null, now, null, null, null);
  }

  private static HospitalPatch reach(HospitalResponse hospital, int part, String value) {
    Contact by = contact(hospital);
    String[] parts = {text(by.phone()), text(by.email()), text(by.website())};
    parts[part] = value;
    Contact now = new Contact(orNull(parts[0]), orNull(parts[1]), orNull(parts[2]));
    return patch(null, null, now, null, null);
  }

  private static HospitalPatch terms(HospitalResponse hospital, int part, String value) {
    CancellationPolicy old = hospital.cancellation();
    int[] parts = {old.freeHours(), old.lateFeePercent(), old.noShowFeePercent()};
    parts[part] = Integer.parseInt(value);
    return patch(null, null, null, null, new CancellationPolicy(parts[0], parts[1], parts[2]));
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static @Nullable String orNull(String value) {
    return value.isBlank() ? null : value;
  }

  static String percent(int basisPoints) {
    return BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString();
  }

  private static int basisPoints(String percent) {
    return new BigDecimal(percent.replace(',', '.')).movePointRight(2).intValueExact();
  }
}
