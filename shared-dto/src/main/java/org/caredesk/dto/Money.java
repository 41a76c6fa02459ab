package org.caredesk.dto;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * An amount of money as it crosses the wire.
 *
 * @param amount decimal string with exactly the currency's minor digits when the server writes it,
 *     such as {@code "500.00"} for INR and {@code "500"} for JPY; when read, fewer digits are
 *     allowed, more are refused
 * @param currency ISO 4217 code
 */
public record Money(
    @NotNull
        @Pattern(regexp = "-?\\d{1,15}(\\.\\d{1,6})?", message = "must be a number such as 500.00")
        String amount,
    @NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be a currency code such as INR")
        String currency) {}
