/** What patients said, and which of it others read. */
@NullMarked
package org.caredesk.desktop.admin.feedback;

import org.jspecify.annotations.NullMarked;
