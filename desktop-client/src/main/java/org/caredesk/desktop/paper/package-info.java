/** What goes to a printer: always a PDF first, looked at before it is printed or saved. */
@NullMarked
package org.caredesk.desktop.paper;

import org.jspecify.annotations.NullMarked;
