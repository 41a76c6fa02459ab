package org.caredesk.dto.directory;

import org.jspecify.annotations.Nullable;

/**
 * A doctor's {@link BankDetails}, for that doctor and super admins alone.
 *
 * @param version 0 while there are none, and then the three fields are null
 */
public record BankDetailsResponse(
    @Nullable String pan, @Nullable String accountNumber, @Nullable String ifsc, int version) {

  /** Nothing of it: it must not reach a log. */
  @Override
  public String toString() {
    return "BankDetailsResponse[version=" + version + "]";
  }
}
