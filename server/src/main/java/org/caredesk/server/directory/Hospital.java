package org.caredesk.server.directory;

import java.time.ZoneId;
import java.util.Currency;
import org.caredesk.dto.directory.CancellationPolicy;
import org.caredesk.dto.directory.Contact;
import org.caredesk.dto.directory.Location;
import org.caredesk.server.kernel.HospitalId;

/**
 * A hospital (SPEC D1).
 *
 * @param doubleBooking whether its reception may book a taken time deliberately (SPEC B12)
 */
public record Hospital(
    HospitalId id,
    String name,
    Location location,
    ZoneId zone,
    Currency currency,
    Contact contact,
    int doctorShareBasisPoints,
    boolean payAtDesk,
    boolean doubleBooking,
    CancellationPolicy cancellation,
    int version) {}
