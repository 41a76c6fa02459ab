/** What the database does for scheduling. */
@NullMarked
package org.caredesk.server.scheduling.persistence;

import org.jspecify.annotations.NullMarked;
