@NullMarked
package org.caredesk.dto.identity;

import org.jspecify.annotations.NullMarked;
