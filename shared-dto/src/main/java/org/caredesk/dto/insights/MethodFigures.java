package org.caredesk.dto.insights;

import java.math.BigDecimal;
import org.caredesk.dto.billing.PaymentMethod;

/**
 * One way of paying.
 *
 * @param percent of the revenue, one digit; those of all ways sum to exactly 100.0, or are all 0
 */
public record MethodFigures(PaymentMethod method, Figures figures, BigDecimal percent) {}
