/** What a hospital earns, and the entries of the ledger behind every figure. */
@NullMarked
package org.caredesk.desktop.revenue;

import org.jspecify.annotations.NullMarked;
