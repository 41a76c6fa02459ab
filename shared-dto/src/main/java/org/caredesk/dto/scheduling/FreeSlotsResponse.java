package org.caredesk.dto.scheduling;

import java.util.List;

/** The free slots of an affiliation, in order; {@code timeZone} is the hospital's. */
public record FreeSlotsResponse(String timeZone, int minutes, List<Slot> slots) {}
