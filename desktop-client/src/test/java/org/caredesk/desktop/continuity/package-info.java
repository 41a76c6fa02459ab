/** What a desk keeps for the time without a server. */
@NullMarked
package org.caredesk.desktop.continuity;

import org.jspecify.annotations.NullMarked;
