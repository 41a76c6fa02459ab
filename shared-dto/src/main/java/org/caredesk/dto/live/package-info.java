@NullMarked
package org.caredesk.dto.live;

import org.jspecify.annotations.NullMarked;
