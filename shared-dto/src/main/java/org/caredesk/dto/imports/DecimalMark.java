package org.caredesk.dto.imports;

/** What stands before the minor units of an amount. */
public enum DecimalMark {
  POINT,
  COMMA
}
