package org.caredesk.dto.directory;

/**
 * A hospital in the list of the admin console.
 *
 * @param departments those in service
 * @param doctors who work there now
 */
public record HospitalOverview(HospitalResponse hospital, int departments, int doctors) {}
