package org.caredesk.dto.directory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Where a doctor is paid (SPEC D4). Spaces and lower case are taken and put right.
 *
 * @param pan permanent account number: five letters, four digits, a letter; the fourth letter says
 *     who holds it
 * @param accountNumber 9 to 18 digits
 * @param ifsc the branch: four letters, a zero, six letters or digits
 */
public record BankDetails(
    @NotBlank @Size(max = 40) String pan,
    @NotBlank @Size(max = 40) String accountNumber,
    @NotBlank @Size(max = 40) String ifsc) {

  /** What a PAN looks like: the fourth letter is one of the kinds of holders there are. */
  public static final String PAN = "[A-Z]{3}[ABCFGHJLPT][A-Z][0-9]{4}[A-Z]";

  public static final String ACCOUNT_NUMBER = "[0-9]{9,18}";
  public static final String IFSC = "[A-Z]{4}0[A-Z0-9]{6}";

  /** Nothing of it: it must not reach a log. */
  @Override
  public String toString() {
    return "BankDetails";
  }
}
