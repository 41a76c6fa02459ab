/** What H2 asks for where PostgreSQL has the rule as a trigger of its own. */
@NullMarked
package org.caredesk.server.billing.persistence;

import org.jspecify.annotations.NullMarked;
