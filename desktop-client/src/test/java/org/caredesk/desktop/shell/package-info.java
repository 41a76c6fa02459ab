/** Routes, palette and shortcuts. */
@NullMarked
package org.caredesk.desktop.shell;

import org.jspecify.annotations.NullMarked;
