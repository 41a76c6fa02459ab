package org.caredesk.dto.problem;

/**
 * One field that was refused.
 *
 * @param field path of the field in the request body, such as {@code address.city}
 * @param code stable kebab-case reason, the client's translation key
 * @param message one plain English sentence
 */
public record Violation(String field, String code, String message) {}
