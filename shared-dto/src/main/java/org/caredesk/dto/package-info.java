/** The records and enums that cross the wire, with their validation rules. */
@NullMarked
package org.caredesk.dto;

import org.jspecify.annotations.NullMarked;
