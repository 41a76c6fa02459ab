package org.caredesk.dto.insights;

/** How a child was born, as an import says. */
public enum DeliveryKind {
  PLANNED_CAESAREAN,
  EMERGENCY_CAESAREAN,
  ASSISTED,
  NATURAL,
  UNKNOWN
}
