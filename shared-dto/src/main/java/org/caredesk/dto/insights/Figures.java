package org.caredesk.dto.insights;

import org.caredesk.dto.Money;

/**
 * What came in, over some days, for a hospital, a department, a doctor or a way of paying. Days are
 * the hospital's, and of the day on which the money moved.
 *
 * <p>{@code revenue} is what was paid less what was given back, and always {@code doctorShare} and
 * {@code hospitalShare} together. A refund counts on the day it is made, never on the day of the
 * payment.
 *
 * @param paid what came in
 * @param refunded what was given back, as a positive number; {@code paid - refunded = revenue} but
 *     for a doctor whose paid visits went to another one
 * @param payments how many were paid
 * @param refunds how many were given back, at least in part
 */
public record Figures(
    Money revenue,
    Money doctorShare,
    Money hospitalShare,
    Money paid,
    Money refunded,
    long payments,
    long refunds) {}
