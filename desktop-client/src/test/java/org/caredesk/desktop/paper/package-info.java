/** What goes to a printer. */
@NullMarked
package org.caredesk.desktop.paper;

import org.jspecify.annotations.NullMarked;
