package org.caredesk.server.scheduling.availability;

import org.caredesk.server.kernel.AffiliationId;
import org.caredesk.server.scheduling.timetable.RecurringHours;

/** Working hours at a hospital, stored or asked for. */
record PlacedHours(AffiliationId affiliation, RecurringHours hours) {}
