package org.caredesk.desktop.schedule;

import java.time.Instant;

/**
 * The selected cell.
 *
 * @param anchor the instant on the grid's lines that sideways moves keep to, as a text caret keeps
 *     its column
 */
public record Cursor(String columnId, String entryId, Instant anchor) {}
