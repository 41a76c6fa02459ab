/** The desk without a server: copies of the day, arrivals noted, and telling them afterwards. */
@NullMarked
package org.caredesk.desktop.reception.offline;

import org.jspecify.annotations.NullMarked;
