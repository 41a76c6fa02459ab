package org.caredesk.server.scheduling.slips;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.caredesk.dto.Money;
import org.caredesk.dto.directory.VisitMode;
import org.caredesk.dto.scheduling.PaymentState;
import org.jspecify.annotations.Nullable;

/**
 * What a slip says.
 *
 * @param number the appointment's number
 * @param address the hospital's, line by line
 * @param code what stands in the square
 */
record SlipFacts(
    String number,
    String patient,
    String doctor,
    String department,
    String hospital,
    List<String> address,
    @Nullable String phone,
    @Nullable String room,
    VisitMode mode,
    LocalDateTime start,
    Instant endsAt,
    ZoneId zone,
    Money fee,
    PaymentState payment,
    String code) {}
