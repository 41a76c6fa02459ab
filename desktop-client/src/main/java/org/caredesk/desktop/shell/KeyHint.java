package org.caredesk.desktop.shell;

/**
 * A key that does something without being an action, such as the arrows in a grid.
 *
 * @param keys as on the key cap
 * @param text what it does, in the user's language
 */
public record KeyHint(String keys, String text) {}
