/** Small helpers around SQL, the same on H2 and PostgreSQL. */
@NullMarked
package org.caredesk.server.kernel.persistence;

import org.jspecify.annotations.NullMarked;
