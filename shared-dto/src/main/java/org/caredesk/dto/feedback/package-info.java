/** What patients say of their visits (SPEC I6). */
@NullMarked
package org.caredesk.dto.feedback;

import org.jspecify.annotations.NullMarked;
