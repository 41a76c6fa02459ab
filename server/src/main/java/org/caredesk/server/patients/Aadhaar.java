package org.caredesk.server.patients;

/**
 * The check digit of an Aadhaar number: Verhoeff's scheme over the dihedral group D5 (J. Verhoeff,
 * "Error Detecting Decimal Codes", 1969), which finds every single wrong digit and every swap of
 * neighbours.
 */
final class Aadhaar {
  private static final int DIGITS = 12;

  private static final int[][] PRODUCT = new int[10][10];
  private static final int[][] PERMUTATION = new int[8][10];

  static {
    for (var a = 0; a < 10; a++) {
      for (var b = 0; b < 10; b++) {
        PRODUCT[a][b] = multiply(a, b);
      }
    }
    int[] step = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};
    for (var digit = 0; digit < 10; digit++) {
      PERMUTATION[0][digit] = digit;
      for (var row = 1; row < 8; row++) {
        PERMUTATION[row][digit] = step[PERMUTATION[row - 1][digit]];
      }
    }
  }

  private Aadhaar() {}

  /** Whether these are twelve digits, the first not 0 or 1, with the right check digit. */
  static boolean isValid(String digits) {
    if (digits.length() != DIGITS
        || !digits.chars().allMatch(c -> c >= '0' && c <= '9')
        || digits.charAt(0) < '2') {
      return false;
    }
    var check = 0;
    for (var i = 0; i < DIGITS; i++) {
      check = PRODUCT[check][PERMUTATION[i % 8][digits.charAt(DIGITS - 1 - i) - '0']];
    }
    return check == 0;
  }

  // 0 to 4 are the rotations of a pentagon, 5 to 9 its reflections.
  private static int multiply(int a, int b) {
    if (a < 5) {
      return b < 5 ? (a + b) % 5 : 5 + (a + b - 5) % 5;
    }
    return b < 5 ? 5 + (a - 5 - b + 5) % 5 : (a - b + 5) % 5;
  }
}
