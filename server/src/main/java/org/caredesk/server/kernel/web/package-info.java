/**
 * HTTP conventions: problem details, paging, versions, idempotency keys, the actor of a request.
 */
@NullMarked
package org.caredesk.server.kernel.web;

import org.jspecify.annotations.NullMarked;
