package org.caredesk.dto.scheduling;

/**
 * Whether a wish for the wait-list can be met by the hours as they are now.
 *
 * @param possible whether anybody who fits works at such a time within the dates, free or not
 */
public record WishOutlook(boolean possible) {}
