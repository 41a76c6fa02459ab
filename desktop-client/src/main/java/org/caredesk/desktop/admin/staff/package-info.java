/** Staff accounts, their roles and invitations. */
@NullMarked
package org.caredesk.desktop.admin.staff;

import org.jspecify.annotations.NullMarked;
