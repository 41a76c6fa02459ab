/** The window around the workplaces: rail, top bar, palette, routes. */
@NullMarked
package org.caredesk.desktop.shell;

import org.jspecify.annotations.NullMarked;
