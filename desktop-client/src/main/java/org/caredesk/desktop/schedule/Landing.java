package org.caredesk.desktop.schedule;

/**
 * Whether a visit may be moved to a time.
 *
 * @param possible as far as is known here; the server has the last word
 * @param words what to tell: what fits, or why not
 */
public record Landing(boolean possible, String words) {}
