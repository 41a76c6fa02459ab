/** The staff: who works where, invitations, roles, and the end of all of it. */
@NullMarked
package org.caredesk.server.identity.staff;

import org.jspecify.annotations.NullMarked;
