/** The audit trail as the admin console reads it. */
@org.jspecify.annotations.NullMarked
package org.caredesk.dto.audit;
