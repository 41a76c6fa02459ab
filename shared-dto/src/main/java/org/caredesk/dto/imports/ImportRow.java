package org.caredesk.dto.imports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An accepted row as it will be stored.
 *
 * @param line of the file, the header's being 1
 * @param department null for the hospital as a whole, or where there is none
 * @param what the category, or the kind of birth
 * @param to inclusive
 * @param figure the amount, the number of births, or the score
 * @param answers of a survey; 1 elsewhere
 * @param reference as the file has it
 * @param twinLine the line of the file that says the same, of a probable duplicate; null when that
 *     is a figure that is there already
 * @param former what it was before, where it changes
 */
public record ImportRow(
    long line,
    ImportOutcome outcome,
    @Nullable String department,
    @Nullable String doctor,
    @Nullable String what,
    LocalDate from,
    LocalDate to,
    String figure,
    int answers,
    @Nullable String reference,
    @Nullable Long twinLine,
    @Nullable Former former) {

  /** What a row was before; the fields as above. */
  public record Former(
      @Nullable String department,
      @Nullable String doctor,
      @Nullable String what,
      LocalDate from,
      LocalDate to,
      String figure,
      int answers) {}
}
