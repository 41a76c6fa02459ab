package org.caredesk.desktop.patient;

/** The check digit of Aadhaar numbers: finds every wrong digit and every swapped pair. */
final class Verhoeff {
  private static final int AADHAAR_LENGTH = 12;

  private static final int[][] PERMUTATION = permutations();

  private Verhoeff() {}

  /** Whether the digits end in their check digit. */
  static boolean isValid(String digits) {
    int check = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      if (digit < 0 || digit > 9) {
        return false;
      }
      check = product(check, PERMUTATION[i % PERMUTATION.length][digit]);
    }
    return !digits.isEmpty() && check == 0;
  }

  /** Whether {@code number}, its spaces left out, can be an Aadhaar number. */
  static boolean isAadhaar(String number) {
    String digits = number.replaceAll("[\\s-]", "");
    // None begins with 0 or 1.
    return digits.length() == AADHAAR_LENGTH
        && digits.charAt(0) >= '2'
        && digits.charAt(0) <= '9'
        && isValid(digits);
  }

  /** Multiplies in the group of the ten symmetries of a pentagon, 0 to 4 turns, 5 to 9 flips. */
  private static int product(int a, int b) {
    boolean flips = a >= 5;
    int turned = flips ? Math.floorMod(a % 5 - b % 5, 5) : (a % 5 + b % 5) % 5;
    return flips == b >= 5 ? turned : turned + 5;
  }

  /** Each row applies Verhoeff's permutation once more to the row before. */
  private static int[][] permutations() {
    int[] step = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};
    int[][] rows = new int[8][10];
    for (int digit = 0; digit < 10; digit++) {
      rows[0][digit] = digit;
    }
    for (int row = 1; row < rows.length; row++) {
      for (int digit = 0; digit < 10; digit++) {
        rows[row][digit] = step[rows[row - 1][digit]];
      }
    }
    return rows;
  }
}
