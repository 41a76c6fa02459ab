package org.caredesk.dto.billing;

/** How money came in. GATEWAY is the online payment; CARD and CASH are taken by reception. */
public enum PaymentMethod {
  GATEWAY,
  CARD,
  CASH
}
