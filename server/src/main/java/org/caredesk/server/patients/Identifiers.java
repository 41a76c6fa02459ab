package org.caredesk.server.patients;

import java.util.Locale;
import org.caredesk.dto.patients.Identifier;
import org.caredesk.dto.patients.IdentifierType;
import org.caredesk.server.kernel.Refusal;

/** How unique identifiers are checked, kept and shown. */
final class Identifiers {
  private static final int SHOWN = 4;

  private Identifiers() {}

  /** Upper case, without spaces and separators, so that one identifier is always written alike. */
  static String normalised(String value) {
    return value.toUpperCase(Locale.ROOT).replaceAll("[\\s./-]", "");
  }

  /**
   * @throws Refusal invalid when an Aadhaar number's check digit does not fit
   */
  static Identifier checked(Identifier identifier) {
    var value = normalised(identifier.value());
    if (value.isEmpty()) {
      throw Refusal.invalid("identifier.value", "not-blank", "The identifier is empty.");
    }
    if (identifier.type() == IdentifierType.AADHAAR && !Aadhaar.isValid(value)) {
      throw Refusal.invalid(
          "identifier.value",
          "aadhaar-check-digit",
          "The check digit does not fit. Read it once more.");
    }
    return new Identifier(identifier.type(), value);
  }

  static Identifier masked(Identifier identifier) {
    var value = identifier.value();
    var shown = value.substring(Math.max(0, value.length() - Math.min(SHOWN, value.length() / 2)));
    return new Identifier(identifier.type(), "•".repeat(value.length() - shown.length()) + shown);
  }
}
