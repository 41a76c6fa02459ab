package org.caredesk.server.scheduling.availability;

import java.util.UUID;
import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.scheduling.timetable.RecurringHours;

/** Stored working hours of an affiliation: a weekly rule, or a window of one date. */
record KeptHours(UUID id, AffiliationId affiliation, boolean isDated, RecurringHours hours) {}
