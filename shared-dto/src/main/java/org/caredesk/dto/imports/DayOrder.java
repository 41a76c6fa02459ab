package org.caredesk.dto.imports;

/** How to read a date such as 03/04/2026. A date that begins with its year needs no telling. */
public enum DayOrder {
  DAY_FIRST,
  MONTH_FIRST
}
