/** The admin console: what super admins decide and keep. */
@NullMarked
package org.caredesk.desktop.admin;

import org.jspecify.annotations.NullMarked;
