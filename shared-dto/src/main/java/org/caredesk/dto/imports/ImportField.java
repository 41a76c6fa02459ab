package org.caredesk.dto.imports;

/** What a column of a file can mean. */
public enum ImportField {
  /** By name, id, or a specialty that one department alone covers. */
  DEPARTMENT,
  /** By name, email or id. */
  DOCTOR,
  CATEGORY,
  /** A day or a month. */
  PERIOD,
  /** The last day of the period, where the file has two columns for it. */
  UNTIL,
  AMOUNT,
  CURRENCY,
  /** How a child was born. */
  BIRTH,
  COUNT,
  SCORE,
  ANSWERS,
  /** What makes a row the same when it comes again. */
  REFERENCE
}
