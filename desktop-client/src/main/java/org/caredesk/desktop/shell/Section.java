package org.caredesk.desktop.shell;

import java.util.function.Supplier;

/**
 * An item of the rail.
 *
 * @param icon literal such as {@code fth-calendar}
 * @param text in the user's language
 * @param target where it leads, computed when it is pressed
 */
public record Section(String id, String icon, String text, Supplier<Route> target) {}
