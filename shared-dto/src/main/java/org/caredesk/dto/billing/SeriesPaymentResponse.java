package org.caredesk.dto.billing;

import java.util.List;
import org.caredesk.dto.Money;

/**
 * The payment of a whole series.
 *
 * @param total what was taken
 * @param payments one with a receipt for each visit
 */
public record SeriesPaymentResponse(Money total, List<PaymentResponse> payments) {}
